import type { Eingabe } from '../../../../platform/forms/index.ts'
import { Absatz, Auswahl, Formular, Knopf, type PortalRahmen, PortalSeite } from '../../../../platform/html/index.ts'
import { abdruck, type Konflikt, standname, wahlname } from '../../../strecke/index.ts'
import { bogentexte } from '../texte.ts'
import type { Herkunft } from './geschwister.tsx'

interface Props {
  rahmen: PortalRahmen
  aktion: string
  herkunft: Herkunft
  konflikte: readonly Konflikt[]
  frage: (konflikt: Konflikt) => string
  /** An entry in words. */
  zeigen: (konflikt: Konflikt, eingabe: Eingabe) => string
}

/** Two windows changed the same answers: each is asked again, what was saved is chosen, nothing is lost (design 4.3). */
export const Konfliktseite = ({ rahmen, aktion, herkunft, konflikte, frage, zeigen }: Props) => {
  const t = bogentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('konflikt.titel')}>
      <Absatz>{t('konflikt.text')}</Absatz>
      <Formular aktion={aktion} versteckt={herkunft}>
        {konflikte.map((konflikt) => (
          <div key={konflikt.frage.id}>
            {Object.entries(konflikt.hier).flatMap(([name, werte]) =>
              [werte].flat().map((w) => <input key={`${name} ${w}`} type="hidden" name={name} value={w} />),
            )}
            <input type="hidden" name={standname(konflikt.frage.id)} value={abdruck(konflikt.dort)} />
            <Auswahl
              name={wahlname(konflikt.frage.id)}
              label={frage(konflikt)}
              wert="dort"
              moeglichkeiten={[
                { wert: 'dort', text: t('konflikt.dort', { wert: zeigen(konflikt, konflikt.dort) }) },
                { wert: 'hier', text: t('konflikt.hier', { wert: zeigen(konflikt, konflikt.hier) }) },
              ]}
            />
          </div>
        ))}
        <Knopf name="aktion" wert="weiter">
          {t('konflikt.knopf')}
        </Knopf>
      </Formular>
    </PortalSeite>
  )
}

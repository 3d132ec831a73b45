import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { wegname } from './page.tsx'
import type { Anmeldeweg } from './query.ts'
import { anmeldewegetexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  weg: Anmeldeweg
  /** How many ways there are, this one included. */
  zahl: number
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
}

/** One way: its name, and taking it away with what follows from it. The last one can't go. */
export const WegSeite = ({ rahmen, weg, zahl, eingabe, meldungen }: Props) => {
  const t = anmeldewegetexte(rahmen.sprache)
  const pfad = `/konto/anmeldewege/${weg.id}`
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={wegname(t, weg)}
      bereich={t('titel')}
      zurueck="/konto/anmeldewege"
      fehler={meldungen?.liste ?? []}
    >
      {weg.art !== 'passwort' && (
        <Formular aktion={`${pfad}/name`}>
          <Textfeld
            {...eingegeben('bezeichnung', eingabe, meldungen)}
            label={t('weg.name')}
            hinweis={t('weg.namehilfe')}
          />
          <Knopf>{t('weg.speichern')}</Knopf>
        </Formular>
      )}
      <Ueberschrift ebene={2}>{t('weg.entfernen.titel')}</Ueberschrift>
      {zahl === 1 ? (
        <Hinweis titel={t('weg.letzter')} ebene={3}>
          <Absatz>{t('weg.letztertext')}</Absatz>
        </Hinweis>
      ) : (
        <>
          {zahl === 2 && (
            <Hinweis art="warnung" titel={t('weg.knapp')} ebene={3}>
              <Absatz>{t('weg.knapptext')}</Absatz>
            </Hinweis>
          )}
          <Absatz>{t(weg.art === 'passwort' ? 'weg.entfernen.passwort' : 'weg.entfernen.text')}</Absatz>
          {weg.art === 'passkey' && <Absatz>{t('weg.entfernen.geraet')}</Absatz>}
          <Formular aktion={`${pfad}/entfernen`}>
            <Knopf art="sekundaer">{t('weg.entfernen.knopf')}</Knopf>
          </Formular>
        </>
      )}
    </PortalSeite>
  )
}

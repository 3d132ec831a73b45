import { Absatz, Auswahl, Formular, Knopf, type PortalRahmen, PortalSeite } from '../../../../platform/html/index.ts'
import { antragstexte } from '../../texte.ts'
import type { Konflikt, Werte } from '../zusammenfuehren.ts'

interface Props {
  rahmen: PortalRahmen
  aktion: string
  version: number
  konflikte: readonly Konflikt[]
  werte: Werte
}

const namen = {
  vorname: 'person.vorname',
  nachname: 'person.nachname',
  'geburtsdatum.tag': 'person.geburtsdatum',
  'geburtsdatum.monat': 'person.geburtsdatum',
  'geburtsdatum.jahr': 'person.geburtsdatum',
  ab: 'person.ab',
  monat: 'person.monat',
  ohneWohnung: 'anschrift.ohne',
  strasse: 'anschrift.strasse',
  hausnummer: 'anschrift.hausnummer',
  zusatz: 'anschrift.zusatz',
  plz: 'anschrift.plz',
  ort: 'anschrift.ort',
  land: 'anschrift.land',
  telefon: 'anschrift.telefon',
  jobcenter: 'jobcenter.titel',
} as const

/** Two windows changed the same answers: each is asked again, what was saved is chosen, nothing is lost. */
export const KonfliktSeite = ({ rahmen, aktion, version, konflikte, werte }: Props) => {
  const t = antragstexte(rahmen.sprache)
  const strittig = new Set(konflikte.map(({ feld }) => feld))
  const unstrittig = Object.fromEntries(Object.entries(werte).filter(([feld]) => !strittig.has(feld)))
  const wort = (wert: string): string => (wert === '' ? t('konflikt.leer') : wert)
  return (
    <PortalSeite rahmen={rahmen} titel={t('konflikt.titel')} bereich={t('tda.bereich')}>
      <Absatz>{t('konflikt.text')}</Absatz>
      <Formular aktion={aktion} versteckt={{ ...unstrittig, version: String(version) }}>
        {konflikte.map(({ feld, dort, hier }) => (
          <Auswahl
            key={feld}
            name={feld}
            label={t(namen[feld as keyof typeof namen])}
            wert={dort}
            moeglichkeiten={[
              { wert: dort, text: t('konflikt.dort', { wert: wort(dort) }) },
              { wert: hier, text: t('konflikt.hier', { wert: wort(hier) }) },
            ]}
          />
        ))}
        <Knopf name="aktion" wert="weiter">
          {t('konflikt.knopf')}
        </Knopf>
      </Formular>
    </PortalSeite>
  )
}

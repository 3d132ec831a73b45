import { datumKurz } from '../../../platform/clock/index.ts'
import { Link, Tabelle, Ueberschrift } from '../../../platform/html/index.ts'
import type { Arbeitsmittelstelle } from '../einlesen/arbeitsmittel.ts'
import type { Leitfadenstelle } from '../einlesen/fundstellen.ts'
import { kurz, type Stelle } from '../einlesen/gliederung.ts'

const Ort = ({ stelle }: { stelle: Stelle }) => (
  <Link href={`#zeile-text-${stelle.zeile}`}>
    {kurz(stelle)}, Zeile {stelle.zeile}
  </Link>
)

/** Guides the text names, each with every place. A misprint shows as printed, with its meaning or as open (C19). */
export const Leitfaeden = ({ stellen }: { stellen: readonly Leitfadenstelle[] }) => {
  if (stellen.length === 0) return null
  const jeNummer = [...Map.groupBy(stellen, (stelle) => stelle.gedruckt)].map(([gedruckt, orte]) => ({
    gedruckt,
    orte,
  }))
  return (
    <>
      <Ueberschrift ebene={2}>Gesprächsleitfäden im Text</Ueberschrift>
      <Tabelle
        titel="Gesprächsleitfäden im Text"
        titelVersteckt
        klein
        zeilen={jeNummer}
        zeilenId={({ gedruckt }) => `leitfaden-${gedruckt}`}
        spalten={[
          { name: 'Nummer', kopf: true, zelle: ({ gedruckt }) => gedruckt },
          { name: 'Gemeint', zelle: ({ orte }) => orte[0]?.nummer ?? 'offen' },
          {
            name: 'Stellen',
            zelle: ({ orte }) => (
              <div>{orte.map(({ stelle }, i) => [i > 0 && ' · ', <Ort key={stelle.zeile} stelle={stelle} />])}</div>
            ),
          },
        ]}
      />
    </>
  )
}

export const Arbeitsmittel = ({ stellen }: { stellen: readonly Arbeitsmittelstelle[] }) =>
  stellen.length === 0 ? null : (
    <>
      <Ueberschrift ebene={2}>Arbeitsmittel im Text</Ueberschrift>
      <Tabelle
        titel="Arbeitsmittel im Text"
        titelVersteckt
        klein
        zeilen={stellen.map((stelle, i) => ({ ...stelle, id: `mittel-${i + 1}` }))}
        zeilenId={({ id }) => id}
        spalten={[
          { name: 'Art', kopf: true, zelle: ({ art }) => art },
          { name: 'Titel', zelle: ({ titel }) => titel ?? 'ohne Titel genannt' },
          {
            name: 'Stand',
            zelle: ({ stand, format }) => [format, stand && datumKurz(stand)].filter(Boolean).join(', '),
          },
          { name: 'Stelle', zelle: ({ stelle }) => <Ort stelle={stelle} /> },
        ]}
      />
    </>
  )

/** The text with its line numbers, which the report and the places point to. */
export const Textzeilen = ({ text }: { text: string }) => (
  <Tabelle
    titel="Text im Wortlaut"
    titelVersteckt
    klein
    zeilen={text.split(/\r?\n/).flatMap((zeile, i) => (zeile.trim() ? [{ zeile, nummer: i + 1 }] : []))}
    zeilenId={({ nummer }) => `text-${nummer}`}
    spalten={[
      { name: 'Zeile', kopf: true, zahl: true, zelle: ({ nummer }) => nummer },
      { name: 'Text', zelle: ({ zeile }) => zeile },
    ]}
  />
)

import { csvAus, nachnamen, orte, type Probe, vertippt, vornamensklassen, wuerfel, type Wuerfel } from './erfinde.ts'

const BERUFE =
  'politician writer painter farmer cricketer military officer priest composer physician botanist engineer actor merchant judge historian bishop poet'.split(
    ' ',
  )

interface Mensch {
  readonly klasse: readonly string[]
  readonly familie: string
  readonly zusatz: string
  readonly datum: string
  readonly ort: string
  readonly plz: string
  readonly geschlecht: string
  readonly beruf: string
}

function mensch(w: Wuerfel): Mensch {
  const jahr = 1600 + w.zahl(300)
  const ort = w.haeufig(orte.filter((_, i) => i % 9 === 0))
  const ungenau = w.ja(0.25)
  return {
    klasse: w.haeufig(vornamensklassen),
    familie: w.haeufig(nachnamen),
    zusatz: w.ja(0.12) ? `${w.zahl(9) + 1}th baron ${w.eins(nachnamen)} of ${w.eins(orte).ort}` : '',
    datum: ungenau ? `${jahr}-01-01` : `${jahr}-${zwei(w.zahl(12) + 1)}-${zwei(w.zahl(28) + 1)}`,
    ort: ort.ort,
    plz: `${ort.plz.slice(0, 3)} ${w.zahl(9)}${String.fromCodePoint(97 + w.zahl(26))}${String.fromCodePoint(97 + w.zahl(26))}`,
    geschlecht: w.ja(0.85) ? 'male' : 'female',
    beruf: w.haeufig(BERUFE),
  }
}

const zwei = (n: number): string => String(n).padStart(2, '0')

/** One record of a person: what is missing, short, mistyped or moved. */
function satz(m: Mensch, w: Wuerfel, original: boolean): string[] {
  const stoere = (text: string, anteil: number): string => (!original && w.ja(anteil) ? vertippt(text, w) : text)
  const fehlt = (text: string, anteil: number): string => (!original && w.ja(anteil) ? '' : text)
  const rufname = !original && w.ja(0.15) ? w.eins(m.klasse) : (m.klasse[0] ?? '')
  const zusatz = m.zusatz !== '' && (original || w.ja(0.5)) ? `, ${m.zusatz}` : ''
  const kurz =
    m.zusatz !== '' && !original && w.ja(0.3) ? `of ${m.zusatz.split(' of ')[1] ?? ''}` : `${m.familie}${zusatz}`
  return [
    fehlt(stoere(rufname, 0.12), 0.03),
    fehlt(stoere(kurz, 0.15), 0.03),
    fehlt(datum(m.datum, w, original), 0.18),
    fehlt(stoere(m.ort, 0.03), 0.12),
    fehlt(plz(m.plz, w, original), 0.15),
    fehlt(m.geschlecht, 0.1),
    fehlt(m.beruf, 0.2),
  ]
}

function datum(text: string, w: Wuerfel, original: boolean): string {
  if (original || w.ja(0.8)) return text
  const [jahr = '', monat = '', tag = ''] = text.split('-')
  if (w.ja(0.3)) return `${jahr}-01-01`
  if (w.ja(0.3)) return `${jahr}-${zwei(w.zahl(12) + 1)}-${tag}`
  return w.ja(0.5)
    ? `${jahr}-${monat}-${zwei(w.zahl(28) + 1)}`
    : `${Number(jahr) + (w.ja(0.5) ? 1 : -1) * (1 + w.zahl(10))}-${monat}-${tag}`
}

/** Often another postal code of the same region. */
const plz = (text: string, w: Wuerfel, original: boolean): string =>
  original || w.ja(0.5)
    ? text
    : `${text.slice(0, 4)}${w.zahl(9)}${String.fromCodePoint(97 + w.zahl(26))}${text.slice(-1)}`

/** Persons of earlier centuries, some with twenty records: names, short forms, titles, year only, birth place, occupation. */
export function historisch(personen: number, saat = 1_630): Probe {
  const w = wuerfel(saat)
  const saetze: string[][] = []
  for (let p = 0; p < personen; p++) {
    const m = mensch(w)
    const anzahl = w.ja(0.15) ? 1 : 2 + w.zahl(18)
    for (let k = 0; k < anzahl; k++) saetze.push([`Q${p}-${k}`, `Q${p}`, ...satz(m, w, k === 0)])
  }
  return {
    name: 'historisch',
    csv: csvAus(
      ['unique_id', 'cluster', 'first_name', 'surname', 'dob', 'birth_place', 'postcode', 'gender', 'occupation'],
      saetze,
    ),
    zuordnung: {
      wahrheit: 'cluster',
      felder: {
        vorname: 'first_name',
        nachname: 'surname',
        geburtsdatum: { spalte: 'dob', format: 'JJJJ-MM-TT' },
        geburtsort: 'birth_place',
        plz: 'postcode',
        geschlecht: 'gender',
        merkmale: { beruf: 'occupation' },
      },
    },
  }
}

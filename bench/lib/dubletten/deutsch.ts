import {
  csvAus,
  nachnamen,
  orte,
  type Probe,
  strassen,
  vertippt,
  vornamensklassen,
  wuerfel,
  type Wuerfel,
} from './erfinde.ts'

const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const OHNE: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 's' }
const zwei = (n: number): string => String(n).padStart(2, '0')

interface Mensch {
  readonly klasse: readonly string[]
  readonly zweiter: string
  readonly nachname: string
  readonly jahr: number
  readonly monat: number
  readonly tag: number
  readonly ort: { readonly plz: string; readonly ort: string }
  readonly strasse: string
  readonly nr: string
  readonly geschlecht: string
  readonly telefon: string
}

function mensch(w: Wuerfel): Mensch {
  return {
    klasse: w.haeufig(vornamensklassen),
    zweiter: w.ja(0.25) ? (w.haeufig(vornamensklassen)[0] ?? '') : '',
    nachname: w.ja(0.06) ? `${w.haeufig(nachnamen)}-${w.haeufig(nachnamen)}` : w.haeufig(nachnamen),
    jahr: 1940 + w.zahl(70),
    monat: 1 + w.zahl(12),
    tag: w.ja(0.03) ? 1 : 1 + w.zahl(28),
    ort: w.haeufig(orte),
    strasse: w.eins(strassen),
    nr: `${1 + w.zahl(90)}${w.ja(0.1) ? 'a' : ''}`,
    geschlecht: w.ja(0.5) ? 'm' : 'w',
    telefon: `0${w.zahl(900) + 100} ${w.zahl(9_000_000) + 100_000}`,
  }
}

const haushalt = (m: Mensch, w: Wuerfel): Mensch => ({
  ...mensch(w),
  nachname: m.nachname,
  ort: m.ort,
  strasse: m.strasse,
  nr: m.nr,
})
const zwilling = (m: Mensch, w: Wuerfel): Mensch => ({ ...haushalt(m, w), jahr: m.jahr, monat: m.monat, tag: m.tag })

/** A record typed anew, by hand, with the given rate of mistakes. */
function abschrift(m: Mensch, w: Wuerfel, rate: number): Mensch {
  const irrt = (anteil: number): boolean => w.ja(anteil * rate)
  const schreibe = (text: string): string => {
    const umlaut = irrt(0.2) ? text.replaceAll(/[äöüß]/g, (z) => (w.ja(0.6) ? UMLAUTE[z] : OHNE[z]) ?? z) : text
    const einmal = irrt(0.12) ? vertippt(umlaut, w) : umlaut
    return irrt(0.03) ? vertippt(einmal, w) : einmal
  }
  const umgezogen = irrt(0.25)
  const ort = umgezogen ? w.haeufig(orte) : m.ort
  const [jahr, monat, tag] = datum(m, w, rate)
  const vor = schreibe(irrt(0.06) ? w.eins(m.klasse) : (m.klasse[0] ?? ''))
  const fam = schreibe(irrt(0.05) ? w.haeufig(nachnamen) : irrt(0.3) ? (m.nachname.split('-')[0] ?? '') : m.nachname)
  const getauscht = irrt(0.02)
  return {
    ...m,
    klasse: [getauscht ? fam : vor],
    zweiter: irrt(0.5) ? '' : m.zweiter,
    nachname: getauscht ? vor : fam,
    jahr,
    monat,
    tag,
    ort: irrt(0.04) ? { ...ort, plz: vertippt(ort.plz, w) } : ort,
    strasse: umgezogen ? w.eins(strassen) : irrt(0.2) ? m.strasse.replace('straße', 'str.') : schreibe(m.strasse),
    nr: umgezogen ? String(1 + w.zahl(90)) : m.nr,
    geschlecht: irrt(0.01) ? (m.geschlecht === 'm' ? 'w' : 'm') : m.geschlecht,
    telefon: irrt(0.4) ? `0${w.zahl(900) + 100} ${w.zahl(9_000_000) + 100_000}` : m.telefon,
  }
}

function datum(m: Mensch, w: Wuerfel, rate: number): [number, number, number] {
  const { jahr, monat, tag } = m
  if (w.ja(0.02 * rate)) return [jahr, 0, 0]
  if (tag < 13 && w.ja(0.03 * rate)) return [jahr, tag, monat]
  if (w.ja(0.05 * rate)) return [jahr, monat, 1 + w.zahl(28)]
  if (w.ja(0.03 * rate)) return [jahr + (w.ja(0.5) ? 1 : 10), monat, tag]
  return [jahr, monat, tag]
}

/** A Jobcenter's persons: umlauts three ways, households, twins, moves, missing fields. @param rate 1 = careful, 3 = heavy */
export function deutsch(personen: number, rate: number, saat = 1_949): Probe {
  const w = wuerfel(saat)
  const saetze: string[][] = []
  let letzter = mensch(w)
  for (let p = 0; p < personen; p++) {
    const m = w.ja(0.3) ? haushalt(letzter, w) : w.ja(0.01) ? zwilling(letzter, w) : mensch(w)
    letzter = m
    const fehlt = (text: string): string => (w.ja(0.08 * rate) ? '' : text)
    const zeile = (s: Mensch, k: number): string[] => [
      `p${p}/${k}`,
      [s.klasse[0] ?? '', s.zweiter].filter(Boolean).join(' '),
      s.nachname,
      `${zwei(s.tag)}.${zwei(s.monat)}.${s.jahr}`,
      fehlt(s.geschlecht),
      fehlt(`${s.strasse} ${s.nr}`),
      fehlt(s.ort.plz),
      fehlt(s.ort.ort),
      fehlt(fehlt(s.telefon)),
    ]
    saetze.push(zeile(m, 0))
    for (let k = 1; w.ja(0.3) && k < 6; k++) saetze.push(zeile(abschrift(m, w, rate), k))
  }
  return {
    name: `deutsch, Fehlerrate ${rate}`,
    csv: csvAus(['id', 'Vorname', 'Name', 'geb.', 'm/w', 'Straße', 'PLZ', 'Wohnort', 'Telefon'], saetze, ';'),
    zuordnung: {
      wahrheit: { spalte: 'id', muster: '^(p\\d+)/' },
      felder: {
        vorname: 'Vorname',
        nachname: 'Name',
        geburtsdatum: { spalte: 'geb.', format: 'TT.MM.JJJJ' },
        geschlecht: 'm/w',
        strasse: 'Straße',
        plz: 'PLZ',
        ort: 'Wohnort',
        telefon: 'Telefon',
      },
    },
  }
}

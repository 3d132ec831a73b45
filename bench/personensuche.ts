// Suche nach Personen am Arbeitsplatz, auf einem Bestand, in der größten Dienststelle und in allen.   [--personen N | --daten ORDNER] [--mal N]
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { browser } from './lib/browser.ts'
import { stelle } from './lib/last.ts'
import { berichte } from './lib/messen.ts'
import { angemeldet } from './lib/sitzung.ts'

const wahl = optionen(
  { personen: 100_000, mal: 200 },
  'script/bench personensuche [--personen N | --daten ORDNER] [--mal N]',
)
/** As far as a clerk waits without noticing. */
const GRENZE_MS = 200
const SUCHE = '/arbeitsplatz/step'

interface Person {
  readonly id: string
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: string
  readonly strasse: string
  readonly hausnummer: string
}

type Felder = Readonly<Record<string, string>>
const am = ({ geburtsdatum }: Person, ...teile: ('jahr' | 'monat' | 'tag')[]): Felder => {
  const [jahr = '', monat = '', tag = ''] = geburtsdatum.split('-')
  return Object.fromEntries(teile.map((teil) => [`geburt.${teil}`, { jahr, monat, tag }[teil]]))
}
const ganz = (p: Person): Felder => am(p, 'jahr', 'monat', 'tag')

/** Ways to ask for somebody. The whole family name of a common name is the widest. */
const fragen: readonly [string, (p: Person) => Felder][] = [
  ['Nachname', (p) => ({ name: p.nachname })],
  ['Anfang von Nachname und Vorname', (p) => ({ name: `${p.nachname.slice(0, 4)} ${p.vorname.slice(0, 3)}` })],
  ['Nachname genau, Vorname', (p) => ({ name: `"${p.nachname}" ${p.vorname}` })],
  ['Name und Geburtsjahr', (p) => ({ name: `${p.vorname} ${p.nachname}`, ...am(p, 'jahr') })],
  ['Geburtsdatum', ganz],
  ['Straße und Hausnummer', (p) => ({ anschrift: `${p.strasse} ${p.hausnummer}` })],
  [
    'alle Dienststellen: Name, Geburtsdatum',
    (p) => ({ name: `${p.vorname} ${p.nachname}`, ...ganz(p), wo: 'ueberall', grund: 'Messung' }),
  ],
]

async function miss(anlage: Anlage): Promise<void> {
  const [wer] = await anlage.sql(
    `select d.id, r.personal_id from organisation.dienststelle d join organisation.rolle r on r.dienststelle_id = d.id
     where d.kennung = 'bestand-001'`,
  )
  const [keks = ''] = await angemeldet(anlage, 'personal', [String(wer?.['personal_id'])], {
    dienststelle: wer?.['id'],
  })
  const personen = (await anlage.sql(
    `select p.id, p.vorname, p.nachname, p.geburtsdatum::text as geburtsdatum, a.strasse, a.hausnummer
     from step.zustaendigkeit z join step.person p on p.id = z.person_id join step.anschrift a on a.person_id = p.id
     where z.dienststelle_id = $1 and z.bis is null order by md5(p.id::text) limit $2`,
    [wer?.['id'], wahl.mal],
  )) as unknown as Person[]
  const netz = browser(anlage.basis, 1)
  const zeiten = new Map<string, number[]>()
  let falsch = 0
  for (const [nr, person] of personen.entries())
    for (const [art, frage] of fragen) {
      const beginn = performance.now()
      const { status, ort } = await netz.sende(SUCHE, keks, { wo: 'hier', ...frage(person) })
      const ergebnis = await netz.hole(ort, keks)
      // The first ten warm up.
      if (nr >= 10) zeiten.set(art, [...(zeiten.get(art) ?? []), performance.now() - beginn])
      const text = ergebnis.text()
      if (status !== 303 || !(text.includes(person.id) || text.includes('Mehr als') || text.includes('?ab=50')))
        falsch += 1
    }
  netz.ende()
  const [zahl] = await anlage.sql(
    `select (select count(*)::int from step.person) as personen, (select count(*)::int from step.suchwort) as worte,
      (select count(*)::int from step.zustaendigkeit where dienststelle_id = $1) as hier`,
    [wer?.['id']],
  )
  berichte(
    'Personen suchen',
    `Bestand ${String(zahl?.['personen'])} Personen, ${String(zahl?.['worte'])} Suchworte; größte Dienststelle ${String(zahl?.['hier'])} Personen. ` +
      `${personen.length - 10} Suchen je Art, nacheinander, abschicken und Liste lesen (zwei Aufrufe), als jc_app unter Zeilenschutz, mit Protokoll.`,
    [
      ...[...zeiten].flatMap(([art, liste]) => [
        { was: `${art} p50`, ist: stelle(liste, 0.5), einheit: 'ms' },
        { was: `${art} p95`, ist: stelle(liste, 0.95), einheit: 'ms', hoechstens: GRENZE_MS },
      ]),
      { was: 'nicht gefunden', ist: falsch, einheit: '', hoechstens: 0 },
    ],
  )
}

const anlage = await starteAnlage(wahl.daten === undefined ? { personen: wahl.personen } : { daten: wahl.daten })
try {
  await miss(anlage)
} finally {
  await anlage.ende()
}

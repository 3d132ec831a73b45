// Seiten nach der Anmeldung, gemischt, 100 je Sekunde, auf einem Bestand.   [--personen N | --daten ORDNER] [--rate N] [--sekunden N]
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { browser } from './lib/browser.ts'
import { lauf, type Messpunkt, stelle } from './lib/last.ts'
import { berichte } from './lib/messen.ts'
import { dreiInserts } from './lib/pgbench.ts'
import { angemeldet } from './lib/sitzung.ts'

const VERBINDUNGEN = 32
const KUNDEN = 2000
const wahl = optionen(
  { personen: 50_000, rate: 100, sekunden: 60, anlauf: 10 },
  'script/bench seiten [--personen N | --daten ORDNER] [--rate N] [--sekunden N] [--anlauf N]',
)

/** A page with how often it comes in a hundred, and for whom the n-th call of it is. */
interface Aufruf {
  name: string
  anteil: number
  ruf: (nr: number) => { pfad: string; keks: string }
}

const aus = <T>(liste: readonly T[], nr: number): T => liste[nr % liste.length] as T

async function kundenseiten(anlage: Anlage): Promise<Aufruf[]> {
  const kunden = await anlage.sql('select id from konto.konto order by email_hash limit $1', [KUNDEN])
  const ids = kunden.map(({ id }) => String(id))
  const antraege = await anlage.sql('select konto_id, referenz from antrag.antrag where konto_id = any ($1)', [ids])
  const referenzen = new Map(antraege.map((zeile) => [zeile['konto_id'], String(zeile['referenz'])]))
  const kekse = await angemeldet(anlage, 'kunde', ids)
  const eine = (name: string, anteil: number, pfad: (nr: number) => string = () => name): Aufruf => ({
    name,
    anteil,
    ruf: (nr) => ({ pfad: pfad(nr), keks: aus(kekse, nr) }),
  })
  return [
    eine('/uebersicht', 25),
    eine('/verlauf', 15),
    eine('/antrag/tag/quittung/…', 15, (nr) => `/antrag/tag/quittung/${referenzen.get(aus(ids, nr)) ?? ''}`),
    eine('/antrag/tag', 8),
    eine('/antrag/tag/person', 8),
    eine('/antrag/tag/anschrift', 5),
    eine('/konto', 4),
    eine('/konto/sitzungen', 5),
  ]
}

/** A member of staff of the largest office: its Postkörbe, one of them, one order. */
async function deskseiten(anlage: Anlage): Promise<Aufruf[]> {
  const [stelle0] = await anlage.sql(
    `select d.id, r.personal_id from organisation.dienststelle d join organisation.rolle r on r.dienststelle_id = d.id
     where d.kennung = 'bestand-001'`,
  )
  const kekse = await angemeldet(anlage, 'personal', [String(stelle0?.['personal_id'])], {
    dienststelle: stelle0?.['id'],
  })
  const koerbe = await anlage.sql('select id from eakte.postkorb where dienststelle_id = $1', [stelle0?.['id']])
  const auftraege = await anlage.sql(
    'select nummer from eakte.auftrag where dienststelle_id = $1 order by id desc limit 200',
    [stelle0?.['id']],
  )
  const eine = (name: string, anteil: number, pfad: (nr: number) => string = () => name): Aufruf => ({
    name,
    anteil,
    ruf: (nr) => ({ pfad: pfad(nr), keks: aus(kekse, nr) }),
  })
  const eakte = '/arbeitsplatz/eakte'
  return [
    eine(`${eakte}/postkoerbe`, 5),
    eine(`${eakte}/postkoerbe/…`, 5, (nr) => `${eakte}/postkoerbe/${String(aus(koerbe, nr)['id'])}`),
    eine(`${eakte}/auftraege/…`, 5, (nr) => `${eakte}/auftraege/${String(aus(auftraege, nr)['nummer'])}`),
  ]
}

/** The order in which pages come: spread evenly by their shares, the same in every run. */
function folge(aufrufe: readonly Aufruf[]): Aufruf[] {
  const summe = aufrufe.reduce((zahl, { anteil }) => zahl + anteil, 0)
  const stand = new Map(aufrufe.map((aufruf) => [aufruf, 0]))
  return Array.from({ length: summe }, () => {
    for (const aufruf of aufrufe) stand.set(aufruf, (stand.get(aufruf) ?? 0) + aufruf.anteil)
    const dran = aufrufe.reduce((a, b) => ((stand.get(b) ?? 0) > (stand.get(a) ?? 0) ? b : a))
    stand.set(dran, (stand.get(dran) ?? 0) - summe)
    return dran
  })
}

async function miss(anlage: Anlage): Promise<void> {
  const netz = browser(anlage.basis, VERBINDUNGEN)
  const alle = [...(await kundenseiten(anlage)), ...(await deskseiten(anlage))]
  const da: Aufruf[] = []
  for (const aufruf of alle) {
    const { pfad, keks } = aufruf.ruf(0)
    const { status } = await netz.hole(pfad, keks)
    if (status === 200) da.push(aufruf)
    else console.log(`  ohne ${aufruf.name}: antwortet mit ${status}`)
  }
  const reihe = folge(da)
  const grenze = await dreiInserts(anlage.server)
  const leer = await lauf({ ...wahl, sekunden: 5, anlauf: 1, unterwegs: VERBINDUNGEN }, async () => ({
    art: 'leer',
    gut: (await netz.hole('/betrieb/lebt', '')).status === 200,
  }))
  const vorher = anlage.rechenzeit()
  const punkte = await lauf({ ...wahl, unterwegs: 200 }, async (nr) => {
    const aufruf = aus(reihe, nr)
    const { pfad, keks } = aufruf.ruf(nr)
    const { status } = await netz.hole(pfad, keks)
    return { art: aufruf.name, gut: status === 200 }
  })
  const nachher = anlage.rechenzeit()
  netz.ende()
  const zeiten = (liste: readonly Messpunkt[]): number[] => liste.map(({ ms }) => ms)
  const schlecht = punkte.filter(({ gut }) => !gut).length
  const [zahl] = await anlage.sql('select count(*)::int as n from step.person')
  berichte(
    'Seiten nach der Anmeldung',
    `Bestand ${String(zahl?.['n'])} Personen. ${wahl.rate} Seiten je Sekunde, ${wahl.anlauf} s Anlauf, ${wahl.sekunden} s gemessen ` +
      `(${punkte.length} Seiten), höchstens ${VERBINDUNGEN} Verbindungen,\n${KUNDEN} angemeldete Kunden und eine Sachbearbeitung; ` +
      `Sitzung, Protokoll und Packen (Brotli) sind dabei. Ein Webprozess.`,
    [
      { was: 'Seiten p50', ist: stelle(zeiten(punkte), 0.5), einheit: 'ms' },
      { was: 'Seiten p95', ist: stelle(zeiten(punkte), 0.95), einheit: 'ms', hoechstens: 100 },
      { was: 'Seiten p99', ist: stelle(zeiten(punkte), 0.99), einheit: 'ms', hoechstens: 300 },
      { was: 'gescheitert', ist: (100 * schlecht) / punkte.length, einheit: '%', hoechstens: 0.01 },
      ...da.map(({ name, anteil }) => ({
        was: `  ${name} (${anteil} von ${reihe.length}) p95`,
        ist: stelle(zeiten(punkte.filter(({ art }) => art === name)), 0.95),
        einheit: 'ms',
      })),
      { was: 'zum Vergleich: leere Antwort desselben Servers p95', ist: stelle(zeiten(leer), 0.95), einheit: 'ms' },
      ...[...nachher].map(([teil, s]) => ({
        was: `Rechenzeit je Seite: ${teil}`,
        ist: (1000 * (s - (vorher.get(teil) ?? 0))) / (wahl.rate * (wahl.sekunden + wahl.anlauf)),
        einheit: 'ms',
      })),
      ...(grenze === undefined
        ? []
        : [
            {
              was: `zum Vergleich: pgbench, drei Inserts, ${grenze.verbindungen} Verbindungen`,
              ist: grenze.tps,
              einheit: '/s',
            },
          ]),
    ],
  )
}

const anlage = await starteAnlage(wahl.daten === undefined ? { personen: wahl.personen } : { daten: wahl.daten })
try {
  await miss(anlage)
} finally {
  await anlage.ende()
}

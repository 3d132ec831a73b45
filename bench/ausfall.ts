// 1.000-mal kill -9 zu zufälligen Zeiten, während Menschen den Tag der Antragstellung sichern und den Hauptantrag absenden: nichts verloren, nichts doppelt. [ANZAHL] [MINUTEN]
import { randomInt } from 'node:crypto'
import { setTimeout as warte } from 'node:timers/promises'
import { bilanz, empfaenger, ruhe } from '../tests/ausfall/bilanz.ts'
import { gehe, type Mensch, mensch, type Ort } from '../tests/ausfall/mensch.ts'
import { baueStand } from '../tests/ausfall/stand.ts'
import { bis } from '../tests/portal.ts'
import { berichte } from './lib/messen.ts'

const [anzahl = 1000, minuten = 60] = process.argv.slice(2).map(Number)
const ZUGLEICH = 4
const PAUSE_MS = [100, 2000] as const
/** Whoever applies presses again for as long; a limit of the bench, not of the portal. */
const GEDULD_MS = 5 * 60_000
const orte: readonly Ort[] = ['musterstadt', 'probeland', 'beispielkreis']

const stand = await baueStand()
for (const zweiter of [stand.web2, stand.worker2]) zweiter.starte()
const amt = empfaenger(stand)
const menschen: Mensch[] = []
const klagen: string[] = []
const frist = performance.now() + minuten * 60_000
const schluss = new AbortController()

/** One after the other applies, until the killing is over; who is under way then comes to the end. */
async function reihe(): Promise<void> {
  while (!schluss.signal.aborted) {
    const wer = mensch(stand, orte[randomInt(orte.length)], GEDULD_MS, true)
    menschen.push(wer)
    await gehe(wer).catch((fehler: Error) => klagen.push(`Nicht zum Ende gekommen: ${fehler.message}`))
  }
}

const neuStarten = (name: 'web' | 'web2' | 'worker' | 'worker2' | 'siegel') => async () => {
  await stand[name].toete()
  stand[name].starte()
}
/** Who dies, and out of a hundred how often. */
const opfer = [
  { name: 'web', anteil: 35, stirbt: () => neuStarten(randomInt(2) === 0 ? 'web' : 'web2')() },
  { name: 'worker', anteil: 35, stirbt: () => neuStarten(randomInt(2) === 0 ? 'worker' : 'worker2')() },
  { name: 'siegel', anteil: 20, stirbt: neuStarten('siegel') },
  { name: 'datenbank', anteil: 10, stirbt: () => stand.datenbankToeten() },
]
const gestorben = new Map(opfer.map(({ name }) => [name, 0]))

function naechstes() {
  let los = randomInt(100)
  return opfer.find(({ anteil }) => (los -= anteil) < 0) ?? opfer[0]
}

/** A machine that is slow to start its processes must not be killed to a standstill: one web answers before the next one dies. */
async function einerAntwortet(): Promise<void> {
  const bereit = async (adresse: string): Promise<boolean> => (await fetch(`${adresse}/betrieb/bereit`)).ok
  await bis(() => Promise.any([bereit(stand.adresse), bereit(stand.adresse2)]))
}

async function toeten(): Promise<number> {
  for (let nr = 0; nr < anzahl; nr += 1) {
    if (performance.now() > frist) return nr
    await warte(randomInt(...PAUSE_MS))
    const dran = naechstes()
    await dran?.stirbt()
    gestorben.set(dran?.name ?? '', (gestorben.get(dran?.name ?? '') ?? 0) + 1)
    await amt.nimm()
    await einerAntwortet()
    if ((nr + 1) % 50 === 0) console.log(`${nr + 1} von ${anzahl}, ${menschen.length} Anträge begonnen`)
  }
  return anzahl
}

const zahl = async (was: string): Promise<number> =>
  Number((await stand.sql(`select count(*)::int zahl from ${was}`))[0]?.['zahl'])

try {
  const reihen = Promise.all(Array.from({ length: ZUGLEICH }, reihe))
  const getoetet = await toeten()
  schluss.abort()
  await reihen
  await ruhe(stand, amt, 300).catch((fehler: Error) => klagen.push(fehler.message))
  klagen.push(...(await bilanz(stand, menschen, amt)))
  const je = [...gestorben].map(([name, oft]) => `${name} ${oft}`).join(', ')
  berichte('Ausfall', `kill -9 zu zufälligen Zeiten (${je}), ${ZUGLEICH} Menschen zugleich, je zwei web und worker`, [
    { was: 'kill -9', ist: getoetet, einheit: 'mal', mindestens: anzahl },
    { was: 'Menschen', ist: menschen.length, einheit: '' },
    {
      was: 'Anträge',
      ist: await zahl('antrag.antrag'),
      einheit: '',
      mindestens: menschen.length,
      hoechstens: menschen.length,
    },
    {
      was: 'ganze Hauptanträge',
      ist: await zahl('antrag.einreichung'),
      einheit: '',
      mindestens: menschen.length,
      hoechstens: menschen.length,
    },
    { was: 'Dokumente in der E-AKTE', ist: await zahl('eakte.dokument'), einheit: '' },
    { was: 'Aufträge in Postkörben', ist: await zahl('eakte.auftrag'), einheit: '' },
    { was: 'Pakete im Ablageordner', ist: amt.genommen.length, einheit: '' },
    { was: 'E-Mails, mit zweiten Abschriften', ist: stand.post.nummern.length, einheit: '' },
    { was: 'davon verschieden', ist: new Set(stand.post.nummern).size, einheit: '' },
    { was: 'Glieder des Protokolls', ist: await zahl('protokoll.kette'), einheit: '' },
    { was: 'verloren, doppelt oder hängen geblieben', ist: klagen.length, einheit: '', hoechstens: 0 },
  ])
  for (const klage of klagen) console.log(`\n${klage}`)
} finally {
  await stand.ende()
}

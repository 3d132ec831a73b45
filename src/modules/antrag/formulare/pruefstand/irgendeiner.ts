import { zufall } from '../../../../platform/testing/index.ts'
import { type Frage, istListe } from '../../../strecke/index.ts'
import { ausgelieferteDefinition } from '../definition.ts'

const fragen = ausgelieferteDefinition().formulare.flatMap((f) => f.fragen)
const listen = [...new Set(fragen.map(({ je }) => je).filter(istListe))]

export type Instanzen = Record<string, Record<string, unknown>>
type Zufall = ReturnType<typeof zufall>

/** What differs from household to household. `neins`: how often no is said, of eight times. */
interface Welt {
  readonly z: Zufall
  readonly personen: number
  readonly neins: number
}

/** Where a question may be answered: for the application, a person, or an entry of a list. */
function passt(je: Frage['je'], instanz: string): boolean {
  const teile = instanz.split('/').length
  if (je === 'antrag') return instanz === 'antrag'
  return teile === (istListe(je) ? 3 : 2)
}

/**
 * For tests: any household with up to five persons, up to two entries in each of their lists, and any answers, also ones that do not
 * fit together. The same seed gives the same one.
 */
export function irgendeiner(saat: number): Instanzen {
  const z = zufall(saat)
  const antworten: Instanzen = { antrag: {} }
  const personen = 1 + z.bis(5)
  for (let p = 1; p <= personen; p++) {
    antworten[`person/${p}`] = {}
    const eintraege = z.bis(3)
    for (let e = 1; e <= eintraege; e++) antworten[`person/${p}/${e}`] = {}
  }
  // How much is answered, and in how many lists, differs from household to household.
  const fehlt = 2 + z.bis(6)
  const welt = { z, personen, neins: 1 + z.bis(7) }
  const genutzt = new Set<string>(listen.filter(() => z.bis(2) === 0))
  for (const frage of fragen.filter(({ je }) => !istListe(je) || genutzt.has(je))) {
    for (const [instanz, werte] of Object.entries(antworten))
      if (passt(frage.je, instanz) && z.bis(fehlt) > 0) werte[frage.id] = wert(frage, welt)
  }
  return antworten
}

const tag = (z: Zufall): string => {
  const jahr = z.bis(3) === 0 ? 2025 + z.bis(3) : 1940 + z.bis(87)
  return `${jahr}-0${1 + z.bis(9)}-1${z.bis(10)}`
}

function wert(
  { art, wahl = [], spalten = [], mehrere }: Pick<Frage, 'art' | 'wahl' | 'spalten' | 'mehrere'>,
  welt: Welt,
): unknown {
  const { z, personen, neins } = welt
  const aus = (liste: readonly string[]): string => liste[z.bis(liste.length)] ?? ''
  const wer = (): string => `person/${1 + z.bis(personen)}`
  if (art === 'ja-nein') return z.bis(8) < neins ? 'nein' : 'ja'
  if (art === 'wahl') return aus(wahl)
  if (art === 'mehrfach') return wahl.filter(() => z.bis(4) === 0)
  if (art === 'datum') return tag(z)
  if (art === 'monat') return `${2024 + z.bis(3)}-0${1 + z.bis(9)}`
  if (art === 'zeitraum') return { von: tag(z) }
  if (art === 'land') return [aus(['DE', 'RO', 'UA', 'TR'])]
  if (art === 'person') return mehrere === true ? [wer()] : wer()
  if (art === 'tabelle') return Array.from({ length: 1 + z.bis(2) }, () => zeile(spalten, welt))
  return art === 'betrag' || art === 'zahl' ? z.bis(2000) : 'Text'
}

const zeile = (spalten: NonNullable<Frage['spalten']>, welt: Welt): Record<string, unknown> =>
  Object.fromEntries(spalten.map(({ key, art, wahl }) => [key, wert({ art, wahl }, welt)]))

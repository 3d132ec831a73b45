import type { Transaction } from '../../../../platform/database/index.ts'
import { alsText } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import type { Kunde } from '../../../konto/index.ts'
import { type Blatt, istGeaendert, type Strecke } from '../../../strecke/index.ts'
import { formulareMitId } from '../../formulare/fassung.ts'
import type { Bogen } from '../bogen.ts'
import type { Formularart } from '../formularart.ts'
import { letzterBogen } from '../lesen.ts'
import { meinBogen, type OffenerBogen } from '../offen.ts'
import { type Blattweg, gesendetesBlatt, ungefragtesBlatt } from './finden.ts'
import { blattSpeichern, eintragEntfernen, type Gespeichert } from './speichern.ts'

/** What was typed has no place any more, and why. */
export interface Verloren {
  readonly art: 'verloren'
  readonly grund: 'entfernt' | 'nicht-gefragt' | 'nicht-offen' | 'anderer'
  readonly strecke: Strecke
  readonly bogen: Bogen
}

export type Ausgang =
  | { readonly art: 'nichts' }
  | { readonly art: 'gespeichert'; readonly blatt: Blatt; readonly ergebnis: Gespeichert }
  /** Not asked for with these answers: kept, and not sent. */
  | { readonly art: 'aufgehoben'; readonly blatt: Blatt; readonly ergebnis: Gespeichert }
  | { readonly art: 'entfernt'; readonly blatt: Blatt; readonly offen: OffenerBogen }
  | Verloren

/** What a page sent. */
interface Sendung {
  readonly weg: Blattweg
  readonly body: unknown
  readonly aktion: string
  readonly am: Date
}

export const feldAus = (body: unknown, name: string): string => alsText((Object(body) as Record<string, unknown>)[name])

/** The version of the form that a page was made from. */
const versionAus = (body: unknown): number | undefined => {
  const text = feldAus(body, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Takes in what a page sent: saved where its page is now. Nothing that was typed goes without a word. */
export async function gesendet(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  art: Formularart,
  sendung: Sendung,
): Promise<Ausgang> {
  const offen = await meinBogen(tx, haus, kunde, art, true)
  if (offen === undefined) return ohneBogen(tx, haus, kunde, art, sendung, 'nicht-offen')
  const { weg, body, aktion, am } = sendung
  const von = feldAus(body, 'bogen')
  if (von !== '' && von !== offen.bogen.id) return ohneBogen(tx, haus, kunde, art, sendung, 'anderer')
  const version = versionAus(body) ?? offen.bogen.version
  const blatt = gesendetesBlatt(art, offen, weg, version)
  if (typeof blatt === 'string') return ohneBlatt(tx, haus, art, offen, sendung, blatt, version)
  if (aktion === 'entfernen' && blatt.liste !== undefined)
    return { art: 'entfernt', blatt, offen: await eintragEntfernen(tx, haus, art, offen, blatt, am) }
  const was = { body, version, weiter: aktion === 'weiter' || aktion === 'noch', am }
  return { art: 'gespeichert', blatt, ergebnis: await blattSpeichern(tx, haus, art, offen, blatt, was) }
}

async function ohneBlatt(
  tx: Transaction,
  haus: Haus,
  art: Formularart,
  offen: OffenerBogen,
  { weg, body, aktion, am }: Sendung,
  grund: 'entfernt' | 'nicht-gefragt',
  version: number,
): Promise<Ausgang> {
  const { strecke, bogen } = offen
  if (aktion === 'entfernen' || !istGetippt(strecke, body)) return { art: 'nichts' }
  const blatt = ungefragtesBlatt(offen, weg, version)
  if (blatt === undefined) return { art: 'verloren', grund, strecke, bogen }
  const was = { body, version, weiter: false, am }
  return { art: 'aufgehoben', blatt, ergebnis: await blattSpeichern(tx, haus, art, offen, blatt, was) }
}

/** Sent or thrown away in another window, or another draft was opened there. */
async function ohneBogen(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  art: Formularart,
  { body }: Sendung,
  grund: Verloren['grund'],
): Promise<Ausgang> {
  const bogen = await letzterBogen(tx, haus.krypto, kunde.personIds, art.art)
  if (bogen === undefined) return { art: 'nichts' }
  const strecke = await formulareMitId(tx, bogen.fassungId)
  return istGetippt(strecke, body) ? { art: 'verloren', grund, strecke, bogen } : { art: 'nichts' }
}

const istGetippt = ({ uebersetzt }: Strecke, body: unknown): boolean =>
  istGeaendert(
    [...uebersetzt.fragen.values()].map(({ frage }) => frage),
    body,
  )

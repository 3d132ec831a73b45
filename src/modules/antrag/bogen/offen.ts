import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import {
  type Antworten,
  type Blatt,
  blaetter,
  type Blattstand,
  blattstand,
  type Bogeninhalt,
  mitFestem,
  type Strecke,
  type Umfeld,
  type Umstaende,
  zaehlende,
  zaehlendeAntworten,
  zahlDerPersonen,
} from '../../strecke/index.ts'
import { zustaendigeStellen } from '../../step/index.ts'
import { liegtBei } from '../antraege.ts'
import { gruendeVon } from '../anfordern/anforderung.ts'
import { banknamen } from '../banken/namen.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import type { Bogen } from './bogen.ts'
import type { Formularart } from './formularart.ts'
import { offenerBogen } from './lesen.ts'

/** A form being filled in, with what it asks for at the moment. */
export interface OffenerBogen {
  readonly bogen: Bogen
  readonly strecke: Strecke
  readonly umstaende: Umstaende
  /** Reasons of the evidence that the office has asked for, by its kind. */
  readonly angefordert: ReadonlyMap<string, string>
  /** Banks of the IBAN that are saved. */
  readonly banken: ReadonlyMap<string, string>
  readonly berufe: Umfeld['berufe']
  /** All pages in the order in which one leads to the next. */
  readonly blaetter: readonly Blatt[]
}

/** The form that a customer is filling in; undefined if there is none. */
export async function meinBogen(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  art: Formularart,
  sperren = false,
): Promise<OffenerBogen | undefined> {
  const begonnener = await offenerBogen(tx, haus.krypto, kunde.personIds, art.art, sperren)
  if (begonnener === undefined) return undefined
  const bogen = { ...begonnener, dienststelleId: await stelleHeute(tx, kunde, begonnener) }
  const strecke = await formulareMitId(tx, bogen.fassungId)
  const stichtag = await art.stichtag(tx, bogen.antragId, tagInBerlin(bogen.begonnen))
  const angefordert = await gruendeVon(tx, haus, kunde.personIds)
  const umstaende = { stichtag, angefordert: new Set(angefordert.keys()) }
  let alle: readonly Blatt[] | undefined
  return {
    bogen,
    strecke,
    umstaende,
    angefordert,
    banken: await banknamen(tx, strecke, bogen.antworten),
    berufe: await art.berufe?.(tx, haus.uhr.jetzt()),
    // Worked out only where someone asks: pages of evidence and the sending ask for none.
    get blaetter() {
      return (alle ??= blaetterZu(art, strecke, bogen, umstaende))
    },
  }
}

/** The office in charge now: where the application lies that it belongs to, else that of the person. Either may change meanwhile. */
async function stelleHeute(tx: Transaction, { personIds }: Kunde, { antragId, dienststelleId }: Bogen) {
  if (antragId !== null) return liegtBei(tx, { id: antragId, dienststelleId })
  return (await zustaendigeStellen(tx, personIds))[0] ?? dienststelleId
}

/** The pages that are to be filled in with this content. */
export const blaetterZu = (art: Formularart, strecke: Strecke, inhalt: Bogeninhalt, umstaende: Umstaende): Blatt[] =>
  blaetter(strecke, zaehlendeAntworten(inhalt), umstaende, art.umfang)

/** The answers that count at the moment, with those that the kind of form settles: what is handed in. */
export const geltende = ({ umfang }: Formularart, { strecke, bogen, umstaende }: OffenerBogen): Antworten =>
  zaehlende(strecke, mitFestem(bogen.antworten, umfang), umstaende)

/** How far each page is. */
export const staendeVon = ({ blaetter: alle, bogen }: OffenerBogen): Blattstand[] =>
  alle.map((blatt) => blattstand(blatt, bogen))

/** Persons of the household as the answers call them: instance and name. */
export function personenVon(art: Formularart, bogen: Bogeninhalt, unbenannt: (n: number) => string) {
  const antworten = zaehlendeAntworten(bogen)
  return Array.from({ length: zahlDerPersonen(antworten) }, (_, i) => i + 1).map((n) => ({
    wert: `person/${n}`,
    text: art.name(antworten, n) ?? unbenannt(n),
  }))
}

/** Persons that one save can bring: a family moves in together. */
const NEUE = 4

/** Who would come next after so many persons, where someone new may be named. */
export const neuePersonen = (bekannte: number, text: string) =>
  Array.from({ length: NEUE }, (_, i) => ({
    wert: `person/${bekannte + i + 1}`,
    text: i === 0 ? text : `${text} (${i + 1})`,
  }))

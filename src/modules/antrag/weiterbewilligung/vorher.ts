import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import { personAnzeigen, zustaendigeStellen } from '../../step/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import { einreichungenVon } from '../einreichen/einreichungen.ts'
import { heutigeAntworten } from '../einreichen/heutige-antworten.ts'
import { beides, daruntergelegt } from './zusammen.ts'

/** Kinds of forms that tell how somebody lives. */
const weiss: ReadonlySet<string> = new Set(['hauptantrag', 'wba'])

/** What an application says of itself, and what only one of them asks: not known to the next. Numbers of the office stay. */
const nurEinmal = /^(?:hauptantrag\.antrag\.(?!bg-nummer$|kundennummer$)|wba\.|vaem\.)/

/** What earlier applications said, and who applies as STEP knows them: known to the next one, to be confirmed (HA-07). */
export async function bekanntes(tx: Transaction, haus: Haus, kunde: Kunde): Promise<Antworten> {
  const gesagt = await gesagtes(tx, haus, kunde)
  return beides(ohneEinmaliges(gesagt), { 'person/1': await personAus(tx, haus, kunde) })
}

/** The last Hauptantrag, which asks for everything, and over it each further application since. */
async function gesagtes(tx: Transaction, haus: Haus, kunde: Kunde): Promise<Antworten> {
  const gesendet = (await einreichungenVon(tx, kunde.personIds)).filter(({ art }) => weiss.has(art))
  const erst = gesendet.findIndex(({ art }) => art === 'hauptantrag')
  const neuesteZuerst = erst === -1 ? gesendet : gesendet.slice(0, erst + 1)
  let gesagt: Antworten = {}
  for (const { id } of neuesteZuerst.toReversed()) gesagt = daruntergelegt(gesagt, await heutigeAntworten(tx, haus, id))
  return gesagt
}

/** Name and birth date as STEP knows them. */
export async function personAus(tx: Transaction, haus: Haus, kunde: Kunde): Promise<Antworten[string]> {
  const { vorname, nachname, geburtsdatum } = await personAnzeigen(tx, haus.krypto, kunde.personId)
  return Object.fromEntries(
    Object.entries({ vorname, nachname, geburtsdatum }).flatMap(([teil, wert]) =>
      wert === null ? [] : [[`hauptantrag.person.${teil}`, wert]],
    ),
  )
}

const ohneEinmaliges = (antworten: Antworten): Antworten =>
  Object.fromEntries(
    Object.entries(antworten).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(Object.entries(werte).filter(([id]) => !nurEinmal.test(id))),
    ]),
  )

/** The office in charge of the one who asks; undefined before anybody is. */
export const zustaendigeStelle = async (tx: Transaction, kunde: Kunde): Promise<string | undefined> =>
  (await zustaendigeStellen(tx, kunde.personIds))[0]

import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Codeart } from '../code/ausstellen.ts'
import type { Empfaenger } from './empfaenger.ts'

/** What a letter says besides the code: kept as it was on the day of the order. */
export interface Briefinhalt extends Omit<Empfaenger, 'anschriftId' | 'personId'> {
  readonly benutzername?: string | undefined
}

export interface Briefauftrag {
  readonly art: Codeart
  readonly codeId: string
  readonly personId: string
  readonly kontoId?: string | undefined
  readonly dienststelleId: string
  readonly empfaenger: Empfaenger
  /** User name of a new account, which goes with its credentials. */
  readonly benutzername?: string | undefined
}

const ort = (id: string) => ({ tabelle: 'konto.brief', spalte: 'inhalt', zeile: id })

/** Orders a letter: the row, its hand-over to the print folder, and the protocol, in one transaction with the code. */
export async function briefBeauftragen(haus: Haus, tx: Transaction, auftrag: Briefauftrag): Promise<string> {
  const id = neueId()
  const jetzt = haus.uhr.jetzt()
  const { anschriftId, name, zeilen, ausland } = auftrag.empfaenger
  const inhalt = JSON.stringify({ name, zeilen, ausland, benutzername: auftrag.benutzername } satisfies Briefinhalt)
  await tx
    .insertInto('konto.brief')
    .values({
      id,
      art: auftrag.art,
      code_id: auftrag.codeId,
      person_id: auftrag.personId,
      konto_id: auftrag.kontoId ?? null,
      dienststelle_id: auftrag.dienststelleId,
      anschrift_id: anschriftId,
      inhalt: await haus.krypto.verschluesseln(tx, { besitzer: auftrag.personId, bestand: 'konto' }, ort(id), inhalt),
      beauftragt: jetzt,
    })
    .execute()
  await uebergeben(tx, { art: 'konto.brief', bezug: id, dienststelle: auftrag.dienststelleId, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'konto.brief-beauftragt',
    objekt: id,
    person: auftrag.personId,
    dienststelle: auftrag.dienststelleId,
    angaben: { art: auftrag.art },
  })
  return id
}

export async function briefinhalt(haus: Haus, tx: Transaction, id: string, bytes: Buffer): Promise<Briefinhalt> {
  return JSON.parse((await haus.krypto.entschluesseln(tx, ort(id), bytes)).toString()) as Briefinhalt
}

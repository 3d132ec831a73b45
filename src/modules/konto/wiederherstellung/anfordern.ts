import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'

/** What someone says of themself who lost every way in. */
export interface Verloren {
  /** E-mail address or user name of the account. */
  readonly kennung: string
  readonly nachname: string
  readonly geburtsdatum: string
}

const ort = (id: string) => ({ tabelle: 'konto.wiederherstellung', spalte: 'inhalt', zeile: id })

/** Keeps the request, encrypted, for the worker: the page never looks whether there is such an account. */
export async function briefAnfordern(haus: Haus, tx: Transaction, angaben: Verloren, sprache: Sprache): Promise<void> {
  const id = neueId()
  const jetzt = haus.uhr.jetzt()
  const text = JSON.stringify(angaben)
  await tx
    .insertInto('konto.wiederherstellung')
    .values({
      id,
      inhalt: await haus.krypto.verschluesseln(tx, { besitzer: id, bestand: 'gast' }, ort(id), text),
      sprache,
      erstellt: jetzt,
    })
    .execute()
  await uebergeben(tx, { art: 'konto.wiederherstellung', bezug: id, faellig: jetzt })
}

export async function verlorenAus(haus: Haus, tx: Transaction, id: string, bytes: Buffer): Promise<Verloren> {
  return JSON.parse((await haus.krypto.entschluesseln(tx, ort(id), bytes)).toString()) as Verloren
}

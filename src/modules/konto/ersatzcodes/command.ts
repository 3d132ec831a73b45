import { randomInt } from 'node:crypto'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'

const ZAHL = 10
/** Digits only: they are read out, typed on a number pad, and the same in every language. 40 bits, slowed down when guessed. */
const STELLEN = 12

export const istErsatzcode = (ziffern: string): boolean => ziffern.length === STELLEN

/** In groups of four, as it stands on paper. */
export const alsGruppen = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

const neuerCode = (): string => Array.from({ length: STELLEN }, () => randomInt(10)).join('')

const codeHash = (haus: Haus, kontoId: string, code: string): Buffer =>
  haus.krypto.suchhash('konto.ersatzcode', `${kontoId}\0${code}`)

/** Makes ten new codes; those of before end. They are returned this once, we keep keyed hashes. */
export async function ersatzcodesErneuern(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  jetzt: Instant,
): Promise<readonly string[]> {
  const codes = Array.from({ length: ZAHL }, neuerCode)
  await tx.deleteFrom('konto.ersatzcode').where('konto_id', '=', kontoId).execute()
  await tx
    .insertInto('konto.ersatzcode')
    .values(codes.map((code) => ({ konto_id: kontoId, code_hash: codeHash(haus, kontoId, code), erstellt: jetzt })))
    .execute()
  await hinweisGeben(tx, { art: 'codes-neu', kontoId }, jetzt)
  await protokollieren(tx, { aktion: 'konto.ersatzcodes-erneuert', objekt: kontoId })
  return codes
}

/** Uses a code: each works once, also when sent twice at the same moment. */
export async function ersatzcodeEinloesen(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  code: string,
  jetzt: Instant,
): Promise<boolean> {
  const zeile = await tx
    .updateTable('konto.ersatzcode')
    .set({ verwendet: jetzt })
    .where('konto_id', '=', kontoId)
    .where('code_hash', '=', codeHash(haus, kontoId, code))
    .where('verwendet', 'is', null)
    .returning('konto_id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await hinweisGeben(tx, { art: 'code-benutzt', kontoId }, jetzt)
  return true
}

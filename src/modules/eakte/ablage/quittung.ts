import { readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { istFehler } from '../../../platform/ordner/index.ts'
import type { Ordner } from './ordner.ts'

/** Acknowledgement of an office's own system. inhalte/schemata/quittung.schema.json is made from it. */
export const quittungSchema = z.discriminatedUnion('stand', [
  z.strictObject({ version: z.literal(1), paket: z.uuid(), stand: z.literal('angenommen') }),
  z.strictObject({
    version: z.literal(1),
    paket: z.uuid(),
    stand: z.literal('abgelehnt'),
    grund: z.string().trim().min(3).max(500),
  }),
])

export type Quittung = z.infer<typeof quittungSchema>

const BYTES = 10_000

/** The acknowledgement of a package, 'unlesbar' when the file does not say what it should, undefined when there is none. */
export async function liesQuittung(
  ordner: Ordner,
  name: string,
  paket: string,
): Promise<Quittung | 'unlesbar' | undefined> {
  const pfad = join(ordner.quittung, `${name}.json`)
  try {
    if ((await stat(pfad)).size > BYTES) return 'unlesbar'
    const ergebnis = quittungSchema.safeParse(alsJson(await readFile(pfad, 'utf8')))
    return ergebnis.success && ergebnis.data.paket === paket ? ergebnis.data : 'unlesbar'
  } catch (fehler) {
    if (istFehler(fehler, 'ENOENT')) return undefined
    throw fehler
  }
}

function alsJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Puts an acknowledgement that was taken over aside, so that a second delivery waits for a new one. */
export async function weglegen(ordner: Ordner, name: string): Promise<void> {
  try {
    await rename(join(ordner.quittung, `${name}.json`), join(ordner.gelesen, `${name}.json`))
  } catch (fehler) {
    if (!istFehler(fehler, 'ENOENT')) throw fehler
  }
}

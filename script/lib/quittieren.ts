import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'

/** As much of the manifest as a receiver must read; written on its own, from docs/ablageordner.md alone. */
const manifest = z.object({
  paket: z.string(),
  dateien: z.array(z.object({ name: z.string(), groesse: z.number(), sha256: z.string() })),
})

interface Antwort {
  readonly name: string
  readonly stand: 'angenommen' | 'abgelehnt'
  readonly grund?: string
}

/**
 * Takes in every package of an office's folder: verifies the hashes, answers, and removes what was accepted.
 * @param ordner the office's folder, with eingang/ and quittung/
 * @param ablehnen reason to refuse all
 */
export async function quittiere(ordner: string, ablehnen?: string): Promise<Antwort[]> {
  const antworten: Antwort[] = []
  await mkdir(join(ordner, 'quittung'), { recursive: true })
  for (const name of (await readdir(join(ordner, 'eingang'))).toSorted()) {
    const paket = join(ordner, 'eingang', name)
    const { id, mangel } = await pruefe(paket)
    const grund = ablehnen ?? mangel
    const antwort: Antwort = grund === undefined ? { name, stand: 'angenommen' } : { name, stand: 'abgelehnt', grund }
    await antworte(ordner, id, antwort)
    await rm(paket, { recursive: true })
    antworten.push(antwort)
  }
  return antworten
}

async function pruefe(paket: string): Promise<{ id: string; mangel?: string }> {
  const { paket: id, dateien } = manifest.parse(JSON.parse(await readFile(join(paket, 'manifest.json'), 'utf8')))
  for (const { name, groesse, sha256 } of dateien) {
    const inhalt = await readFile(join(paket, basename(name)))
    const summe = createHash('sha256').update(inhalt).digest('hex')
    if (inhalt.length !== groesse || summe !== sha256) return { id, mangel: `Prüfsumme von ${name} stimmt nicht.` }
  }
  return { id }
}

/** Written beside and renamed, so that nobody reads half an answer. */
async function antworte(ordner: string, id: string, { name, stand, grund }: Antwort): Promise<void> {
  const ziel = join(ordner, 'quittung', `${name}.json`)
  await writeFile(`${ziel}.neu`, JSON.stringify({ version: 1, paket: id, stand, grund }))
  await rename(`${ziel}.neu`, ziel)
}

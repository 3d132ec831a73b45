import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** As much of the order as a printer must read; written on its own, from docs/druckordner.md alone. */
const auftrag = z.object({
  auftrag: z.string(),
  datei: z.object({ name: z.string(), groesse: z.number(), sha256: z.string() }),
})

interface Antwort {
  readonly auftrag: string
  readonly stand: 'gedruckt' | 'versandt' | 'abgelehnt' | 'unzustellbar'
  readonly grund?: string
}

/**
 * Does what a printer does with every order of the folder: verifies the PDF, says that it is printed and posted, or that it came back.
 * @param ordner the print folder, with auftrag/ and antwort/
 * @param unzustellbar reason why every letter came back
 * @param am moment of the answers
 */
export async function alleDrucken(ordner: string, am: string, unzustellbar?: string): Promise<Antwort[]> {
  const antworten: Antwort[] = []
  await mkdir(join(ordner, 'antwort'), { recursive: true })
  for (const name of (await readdir(join(ordner, 'auftrag'))).toSorted()) {
    const brief = join(ordner, 'auftrag', name)
    const { auftrag: id, datei } = auftrag.parse(JSON.parse(await readFile(join(brief, 'auftrag.json'), 'utf8')))
    const inhalt = await readFile(join(brief, datei.name))
    const gut = inhalt.length === datei.groesse && createHash('sha256').update(inhalt).digest('hex') === datei.sha256
    const eine: Antwort[] = gut
      ? [
          { auftrag: id, stand: 'gedruckt' },
          { auftrag: id, stand: 'versandt' },
          ...(unzustellbar === undefined ? [] : [{ auftrag: id, stand: 'unzustellbar' as const, grund: unzustellbar }]),
        ]
      : [{ auftrag: id, stand: 'abgelehnt', grund: 'Prüfsumme stimmt nicht.' }]
    for (const antwort of eine) await antworte(ordner, antwort, am)
    antworten.push(...eine)
  }
  return antworten
}

/** Written beside and renamed, so that nobody reads half an answer. */
async function antworte(ordner: string, antwort: Antwort, am: string): Promise<void> {
  const ziel = join(ordner, 'antwort', `${antwort.auftrag}.${antwort.stand}.json`)
  const neben = join(ordner, 'antwort', `${randomUUID()}.neu`)
  await writeFile(neben, JSON.stringify({ version: 1, am, ...antwort }))
  await rename(neben, ziel)
}

import { z } from 'zod'
import { plusTage, type Tag, tagInBerlin } from '../clock/index.ts'
import type { Speicher } from '../dateien/index.ts'
import type { Haus } from '../haus.ts'
import { kettenkopf } from './siegel.ts'

const schema = z.object({
  tag: z.iso.date(),
  nummer: z.number().int().positive(),
  kopf: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The head of the chain as it was written down on a day: number of the newest link and its hash. Nothing personal. */
type Tageskopf = z.infer<typeof schema>

const name = (tag: Tag): string => `protokoll-kopf-${tag}`

/**
 * Writes the head of the day to the object store, once a day and never over another, and to the log. Who wants to
 * rewrite the chain would have to change both, and the log leaves the house.
 * @returns the day that is settled: its head lies there, by us or by another sealer; undefined while there is no link
 */
export async function kopfHinterlegen(haus: Haus, speicher: Speicher): Promise<Tag | undefined> {
  const tag = tagInBerlin(haus.uhr.jetzt())
  if ((await speicher.holen(name(tag))) !== undefined) return tag
  const ende = await kettenkopf(haus.db)
  if (ende === undefined) return undefined
  const kopf: Tageskopf = { tag, nummer: ende.nummer, kopf: ende.kopf.toString('hex') }
  await speicher.legen(name(tag), Buffer.from(`${JSON.stringify(kopf)}\n`))
  haus.log.info(kopf, 'Kopf des Protokolls')
  return tag
}

const ZUGLEICH = 20

/** The heads written down from one day to another, both included; days without one are left out. @throws Error if one is unreadable */
export async function zeugenLesen(speicher: Speicher, von: Tag, bis: Tag): Promise<Tageskopf[]> {
  const koepfe: Tageskopf[] = []
  for (let tag = von; tag <= bis; tag = plusTage(tag, ZUGLEICH)) {
    const tage = Array.from({ length: ZUGLEICH }, (_, i) => plusTage(tag, i)).filter((t) => t <= bis)
    const gelesen = await Promise.all(tage.map((t) => lies(speicher, t)))
    koepfe.push(...gelesen.filter((kopf) => kopf !== undefined))
  }
  return koepfe
}

async function lies(speicher: Speicher, tag: Tag): Promise<Tageskopf | undefined> {
  const bytes = await speicher.holen(name(tag))
  if (bytes === undefined) return undefined
  const kopf = schema.safeParse(alsJson(bytes.toString()))
  if (!kopf.success || kopf.data.tag !== tag) throw new Error(`Der hinterlegte Kopf vom ${tag} ist nicht lesbar.`)
  return kopf.data
}

function alsJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

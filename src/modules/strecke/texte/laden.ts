import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import {
  fragendatei,
  type Fragetext,
  portaldatei,
  type Sammlung,
  sammlungen,
  type Textsprache,
  textsprachen,
} from './dateien.ts'

type Eintraege = {
  readonly [S in Sammlung]: z.infer<(typeof sammlungen)[S]>[S & keyof z.infer<(typeof sammlungen)[S]>]
}

/** Who read a file and when; null while nobody has. */
interface Datei {
  readonly name: string
  readonly stand: string
  readonly geprueft: { readonly von: string; readonly am: string } | null
}

/** All texts of one language. */
export interface Sprachtexte extends Eintraege {
  readonly fragen: Readonly<Record<string, Fragetext>>
}

/** Everything there is in one language. */
export interface Sprachbestand extends Sprachtexte {
  readonly dateien: readonly Datei[]
  /** In which file a question has its text. */
  readonly herkunft: Readonly<Record<string, string>>
}

const PORTAL = 'portal'

export type Textbestand = Readonly<Record<Textsprache, Sprachbestand>>

/**
 * Reads `<ordner>/<sprache>/*.json`. A language or a file that is not there is an empty one: what is missing is for
 * `pruefeTexte` to say.
 * @throws Error naming the file that has not the shape of `dateien.ts`, or a question that has its text twice
 */
export const ladeTexte = (ordner: string): Textbestand =>
  Object.fromEntries(textsprachen.map((s) => [s, ladeSprache(join(ordner, s))])) as Record<Textsprache, Sprachbestand>

function ladeSprache(ordner: string): Sprachbestand {
  const dateien: Datei[] = []
  const fragen: Record<string, Fragetext> = {}
  const herkunft: Record<string, string> = {}
  const lies = <T extends z.ZodType<Omit<Datei, 'name'>>>(name: string, schema: T): z.infer<T> => {
    const gelesen = schema.safeParse(JSON.parse(readFileSync(join(ordner, `${name}.json`), 'utf8')))
    if (!gelesen.success) throw new Error(`${ordner}/${name}.json: ${gelesen.error.message}`)
    dateien.push({ name, stand: gelesen.data.stand, geprueft: gelesen.data.geprueft })
    return gelesen.data
  }
  const namen = jsonDateien(ordner)
  if (namen.includes(PORTAL)) lies(PORTAL, portaldatei)
  for (const name of namen.filter((n) => n !== PORTAL && !(n in sammlungen))) {
    for (const [id, text] of Object.entries(lies(name, fragendatei).fragen)) {
      if (id in fragen) throw new Error(`${ordner}/${name}.json: ${id} hat schon einen Text in ${herkunft[id]}.json.`)
      fragen[id] = text
      herkunft[id] = name
    }
  }
  const da = (name: Sammlung): boolean => namen.includes(name)
  return {
    dateien,
    fragen,
    herkunft,
    seiten: da('seiten') ? lies('seiten', sammlungen.seiten).seiten : {},
    bereiche: da('bereiche') ? lies('bereiche', sammlungen.bereiche).bereiche : {},
    formulare: da('formulare') ? lies('formulare', sammlungen.formulare).formulare : {},
    nachweise: da('nachweise') ? lies('nachweise', sammlungen.nachweise).nachweise : {},
    pruefungen: da('pruefungen') ? lies('pruefungen', sammlungen.pruefungen).pruefungen : {},
    veraenderungen: da('veraenderungen') ? lies('veraenderungen', sammlungen.veraenderungen).veraenderungen : {},
  }
}

function jsonDateien(ordner: string): string[] {
  try {
    return readdirSync(ordner)
      .filter((n) => n.endsWith('.json'))
      .map((n) => basename(n, '.json'))
      .toSorted()
  } catch (fehler) {
    if (fehler instanceof Error && 'code' in fehler && fehler.code === 'ENOENT') return []
    throw fehler
  }
}

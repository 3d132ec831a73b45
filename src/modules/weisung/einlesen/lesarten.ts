import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import { druckfehlerSchema } from './druckfehler.ts'
import type { Lesarten } from './einlesen.ts'
import { schreibweiseSchema } from './schreibweisen.ts'

const ordner = join(wurzel, 'inhalte/weisungen/')

function lesen(name: string): unknown {
  return JSON.parse(readFileSync(join(ordner, name), 'utf8'))
}

/** Recorded readings shipped with the release; a file with a wrong form stops the start. */
export function liesLesarten(): Lesarten {
  return {
    druckfehler: z.array(druckfehlerSchema).parse(lesen('druckfehler.json')),
    schreibweisen: z.array(schreibweiseSchema).parse(lesen('schreibweisen.json')),
  }
}

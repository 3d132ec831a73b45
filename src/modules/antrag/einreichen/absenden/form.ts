import { z } from 'zod'
import { feld } from '../../../../platform/forms/index.ts'

/** The declaration: ticked by the person, never in advance. */
export const absendeform = z.object({
  wahrheit: feld((roh, ablehnen) => (roh === 'ja' ? true : ablehnen('fehler.leer.wahrheit'))),
})

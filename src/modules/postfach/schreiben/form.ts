import { z } from 'zod'
import { feld, text } from '../../../platform/forms/index.ts'
import { istId } from '../../../platform/ids.ts'
import { istAnliegen, istZentral } from '../../konfiguration/index.ts'

/** Most characters of a message; more belongs into a document. */
export const TEXT_HOECHSTENS = 4000

export const anliegenform = z.object({
  stelle: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.stelle'))),
  anliegen: feld((roh, ablehnen) => (istAnliegen(roh) || istZentral(roh) ? roh : ablehnen('fehler.anliegen'))),
})

export const stellenform = z.object({
  stelle: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.stelle'))),
})

export const textform = z.object({ text: text({ max: TEXT_HOECHSTENS, mehrzeilig: true, leer: 'fehler.leer.text' }) })

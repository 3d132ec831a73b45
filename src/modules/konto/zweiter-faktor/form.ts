import { z } from 'zod'
import { alsText, feld } from '../../../platform/forms/index.ts'

/** Six digits of the app or twelve of a replacement code, with blanks or hyphens as people write them. */
export const codeForm = z.object({
  code: feld((roh, ablehnen) => {
    const ziffern = alsText(roh).replaceAll(/[\s-]/g, '')
    if (ziffern === '') return ablehnen('fehler.code.leer')
    return /^(\d{6}|\d{12})$/.test(ziffern) ? ziffern : ablehnen('fehler.code.form')
  }),
})

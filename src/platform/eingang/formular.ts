import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { eingabeAus, type Eingabe } from '../forms/index.ts'
import type { Haus } from '../haus.ts'
import { AnmeldungNoetig, StufeNoetig } from '../http/index.ts'
import { annehmen } from './annehmen.ts'
import type { Einlieferer } from './einlieferer.ts'
import { alsEingabe, dazu, type Felder, felderVorDemUmweg } from './felder.ts'
import type { Dateimeldung } from './meldung.ts'
import { dateiname } from './name.ts'

/** A form with files, as it came. */
export interface Dateiformular {
  readonly eingabe: Eingabe
  /** The files that were taken in, in the order sent. */
  readonly dateien: readonly { readonly id: string; readonly schonDa: boolean }[]
  /** Those that were not taken. */
  readonly abgelehnt: readonly { readonly name: string; readonly meldung: Dateimeldung }[]
}

const FELDER = 200
const DATEIEN = 20

/** Routes whose forms may carry files; others answer such a form with 415. */
export function mitDateien(web: FastifyInstance, routen: (innen: FastifyInstance) => void): void {
  void web.register(async (innen) => {
    // How large a file may be is measured while it is read, so that its sender gets an answer that says so.
    const limits = { fields: FELDER, files: DATEIEN, parts: FELDER + DATEIEN, fileSize: Number.MAX_SAFE_INTEGER }
    await innen.register(multipart, { limits })
    innen.setErrorHandler(async (fehler, request) => {
      // A form that cannot be read to its end is not kept; the way to the sign-in stays the answer.
      if (fehler instanceof AnmeldungNoetig || fehler instanceof StufeNoetig)
        await felderVorDemUmweg(request).catch(() => undefined)
      throw fehler
    })
    routen(innen)
  })
}

/**
 * Reads a form whose files are text, such as XML: each stands under the name of its field, in UTF-8, and nothing of it is kept.
 * @param zeichen a longer file is cut one character behind, so that its reader can say that it is too large
 */
export async function textformular(request: FastifyRequest, zeichen: number): Promise<Eingabe> {
  if (!request.isMultipart()) return eingabeAus(request.body)
  const felder: Record<string, string> = {}
  for await (const teil of request.parts()) {
    if (teil.type === 'field') felder[teil.fieldname] = String(teil.value)
    else felder[teil.fieldname] = await textAus(teil.file, zeichen)
  }
  return eingabeAus(felder)
}

/** The rest of a file that is too long is read and thrown away: its sender waits for an answer. */
async function textAus(strom: AsyncIterable<Buffer>, zeichen: number): Promise<string> {
  const leser = new TextDecoder()
  let text = ''
  for await (const stueck of strom) if (text.length <= zeichen) text += leser.decode(stueck, { stream: true })
  return text.slice(0, zeichen + 1)
}

/**
 * Reads a form. Its files are taken in before anything else of it is judged: a wrong form never loses one. A form without files may
 * come in either encoding.
 */
export async function dateiformular(
  haus: Haus,
  request: FastifyRequest,
  besitzer: Einlieferer,
): Promise<Dateiformular> {
  if (!request.isMultipart()) return { eingabe: eingabeAus(request.body), dateien: [], abgelehnt: [] }
  const felder: Felder = new Map()
  const dateien: { id: string; schonDa: boolean }[] = []
  const abgelehnt: { name: string; meldung: Dateimeldung }[] = []
  for await (const teil of request.parts()) {
    if (teil.type === 'field') dazu(felder, teil.fieldname, String(teil.value))
    // A file field that was left empty is sent as a file without a name; the library then gives none.
    else if (!teil.filename) teil.file.resume()
    else {
      const ergebnis = await annehmen(haus, { besitzer, name: teil.filename, inhalt: teil.file })
      if ('id' in ergebnis) dateien.push(ergebnis)
      else abgelehnt.push({ name: dateiname(teil.filename), meldung: ergebnis.fehler })
    }
  }
  return { eingabe: alsEingabe(felder), dateien, abgelehnt }
}

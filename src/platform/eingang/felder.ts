import type { FastifyRequest } from 'fastify'
import { eingabeAus, type Eingabe } from '../forms/index.ts'
import { dateiname } from './name.ts'

/** Fields of a form by name, in the order sent. */
export type Felder = Map<string, string[]>

export const dazu = (felder: Felder, name: string, wert: string): Felder =>
  felder.set(name, [...(felder.get(name) ?? []), wert])

export const alsEingabe = (felder: Felder): Eingabe =>
  eingabeAus(Object.fromEntries([...felder].map(([name, werte]) => [name, werte.length === 1 ? werte[0] : werte])))

/**
 * Reads what was typed into a form whose sender must sign in (again) first, so that it is kept with everything else that is sent without
 * files. Its new files belong to nobody yet and are let go; each leaves its name under its field, to be asked for again.
 * Nothing is read for someone who was never signed in here.
 */
export async function felderVorDemUmweg(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart() || (request.sitzung ?? request.abgelaufeneSitzung) === undefined) return
  const felder: Felder = new Map()
  for await (const teil of request.parts()) {
    if (teil.type === 'field') dazu(felder, teil.fieldname, String(teil.value))
    else {
      teil.file.resume()
      if (teil.filename) dazu(felder, teil.fieldname, dateiname(teil.filename))
    }
  }
  request.body = alsEingabe(felder)
}

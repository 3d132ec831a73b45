import { z } from 'zod'
import type { Definition } from '../../strecke/index.ts'
import { gestalt } from '../formulare/eingabe.ts'
import { antragsangaben, instanz } from './angaben.ts'

/** What was typed and could not be read leaves a blank. */
const leer = z.literal('')

/** What the answers to these forms look like, by instance and question: amounts in euro, days as JJJJ-MM-TT. */
const antwortenschema = ({ formulare }: Definition) =>
  z.record(
    instanz,
    z.strictObject(
      Object.fromEntries(
        formulare
          .flatMap(({ fragen }) => fragen)
          .map((frage) => [frage.id, gestalt(frage)[0].or(leer).optional().describe(frage.bezeichnung)] as const),
      ),
    ),
  )

/** What is handed over of an application that was asked by this version of the forms. */
export function angabenschema(definition: Definition) {
  const antworten = antwortenschema(definition)
  return antragsangaben.extend({ antworten, bekannt: antworten.optional() })
}

/** A version never changes: its schema is made once, which takes a third of a second. */
const gemacht = new WeakMap<Definition, object>()

/** The same as JSON Schema. */
export function angabenschemaAlsJson(definition: Definition): object {
  const schema = gemacht.get(definition) ?? z.toJSONSchema(angabenschema(definition), { reused: 'ref' })
  gemacht.set(definition, schema)
  return schema
}

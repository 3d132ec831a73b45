import { z } from 'zod'
import { type Antworten, type Ergebnis, ergebnisAus, strecke } from '../../strecke/index.ts'
import { ableitungen } from './abgeleitet.ts'
import { ausgelieferteDefinition } from './definition.ts'

const instanz = z.string().regex(/^(?:antrag|(?:person|kind)\/[1-9]\d?(?:\/[1-9]\d{0,2})?)$/)

/** A household given as answers: by instance and question id, the day of the application, evidence the office asked for. */
export const haushaltsschema = z.object({
  stichtag: z.iso.date(),
  antworten: z.record(instanz, z.record(z.string(), z.any())),
  angefordert: z.array(z.string()).default([]),
})

const hauptantrag = strecke(ausgelieferteDefinition(), ableitungen)

/** Pages, forms with their instances, and evidence that appear for a household. `kind/2` is another name of `person/2`. */
export function haushaltPruefen(haushalt: z.infer<typeof haushaltsschema>): Ergebnis {
  const antworten: Record<string, Record<string, never>> = {}
  for (const [name, werte] of Object.entries(haushalt.antworten)) {
    const person = name.replace(/^kind\//, 'person/')
    antworten[person] = { ...antworten[person], ...(werte as Record<string, never>) }
  }
  const umstaende = { stichtag: haushalt.stichtag, angefordert: new Set(haushalt.angefordert) }
  return ergebnisAus(hauptantrag, mitVorgaben(antworten), umstaende)
}

/** Who says nothing else applies for the first time; who lists housemates does not live alone. */
function mitVorgaben(antworten: Record<string, Record<string, never>>): Antworten {
  const allein = Object.keys(antworten).every((name) => !/^person\/(?!1(?:\/|$))/.test(name))
  return {
    ...antworten,
    antrag: { 'hauptantrag.antrag.art': 'neu', 'haushalt.allein': allein ? 'ja' : 'nein', ...antworten['antrag'] },
  }
}

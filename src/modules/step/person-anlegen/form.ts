import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { auswahl, freiwillig, plz, teildatum, telefon, text } from '../../../platform/forms/index.ts'
import { staaten } from '../abschnitt/staaten.ts'
import { herkunftDerDienststelle } from '../herkunft.ts'
import type { NeuePerson } from './command.ts'

const codes = staaten.map(({ wert }) => wert)

/** A new person; the decision only after the look for duplicates. */
export const personform = (heute: Tag) =>
  z.object({
    titel: freiwillig(text({ max: 60, zeichen: 'A' })),
    vorname: text({ max: 120, zeichen: 'A', leer: 'fehler.vorname' }),
    nachname: text({ max: 120, zeichen: 'A', leer: 'fehler.nachname' }),
    geburtsname: freiwillig(text({ max: 120, zeichen: 'A' })),
    geburt: teildatum({ leer: 'fehler.geburt', spaetestens: Number(heute.slice(0, 4)) }),
    geburtsort: freiwillig(text({ max: 120, zeichen: 'B' })),
    geschlecht: freiwillig(auswahl(['w', 'm', 'd', 'x'])),
    staat1: freiwillig(auswahl(codes)),
    staat2: freiwillig(auswahl(codes)),
    staat3: freiwillig(auswahl(codes)),
    strasse: freiwillig(text({ max: 120, zeichen: 'B' })),
    hausnummer: freiwillig(text({ max: 20, zeichen: 'B' })),
    plz: freiwillig(plz()),
    ort: freiwillig(text({ max: 120, zeichen: 'B' })),
    telefon: freiwillig(telefon()),
    herkunft: auswahl(herkunftDerDienststelle, { leer: 'fehler.herkunft' }),
  })

/** Beside the same fields: why this is nobody of those shown. */
export const entscheidungsform = z.object({
  entscheidung: auswahl(['neu'], { leer: 'fehler.entscheidung' }),
  grund: text({ max: 300, zeichen: 'C', leer: 'fehler.grund' }),
})

/** The form's value as a new person; an address needs a place. */
export function alsNeuePerson(wert: z.output<ReturnType<typeof personform>>): NeuePerson {
  const { staat1, staat2, staat3, strasse, hausnummer, plz: postleitzahl, ort, ...person } = wert
  return {
    ...person,
    staaten: [...new Set([staat1, staat2, staat3].flatMap((code) => code ?? []))],
    ...(ort !== undefined && { anschrift: { art: 'wohnung' as const, strasse, hausnummer, plz: postleitzahl, ort } }),
  }
}

import type { Abschnitt } from './abschnitt.ts'
import { anschrift } from './anschrift.tsx'
import { bank } from './bank.tsx'
import { geburt } from './geburt.tsx'
import { kontakt } from './kontakt.tsx'
import { name } from './name.tsx'
import { nummern } from './nummern.tsx'
import { postanschrift } from './postanschrift.tsx'

/** The sections of a person's master data, in the order of the page. */
export const abschnitte: readonly Abschnitt[] = [name, geburt, anschrift, postanschrift, kontakt, nummern, bank]

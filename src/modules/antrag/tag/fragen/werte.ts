import { seiten, type Seitenname } from '../angaben.ts'
import type { Entwurf } from '../entwurf.ts'
import type { Werte } from '../zusammenfuehren.ts'

/** What was typed on each page of a draft. */
export const werteVon = (entwurf: Entwurf): Partial<Record<Seitenname, Werte>> =>
  Object.fromEntries(
    seiten.flatMap((name) => (entwurf.seiten[name] === undefined ? [] : [[name, entwurf.seiten[name].werte]])),
  )

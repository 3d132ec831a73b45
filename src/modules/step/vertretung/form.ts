import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { auswahl, datum, type Feldfehler, freiwillig, mehrfach, text } from '../../../platform/forms/index.ts'
import { herkunftDerDienststelle } from '../herkunft.ts'
import { nachweise, umfaenge, vertretungsarten } from './umfang.ts'

export const vertretungsform = z.object({
  vertreter: text({ max: 200, zeichen: 'B', leer: 'fehler.vertreter' }),
  art: auswahl(vertretungsarten, { leer: 'fehler.vertretung.art' }),
  umfang: mehrfach(umfaenge, { leer: 'fehler.umfang' }),
  ab: datum({ leer: 'fehler.ab' }),
  bis: freiwillig(datum()),
  nachweis: auswahl(nachweise, { leer: 'fehler.nachweis' }),
  erreichbar: freiwillig(text({ max: 300, mehrzeilig: true, zeichen: 'C' })),
  herkunft: auswahl(herkunftDerDienststelle, { leer: 'fehler.herkunft' }),
})

/** The last day cannot lie before the first. */
export const zeitraumfehler = ({ ab, bis }: { ab: Tag; bis?: Tag | undefined }): readonly Feldfehler[] =>
  bis !== undefined && bis < ab ? [{ feld: 'bis', schluessel: 'fehler.bis' }] : []

export const grundform = z.object({ grund: text({ max: 500, mehrzeilig: true, zeichen: 'C', leer: 'fehler.grund' }) })

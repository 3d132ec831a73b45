import { z } from 'zod'
import { type Feldfehler, freiwillig, lesen, text } from '../../../platform/forms/index.ts'
import type { Gesucht } from './suchen.ts'

const eingabe = z.object({
  wo: text({ max: 100, leer: 'fehler.leer.wo' }),
  strasse: freiwillig(text({ max: 100 })),
})

const mitPlz = /^(.*?)(?:D-?)?(?<!\d)(\d{5})(?!\d)(.*)$/i

export type Gelesen = { ok: true; gesucht: Gesucht } | { ok: false; fehler: readonly Feldfehler[] }

/**
 * Reads "24103", "24103 Kiel", "Kiel" and "D-24103 Kiel"; digits that are no PLZ are an error at the field.
 * A whole address is taken too ("Musterweg 3, 24113 Kiel"): people type what they know.
 */
export function liesSuche(body: unknown): Gelesen {
  const gelesen = lesen(eingabe, body)
  if (!gelesen.ok) return gelesen
  const { wo, strasse } = gelesen.wert
  const [, davor = '', plz, danach = ''] = mitPlz.exec(/^[\d\s]+$/.test(wo) ? wo.replaceAll(' ', '') : wo) ?? []
  if (plz === undefined)
    return /\d/.test(wo)
      ? { ok: false, fehler: [{ feld: 'wo', schluessel: 'fehler.plz' }] }
      : { ok: true, gesucht: { ort: wo } }
  return { ok: true, gesucht: { plz, ort: oderNichts(danach), strasse: strasse ?? oderNichts(davor) } }
}

const oderNichts = (teil: string): string | undefined => teil.replaceAll(/^[\s,]+|[\s,]+$/g, '') || undefined

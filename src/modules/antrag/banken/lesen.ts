import { z } from 'zod'
import { liesCsv } from '../../../platform/csv.ts'

/** A bank as a payer names it. */
export interface Bank {
  readonly blz: string
  readonly name: string
  readonly ort: string
}

/** What is wrong in a line of the file, counted from 1. */
export interface Zeilenfehler {
  readonly zeile: number
  readonly satz: string
}

interface Gelesen {
  readonly banken: readonly Bank[]
  readonly fehler: readonly Zeilenfehler[]
}

const satz = z.object({
  blz: z.string().regex(/^[1-9]\d{7}$/, 'Die Bankleitzahl hat nicht 8 Ziffern.'),
  merkmal: z.enum(['1', '2'], { error: 'Das Merkmal ist weder 1 noch 2.' }),
  name: z.string().min(1, 'Die Bezeichnung fehlt.'),
  ort: z.string({ error: 'Der Ort fehlt.' }),
  /** A added, M changed, U unchanged, D deleted: told once more and not to be used. */
  aenderung: z.enum(['A', 'D', 'M', 'U'], { error: 'Das Änderungskennzeichen ist keines von A, D, M, U.' }),
})

/**
 * Reads the Bankleitzahlendatei of the Deutsche Bundesbank: fixed lines of 168 characters, or CSV with semicolons; ISO 8859-1 as it is
 * published, or UTF-8. Of the lines of a Bankleitzahl the one with Merkmal 1 names the bank; the others are branches, or deleted.
 */
export function liesBanken(inhalt: Uint8Array): Gelesen {
  const text = entziffert(inhalt)
  const { saetze, erste } = text.split('\n', 1)[0]?.includes(';') ? ausCsv(text) : ausFesten(text)
  const banken = new Map<string, Bank>()
  const fehler: Zeilenfehler[] = []
  for (const [stelle, roh] of saetze.entries()) {
    const zeile = stelle + erste
    const { success, data, error } = satz.safeParse(roh)
    if (!success) fehler.push({ zeile, satz: error.issues[0]?.message ?? '' })
    else if (data.merkmal === '2' || data.aenderung === 'D') continue
    else if (banken.has(data.blz)) fehler.push({ zeile, satz: `Die Bankleitzahl ${data.blz} steht zweimal da.` })
    else banken.set(data.blz, { blz: data.blz, name: data.name, ort: data.ort })
  }
  if (banken.size === 0 && fehler.length === 0) fehler.push({ zeile: 1, satz: 'Die Datei nennt keine Bank.' })
  return { banken: [...banken.values()], fehler }
}

function entziffert(inhalt: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhalt)
  } catch {
    return new TextDecoder('iso-8859-1').decode(inhalt)
  }
}

/** Places in a line as the Bundesbank describes them ("Satzaufbau der Bankleitzahlendatei"), from 0. */
const ausFesten = (text: string) => ({
  erste: 1,
  saetze: text
    .split(/\r?\n/)
    .filter((zeile) => zeile.trim() !== '')
    .map((zeile) => ({
      blz: zeile.slice(0, 8),
      merkmal: zeile.slice(8, 9),
      name: zeile.slice(9, 67).trim(),
      ort: zeile.slice(72, 107).trim(),
      aenderung: zeile.slice(158, 159),
    })),
})

/** The header of the file names the columns. */
const ausCsv = (text: string) => ({
  erste: 2,
  saetze: liesCsv(text).map((zeile) => ({
    blz: zeile['Bankleitzahl'],
    merkmal: zeile['Merkmal'],
    name: zeile['Bezeichnung'],
    ort: zeile['Ort'],
    aenderung: Object.entries(zeile).find(([spalte]) => spalte.startsWith('Änderung'))?.[1],
  })),
})

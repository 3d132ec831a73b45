import type { Transaction } from '../../../platform/database/index.ts'

const umlaute: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const LAENGE = 36

/** A name in the letters of a short name: "Außendienst Süd" is aussendienst-sued. */
export const alsKennung = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (zeichen) => umlaute[zeichen] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LAENGE)
    .replaceAll(/^-+|-+$/g, '') || 'postkorb'

/** A short name that no other Postkorb of the office has. */
export async function kennungAus(tx: Transaction, name: string): Promise<string> {
  const wunsch = alsKennung(name)
  const zeilen = await tx
    .selectFrom('eakte.postkorb')
    .select('kennung')
    .where('kennung', 'like', `${wunsch}%`)
    .execute()
  const vergeben = new Set(zeilen.map(({ kennung }) => kennung))
  let kennung = wunsch
  for (let nr = 2; vergeben.has(kennung); nr += 1) kennung = `${wunsch}-${nr}`
  return kennung
}

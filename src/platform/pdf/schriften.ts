import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Noto Sans covers DIN 91379 completely (the norm's own list of fonts names it). */
const dateien = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf']

/** The font files of our documents, in memory. */
export function schriften(): Buffer[] {
  return dateien.map((datei) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${datei}`))),
  )
}

/** Code points for which every given font has a glyph. */
export function zeichenvorrat(fonts: Buffer[]): ReadonlySet<number> {
  const [erste = new Set<number>(), ...weitere] = fonts.map(punkteDerSchrift)
  return new Set([...erste].filter((punkt) => weitere.every((andere) => andere.has(punkt))))
}

/** Reads the `cmap` table, format 12 (OpenType specification, "cmap — Character to Glyph Index Mapping Table"). */
function punkteDerSchrift(font: Buffer): Set<number> {
  const gruppen = format12(font)
  const punkte = new Set<number>()
  for (let nr = 0; nr < font.readUInt32BE(gruppen + 12); nr++) {
    const gruppe = gruppen + 16 + 12 * nr
    for (let punkt = font.readUInt32BE(gruppe); punkt <= font.readUInt32BE(gruppe + 4); punkt++) punkte.add(punkt)
  }
  return punkte
}

function format12(font: Buffer): number {
  const cmap = tabelle(font, 'cmap')
  for (let nr = 0; nr < font.readUInt16BE(cmap + 2); nr++) {
    const unter = cmap + font.readUInt32BE(cmap + 4 + 8 * nr + 4)
    if (font.readUInt16BE(unter) === 12) return unter
  }
  throw new Error('Schrift ohne cmap im Format 12')
}

function tabelle(font: Buffer, name: string): number {
  for (let nr = 0; nr < font.readUInt16BE(4); nr++) {
    const eintrag = 12 + 16 * nr
    if (font.toString('latin1', eintrag, eintrag + 4) === name) return font.readUInt32BE(eintrag + 8)
  }
  throw new Error(`Schrift ohne Tabelle ${name}`)
}

/** Red, green, blue and alpha, each 0 to 1. */
type Rgba = readonly [number, number, number, number]

interface Oklch {
  l: number
  c: number
  h: number
  alpha: number
}

/**
 * Writes every oklch() and color-mix(in oklch, …) of a value as sRGB hex, because browsers before 2023 know neither and drop to
 * transparent. Variables must be resolved before. Colours outside sRGB are brought in by lowering their chroma.
 */
export const alsHex = (wert: string): string => {
  const ohneMischung = wert.replaceAll(
    /color-mix\(in oklch,\s*([^,]+(?:\([^)]*\))?),\s*((?:oklch\([^)]*\)|#[\da-f]+|[a-z]+))\s+(calc\([^)]*\)|[\d.]+%)\)/gi,
    (_, eine: string, andere: string, anteil: string) => hex(mischen(farbe(eine), farbe(andere), prozent(anteil))),
  )
  return ohneMischung.replaceAll(/oklch\([^)]*\)/g, (ausdruck) => hex(farbe(ausdruck)))
}

const farbe = (ausdruck: string): Oklch => {
  const teile = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)/.exec(ausdruck.trim())
  if (teile) return { l: Number(teile[1]) / (teile[2] ? 100 : 1), c: Number(teile[3]), h: Number(teile[4]), alpha: 1 }
  const name = ausdruck.trim()
  if (name === 'transparent') return { l: 0, c: 0, h: NaN, alpha: 0 }
  if (name === 'white') return { l: 1, c: 0, h: NaN, alpha: 1 }
  if (name === 'black') return { l: 0, c: 0, h: NaN, alpha: 1 }
  throw new Error(`Farbe nicht lesbar: ${ausdruck}`)
}

/** "92%" or "calc(100% - 92%)" as 0 to 1. */
const prozent = (ausdruck: string): number => {
  const differenz = /^calc\(100% - ([\d.]+)%\)$/.exec(ausdruck)
  if (differenz) return (100 - Number(differenz[1])) / 100
  const einfach = /^([\d.]+)%$/.exec(ausdruck)
  if (!einfach) throw new Error(`Anteil nicht lesbar: ${ausdruck}`)
  return Number(einfach[1]) / 100
}

/** color-mix in oklch with premultiplied alpha (CSS Color 5); `anteil` is the share of the second colour. */
const mischen = (eine: Oklch, andere: Oklch, anteil: number): Oklch => {
  const alpha = eine.alpha * (1 - anteil) + andere.alpha * anteil
  const mittel = (a: number, b: number): number =>
    alpha === 0 ? 0 : (a * eine.alpha * (1 - anteil) + b * andere.alpha * anteil) / alpha
  return {
    l: mittel(eine.l, andere.l),
    c: mittel(eine.c, andere.c),
    h: Number.isNaN(eine.h) ? andere.h : eine.h,
    alpha,
  }
}

const rgba = ({ l, c, h, alpha }: Oklch): Rgba => {
  const winkel = ((Number.isNaN(h) ? 0 : h) * Math.PI) / 180
  const a = c * Math.cos(winkel)
  const b = c * Math.sin(winkel)
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
    gamma(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
    gamma(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3),
    alpha,
  ]
}

const gamma = (x: number): number => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)

const inSrgb = (teile: Rgba): boolean => teile.every((teil) => teil >= -0.0005 && teil <= 1.0005)

const hex = (wert: Oklch): string => {
  let c = wert.c
  while (c > 0 && !inSrgb(rgba({ ...wert, c }))) c = Math.max(0, c - 0.001)
  const [rot, gruen, blau, alpha] = rgba({ ...wert, c })
  return `#${[rot, gruen, blau, ...(alpha < 1 ? [alpha] : [])].map(byte).join('')}`
}

const byte = (teil: number): string =>
  Math.round(Math.min(1, Math.max(0, teil)) * 255)
    .toString(16)
    .padStart(2, '0')

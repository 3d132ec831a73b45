import type { Wuerfel } from './wuerfel.ts'

/** Neighbours on a German keyboard. */
const reihen = ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'] as const
const nachbarn = new Map(
  reihen.flatMap((reihe) =>
    Array.from(reihe, (taste, i) => [taste, [reihe[i - 1], reihe[i + 1]].filter((t) => t !== undefined)] as const),
  ),
)

/** One slip: a letter beside, left out, doubled, or two exchanged; seldom the first letter. */
export function vertippt(w: Wuerfel, text: string): string {
  if (text.length < 2) return text
  const i = w.trifft(0.1) ? 0 : 1 + w.unter(text.length - 1)
  const zeichen = text[i] ?? ''
  switch (w.unter(4)) {
    case 0: {
      const neben = w.aus(nachbarn.get(zeichen.toLowerCase()) ?? ['e'])
      return text.slice(0, i) + (i === 0 ? neben.toUpperCase() : neben) + text.slice(i + 1)
    }
    case 1:
      return text.length > 3 ? text.slice(0, i) + text.slice(i + 1) : text + zeichen
    case 2:
      return text.slice(0, i) + zeichen + text.slice(i)
    default: {
      const j = Math.max(1, i)
      return text.slice(0, j - 1) + (text[j] ?? '') + (text[j - 1] ?? '') + text.slice(j + 1)
    }
  }
}

/** One digit beside or two exchanged. */
export function zahlendreher(w: Wuerfel, text: string): string {
  const i = 1 + w.unter(Math.max(1, text.length - 1))
  if (w.trifft(0.5)) return text.slice(0, i - 1) + (text[i] ?? '') + (text[i - 1] ?? '') + text.slice(i + 1)
  return text.slice(0, i) + String(w.unter(10)) + text.slice(i + 1)
}

const alsZwei: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }
const alsEiner: readonly (readonly [RegExp, string])[] = [
  [/ae/, 'ä'],
  [/oe/, 'ö'],
  [/ue/, 'ü'],
  [/ss$/, 'ß'],
]

export const ohneZeichen = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .replaceAll(/[ıİ]/g, (z) => (z === 'ı' ? 'i' : 'I'))
    .replaceAll(/[łŁđĐ]/g, (z) => ({ ł: 'l', Ł: 'L', đ: 'd' })[z] ?? 'D')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

/** Müller as Mueller or Muller; Mueller as Müller. */
export function andereUmlaute(w: Wuerfel, text: string): string {
  if (/[äöüÄÖÜß]/.test(text))
    return w.trifft(0.6) ? text.replaceAll(/[äöüÄÖÜß]/g, (z) => alsZwei[z] ?? z) : ohneZeichen(text)
  if (/[^\0-\x7f]/.test(text)) return ohneZeichen(text)
  return alsEiner.reduce((form, [von, nach]) => (form === text ? form.replace(von, nach) : form), text)
}

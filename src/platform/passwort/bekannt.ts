import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../config.ts'

const KUERZESTES = 4
let gelesen: ReadonlySet<string> | undefined

function liste(): ReadonlySet<string> {
  gelesen ??= new Set(
    ['bekannt.txt', 'deutsch.txt'].flatMap((datei) =>
      readFileSync(join(wurzel, 'inhalte/passwoerter', datei), 'utf8')
        .trim()
        .split('\n'),
    ),
  )
  return gelesen
}

const reihen = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
]
const umkehren = (text: string): string => text.split('').toReversed().join('')
const alleReihen = [...reihen, ...reihen.map(umkehren)]
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The password in lower case, and as if digits that look like letters were letters. */
const schreibweisen = (passwort: string): string[] => {
  const klein = passwort.toLowerCase().normalize('NFC')
  return [klein, klein.replaceAll(/[013457@$!]/g, (z) => leet[z] ?? z)]
}

/** What is left of a text when known words, rows of keys and repetitions are taken out of it. */
function rest(text: string, woerter: (wort: string) => boolean): string {
  let uebrig = ''
  for (let von = 0; von < text.length;) {
    const laenge = bekannteLaenge(text, von, woerter)
    if (laenge === 0) uebrig += text[von] ?? ''
    von += Math.max(laenge, 1)
  }
  return uebrig
}

/** Length of the longest known piece that begins here; 0 if there is none. */
function bekannteLaenge(text: string, von: number, woerter: (wort: string) => boolean): number {
  for (let bis = text.length; bis - von >= KUERZESTES; bis -= 1) {
    const stueck = text.slice(von, bis)
    if (woerter(stueck) || alleReihen.some((reihe) => reihe.includes(stueck)) || /^(.{1,3})\1+$/.test(stueck))
      return stueck.length
  }
  return 0
}

/** Characters beside known words that a password needs to count as not known. Three words that are not in the list are plenty. */
const EIGENES = 4
/** So many known words together are a phrase of their own. */
const GENUG_WOERTER = 3

/**
 * True if someone who has the list would soon try it: in the list, or made of one or two known words, rows of keys, repetitions
 * and words of the context (e-mail address, name of the portal) with hardly anything beside them.
 */
export function istBekannt(passwort: string, kontext: readonly string[]): boolean {
  const eigene = new Set(
    kontext.flatMap((wort) => wort.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((wort) => wort.length >= KUERZESTES),
  )
  const woerter = (wort: string): boolean => liste().has(wort) || eigene.has(wort)
  return schreibweisen(passwort).some((text) => {
    if (liste().has(text)) return true
    if (eigenes(rest(text, woerter)) >= EIGENES) return false
    return zahlDerWoerter(text, woerter) < GENUG_WOERTER
  })
}

/** Digits and signs behind a word are tried first by everyone: two of them count as one character. */
const eigenes = (uebrig: string): number => {
  const buchstaben = uebrig.replaceAll(/\P{L}/gu, '').length
  return buchstaben + (uebrig.length - buchstaben) / 2
}

/** Different known pieces in it; rows and repetitions do not count as words. */
function zahlDerWoerter(text: string, woerter: (wort: string) => boolean): number {
  const gefunden = new Set<string>()
  for (let von = 0; von < text.length;) {
    const laenge = bekannteLaenge(text, von, woerter)
    const stueck = text.slice(von, von + laenge)
    if (laenge > 0 && woerter(stueck) && /\p{L}/u.test(stueck)) gefunden.add(stueck)
    von += Math.max(laenge, 1)
  }
  return gefunden.size
}

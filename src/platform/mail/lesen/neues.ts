/** A text, and where it may end and a quotation begin. */
export interface Geteilt {
  readonly neu: string
  /** From the line that may begin a quotation to the end; '' when there is none. Whether it is one says `nurGesendetes`. */
  readonly zitat: string
}

const trennzeile =
  /^(?:_{10,}|-{2,}\s*(?:urspr(?:ü|ue)ngliche nachricht|original(?: |-)?(?:message|nachricht)|weitergeleitete nachricht|forwarded message)\s*-{2,})$/i
const kopfzeile =
  /^\*?(von|from|gesendet|sent|datum|date|an|to|cc|betreff|subject|wichtigkeit|importance|priorität|priority):\*?\s/i
const gesendetzeile = /^\*?(?:gesendet|sent|datum|date):\*?\s/i
const vonzeile = /^\*?(?:von|from):\*?\s/i
/** What may be the line above a quotation. */
const vielleichtSchrieb = /(?:^(?:am|on)\s.*\b(?:schrieb|wrote|folgendes geschrieben)\b|\bschrieb am \d).*:$/i
/** What programs write there and nobody else: date, time, name. */
const sicherSchrieb =
  /^(?:am (?:\p{L}+\.?,? )?(?:den |dem )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+\.?) ?\d{2,4}(?:,? (?:um )?\d{1,2}:\d{2}(?::\d{2})?(?: uhr)?)? (?:schrieb .{1,120}|(?:mes?z )?hat .{1,120} folgendes geschrieben)|on (?:\p{L}+, )?[\p{L}\d ,.]{6,25}(?: at)? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?,? .{1,120} wrote):$/iu

/** Divides a text before the first line with which a quotation may begin. Nothing is left out: both parts are the whole. */
export function teile(text: string): Geteilt {
  const zeilen = text.replaceAll('\r\n', '\n').split('\n')
  const anfang = zeilen.findIndex((_, i) => magBeginnen(zeilen, i))
  if (anfang < 0) return { neu: text.trim(), zitat: '' }
  return { neu: zeilen.slice(0, anfang).join('\n').trim(), zitat: zeilen.slice(anfang).join('\n').trim() }
}

function magBeginnen(zeilen: readonly string[], i: number): boolean {
  const zeile = (zeilen[i] ?? '').trim()
  if (zeile.startsWith('>') || (trennzeile.test(zeile) && !zeile.startsWith('_'))) return true
  const [von, gesendet] = [vonzeile.test(zeile), gesendetzeile.test(zeile)]
  // GMX and WEB.DE name the day first.
  if (von || gesendet) return zeilen.slice(i + 1, i + 5).some((z) => (von ? gesendetzeile : vonzeile).test(z.trim()))
  if (zeile.startsWith('_') && trennzeile.test(zeile)) return vonzeile.test((zeilen[i + 1] ?? '').trim())
  return [zeile, zuZweit(zeilen, i)].some((z) => z.length < 320 && vielleichtSchrieb.test(z))
}

/** Programs break the line above a quotation. */
const zuZweit = (zeilen: readonly string[], i: number): string =>
  `${(zeilen[i] ?? '').trim()} ${(zeilen[i + 1] ?? '').trim()}`

/**
 * Whether a quotation holds nothing but what was sent: a head as programs write it, and one of the letters, whole.
 * Words between its lines, above it or below it make it false: they would be lost. So does a piece that someone chose.
 */
export function nurGesendetes(zitat: string, briefe: readonly string[]): boolean {
  const zeilen = zitat.split('\n').map((zeile) => zeile.replace(/^[\s>]+/, '').trim())
  const rest = gedraengt(zeilen.slice(kopfEnde(zeilen)).join('\n'))
  return rest !== '' && briefe.some((brief) => gedraengt(brief) === rest)
}

/** Index of the first line behind the head. Each of its fields counts once: a second one is the letter's own, or someone's. */
function kopfEnde(zeilen: readonly string[]): number {
  let i = zeilen.findIndex((zeile) => zeile !== '' && !trennzeile.test(zeile))
  if (i < 0) return zeilen.length
  if (sicherSchrieb.test(zeilen[i] ?? '')) return i + 1
  if (sicherSchrieb.test(zuZweit(zeilen, i))) return i + 2
  const gesehen = new Set<string>()
  for (; ; i++) {
    const feld = kopfzeile.exec(zeilen[i] ?? '')?.[1]?.toLowerCase()
    if (feld === undefined || gesehen.has(feld)) return i
    gesehen.add(feld)
  }
}

/** Programs break and indent lines anew; words they leave. */
const gedraengt = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '')

/** Lines with which mail programs begin what they quote; German and English, one line or two. */
const zitatkopf =
  /^(?:-{2,}\s*(?:urspr(?:ü|ue)ngliche nachricht|original(?: |-)?(?:message|nachricht)|weitergeleitete nachricht|forwarded message)\s*-{2,}|(?:am|on)\s.{4,200}(?:schrieb|wrote)\s*.{0,120}:?\s*|von:\s.+|from:\s.+|gesendet:\s.+|sent:\s.+|_{10,})$/i

/** The line that begins a signature (RFC 3676, 4.3). */
const unterschrift = /^-- ?$/

/**
 * What someone wrote anew, for reading only; the original is kept whole. Cut before the first quotation that nothing but
 * quotation follows. Without any text of its own the whole is given.
 */
export function neuerText(text: string): string {
  const zeilen = text.replaceAll('\r\n', '\n').split('\n')
  const anfang = zeilen.findIndex((zeile, i) => istZitatkopf(zeilen, i) || unterschrift.test(zeile))
  const behalten = (anfang < 0 ? zeilen : zeilen.slice(0, anfang)).filter((zeile) => !/^\s*>/.test(zeile))
  const neu = behalten
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return neu === '' ? text.trim() : neu
}

/** "Am … schrieb" may break over two lines; "Von:" alone is a quotation only when "Gesendet:" or the like follows. */
function istZitatkopf(zeilen: readonly string[], i: number): boolean {
  const zeile = (zeilen[i] ?? '').trim()
  const zwei = `${zeile} ${(zeilen[i + 1] ?? '').trim()}`
  if (/^(?:von|from):\s/i.test(zeile))
    return zeilen
      .slice(i + 1, i + 5)
      .some((z) => /^(?:gesendet|sent|datum|date|an|to|betreff|subject):\s/i.test(z.trim()))
  return (
    zitatkopf.test(zeile) ||
    (/^(?:am|on)\s/i.test(zeile) && /(?:schrieb|wrote)\b.{0,120}:\s*$/i.test(zwei) && zwei.length < 320)
  )
}

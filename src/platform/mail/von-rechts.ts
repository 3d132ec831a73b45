const zeichen: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const geschuetzt = (text: string): string => text.replaceAll(/[&<>"]/g, (z) => zeichen[z] ?? z)

/** A line that is an address of ours stays readable from left to right, and can be pressed. */
const absatz = (text: string): string =>
  /^https?:\/\/\S+$/.test(text)
    ? `<p dir="ltr"><a href="${geschuetzt(text)}">${geschuetzt(text)}</a></p>`
    : `<p>${geschuetzt(text)}</p>`

/** The paragraphs of a mail as HTML that is read from right to left; nothing is in it that the text does not say. */
export const vonRechts = (text: string, sprache: string): string => {
  const absaetze = text.split(/\n{2,}/).map((teil) => teil.trim())
  const inhalt = absaetze.filter((teil) => teil !== '').map(absatz)
  return `<!doctype html><html lang="${sprache}" dir="rtl"><meta charset="utf-8"><body>${inhalt.join('')}</body></html>`
}

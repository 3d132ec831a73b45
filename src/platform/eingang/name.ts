const LAENGE = 120

/** Control characters, line and paragraph separators, direction marks and what is assigned to nothing. */
const unsichtbar = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * A file's name as it may be shown and written: without folders, invisible signs and what a file system forbids, at most 120
 * characters, its ending kept. Never empty. It says nothing about what is in the file.
 */
export function dateiname(roh: string): string {
  const ohneOrdner = roh.split(/[/\\]/).at(-1) ?? ''
  const sauber = ohneOrdner
    .normalize('NFC')
    .replaceAll(unsichtbar, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const zeichen = Array.from(sauber)
  const ende = /\.[^. ]{1,10}$/.exec(sauber)?.[0] ?? ''
  if (zeichen.length > LAENGE)
    return (
      zeichen
        .slice(0, LAENGE - ende.length)
        .join('')
        .trim() + ende
    )
  return sauber === '' ? 'Datei' : sauber
}

/** The name under which the released file is passed on: everything becomes a PDF. */
export const pdfName = (name: string): string => `${name.replace(/\.[^. ]{1,10}$/, '')}.pdf`

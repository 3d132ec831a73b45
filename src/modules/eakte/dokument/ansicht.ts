import { artVon } from './kopfzeilen.ts'

/** How a document is shown in its page: in the browser's own viewer, as text of the page, or not at all. */
export type Ansicht = { readonly art: 'rahmen' | 'keine' } | { readonly art: 'text'; readonly text: string }

/** Longer texts are downloaded. */
const BYTES_HOECHSTENS = 200_000

/** By what the bytes are, not by what the name says. What is plain text in UTF-8 is shown as such: it can run nothing. */
export function ansichtVon(inhalt: Buffer): Ansicht {
  if (artVon(inhalt) !== undefined) return { art: 'rahmen' }
  const text = inhalt.length > BYTES_HOECHSTENS ? undefined : alsText(inhalt)
  return text === undefined ? { art: 'keine' } : { art: 'text', text }
}

function alsText(inhalt: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inhalt)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

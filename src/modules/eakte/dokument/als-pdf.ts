import { type Instant, zeitpunktKurz } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { brief, type Brief } from '../../../platform/pdf/index.ts'
import { ansichtVon } from './ansicht.ts'

interface Textdokument {
  readonly titel: string
  readonly dateiname: string
  readonly referenz: string
  readonly sha256: string
  readonly eingegangen: Instant
}

/** A filed text as a document to read and print. What is filed stays the text: its checksum stands beside it. */
export function textbrief(dokument: Textdokument, text: string, stelle: string): Brief {
  return {
    absender: [stelle],
    empfaenger: [],
    bezug: [
      { name: 'Nummer', wert: dokument.referenz },
      { name: 'Eingang', wert: `${zeitpunktKurz(dokument.eingegangen)} Uhr` },
      { name: 'Prüfsumme', wert: dokument.sha256.slice(0, 8) },
    ],
    titel: dokument.titel,
    erstellt: dokument.eingegangen,
    kopf: { name: 'E-AKTE', zusatz: stelle },
    fusszeile: dokument.dateiname,
    abschnitte: [{ art: 'text', absaetze: absaetze(text) }],
  }
}

/** Blank lines part paragraphs; what stands in columns by blanks is read in a line. */
const absaetze = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((absatz) => absatz.replaceAll(/: {2,}/g, ': ').trim())
    .filter((absatz) => absatz !== '')

/**
 * A filed message as PDF, made on view: what is filed is its text (PF-10). Undefined for whatever is no such text: it is shown as it is,
 * or downloaded.
 */
export async function alsPdf(
  haus: Haus,
  dokument: Textdokument,
  inhalt: Buffer,
  stelle: string,
): Promise<Buffer | undefined> {
  if (!dokument.dateiname.endsWith('.txt')) return undefined
  const ansicht = ansichtVon(inhalt)
  if (ansicht.art !== 'text') return undefined
  const { vorlage, daten } = brief(textbrief(dokument, ansicht.text, stelle))
  return haus.pdf.setze(vorlage, daten, 'a-2a')
}

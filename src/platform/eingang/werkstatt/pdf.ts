import { PDFDocument } from '@cantoo/pdf-lib'
import { SEITEN } from '../grenzen.ts'
import type { Werkstueck } from './auftrag.ts'
import { pdfBefund } from './pdf-befund.ts'
import { gesaeubert } from './pdf-saeubern.ts'

/**
 * A PDF really read. As it came, if there is nothing in it but pages; else built anew out of its pages. One that opens without a
 * password but forbids printing (bank statements) is taken; one that needs its password is not.
 */
export async function pdf(bytes: Buffer): Promise<Werkstueck> {
  const befund = pdfBefund(bytes)
  if (befund === undefined) return { grund: 'kaputt' }
  const gelesen = await lies(bytes)
  if ('grund' in gelesen) return gelesen
  const { dokument, seiten } = gelesen
  if (seiten === 0) return { grund: 'kaputt' }
  if (seiten > SEITEN) return { grund: 'seiten' }
  if (!befund.verschluesselt && !befund.aktiv && !befund.anhang) return { pdf: bytes, seiten }
  const neu = await gesaeubert(dokument)
  if (neu === undefined || pdfBefund(neu)?.aktiv !== false) return { grund: 'skript' }
  return { pdf: neu, seiten }
}

async function lies(
  bytes: Buffer,
): Promise<{ dokument: PDFDocument; seiten: number } | { grund: 'kaputt' | 'passwort' }> {
  try {
    const dokument = await PDFDocument.load(bytes, { password: '', updateMetadata: false, throwOnInvalidObject: false })
    return { dokument, seiten: dokument.getPageCount() }
  } catch (fehler) {
    const passwort = fehler instanceof Error && /password|encrypted/i.test(fehler.message)
    return { grund: passwort ? 'passwort' : 'kaputt' }
  }
}

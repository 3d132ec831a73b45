/**
 * Child process that sets one document after the other: the compiler works synchronously and grows with each document, so it
 * must not live in a process that serves people. Ends with its parent, and only with it (Ctrl-C reaches both).
 */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { wurzel } from '../../config.ts'
import { bereinige } from './bereinigen.ts'
import type { Antwort, Auftrag } from './kindprozess.ts'
import { schriften, zeichenvorrat } from './schriften.ts'

const fonts = schriften()
const vorrat = zeichenvorrat(fonts)
const compiler = NodeCompiler.create({
  workspace: join(wurzel, 'inhalte/vorlagen/'),
  fontArgs: [{ fontBlobs: fonts }],
})

function setze({ vorlage, daten, standard }: Auftrag): Buffer {
  const sauber = bereinige(daten, vorrat)
  const inputs = { daten: JSON.stringify(sauber.daten ?? null), ersetzt: JSON.stringify(sauber.ersetzt) }
  const satz = compiler.compile({ mainFileContent: vorlage, inputs })
  const fehler = satz.takeError()
  if (fehler) throw new Error(meldungen(fehler))
  if (!satz.result) throw new Error('kein Ergebnis')
  return compiler.pdf(satz.result, { pdfStandard: standard })
}

function meldungen(fehler: Parameters<typeof compiler.fetchDiagnostics>[0]): string {
  return compiler
    .fetchDiagnostics(fehler)
    .map((eintrag: unknown) => String((eintrag as { message?: unknown }).message))
    .join('; ')
    .replaceAll(/".*"/gs, '"…"')
}

/** The exporter quotes the text it complains about between backticks; what a person wrote must not reach a log. */
function ohneEingaben(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '`…`')
}

function antworte(antwort: Antwort): void {
  process.send?.(antwort)
}

process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', (auftrag: Auftrag) => {
  try {
    antworte({ pdf: setze(auftrag) })
  } catch (fehler) {
    antworte({ fehler: ohneEingaben(fehler instanceof Error ? fehler.message : 'unbekannt').slice(0, 500) })
  }
  compiler.evictCache(10)
})

/**
 * Child process that sets one document after the other: the compiler works synchronously and grows with each document, so it
 * must not live in a process that serves people.
 */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { wurzel } from '../../config.ts'
import { imKind } from '../kind/index.ts'
import type { Auftrag } from './auftrag.ts'
import { bereinige } from './bereinigen.ts'
import { schriften, zeichenvorrat } from './schriften.ts'

const fonts = schriften()
const vorrat = zeichenvorrat(fonts)
const vorlagen = join(wurzel, 'inhalte/vorlagen/')
const compiler = NodeCompiler.create({ workspace: vorlagen, fontArgs: [{ fontBlobs: fonts }] })

function setze({ vorlage, daten, standard, bilder }: Auftrag): Buffer {
  const sauber = bereinige(daten, vorrat)
  const inputs = { daten: JSON.stringify(sauber.daten ?? null), ersetzt: JSON.stringify(sauber.ersetzt) }
  for (const [name, bytes] of Object.entries(bilder)) compiler.mapShadow(join(vorlagen, name), Buffer.from(bytes))
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

imKind(async (auftrag: Auftrag) => {
  try {
    return setze(auftrag)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
})

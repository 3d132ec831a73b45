import { execFileSync } from 'node:child_process'

/** Only the signs: lines and words are broken where a page wants it. */
export const zeichen = (text: string): string => text.replaceAll(/[\s\u00AD\u2010-]+/g, '')

/** The signs of a PDF, in the order in which it is read. */
export const pdftext = (pdf: Buffer): string =>
  zeichen(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }))

/** It stands there, in one piece or with the end of a page in between. */
export const steht = (text: string, teil: string): boolean =>
  text.includes(teil) ||
  Array.from(teil, (_, i) => i).some((i) => text.includes(teil.slice(0, i)) && text.includes(teil.slice(i)))

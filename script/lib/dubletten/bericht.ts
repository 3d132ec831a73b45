import type { Guete } from './masse.ts'
import type { Messergebnis } from './messen.ts'

const ganz = new Intl.NumberFormat('de-DE')
const anteil = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 4, maximumFractionDigits: 4 })
const sekunden = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const zeile = (was: string, { praezision, trefferquote, f1 }: Guete): string =>
  `  ${was.padEnd(22)}${[praezision, trefferquote, f1].map((wert) => anteil.format(wert).padStart(14)).join('')}`

/** The figures as a person reads them. */
export function berichte(e: Messergebnis): string {
  return [
    `${ganz.format(e.saetze)} Sätze, ${ganz.format(e.personen)} Personen, ${ganz.format(e.wahrePaare)} wahre Paare`,
    `Blockbildung: ${anteil.format(e.blockbildung)} der wahren Paare unter ${ganz.format(e.kandidatenpaare)} Kandidaten`,
    '',
    `  ${'Schwelle p ≥ 0,95'.padEnd(22)}${['Präzision', 'Trefferquote', 'F1'].map((wort) => wort.padStart(14)).join('')}`,
    zeile('paarweise', e.paarweise),
    zeile('nach Gruppenbildung', e.gruppiert),
    zeile('B³', e.bKubik),
    '',
    `Größte Gruppe: ${ganz.format(e.groessteGruppe)} Sätze. Gelernte Häufigkeit gleicher Paare: ${e.lambda.toExponential(2)}`,
    `Zeit: lesen und vorbereiten ${sekunden.format(e.sekunden.vorbereiten)} s, lernen und suchen ${sekunden.format(e.sekunden.suchen)} s`,
  ].join('\n')
}

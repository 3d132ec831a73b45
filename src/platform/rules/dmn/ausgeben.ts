import { alsLiteral } from '../zellen/literal.ts'
import type { Ausgabe, Eingabe, Entscheidungstabelle, Spalte, Trefferregel, Typ, Zeile } from '../tabelle.ts'
import { maskiert } from './xml.ts'

/** Namespace of what DMN has no place for: names of list values, row numbers, digits, how a sentence names a column. */
const eigenerNamensraum = 'urn:jobcenter-digital:regelwerk'

/** A table as DMN 1.3 XML. The catch-all becomes the default output, which DMN gives when no rule matches. */
export function dmnAusgeben(tabelle: Entscheidungstabelle): string {
  const mitNotiz = tabelle.zeilen.some((z) => z.notiz !== undefined)
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:jcd="${eigenerNamensraum}" id="regelwerk"${attr('name', tabelle.name)} namespace="${eigenerNamensraum}">
${tabelle.eingaben.map(eingabedaten).join('\n')}
  <decision id="entscheidung"${attr('name', tabelle.name)}>
    <variable id="ergebnis"${attr('name', tabelle.name)}/>
${tabelle.eingaben.map((_, i) => `    <informationRequirement id="bedarf_${i + 1}"><requiredInput href="#daten_${i + 1}"/></informationRequirement>`).join('\n')}
    <decisionTable id="tabelle"${regelAttribute(tabelle.trefferregel)}${attr('jcd:sonst-notiz', tabelle.sonst?.notiz)}>
${tabelle.eingaben.map(eingabe).join('\n')}
${tabelle.ausgaben.map((a, i) => ausgabe(tabelle, a, i)).join('\n')}
${mitNotiz ? '      <annotation name="Bemerkung"/>\n' : ''}${tabelle.zeilen.map((z, i) => zeile(tabelle, z, i, mitNotiz)).join('\n')}
    </decisionTable>
  </decision>
</definitions>
`.replaceAll(/\n\n+/g, '\n')
}

const attr = (name: string, wert: string | number | undefined): string =>
  wert === undefined ? '' : ` ${name}="${maskiert(String(wert))}"`

const text = (element: string, inhalt: string): string => `<${element}><text>${maskiert(inhalt)}</text></${element}>`

const typeRef: Record<Typ, string> = {
  text: 'string',
  zahl: 'number',
  ganzzahl: 'number',
  wahrheit: 'boolean',
  datum: 'date',
}

/** FEEL reads a hyphen as minus and a dot as a path, so ids with them get another name there. */
const feelName = (spalte: Spalte, ersatz: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(spalte.id) ? spalte.id : ersatz

function eingabedaten(e: Eingabe, i: number): string {
  const name = attr('name', feelName(e, `eingabe_${i + 1}`))
  return `  <inputData id="daten_${i + 1}"${name}><variable id="variable_${i + 1}"${name} typeRef="${typeRef[e.typ]}"/></inputData>`
}

const spaltenAttribute = (s: Spalte): string =>
  `${attr('label', s.name)}${attr('jcd:spalte', s.id)}${attr('jcd:typ', s.typ)}${attr('jcd:im-satz', s.imSatz)}`

function eingabe(e: Eingabe, i: number): string {
  const werte = e.werte ? e.werte.map((l) => alsLiteral(e, l.wert)).join(', ') : e.bereich
  return `      <input id="eingabe_${i + 1}"${spaltenAttribute(e)}${attr('jcd:ziffern', e.ziffern)}>
${wertnamen(e)}        <inputExpression id="ausdruck_${i + 1}" typeRef="${typeRef[e.typ]}"><text>${maskiert(feelName(e, `eingabe_${i + 1}`))}</text></inputExpression>
${werte === undefined ? '' : `        ${text('inputValues', werte)}\n`}      </input>`
}

function ausgabe(tabelle: Entscheidungstabelle, a: Ausgabe, i: number): string {
  const sonst = tabelle.sonst?.dann[i]
  return `      <output id="ausgabe_${i + 1}"${attr('name', feelName(a, `ausgabe_${i + 1}`))} typeRef="${typeRef[a.typ]}"${spaltenAttribute(a)}>
${wertnamen(a)}${a.werte ? `        ${text('outputValues', a.werte.map((l) => alsLiteral(a, l.wert)).join(', '))}\n` : ''}${sonst === undefined ? '' : `        ${text('defaultOutputEntry', alsLiteral(a, sonst))}\n`}      </output>`
}

/** Names of list values in the order of the list. */
function wertnamen(s: Spalte): string {
  if (!s.werte?.some((l) => l.name !== undefined)) return ''
  const namen = s.werte.map((l) => `<jcd:wert${attr('name', l.name)}/>`).join('')
  return `        <extensionElements>${namen}</extensionElements>\n`
}

function zeile(tabelle: Entscheidungstabelle, z: Zeile, i: number, mitNotiz: boolean): string {
  const zellen = [
    ...z.wenn.map((zelle) => text('inputEntry', zelle)),
    ...tabelle.ausgaben.map((a, k) => text('outputEntry', alsLiteral(a, z.dann[k] ?? ''))),
    ...(mitNotiz ? [text('annotationEntry', z.notiz ?? '')] : []),
  ]
  return `      <rule id="zeile_${i + 1}"${attr('jcd:nr', z.id)}>
${zellen.map((zelle) => `        ${zelle}`).join('\n')}
      </rule>`
}

const aggregation: Readonly<Record<string, string>> = { '+': 'SUM', '<': 'MIN', '>': 'MAX', '#': 'COUNT' }

function regelAttribute(regel: Trefferregel): string {
  if (!regel.startsWith('COLLECT')) return attr('hitPolicy', regel)
  return attr('hitPolicy', 'COLLECT') + attr('aggregation', aggregation[regel.slice(-1)])
}

import { datumKurz } from '../../../platform/clock/index.ts'
import type { GueltigBis } from './angaben.ts'
import type { Berichtspunkt } from './bericht.ts'
import type { EingeleseneWeisung } from './eingelesene-weisung.ts'
import { orteVon } from './fundstellen.ts'
import { GEBIETE } from './gebiete.ts'
import { kurz } from './gliederung.ts'
import type { Verweisliste } from './verweise.ts'

/** A directive as read, for the terminal: header, references, numbers with their place, report. */
export function alsText(weisung: EingeleseneWeisung): string {
  const zeichen = weisung.geschaeftszeichen
  const nummern = [...new Set(weisung.leitfaeden.map((stelle) => stelle.nummer ?? stelle.gedruckt))].sort()
  return [
    `${weisung.art} ${weisung.nummer} vom ${tagAlsText(weisung.vom)}: ${weisung.titel}`,
    `  Geschäftszeichen  ${zeichen?.einheit ?? '?'} · ${zeichen?.zeichen ?? '?'}`,
    `  Gültig            ${tagAlsText(weisung.gueltigAb)} bis ${endeAlsText(weisung.gueltigBis)}`,
    ...GEBIETE.map((gebiet) => `  ${gebiet.padEnd(18)}${weisung.gebiete[gebiet]?.art ?? '?'}`),
    `  § 50 Abs. 3       Kopf: ${janein(weisung.paragraf50.kopf)}, Text: ${janein(weisung.paragraf50.text)}`,
    `  Bezug             ${listeAlsText(weisung.bezug)}`,
    `  Aufhebung         ${listeAlsText(weisung.aufhebung)}`,
    `  Nummern im Text   ${weisung.weisungen.map((s) => `${s.gedruckt} (${kurz(s.stelle)})`).join(', ') || '–'}`,
    `  Leitfäden (${nummern.length})`,
    ...nummern.map((nummer) => `    ${nummer.padEnd(8)}${orteVon(weisung.leitfaeden, nummer).join(', ')}`),
    `  Arbeitsmittel (${weisung.arbeitsmittel.length})`,
    ...weisung.arbeitsmittel.map(
      (m) => `    ${m.art}${m.titel ? ` „${m.titel}“` : ''} (${kurz(m.stelle)}, Zeile ${m.stelle.zeile})`,
    ),
    `  Bericht (${weisung.bericht.length})`,
    ...weisung.bericht.map((punkt) => `    ${punktAlsText(punkt)}`),
  ].join('\n')
}

export function punktAlsText(punkt: Berichtspunkt): string {
  const zeile = punkt.zeile === null ? '' : `Zeile ${punkt.zeile}: `
  return `${punkt.art.padEnd(12)}${zeile}${punkt.satz}${punkt.festlegung ? ` [${punkt.festlegung}]` : ''}`
}

function endeAlsText(bis: GueltigBis): string {
  if (bis.art === 'tag') return `${datumKurz(bis.tag)} (einschließlich)`
  return { leer: 'offen (Feld leer)', unbegrenzt: 'unbegrenzt', unlesbar: '?' }[bis.art]
}

function listeAlsText(liste: Verweisliste): string {
  if (liste.stand !== 'genannt') return { fehlt: 'Feld fehlt', leer: 'Feld leer', keine: 'keine' }[liste.stand]
  return liste.verweise
    .map((v) => `${v.art} ${v.gedruckt}${v.nummer === v.gedruckt ? '' : ` → ${v.nummer ?? '?'}`}`)
    .join(', ')
}

function tagAlsText(tag: string | null): string {
  return tag ? datumKurz(tag) : '?'
}

function janein(wert: boolean): string {
  return wert ? 'ja' : 'nein'
}

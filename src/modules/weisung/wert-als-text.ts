import { datumKurz } from '../../platform/clock/index.ts'
import type { Regelfassung } from './regeln/schema.ts'

type Wert = Regelfassung['wert']

/** Names of the facts in rules, as a clerk reads them, in the order in which they are said; "" is left out before its value. */
const NAMEN: Record<string, string> = {
  1: 'Stufe 1',
  2: 'Stufe 2',
  ort: '',
  leitfaden: 'Leitfaden',
  nummer: 'Nummer',
  welle: 'Welle',
  tag: 'am',
  name: 'Name',
  titel: 'Titel',
  gruppe: '',
  thema: 'Thema',
  art: 'Art',
  stufe: 'Stufe',
  erlaubt: 'erlaubt',
  noetig: 'nötig',
  anzahl: 'Anzahl',
  betrieb: 'Betrieb',
  bezug: 'Bezug',
  fruehestensKalendertage: 'frühestens nach Kalendertagen',
  nurBei: 'nur bei',
  nurWenn: 'nur wenn',
  von: 'von',
  bis: 'bis',
  wer: 'wer',
  darf: 'darf',
  einkauf: 'Einkauf',
  vereinbarung: 'Vereinbarung',
  ablage: 'Ablage',
  absenden: 'absenden',
  abschaltbar: 'abschaltbar',
  abschnitt: 'Abschnitt',
  alle: 'alle',
  anscheinsvollmacht: 'Anscheinsvollmacht',
  ausser: 'außer',
  begriff: 'Begriff',
  beispiel: 'Beispiel',
  beispiele: 'Beispiele',
  beruecksichtigt: 'berücksichtigt',
  bestaetigt: 'bestätigt',
  darfZustaendigeStelleNennen: 'darf die zuständige Stelle nennen',
  dublettenpruefung: 'Dublettenprüfung',
  email: 'E-Mail',
  erfassen: 'erfassen',
  felder: 'Felder',
  folge: 'Folge',
  format: 'Format',
  fortsetzen: 'fortsetzen',
  fuer: 'für',
  geloescht: 'gelöscht',
  gesperrt: 'gesperrt',
  grund: 'Grund',
  gruppen: '',
  keinerWennNurUngenutzt: 'keiner, wenn nur ungenutzt',
  leitfaeden: 'Leitfäden',
  mindestensAnmeldungen: 'Anmeldungen, mindestens',
  mit: 'mit',
  nach: 'nach',
  norm: 'Norm',
  nurMitKonto: 'nur mit Konto',
  pflicht: 'Pflicht',
  plaetze: '',
  richtungen: 'Richtungen',
  seiten: 'Seiten',
  stand: 'Stand',
  stattdessen: 'stattdessen',
  ungeloest: 'ungelöst',
  unterscheidet: 'unterscheidet',
  verhalten: 'Verhalten',
  voraussetzungen: 'Voraussetzungen',
  vorhanden: 'vorhanden',
  vorrangig: 'vorrangig',
  zusaetzlicheBerechtigung: 'zusätzliche Berechtigung',
  zwischenspeichern: 'zwischenspeichern',
  hinweis: 'Hinweis',
  aenderungen: '',
  was: '',
  punkt: 'Punkt',
}

/** The point of a change stands beside it as the source. */
const VERSCHWIEGEN = new Set(['punkt'])

/** A rule's value in words: yes and no, days as dates, facts with their names. Empty facts are left out. */
export function wertAlsText(wert: Wert): string {
  if (wert === null) return 'keine Angabe'
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(wert) ? datumKurz(wert) : wert
  if (typeof wert === 'number') return String(wert)
  if (Array.isArray(wert)) return aufzaehlung(wert)
  const reihe = Object.keys(NAMEN)
  const teile = Object.entries(wert)
    .filter(([name, teil]) => teil !== null && !VERSCHWIEGEN.has(name))
    .sort(([a], [b]) => reihe.indexOf(a) - reihe.indexOf(b))
  if (teile.length === 0) return 'keine Angabe'
  const worte = teile.map(
    ([name, teil]) => `${NAMEN[name] ?? name}${NAMEN[name] === '' ? '' : ': '}${wertAlsText(teil)}`,
  )
  return worte.join(worte.some((wort) => wort.includes(',')) ? '; ' : ', ')
}

function aufzaehlung(werte: readonly Wert[]): string {
  if (werte.length === 0) return 'keine'
  const einfach = werte.every((wert) => typeof wert !== 'object')
  return werte.map(wertAlsText).join(einfach ? ', ' : '; ')
}

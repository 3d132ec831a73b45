import { datumKurz } from '../../platform/clock/index.ts'
import type { Regelfassung } from './regeln/schema.ts'

type Wert = Regelfassung['wert']

/** Names of the facts in rules, as a clerk reads them; "" is left out before its value. */
const NAMEN: Record<string, string> = {
  1: 'Stufe 1',
  2: 'Stufe 2',
  ablage: 'Ablage',
  absenden: 'absenden',
  abschaltbar: 'abschaltbar',
  abschnitt: 'Abschnitt',
  aenderungen: '',
  alle: 'alle',
  anscheinsvollmacht: 'Anscheinsvollmacht',
  anzahl: 'Anzahl',
  art: 'Art',
  ausser: 'außer',
  begriff: 'Begriff',
  beispiel: 'Beispiel',
  beispiele: 'Beispiele',
  beruecksichtigt: 'berücksichtigt',
  bestaetigt: 'bestätigt',
  betrieb: 'Betrieb',
  bezug: 'Bezug',
  bis: 'bis',
  darf: 'darf',
  darfZustaendigeStelleNennen: 'darf die zuständige Stelle nennen',
  dublettenpruefung: 'Dublettenprüfung',
  einkauf: 'Einkauf',
  email: 'E-Mail',
  erfassen: 'erfassen',
  erlaubt: 'erlaubt',
  felder: 'Felder',
  folge: 'Folge',
  format: 'Format',
  fortsetzen: 'fortsetzen',
  fruehestensKalendertage: 'frühestens nach Kalendertagen',
  fuer: 'für',
  geloescht: 'gelöscht',
  gesperrt: 'gesperrt',
  grund: 'Grund',
  gruppe: '',
  gruppen: '',
  hinweis: 'Hinweis',
  keinerWennNurUngenutzt: 'keiner, wenn nur ungenutzt',
  leitfaden: 'Leitfaden',
  leitfaeden: 'Leitfäden',
  mindestensAnmeldungen: 'Anmeldungen, mindestens',
  mit: 'mit',
  nach: 'nach',
  name: 'Name',
  noetig: 'nötig',
  norm: 'Norm',
  nummer: 'Nummer',
  nurBei: 'nur bei',
  nurMitKonto: 'nur mit Konto',
  nurWenn: 'nur wenn',
  ort: '',
  pflicht: 'Pflicht',
  plaetze: '',
  punkt: 'Punkt',
  richtungen: 'Richtungen',
  seiten: 'Seiten',
  stand: 'Stand',
  stattdessen: 'stattdessen',
  stufe: 'Stufe',
  tag: 'am',
  thema: 'Thema',
  titel: 'Titel',
  ungeloest: 'ungelöst',
  unterscheidet: 'unterscheidet',
  vereinbarung: 'Vereinbarung',
  verhalten: 'Verhalten',
  von: 'von',
  voraussetzungen: 'Voraussetzungen',
  vorhanden: 'vorhanden',
  vorrangig: 'vorrangig',
  was: '',
  welle: 'Welle',
  wer: 'wer',
  zusaetzlicheBerechtigung: 'zusätzliche Berechtigung',
  zwischenspeichern: 'zwischenspeichern',
}

/** A rule's value in words: yes and no, days as dates, facts with their names. Empty facts are left out. */
export function wertAlsText(wert: Wert): string {
  if (wert === null) return 'keine Angabe'
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(wert) ? datumKurz(wert) : wert
  if (typeof wert === 'number') return String(wert)
  if (Array.isArray(wert)) return aufzaehlung(wert)
  const teile = Object.entries(wert).filter(([, teil]) => teil !== null)
  if (teile.length === 0) return 'keine Angabe'
  return teile
    .map(([name, teil]) => `${NAMEN[name] ?? name}${NAMEN[name] === '' ? '' : ': '}${wertAlsText(teil)}`)
    .join(', ')
}

function aufzaehlung(werte: readonly Wert[]): string {
  if (werte.length === 0) return 'keine'
  const einfach = werte.every((wert) => typeof wert !== 'object')
  return werte.map(wertAlsText).join(einfach ? ', ' : '; ')
}

import { datumLang } from '../clock/index.ts'
import { komplement } from './zellen/menge.ts'
import type { Grenze, Intervall, Menge } from './zellen/menge.ts'
import { schluessel, wertAus } from './zellen/schluessel.ts'
import type { Schluessel } from './zellen/schluessel.ts'
import { liesZelle } from './zellen/spalte.ts'
import type { Eingabe, Entscheidungstabelle, Sonst, Spalte, Wert, Zeile } from './tabelle.ts'

/** A row, or the catch-all, as a German sentence: "Wenn die Art „Antrag“ ist …, dann Postkorb „Leistung 3“." */
export function satz(tabelle: Entscheidungstabelle, zeile: Zeile | Sonst): string {
  const dann = tabelle.ausgaben
    .map((a, i) => `${a.imSatz ?? a.name} ${wertInWorten(a, zeile.dann[i] ?? '')}`)
    .join(' und ')
  if (!('wenn' in zeile)) return `Wenn keine andere Zeile passt, dann ${dann}.`
  const bedingungen = tabelle.eingaben
    .map((e, i) => zelleInWorten(e, zeile.wenn[i] ?? '-'))
    .filter((s) => s !== undefined)
  return bedingungen.length === 0 ? `In jedem Fall ${dann}.` : `Wenn ${bedingungen.join(' und ')}, dann ${dann}.`
}

function zelleInWorten(eingabe: Eingabe, text: string): string | undefined {
  const zelle = liesZelle(eingabe, text)
  return typeof zelle === 'string' ? `${subjekt(eingabe)} nicht lesbar ist` : mengeInWorten(eingabe, zelle.menge)
}

const subjekt = (eingabe: Eingabe): string => eingabe.imSatz ?? `„${eingabe.name}“`

/** A value as a clerk reads it. */
export function wertInWorten(spalte: Spalte & Pick<Eingabe, 'ziffern'>, wert: Wert): string {
  const name = spalte.werte?.find((l) => l.wert === wert)?.name
  if (name !== undefined) return `„${name}“`
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'number') return String(wert).replace('.', ',')
  if (spalte.typ === 'datum') return datumLang(wert)
  return spalte.ziffern === undefined ? `„${wert}“` : wert
}

/** A set of values as the condition of a sentence, verb last; undefined when it is no restriction. */
export function mengeInWorten(eingabe: Eingabe, m: Menge): string | undefined {
  const aussagen = aussagenUeber(eingabe, m.intervalle)
  if (aussagen === 'alles') return m.fehlt ? undefined : `${subjekt(eingabe)} vorhanden ist`
  const alle = m.fehlt ? [...aussagen, 'fehlt'] : aussagen
  return `${subjekt(eingabe)} ${alle.length === 0 ? 'keinen möglichen Wert hat' : mitEinemVerb(alle)}`
}

/** "höchstens 5 oder mindestens 9 ist": a verb that all share is said once. */
function mitEinemVerb(aussagen: readonly string[]): string {
  const verb = / \S+$/.exec(aussagen.at(-1) ?? '')?.[0]
  if (verb === undefined || !aussagen.every((a) => a.endsWith(verb))) return aussagen.join(' oder ')
  return aussagen.map((a) => a.slice(0, -verb.length)).join(' oder ') + verb
}

function aussagenUeber(eingabe: Eingabe, intervalle: readonly Intervall[]): string[] | 'alles' {
  if (intervalle.length === 1 && istUnbegrenzt(intervalle)) return 'alles'
  const liste = eingabe.werte?.map((l) => l.wert) ?? (eingabe.typ === 'wahrheit' ? [true, false] : undefined)
  if (liste) return ausListe(eingabe, liste, intervalle)
  const ausnahmen = istUnbegrenzt(intervalle) ? punkteVon(eingabe, komplement(eingabe, intervalle)) : undefined
  if (ausnahmen) return [ohne(eingabe, ausnahmen)]
  const werte = punkteVon(eingabe, intervalle.filter(istPunkt)) ?? []
  const spannen = intervalle.filter((i) => !istPunkt(i)).map((i) => spanne(eingabe, i))
  return werte.length === 0 ? spannen : [eines(eingabe, werte), ...spannen]
}

function ausListe(eingabe: Eingabe, liste: readonly Wert[], intervalle: readonly Intervall[]): string[] | 'alles' {
  const drin = liste.filter((w) => enthaelt(intervalle, schluessel(eingabe, w)))
  const draussen = liste.filter((w) => !drin.includes(w))
  if (draussen.length === 0) return 'alles'
  if (drin.length === 0) return []
  if (eingabe.typ === 'wahrheit') return [drin[0] === true ? 'zutrifft' : 'nicht zutrifft']
  return [istUnbegrenzt(intervalle) && draussen.length < drin.length ? ohne(eingabe, draussen) : eines(eingabe, drin)]
}

const istUnbegrenzt = (i: readonly Intervall[]): boolean => i[0]?.von.seite === -1 && i.at(-1)?.bis.seite === 1
const istPunkt = (i: Intervall): boolean =>
  i.von.seite === 0 && i.bis.seite === 0 && i.von.wert === i.bis.wert && i.von.neben === i.bis.neben

function punkteVon(eingabe: Eingabe, intervalle: readonly Intervall[]): Wert[] | undefined {
  return intervalle.every(istPunkt) ? intervalle.map((i) => wertAus(eingabe, i.von.wert)) : undefined
}

function enthaelt(intervalle: readonly Intervall[], s: Schluessel | undefined): boolean {
  return s !== undefined && intervalle.some((i) => !liegtVor(s, i.von) && !liegtNach(s, i.bis))
}

const liegtVor = (s: Schluessel, von: Grenze): boolean =>
  von.seite === 0 && (s < von.wert || (s === von.wert && von.neben === 1))
const liegtNach = (s: Schluessel, bis: Grenze): boolean =>
  bis.seite === 0 && (s > bis.wert || (s === bis.wert && bis.neben === -1))

/** "„A“, „B“ oder „C“ ist" */
function eines(eingabe: Eingabe, werte: readonly Wert[]): string {
  if (eingabe.typ === 'datum')
    return `${aufzaehlung(
      werte.map((w) => `am ${wertInWorten(eingabe, w)}`),
      'oder',
    )} liegt`
  return `${aufzaehlung(
    werte.map((w) => wertInWorten(eingabe, w)),
    'oder',
  )} ist`
}

/** "weder „A“ noch „B“ ist" */
function ohne(eingabe: Eingabe, werte: readonly Wert[]): string {
  const am = eingabe.typ === 'datum' ? 'am ' : ''
  const verb = eingabe.typ === 'datum' ? 'liegt' : 'ist'
  const texte = werte.map((w) => am + wertInWorten(eingabe, w))
  return texte.length === 1 ? `nicht ${texte[0]} ${verb}` : `weder ${aufzaehlung(texte, 'noch')} ${verb}`
}

const aufzaehlung = (teile: readonly string[], wort: string): string =>
  teile.length < 2 ? teile.join('') : `${teile.slice(0, -1).join(', ')} ${wort} ${teile.at(-1)}`

function spanne(eingabe: Eingabe, i: Intervall): string {
  const von = i.von.seite === 0 ? wertInWorten(eingabe, wertAus(eingabe, i.von.wert)) : undefined
  const bis = i.bis.seite === 0 ? wertInWorten(eingabe, wertAus(eingabe, i.bis.wert)) : undefined
  const beide = von !== undefined && bis !== undefined && i.von.neben === 0 && i.bis.neben === 0
  const dem = eingabe.typ === 'datum' ? 'dem ' : ''
  if (beide) return `zwischen ${dem}${von} und ${dem}${bis} liegt`
  const [unten, oben, verb] = grenzworte(eingabe, i)
  const teile = [...(von === undefined ? [] : [unten(von)]), ...(bis === undefined ? [] : [oben(bis)])]
  return `${teile.join(' und ')} ${verb}`
}

type Wortlaut = (wert: string) => string

function grenzworte(eingabe: Eingabe, i: Intervall): [Wortlaut, Wortlaut, string] {
  const [untenOffen, obenOffen] = [i.von.neben === 1, i.bis.neben === -1]
  if (eingabe.typ === 'datum') return [(w) => `am ${w} oder später`, (w) => `am ${w} oder früher`, 'liegt']
  if (eingabe.typ === 'text' && eingabe.ziffern === undefined) {
    return [(w) => `${untenOffen ? 'nach' : 'ab'} ${w}`, (w) => `${obenOffen ? 'vor' : 'bis'} ${w}`, 'liegt']
  }
  return [
    (w) => `${untenOffen ? 'größer als' : 'mindestens'} ${w}`,
    (w) => `${obenOffen ? 'kleiner als' : 'höchstens'} ${w}`,
    'ist',
  ]
}

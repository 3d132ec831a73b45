import { type Bedingung, type Quelle, uebersetzeBedingung, type Wert } from '../../../platform/rules/index.ts'
import type { Ableitungen } from '../lauf/ableitung.ts'
import { anlagenname, namenDer } from '../lauf/uebersetzen.ts'
import { liesAusdruck } from './ausdruck.ts'
import type { Definition, Frage } from './definition.ts'

/**
 * Proves a definition before it is used: every question stands on one page and can come up, every condition can be read and
 * fulfilled, nothing turns in a circle, every evidence is known and asked for. Findings in German; none means sound.
 */
export function pruefeDefinition(definition: Definition, ableitungen: Ableitungen): string[] {
  const fragen = definition.formulare.flatMap((f) => f.fragen)
  const { namen, felder } = namenDer(definition, ableitungen)
  const jeId = new Map(fragen.map((f) => [f.id, f]))
  const lies = (ausdruck: string, frage: Pick<Frage, 'id' | 'je'>): Bedingung | string => {
    try {
      const bedingung = liesAusdruck(ausdruck, frage.je, (name) => namen.get(name))
      uebersetzeBedingung(bedingung, felder)
      return bedingung
    } catch (fehler) {
      return `${frage.id}: ${fehler instanceof Error ? fehler.message : 'nicht lesbar'}`
    }
  }
  const bedingungen = fragen.flatMap((f) =>
    [f.wenn, ...(f.nachweise ?? []).map((n) => n.wenn)].flatMap((ausdruck) =>
      ausdruck === undefined ? [] : [{ frage: f, ausdruck, bedingung: lies(ausdruck, f) }],
    ),
  )
  const lesbar = bedingungen.flatMap(({ bedingung, ...rest }) =>
    typeof bedingung === 'string' ? [] : [{ ...rest, bedingung }],
  )
  return [
    ...doppelte(fragen.map((f) => f.id)).map((id) => `${id}: Die Frage gibt es zweimal.`),
    ...seitenmaengel(definition, jeId),
    ...nachweismaengel(definition, fragen),
    ...bedingungen.flatMap(({ bedingung }) => (typeof bedingung === 'string' ? [bedingung] : [])),
    ...lesbar.flatMap(({ bedingung, frage }) => unbekannteWerte(bedingung, jeId).map((wert) => `${frage.id}: ${wert}`)),
    ...lesbar
      .filter(({ bedingung }) => !istErfuellbar(bedingung, felder, jeId))
      .map(({ frage, ausdruck }) => `${frage.id}: „${ausdruck}“ kann nie gelten.`),
    ...kreise(definition, lesbar),
  ]
}

const doppelte = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]

function seitenmaengel({ seiten }: Definition, jeId: ReadonlyMap<string, Frage>): string[] {
  const gezeigt = seiten.flatMap((s) => s.fragen)
  return [
    ...doppelte(gezeigt).map((id) => `${id}: Die Frage steht auf zwei Seiten.`),
    ...gezeigt.filter((id) => !jeId.has(id)).map((id) => `${id}: Diese Frage einer Seite gibt es nicht.`),
    ...[...jeId.keys()].filter((id) => !gezeigt.includes(id)).map((id) => `${id}: Die Frage steht auf keiner Seite.`),
  ]
}

function nachweismaengel({ nachweise, veraenderungen }: Definition, fragen: readonly Frage[]): string[] {
  const bekannt = new Set(nachweise.map((n) => n.code))
  const verlangt = new Set([
    ...fragen.flatMap((f) => (f.nachweise ?? []).map((n) => n.code)),
    ...veraenderungen.flatMap((v) => [...(v.nachweise ?? []), ...(v.spaeter ?? [])]),
  ])
  return [
    ...[...verlangt].filter((code) => !bekannt.has(code)).map((code) => `${code}: Diesen Nachweis gibt es nicht.`),
    ...[...bekannt].filter((code) => !verlangt.has(code)).map((code) => `${code}: Nach diesem Nachweis fragt niemand.`),
  ]
}

interface Vergleich {
  readonly feld: string
  readonly werte: readonly Wert[]
}

/** All comparisons of a condition, with the values they compare to. */
function vergleiche(b: Bedingung): Vergleich[] {
  if ('und' in b) return b.und.flatMap(vergleiche)
  if ('oder' in b) return b.oder.flatMap(vergleiche)
  if ('nicht' in b) return vergleiche(b.nicht)
  if ('ausser' in b) return vergleiche(b.ausser)
  if ('irgendein' in b) return vergleiche(b.gilt)
  if ('vorhanden' in b) return [{ feld: b.vorhanden, werte: [] }]
  if ('in' in b) return [{ feld: b.feld, werte: b.in }]
  return [{ feld: b.feld, werte: ['enthaelt' in b ? b.enthaelt : b.wert] }]
}

const ohneA = (feld: string): string => /^A\((.*)\)$/.exec(feld)?.[1] ?? feld

const wahlVon = (frage: Frage | undefined): readonly string[] | undefined =>
  frage?.art === 'ja-nein' ? ['ja', 'nein'] : frage?.wahl

function unbekannteWerte(b: Bedingung, jeId: ReadonlyMap<string, Frage>): string[] {
  return vergleiche(b).flatMap(({ feld, werte }) => {
    const wahl = wahlVon(jeId.get(ohneA(feld)))
    const falsch = wahl === undefined ? [] : werte.filter((w) => !wahl.includes(String(w)))
    return falsch.map((w) => `„${w}“ ist keine Antwort auf „${ohneA(feld)}“.`)
  })
}

/** One value of each type, where a condition only asks whether there is an answer. */
const BEISPIELE: readonly unknown[] = ['x', 1, true, '2026-07-01']

/** More combinations than this are not tried; the condition counts as possible. */
const HOECHSTENS = 50_000

/** Tries every combination of values that can make a difference. */
function istErfuellbar(
  b: Bedingung,
  felder: Parameters<typeof uebersetzeBedingung>[1],
  jeId: ReadonlyMap<string, Frage>,
): boolean {
  const pruefe = uebersetzeBedingung(b, felder)
  const genannt = Map.groupBy(vergleiche(b), ({ feld }) => feld)
  const raeume = [...genannt].map(([feld, teile]) => {
    const werte = teile.flatMap((t) => t.werte)
    const liste = felder.get(feld)?.liste === true
    const einzeln = [...new Set([...werte, ...(wahlVon(jeId.get(ohneA(feld))) ?? []), ...werte.flatMap(nachbarn)])]
    const moeglich: unknown[] = liste ? [[], einzeln, ...einzeln.map((w) => [w])] : einzeln
    return [feld, [undefined, ...(moeglich.length > 0 ? moeglich : BEISPIELE)]] as const
  })
  if (raeume.reduce((zahl, [, werte]) => zahl * werte.length, 1) > HOECHSTENS) return true
  const belegung = new Map<string, unknown>()
  const quelle: Quelle = { lies: (feld) => belegung.get(feld), eintraege: () => [quelle] }
  const versuche = (i: number): boolean => {
    const raum = raeume[i]
    if (raum === undefined) return pruefe(quelle) === true
    return raum[1].some((wert) => {
      belegung.set(raum[0], wert)
      return versuche(i + 1)
    })
  }
  return versuche(0)
}

const nachbarn = (wert: Wert): Wert[] =>
  typeof wert === 'number' ? [wert - 1, wert + 1] : wert === true ? [false] : []

/** Questions whose conditions lead back to themselves; derived values count as leaves, forms as their conditions. */
function kreise(
  { formulare }: Definition,
  bedingungen: readonly { readonly frage: Frage; readonly ausdruck: string; readonly bedingung: Bedingung }[],
): string[] {
  const kanten = new Map<string, Set<string>>()
  const kante = (von: string, zu: readonly string[]): void => {
    kanten.set(von, new Set([...(kanten.get(von) ?? []), ...zu]))
  }
  for (const { frage, ausdruck, bedingung } of bedingungen) {
    if (ausdruck === frage.wenn)
      kante(
        frage.id,
        vergleiche(bedingung).map(({ feld }) => ohneA(feld)),
      )
  }
  for (const { code, fragen } of formulare) {
    for (const frage of fragen) if (!frage.immer) kante(frage.id, [anlagenname(code)])
  }
  const fertig = new Set<string>()
  const imKreis = new Set<string>()
  const besuche = (name: string, weg: ReadonlySet<string>): void => {
    if (weg.has(name)) imKreis.add(name)
    if (weg.has(name) || fertig.has(name)) return
    for (const naechster of kanten.get(name) ?? []) besuche(naechster, new Set([...weg, name]))
    fertig.add(name)
  }
  for (const name of kanten.keys()) besuche(name, new Set())
  return [...imKreis].map((name) => `${name}: Die Bedingung dreht sich im Kreis.`)
}

import type { Ableitungen } from '../lauf/ableitung.ts'
import type { Definition, Frage } from './definition.ts'
import { sucheErfuellung } from './erfuellbar.ts'
import { type Gelesen, type GeleseneDefinition, liesDefinition } from './gelesen.ts'
import { kreise } from './kreise.ts'
import { feldFuer } from './felder.ts'
import { ohneA, vergleiche, wahlVon } from './vergleiche.ts'

/**
 * Proves a definition before it is used: every question stands on one page and can come up, every condition of a question, of its
 * evidence and of a form can be read and fulfilled together with what it depends on, nothing turns in a circle, every evidence is
 * known and asked for. Findings in German; none means sound.
 */
export function pruefeDefinition(definition: Definition, ableitungen: Ableitungen): string[] {
  const fragen = definition.formulare.flatMap((f) => f.fragen)
  const gelesen = liesDefinition(definition, ableitungen)
  return [
    ...doppelte(fragen.map((f) => f.id)).map((id) => `${id}: Die Frage gibt es zweimal.`),
    ...seitenmaengel(definition, gelesen.fragen),
    ...nachweismaengel(definition, fragen),
    ...gelesen.unlesbar,
    ...gelesen.bedingungen.flatMap((b) => unbekannteWerte(b, gelesen.fragen)),
    ...widersprueche(gelesen),
    ...kreise(gelesen),
    ...pruefungsmaengel(definition, gelesen.fragen),
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

/** A check of two answers must know both, of one kind, and of the same person or entry. */
function pruefungsmaengel({ pruefungen = [] }: Definition, jeId: ReadonlyMap<string, Frage>): string[] {
  const vergleichbar = (eine: Frage, als: string | number): boolean => {
    const typ = feldFuer(eine.art).typ
    if (typeof als === 'number') return typ === 'zahl'
    const andere = jeId.get(als)
    return andere !== undefined && andere.je === eine.je && feldFuer(andere.art).typ === typ && typ !== 'text'
  }
  return [
    ...doppelte(pruefungen.map(({ key }) => key)).map((key) => `${key}: Die Prüfung gibt es zweimal.`),
    ...pruefungen.flatMap(({ key, frage, als }) => {
      const eine = jeId.get(frage)
      return eine !== undefined && vergleichbar(eine, als)
        ? []
        : [`${key}: Diese Angaben lassen sich nicht vergleichen.`]
    }),
  ]
}

function unbekannteWerte({ name, bedingung }: Gelesen, jeId: ReadonlyMap<string, Frage>): string[] {
  return vergleiche(bedingung).flatMap(({ feld, werte }) => {
    const wahl = wahlVon(jeId.get(ohneA(feld)))
    const falsch = wahl === undefined ? [] : werte.filter((w) => !wahl.includes(String(w)))
    return falsch.map((w) => `${name}: „${w}“ ist keine Antwort auf „${ohneA(feld)}“.`)
  })
}

/** Conditions that no answers fulfil: by themselves, or with the forms and the questions before them. */
function widersprueche(gelesen: GeleseneDefinition): string[] {
  const suche = sucheErfuellung(gelesen)
  const sinnvoll = gelesen.bedingungen.filter((b) => unbekannteWerte(b, gelesen.fragen).length === 0)
  return sinnvoll.flatMap((eine) => {
    const { name, von, ausdruck, je } = eine
    if (suche([eine], false) === 'nein') return [`${name}: „${ausdruck}“ kann nie gelten.`]
    const frage = von === 'formular' ? undefined : gelesen.gefragt.get(name)
    const ergebnis = suche([eine, ...(frage === undefined ? [] : [{ bedingung: frage, je }])], true)
    if (ergebnis === 'ja') return []
    return ergebnis === 'nein'
      ? [`${name}: „${ausdruck}“ widerspricht dem Formular oder einer Frage davor.`]
      : [`${name}: „${ausdruck}“ ist zu verwickelt, um es zu beweisen.`]
  })
}

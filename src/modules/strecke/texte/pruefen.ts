import type { Definition, Frage } from '../definition/definition.ts'
import { type Textsprache, textsprachen } from './dateien.ts'
import type { Sprachbestand, Textbestand } from './laden.ts'
import { fehlendeTeile, fremdeTeile } from './vergleich.ts'

/** Which forms must be there in a language; a page, once one of its questions must. */
export type Pflicht = (sprache: Textsprache, formularcode: string) => boolean

/** What is wrong with the texts of one language, as German sentences. */
export interface Textbefund {
  readonly sprache: Textsprache
  /** What must be there and is not. */
  readonly fehlt: readonly string[]
  /** What stands there for something that does not exist, or does not go with the German text. */
  readonly fremd: readonly string[]
  /** Files that nobody has checked yet. */
  readonly ungeprueft: readonly string[]
}

/** Holds the texts against the definition, language by language. */
export const pruefeTexte = (definition: Definition, bestand: Textbestand, pflicht: Pflicht): Textbefund[] =>
  textsprachen.map((sprache) => {
    const noetig = (code: string): boolean => pflicht(sprache, code)
    const fragen = definition.formulare.filter((f) => noetig(f.code)).flatMap((f) => f.fragen)
    const hier = bestand[sprache]
    return {
      sprache,
      fehlt: [...fehlendeFragen(sprache, fragen, bestand), ...fehlendeNamen(sprache, definition, noetig, hier)],
      fremd: [...fremdeFragen(definition, bestand, sprache), ...fremdeNamen(definition, hier)],
      ungeprueft: hier.dateien.filter((d) => d.geprueft === null).map((d) => d.name),
    }
  })

const fehlendeFragen = (sprache: Textsprache, fragen: readonly Frage[], bestand: Textbestand): string[] =>
  fragen.flatMap((frage) =>
    fehlendeTeile(sprache, frage, bestand[sprache].fragen[frage.id], bestand.de.fragen[frage.id]).map(
      (teil) => `${frage.id}: ${teil} fehlt.`,
    ),
  )

function fremdeFragen({ formulare }: Definition, bestand: Textbestand, sprache: Textsprache): string[] {
  const { fragen, herkunft } = bestand[sprache]
  const jeId = new Map(
    formulare.flatMap((f) => f.fragen.map((frage) => [frage.id, { frage, datei: dateiVon(f.code) }])),
  )
  return Object.entries(fragen).flatMap(([id, text]) => {
    const gefunden = jeId.get(id)
    if (gefunden === undefined) return [`${id}: Diese Frage gibt es nicht.`]
    const { frage, datei } = gefunden
    return [
      ...(herkunft[id] === datei ? [] : [`${id}: Der Text gehört in ${datei}.json.`]),
      ...fremdeTeile(frage, text, bestand.de.fragen[id]).map((was) => `${id}: ${was}`),
    ]
  })
}

/** Name of the file of a form: VÄM → vaem. */
const dateiVon = (code: string): string => code.toLowerCase().replace('ä', 'ae')

/** What has a name besides the questions: in which file, and under which keys. */
type Namen = readonly (readonly [keyof Sprachbestand, readonly string[]])[]

function fehlendeNamen(
  sprache: Textsprache,
  definition: Definition,
  noetig: (code: string) => boolean,
  hier: Sprachbestand,
): string[] {
  const formulare = definition.formulare.filter((f) => noetig(f.code))
  const fragen = new Set(formulare.flatMap((f) => f.fragen.map(({ id }) => id)))
  const seiten = definition.seiten.filter((s) => s.fragen.some((id) => fragen.has(id)))
  const titel: Namen = [['seiten', seiten.map((s) => s.key)]]
  const alle: Namen = [
    ...titel,
    ['bereiche', [...new Set(seiten.map((s) => s.bereich))]],
    ['formulare', formulare.map((f) => f.code)],
    ['nachweise', definition.nachweise.map((n) => n.code)],
    ['pruefungen', pruefungenZu(definition, fragen)],
    ['veraenderungen', noetig('VÄM') ? definition.veraenderungen.map((v) => v.wert) : []],
  ]
  return (sprache === 'de-einfach' ? titel : alle).flatMap(([datei, keys]) =>
    keys.filter((key) => !(key in hier[datei])).map((key) => `${datei}.json: ${key} fehlt.`),
  )
}

const pruefungenZu = ({ pruefungen = [] }: Definition, fragen: ReadonlySet<string>): string[] =>
  pruefungen.filter(({ frage }) => fragen.has(frage)).map(({ key }) => key)

function fremdeNamen(
  { formulare, seiten, nachweise, veraenderungen, pruefungen = [] }: Definition,
  hier: Sprachbestand,
): string[] {
  const bekannt: Namen = [
    ['seiten', seiten.map((s) => s.key)],
    ['bereiche', seiten.map((s) => s.bereich)],
    ['formulare', formulare.map((f) => f.code)],
    ['nachweise', nachweise.map((n) => n.code)],
    ['pruefungen', pruefungen.map((p) => p.key)],
    ['veraenderungen', veraenderungen.map((v) => v.wert)],
  ]
  return bekannt.flatMap(([datei, keys]) =>
    Object.keys(hier[datei])
      .filter((key) => !keys.includes(key))
      .map((key) => `${datei}.json: ${key} gibt es nicht.`),
  )
}

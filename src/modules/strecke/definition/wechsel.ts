import type { Frage } from './definition.ts'

/** What an answer means, apart from words: must stay the same under one id. */
export type Bedeutung = Pick<Frage, 'id' | 'art' | 'je' | 'wahl' | 'mehrere' | 'spalten' | 'eineZeile'>

/** A definition, or as much of it as says what answers mean. */
interface Bedeutungen {
  readonly formulare: readonly { readonly fragen: readonly Bedeutung[] }[]
}

/** A question whose old answers do not mean in the new version what they meant. */
export interface Wechsel {
  readonly id: string
  /** What changed, in German. */
  readonly was: readonly string[]
}

/**
 * Ids that changed meaning between two versions: kind of field, for whom it is asked, choices that are gone, columns that are gone or
 * of another kind. New questions, dropped ones, more choices and more columns change no answer.
 */
export function vergleicheDefinitionen(alt: Bedeutungen, neu: Bedeutungen): Wechsel[] {
  const vorher = new Map(alt.formulare.flatMap(({ fragen }) => fragen.map((f) => [f.id, f])))
  return neu.formulare
    .flatMap(({ fragen }) => fragen)
    .flatMap((frage) => {
      const davor = vorher.get(frage.id)
      const was = davor === undefined ? [] : unterschiede(davor, frage)
      return was.length > 0 ? [{ id: frage.id, was }] : []
    })
}

function unterschiede(alt: Bedeutung, neu: Bedeutung): string[] {
  if (alt.art !== neu.art) return [`Die Art war „${alt.art}“ und ist „${neu.art}“.`]
  return [
    ...(alt.je === neu.je ? [] : [`Gefragt wurde je „${alt.je}“, jetzt je „${neu.je}“.`]),
    ...((alt.mehrere ?? false) === (neu.mehrere ?? false) ? [] : ['Ob mehrere genannt werden können, ist anders.']),
    ...((alt.eineZeile ?? false) === (neu.eineZeile ?? false) ? [] : ['Ob die Tabelle eine Zeile hat, ist anders.']),
    ...weggefallen(alt.wahl, neu.wahl).map((wert) => `Die Antwort „${wert}“ gibt es nicht mehr.`),
    ...(alt.spalten ?? []).flatMap((spalte) => spaltenwechsel(spalte, neu.spalten ?? [])),
  ]
}

type Spalten = NonNullable<Bedeutung['spalten']>

function spaltenwechsel(alt: Spalten[number], neue: Spalten): string[] {
  const neu = neue.find(({ key }) => key === alt.key)
  if (neu === undefined) return [`Die Spalte „${alt.key}“ gibt es nicht mehr.`]
  if (neu.art !== alt.art) return [`Die Spalte „${alt.key}“ war „${alt.art}“ und ist „${neu.art}“.`]
  return weggefallen(alt.wahl, neu.wahl).map((wert) => `In „${alt.key}“ gibt es „${wert}“ nicht mehr.`)
}

const weggefallen = (alt: readonly string[] = [], neu: readonly string[] = []): string[] =>
  alt.filter((wert) => !neu.includes(wert))

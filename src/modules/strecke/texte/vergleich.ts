import type { Frage } from '../definition/definition.ts'
import type { Fragetext, Textsprache } from './dateien.ts'

/** True where a question is asked about somebody else too. */
const fragtNachAnderen = ({ je, fuer }: Frage): boolean =>
  je !== 'antrag' && (fuer === undefined || fuer.some((wer) => wer !== 'antragsteller'))

const spaltenVon = ({ spalten = [] }: Frage): string[] => spalten.map(({ key }) => key)

/** Everything that may be chosen: of the question, or in columns of its table. */
const wahlwerte = ({ wahl = [], spalten = [] }: Frage): string[] => [...wahl, ...spalten.flatMap((s) => s.wahl ?? [])]

/** What a question lacks in a language: German must have what the definition asks for, another language what German has. */
export function fehlendeTeile(
  sprache: Textsprache,
  frage: Frage,
  text: Fragetext | undefined,
  deutsch: Fragetext | undefined,
): string[] {
  const hilfe = deutsch?.hilfe !== undefined && text?.hilfe === undefined ? ['hilfe'] : []
  if (sprache === 'de-einfach') return hilfe
  return [
    ...(text?.frage === undefined ? ['frage'] : []),
    ...(fragtNachAnderen(frage) && text?.andere === undefined ? ['andere'] : []),
    ...hilfe,
    ...(deutsch?.warum !== undefined && text?.warum === undefined ? ['warum'] : []),
    ...wahlwerte(frage)
      .filter((wert) => text?.wahl?.[wert] === undefined)
      .map((wert) => `wahl ${wert}`),
    ...spaltenVon(frage)
      .filter((key) => text?.spalten?.[key] === undefined)
      .map((key) => `spalte ${key}`),
  ]
}

/** What a text has that does not go with the question, or with its German text. */
export function fremdeTeile(frage: Frage, text: Fragetext, deutsch: Fragetext | undefined): string[] {
  const werte = frage.art === 'ja-nein' ? ['ja', 'nein'] : wahlwerte(frage)
  const zuviel = (['hilfe', 'warum'] as const).filter(
    (teil) => text[teil] !== undefined && deutsch?.[teil] === undefined,
  )
  const spalten = Object.keys(text.spalten ?? {}).filter((key) => !spaltenVon(frage).includes(key))
  return [
    ...Object.keys(text.wahl ?? {})
      .filter((wert) => !werte.includes(wert))
      .map((wert) => `Die Antwort „${wert}“ gibt es nicht.`),
    ...(text.andere !== undefined && !fragtNachAnderen(frage) ? ['Nach anderen Personen fragt sie nicht.'] : []),
    ...zuviel.map((teil) => `„${teil}“ gibt es im Deutschen nicht.`),
    ...spalten.map((key) => `Die Spalte „${key}“ gibt es nicht.`),
    ...falschePlatzhalter(text),
  ]
}

/** Only `andere` speaks of {name}; no other text has something to fill in. */
function falschePlatzhalter({ frage, andere, hilfe, warum }: Fragetext): string[] {
  const andereNamen = [...(andere ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1])
  return [
    ...(andereNamen.every((name) => name === 'name') ? [] : ['„andere“ kennt nur {name}.']),
    ...([frage, hilfe, warum].some((t) => t?.includes('{')) ? ['Nur „andere“ hat {name}.'] : []),
  ]
}

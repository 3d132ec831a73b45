import {
  type Antwort,
  type Antworten,
  type Blattstand,
  type Bogeninhalt,
  type Definition,
  type Ergebnis,
  feldartVon,
  type Frage,
  istUnvollstaendig,
} from '../../strecke/index.ts'
import type { Fehlend } from './angaben.ts'

/** A question that is asked, needed and not answered. */
export interface Offen {
  readonly frage: string
  readonly instanz: string
}

/** A question that was asked and is not answered for good: what was typed can't be read, or what is known was not confirmed. */
export interface Ungeklaert extends Offen {
  readonly warum: 'nicht-lesbar' | 'nicht-bestaetigt'
  /** As typed. */
  readonly eingabe?: string
}

/** What is typed wrong, and what is known from elsewhere and nobody confirmed (HA-07), in the order of the pages. */
export const ungeklaerte = ({ roh }: Bogeninhalt, staende: readonly Blattstand[]): Ungeklaert[] =>
  staende.flatMap(({ blatt: { ort }, falsch, unbestaetigt }) => [
    ...falsch.map(({ id }) => ({
      frage: id,
      instanz: ort.instanz,
      warum: 'nicht-lesbar' as const,
      eingabe: Object.values(roh[ort.instanz]?.[id] ?? {})
        .flat()
        .join(' '),
    })),
    ...unbestaetigt.map(({ id }) => ({ frage: id, instanz: ort.instanz, warum: 'nicht-bestaetigt' as const })),
  ])

/** Both as one: what is needed and missing, and what is not clear. */
export const mitUngeklaerten = (offen: readonly Offen[], ungeklaert: readonly Ungeklaert[]): (Offen | Ungeklaert)[] => [
  ...offen.filter((o) => !ungeklaert.some((u) => u.frage === o.frage && u.instanz === o.instanz)),
  ...ungeklaert,
]

/** What the document says of it beside the question. */
export const vermerk = ({ warum, eingabe = '' }: Pick<Fehlend, 'warum' | 'eingabe'>): string =>
  warum === 'nicht-lesbar'
    ? `angegeben, nicht lesbar: ${eingabe}`
    : warum === 'nicht-bestaetigt'
      ? 'von früher bekannt, nicht bestätigt'
      : ''

/** A missing answer in words. */
export const fehltext = ({ text, ...offen }: Fehlend): string =>
  vermerk(offen) === '' ? text : `${text} (${vermerk(offen)})`

/** Set by sending itself, or told by other pages: never missing. */
const ausserdem: ReadonlySet<string> = new Set([
  'hauptantrag.antrag.wahrheit',
  'hauptantrag.antrag.hinweise',
  'hauptantrag.antrag.unterschrift-datum',
  'wba.aenderung.unterschrift',
  'wba.start.personendaten',
])

export const fragenDer = (definition: Definition): ReadonlyMap<string, Frage> =>
  new Map(definition.formulare.flatMap(({ fragen }) => fragen.map((frage) => [frage.id, frage] as const)))

/** Files come with the evidence, persons as entries of a list: these have no field. */
const fehlt = (frage: Frage | undefined, antwort: Antwort | undefined): boolean =>
  frage?.noetig === 'ja' && feldartVon(frage) !== undefined && istUnvollstaendig(frage, antwort)

/** What is needed and missing, in the order of the pages. None of it keeps anybody from sending (§ 37 SGB II). */
export function offeneFragen(ergebnis: Ergebnis, antworten: Antworten, fragen: ReadonlyMap<string, Frage>): Offen[] {
  return ergebnis.seiten.flatMap(({ instanz, fragen: ids }) =>
    ids
      .filter((id) => !ausserdem.has(id) && fehlt(fragen.get(id), antworten[instanz]?.[id]))
      .map((frage) => ({ frage, instanz })),
  )
}

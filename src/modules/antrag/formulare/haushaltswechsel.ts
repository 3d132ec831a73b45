import { type Ablesung, antragsort } from '../../strecke/index.ts'

/** What a further application says of someone who is new. */
export const gekommen: ReadonlySet<unknown> = new Set(['eingezogen', 'geboren'])

/** What a further application says of someone who does not live there any more. */
export const gegangen: ReadonlySet<unknown> = new Set(['ausgezogen', 'gestorben'])

/** What a further application says happened to a person of the household; nothing where they are not named. */
export function wasGeschah(ablesung: Ablesung, person: number): readonly unknown[] {
  const zeilen = ablesung.lies('wba.haushalt.geaendert-wer', antragsort)
  if (!Array.isArray(zeilen)) return []
  return zeilen
    .map((zeile: unknown) => Object(zeile))
    .flatMap((z) => (z['person'] === `person/${person}` ? [z['was']] : []))
}

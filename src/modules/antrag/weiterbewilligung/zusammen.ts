import type { Antworten } from '../../strecke/index.ts'

/** What was known, and over it what is known today, question by question. */
export const beides = (frueher: Antworten, heute: Antworten): Antworten => ({
  ...frueher,
  ...Object.fromEntries(Object.entries(heute).map(([instanz, werte]) => [instanz, { ...frueher[instanz], ...werte }])),
})

/**
 * An earlier application under a later one, which says only what has changed. Where the later one has other persons under the
 * same numbers, nothing said of persons, except of who applies, is carried over: it would be said of somebody else.
 */
export const daruntergelegt = (frueher: Antworten, spaeter: Antworten): Antworten =>
  beides(gleicheMenschen(frueher, spaeter) ? frueher : ohneMenschen(frueher), spaeter)

const GEBOREN = 'haushalt.person.geburtsdatum'

const gleicheMenschen = (frueher: Antworten, spaeter: Antworten): boolean =>
  Object.keys(frueher)
    .filter((instanz) => /^person\/\d+$/.test(instanz) && instanz !== 'person/1')
    .every((instanz) => spaeter[instanz] !== undefined && spaeter[instanz][GEBOREN] === frueher[instanz]?.[GEBOREN])

const ohneMenschen = (antworten: Antworten): Antworten =>
  Object.fromEntries(
    Object.entries(antworten)
      .filter(([instanz]) => /^(?:antrag|person\/1(?:\/.+)?)$/.test(instanz))
      .map(([instanz, werte]) => [
        instanz,
        Object.fromEntries(Object.entries(werte).filter(([, wert]) => !/"person\/\d/.test(JSON.stringify(wert)))),
      ]),
  )

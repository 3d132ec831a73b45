import type { Sprache } from '../platform/i18n/index.ts'

/** Pages that have Arabic words: the way to an application, the account it needs, its messages, and help in a crisis. */
const ARABISCH = [
  /^\/$/,
  /^\/(?:antrag|postfach|registrieren|passwort-vergessen)(?:\/|$)/,
  /^\/(?:anmelden(?:\/zweiter-faktor|\/passkey)?|abmelden|abgemeldet|passwort-neu|uebersicht|unterlagen|verlauf|darstellung)$/,
  /^\/(?:hilfe\/notlage|jobcenter-finden|jobcenter\/[^/]+)$/,
]

/** True where a page has words in the language; German and English are everywhere. */
export const gibtEsAuf = (sprache: Sprache, pfad: string): boolean =>
  sprache !== 'ar' || ARABISCH.some((muster) => muster.test(pfad))

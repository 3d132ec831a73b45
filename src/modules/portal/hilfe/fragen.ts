/** Where an answer leads on. */
const wege = {
  finden: '/jobcenter-finden',
  passwort: '/passwort-vergessen',
  anlegen: '/registrieren',
  ablauf: '/so-geht-es',
  datenschutz: '/datenschutz',
} as const
export type Weg = keyof typeof wege
export const wegHref = (weg: Weg): string => wege[weg]

/** The questions in their order, by subject; the second is where the answer leads on. */
export const fragen = {
  antrag: [
    ['wer'],
    ['unterlagen'],
    ['ab'],
    ['wohnung'],
    ['zustaendig', 'finden'],
    ['doppelt'],
    ['danach', 'ablauf'],
    ['fehler', 'finden'],
    ['helfen'],
  ],
  konto: [
    ['wozu'],
    ['mail', 'finden'],
    ['link', 'anlegen'],
    ['passwort', 'passwort'],
    ['ohne', 'finden'],
    ['fremd', 'passwort'],
    ['gemeinsam'],
  ],
  daten: [['wer'], ['mail'], ['leer', 'datenschutz']],
} as const

/** Error messages at fields and at sign-in, in their order; the pages of refusals and faults follow, from platform/http. */
export const feldfehler = [['angaben'], ['anmelden', 'passwort'], ['zeichen'], ['sitzung']] as const

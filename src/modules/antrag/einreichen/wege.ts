import type { Bogenart } from '../bogen/bogen.ts'

/** Where each kind of form is filled in; what belongs to sending lies below. */
const basis: Readonly<Record<Bogenart, string>> = {
  hauptantrag: '/antrag/hauptantrag',
  wba: '/antrag/weiterbewilligung',
  vaem: '/veraenderung',
  'oap-situation': '/arbeitsmarktprofil/situation',
  'oap-lebenslauf': '/arbeitsmarktprofil/lebenslauf',
  'oap-rahmen': '/arbeitsmarktprofil/rahmen',
}

export const wege = {
  bogen: (art: Bogenart) => basis[art],
  pruefen: (art: Bogenart) => `${basis[art]}/pruefen`,
  absenden: (art: Bogenart) => `${basis[art]}/absenden`,
  quittung: (art: Bogenart, referenz: string) => `${basis[art]}/quittung/${referenz}`,
  dokument: (art: Bogenart, referenz: string) => `${basis[art]}/quittung/${referenz}/dokument`,
  nachreichen: (art: Bogenart, referenz: string) => `${basis[art]}/quittung/${referenz}/nachweise`,
  nachgereicht: (art: Bogenart, referenz: string, runde: number | ':runde') =>
    `${basis[art]}/quittung/${referenz}/nachgereicht/${runde}`,
} as const

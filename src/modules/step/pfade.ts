const basis = '/arbeitsplatz/step'

/** Addresses of the desk; the names of routes and links in one place. */
export const pfade = {
  suche: basis,
  ergebnis: (id: string) => `${basis}/suche/${id}`,
  neu: `${basis}/personen/neu`,
  person: (id: string, teil?: string) => `${basis}/personen/${id}${teil === undefined ? '' : `/${teil}`}`,
} as const

const basis = '/arbeitsplatz/step'

/** Addresses of conversion, merge and review list; nothing personal stands in them. */
export const pfade = {
  person: (id: string) => `${basis}/personen/${id}`,
  umwandeln: (id: string) => `${basis}/personen/${id}/umwandeln`,
  aehnliche: (id: string) => `${basis}/personen/${id}/dubletten`,
  zusammenfuehren: (id: string, mit: string) => `${basis}/personen/${id}/zusammenfuehren/${mit}`,
  zusammenfuehrungen: `${basis}/zusammenfuehrungen`,
  zusammenfuehrung: (id: string, tat?: string) =>
    `${basis}/zusammenfuehrungen/${id}${tat === undefined ? '' : `/${tat}`}`,
  dubletten: `${basis}/dubletten`,
  naechstes: `${basis}/dubletten/naechstes`,
  paar: (id: string, tat?: string) => `${basis}/dubletten/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const

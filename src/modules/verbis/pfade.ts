const kunde = (id: string): string => `/arbeitsplatz/verbis/kunden/${id}`

/** Addresses of the desk; the names of routes and links in one place. */
export const pfade = {
  stammdaten: kunde,
  bearbeiten: (id: string) => `${kunde(id)}/suchassistent`,
  erstellen: (id: string) => `${kunde(id)}/suchassistent/erstellen`,
  profil: (id: string) => `${kunde(id)}/arbeitsmarktprofil`,
  zuschicken: (id: string) => `${kunde(id)}/zuschicken`,
  ausdruck: (id: string) => `${kunde(id)}/ausdruck`,
} as const

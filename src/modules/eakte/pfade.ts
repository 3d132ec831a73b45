const basis = '/arbeitsplatz/eakte'

/** Addresses of the E-AKTE's pages; nothing personal stands in them. */
export const pfade = {
  postkoerbe: `${basis}/postkoerbe`,
  meine: `${basis}/postkoerbe/meine`,
  korb: (id: string) => `${basis}/postkoerbe/${id}`,
  naechster: (id: string) => `${basis}/postkoerbe/${id}/naechster`,
  auftrag: (nummer: number, tat?: string) => `${basis}/auftraege/${nummer}${tat === undefined ? '' : `/${tat}`}`,
  akten: `${basis}/akten`,
  suche: (id: string) => `${basis}/akten/suche/${id}`,
  akte: (id: string) => `${basis}/akten/${id}`,
  /** The desk of persons: what an order "Umwandlung" asks for. */
  umwandeln: (personId: string) => `/arbeitsplatz/step/personen/${personId}/umwandeln`,
  dokument: (id: string) => `${basis}/dokumente/${id}`,
} as const

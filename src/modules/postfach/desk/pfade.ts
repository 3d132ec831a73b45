const basis = '/arbeitsplatz/postfach'

/** Addresses of the desk; nothing personal stands in them. */
export const pfade = {
  offene: basis,
  alleOffenen: `${basis}?ansicht=alle`,
  /** Of one message, as the work order names it: leads to its conversation. */
  nachricht: (id: string) => `${basis}/nachrichten/${id}`,
  faden: (id: string, tat?: string) => `${basis}/faden/${id}${tat === undefined ? '' : `/${tat}`}`,
  schwaerzen: (id: string) => `${basis}/nachrichten/${id}/schwaerzen`,
  /** A file that the office put ready. */
  datei: (id: string) => `${basis}/dateien/${id}`,
  neu: (personId: string) => `${basis}/neu/${personId}`,
  ausOutlook: (personId: string) => `${basis}/neu/${personId}/outlook`,
} as const

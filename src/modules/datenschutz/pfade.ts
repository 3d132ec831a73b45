const protokoll = '/arbeitsplatz/datenschutz/protokoll'

export const pfade = {
  protokoll,
  /** The question with a person filled in; it is asked only with a reason. */
  zuPerson: (id: string): string => `${protokoll}?wessen=${id}`,
  einsicht: (id: string, nach?: string): string => `${protokoll}/${id}${nach === undefined ? '' : `?nach=${nach}`}`,
  ausgabe: (id: string): string => `${protokoll}/${id}/ausgabe`,
} as const

const protokoll = '/arbeitsplatz/datenschutz/protokoll'

export const pfade = {
  protokoll,
  einsicht: (id: string, nach?: string): string => `${protokoll}/${id}${nach === undefined ? '' : `?nach=${nach}`}`,
  ausgabe: (id: string): string => `${protokoll}/${id}/ausgabe`,
} as const

const basis = '/arbeitsplatz/service-center'

/** What leads an order out of one's hands, each with a page of its own. */
export type Ausweg = 'kollegin' | 'jobcenter' | 'abschliessen'

/** Addresses of the desk of a Service Center; nothing personal stands in them. */
export const pfade = {
  liste: basis,
  vonStelle: (dienststelleId: string) => `${basis}?stelle=${dienststelleId}`,
  naechste: `${basis}/naechste`,
  auftrag: (id: string, tat?: 'nehmen' | 'zurueckgeben' | Ausweg) =>
    `${basis}/auftraege/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const

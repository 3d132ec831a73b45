/**
 * What a gE can buy of a Service Center (SC-14), and the agreement on the duplicate check: O.7 covers merging, the check needs
 * the agreement besides (directive 202209003, 3).
 */
export const leistungen = {
  unterstuetzungsleistungen: 'Unterstützungsleistungen (Postfach im Auftrag)',
  'o7-telefonie': 'O.7 Telefonie',
  dublettenpruefung: 'Vereinbarung zur Dublettenprüfung',
} as const

export type Leistung = keyof typeof leistungen

export const leistungsarten = Object.keys(leistungen) as Leistung[]

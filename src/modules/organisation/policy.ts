/** What staff may do, by the roles they hold at the Dienststelle they work for. Not listed means no; the database says it again. */
const rechteJeRolle = {
  leistung: ['eakte.lesen', 'eakte.bearbeiten', 'step.lesen'],
  teamleitung: ['eakte.lesen', 'eakte.bearbeiten', 'step.lesen', 'uebergabe.betreuen', 'fassung.eakte.regelwerk'],
  redaktion: ['weisung.pflegen', 'fassung.zentral', 'fassung.weisung', 'fassung.begriffe'],
  datenschutz: ['protokoll.lesen'],
  betrieb: ['uebergabe.betreuen', 'uebergabe.zentral'],
} as const

export type Personalrolle = keyof typeof rechteJeRolle
export type Recht = (typeof rechteJeRolle)[Personalrolle][number]

export const personalrollen = Object.keys(rechteJeRolle) as Personalrolle[]

/** All rights of the roles together, each once. A role that this version does not know gives none. */
export function rechteVon(rollen: readonly string[]): Recht[] {
  const bekannt = personalrollen.filter((rolle) => rollen.includes(rolle))
  return [...new Set(bekannt.flatMap((rolle): readonly Recht[] => rechteJeRolle[rolle]))]
}

/** What staff may do, by the roles they hold at the Dienststelle they work for. Not listed means no; the database says it again. */
const akte = ['eakte.lesen', 'eakte.bearbeiten'] as const
/** Messages of the own Dienststelle: read and answer (PF-08, PF-13). */
const nachrichten = ['postfach.lesen', 'postfach.schreiben'] as const
/** Persons of the own Dienststelle: read, change, convert, check for duplicates, merge (ST-01, ST-04); find those of others. */
const person = ['step.lesen', 'step.suchen', 'step.bearbeiten', 'step.umwandeln', 'step.zusammenfuehren'] as const
/** Support a customer's account without seeing a secret: state, PIN letter, refusal, "informed on" (KO-09, KO-10, KO-14). */
const begleiten = ['konto.begleiten'] as const

const rechteJeRolle = {
  leistung: [...akte, ...nachrichten, ...person, ...begleiten],
  integration: ['step.lesen', 'step.suchen', 'verbis.lesen', ...begleiten],
  teamleitung: [
    ...akte,
    ...nachrichten,
    // Mails to conversations that were held back: decide what becomes of them (PF-13).
    'postfach.sichten',
    ...person,
    ...begleiten,
    'step.auskunftssperre',
    // What the gE buys of a Service Center: the buyer says who works on its persons (SC-14).
    'organisation.einkauf',
    'uebergabe.betreuen',
    // Sets up the Postkörbe of the office, says who works in them, and works in all of them (EA-02).
    'eakte.postkoerbe',
    'fassung.eakte.regelwerk',
    'statistik.lesen',
  ],
  // Only these two and the Service Center SGB III create accounts (KO-13).
  'eingangszone-sgb2': [...person, ...begleiten, 'konto.anlegen', 'verbis.lesen'],
  'eingangszone-sgb3': [...person, ...begleiten, 'konto.anlegen', 'verbis.lesen'],
  // Held at the agency it works for: there are its customers.
  'servicecenter-sgb3': ['step.lesen', 'step.suchen', 'konto.anlegen', ...begleiten],
  // Reads and merges persons of those gE only that bought O.7 today (SC-14, SC-24); the database says which.
  // Answers messages on behalf of those that bought "Unterstützungsleistungen" (PF-06).
  'servicecenter-sgb2': ['step.lesen', 'step.suchen', 'step.zusammenfuehren', 'servicecenter.bearbeiten', ...begleiten],
  'servicecenter-famk': ['step.suchen'],
  redaktion: ['weisung.pflegen', 'fassung.zentral', 'fassung.weisung', 'fassung.begriffe'],
  // Write the office's settings, and check each other's (KT-04).
  konfiguration: ['fassung.konfiguration'],
  // Management of an agency district or Regionaldirektion: how far its gE are with their settings; changes none (RO-02, RO-05).
  aufsicht: ['konfiguration.einsehen'],
  // Opens the mailbox of offices, releases their way into a Service Center, sets deadlines (PF-06, PF-15, KT-06).
  zentrale: ['statistik.lesen', 'statistik.alle', 'konfiguration.zentral'],
  datenschutz: ['protokoll.lesen'],
  // The operator's own: reads also what belongs to no Dienststelle, such as accounts.
  'datenschutz-betreiber': ['protokoll.lesen', 'protokoll.zentral'],
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

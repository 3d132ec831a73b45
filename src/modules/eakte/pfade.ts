const basis = '/arbeitsplatz/eakte'
const tisch = '/arbeitsplatz/regelwerk'

/** Addresses of the E-AKTE's pages; nothing personal stands in them. */
export const pfade = {
  postkoerbe: `${basis}/postkoerbe`,
  meine: `${basis}/postkoerbe/meine`,
  auftraege: `${basis}/auftraege`,
  unvollstaendig: `${basis}/unvollstaendig`,
  korb: (id: string) => `${basis}/postkoerbe/${id}`,
  vertretung: `${basis}/vertretung`,
  vertretungBeenden: (id: string) => `${basis}/vertretung/${id}/beenden`,
  neuerKorb: `${basis}/postkoerbe/neu`,
  einstellungen: (id: string, tat?: string) =>
    `${basis}/postkoerbe/${id}/einstellungen${tat === undefined ? '' : `/${tat}`}`,
  mitglied: (id: string, personalId: string) => `${basis}/postkoerbe/${id}/mitglieder/${personalId}/entfernen`,
  mitglieder: (id: string) => `${basis}/postkoerbe/${id}/mitglieder`,
  naechster: (id: string) => `${basis}/postkoerbe/${id}/naechster`,
  auftrag: (nummer: number, tat?: string) => `${basis}/auftraege/${nummer}${tat === undefined ? '' : `/${tat}`}`,
  akten: `${basis}/akten`,
  befunde: `${basis}/befunde`,
  suche: (id: string) => `${basis}/akten/suche/${id}`,
  akte: (id: string) => `${basis}/akten/${id}`,
  xdomea: (id: string) => `${basis}/akten/${id}/xdomea`,
  /** The desk of persons: what an order "Umwandlung" asks for. */
  umwandeln: (personId: string) => `/arbeitsplatz/step/personen/${personId}/umwandeln`,
  /** Those who wait for it, on the desk of persons. */
  internetpersonen: '/arbeitsplatz/step/internetpersonen',
  personen: '/arbeitsplatz/step',
  dokument: (id: string) => `${basis}/dokumente/${id}`,
  /** The desk of messages: what an order "Nachricht" asks for, and a first message to a person. */
  nachricht: (id: string) => `/arbeitsplatz/postfach/nachrichten/${id}`,
  /** What an office asks of a person by itself. */
  anfordern: (personId: string) => `/arbeitsplatz/antraege/anfordern/${personId}`,
  neueNachricht: (personId: string) => `/arbeitsplatz/postfach/neu/${personId}`,
} as const

/** Addresses of the rulebook desk. */
export const regelwerkPfade = {
  tisch,
  entwurf: `${tisch}/entwurf`,
  verwerfen: `${tisch}/entwurf/verwerfen`,
  rueckgaengig: `${tisch}/entwurf/rueckgaengig`,
  tabelle: `${tisch}/tabelle`,
  saetze: `${tisch}/saetze`,
  befunde: `${tisch}/befunde`,
  zeile: (id: string, tat?: string) => `${tisch}/zeilen/${id}${tat === undefined ? '' : `/${tat}`}`,
  sonst: `${tisch}/sonst`,
  testfaelle: `${tisch}/testfaelle`,
  testfall: (id: string, tat?: string) => `${tisch}/testfaelle/${id}${tat === undefined ? '' : `/${tat}`}`,
  probelauf: `${tisch}/probelauf`,
  austausch: `${tisch}/austausch`,
  ausgabe: `${tisch}/austausch/regelwerk.dmn`,
  freigabe: `${tisch}/freigabe`,
  schritt: (tat: string) => `${tisch}/freigabe/${tat}`,
  versionen: `${tisch}/versionen`,
  version: (id: string, tat?: string) => `${tisch}/versionen/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const

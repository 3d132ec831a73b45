const person = (id: string): string => `/arbeitsplatz/step/personen/${id}/online-konto`

/** Addresses of the desk; the names of routes and links in one place. */
export const pfade = {
  konto: person,
  code: (id: string) => `${person(id)}/freischaltcode`,
  blatt: (id: string, codeId: string) => `${person(id)}/blatt/${codeId}`,
  anlegen: (id: string) => `${person(id)}/anlegen`,
  zugangsdaten: (id: string) => `${person(id)}/zugangsdaten`,
  ablehnung: (id: string) => `${person(id)}/ablehnung`,
  zuruecknehmen: (id: string) => `${person(id)}/ablehnung/zuruecknehmen`,
  information: (id: string) => `${person(id)}/information`,
  sperre: (id: string) => `${person(id)}/sperre`,
  sperren: (id: string) => `${person(id)}/sperren`,
  entsperren: (id: string) => `${person(id)}/entsperren`,
  ohneKonto: '/arbeitsplatz/step/ohne-konto',
  einladen: '/arbeitsplatz/step/ohne-konto/einladen',
  briefe: '/arbeitsplatz/step/briefe',
  erledigt: (id: string) => `/arbeitsplatz/step/briefe/${id}/erledigt`,
} as const

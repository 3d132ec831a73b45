const basis = '/arbeitsplatz/konfiguration'

/** Addresses of the Konfigurationstool. */
export const pfade = {
  tisch: basis,
  entwurf: `${basis}/entwurf`,
  verwerfen: `${basis}/entwurf/verwerfen`,
  liste: `${basis}/anliegen`,
  anliegen: (schluessel: string) => `${basis}/anliegen/${schluessel}`,
  probe: (schluessel: string) => `${basis}/anliegen/${schluessel}/probe`,
  dauer: `${basis}/bearbeitungsdauer`,
  allgemein: `${basis}/allgemein`,
  serviceCenter: `${basis}/service-center`,
  probelauf: `${basis}/probelauf`,
  vorschau: `${basis}/vorschau`,
  freigabe: `${basis}/freigabe`,
  schritt: (tat: string) => `${basis}/freigabe/${tat}`,
  versionen: `${basis}/versionen`,
  version: (id: string, tat?: string) => `${basis}/versionen/${id}${tat === undefined ? '' : `/${tat}`}`,
  /** Of an agency district or a Regionaldirektion: its offices, and one of them. */
  bezirk: `${basis}/bezirk`,
  bezirksstelle: (id: string, tat?: string) => `${basis}/bezirk/${id}${tat === undefined ? '' : `/${tat}`}`,
  /** Of the Zentrale: all offices, and one of them. */
  zentrale: `${basis}/dienststellen`,
  stelle: (id: string, tat?: string) => `${basis}/dienststellen/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const

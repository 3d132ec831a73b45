/** Where in the settings a finding lies; the tool leads there. */
type Stelle = `anliegen/${string}/${'angeboten' | 'weg' | 'adresse' | 'information' | 'hinweis'}` | 'verantwortlich'

/** What keeps settings from coming into force, with the sentence that says what to do. */
export interface Befund {
  readonly stelle: Stelle
  readonly text: string
}

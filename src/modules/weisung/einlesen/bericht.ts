/** What the importer found lacking or contradictory. It reports and never corrects (WE-04). */
export interface Berichtspunkt {
  art: 'fehlt' | 'widerspruch' | 'hinweis'
  /** What is concerned, stable over texts: "kopf.bezug", "nummer.leitfaden" … */
  schluessel: string
  /** Line of the text; null where the text as a whole is meant. */
  zeile: number | null
  satz: string
  /** The recorded resolution that deals with it (inhalte/regeln/festlegungen.json). */
  festlegung?: string | null
}

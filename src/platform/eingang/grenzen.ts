/** Bytes of one file; phones' photos have 3 to 12 million. */
export const DATEI_BYTES = 25 * 1024 * 1024
/** Files of one person that are kept at a time. */
export const DATEIEN_JE_BESITZER = 300
/** Points of a picture: 10,000 by 10,000. */
export const BILDPUNKTE = 100_000_000
/** Pages of a PDF. */
export const SEITEN = 300
/** Days for which a removed file can be had back. */
export const PAPIERKORB_TAGE = 30

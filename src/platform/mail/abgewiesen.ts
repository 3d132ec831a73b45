/** The server refused the address for good (SMTP 5xx): trying again for days helps nobody. */
export const abgewiesen = (fehler: unknown): boolean =>
  fehler instanceof Error &&
  'responseCode' in fehler &&
  Number(fehler.responseCode) >= 550 &&
  Number(fehler.responseCode) < 560

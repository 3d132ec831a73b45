/**
 * A number of a Bedarfsgemeinschaft as 12345//1234567: Träger and serial number, with or without the strokes, also in the old form
 * with "BG" between them. It has no check digit.
 */
export function liesBgNummer(text: string): string | undefined {
  const [, traeger, laufend] =
    /^(\d{5})(?:\/{0,2}|BG)(\d{7})$/.exec(text.replaceAll(/[\s.-]/gu, '').toUpperCase()) ?? []
  return traeger === undefined ? undefined : `${traeger}//${laufend}`
}

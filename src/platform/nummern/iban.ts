/** Length of an IBAN per country of the SEPA area (EPC409-09, July 2026); elsewhere nothing can be transferred free of charge. */
const laengen: Readonly<Record<string, number>> = {
  ...laenge(15, 'NO'),
  ...laenge(16, 'BE'),
  ...laenge(18, 'DK FI NL'),
  ...laenge(19, 'MK SI'),
  ...laenge(20, 'AT EE LT LU'),
  ...laenge(21, 'CH HR LI LV'),
  ...laenge(22, 'BG DE GB GG IE IM JE ME RS VA'),
  ...laenge(23, 'GI'),
  ...laenge(24, 'AD CZ ES MD RO SE SK'),
  ...laenge(25, 'PT'),
  ...laenge(26, 'IS'),
  ...laenge(27, 'FR GR IT MC SM'),
  ...laenge(28, 'AL CY HU PL'),
  ...laenge(31, 'MT'),
}

function laenge(zeichen: number, laender: string): Record<string, number> {
  return Object.fromEntries(laender.split(' ').map((land) => [land, zeichen]))
}

/**
 * An IBAN of the SEPA area without blanks and in upper case, or undefined when it cannot be one: country, length and the check
 * digits of ISO 7064 (mod 97-10) are looked at, not whether the account exists (ISO 13616).
 */
export function liesIban(text: string): string | undefined {
  const iban = text.replaceAll(/[\s.-]/gu, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban) || iban.length !== laengen[iban.slice(0, 2)]) return undefined
  return rest97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined
}

/** Remainder of the number in which A is 10 … Z is 35, digit by digit. */
function rest97(zeichen: string): number {
  let rest = 0
  for (const ziffer of zeichen.replaceAll(/[A-Z]/g, (z) => String(z.charCodeAt(0) - 55)))
    rest = (rest * 10 + Number(ziffer)) % 97
  return rest
}

/** In groups of four, as on a bank card. */
export const zeigeIban = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')

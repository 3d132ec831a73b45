/**
 * A Steuer-ID (§ 139b AO) as 11 digits, or undefined when it cannot be one: not 0 in front (test numbers), among the first
 * ten exactly one digit twice or thrice and not thrice in a row, last digit by ISO 7064 (mod 11, 10).
 */
export function liesSteuerId(text: string): string | undefined {
  const id = text.replaceAll(/[\s/.-]/gu, '')
  if (!/^[1-9]\d{10}$/.test(id) || /(\d)\1\1/.test(id.slice(0, 10)) || !einePaarung(id.slice(0, 10))) return undefined
  return pruefziffer(id.slice(0, 10)) === Number(id[10]) ? id : undefined
}

function einePaarung(zehn: string): boolean {
  const mehrfach = [...Map.groupBy(zehn, (ziffer) => ziffer).values()].filter(({ length }) => length > 1)
  return mehrfach.length === 1 && (mehrfach[0]?.length ?? 0) <= 3
}

function pruefziffer(zehn: string): number {
  let produkt = 10
  for (const ziffer of zehn) {
    const summe = (Number(ziffer) + produkt) % 10 || 10
    produkt = (summe * 2) % 11
  }
  return (11 - produkt) % 10
}

/** "86 095 742 719", as letters of the tax office print it. */
export const zeigeSteuerId = (id: string): string => id.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4')

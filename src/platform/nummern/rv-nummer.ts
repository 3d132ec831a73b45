const gewichte = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1] as const

/**
 * A number of the pension insurance (§ 147 SGB VI, § 2 VKVV) as 12 characters, or undefined when it cannot be one: area, day
 * and month and year of birth, initial, serial number, check digit.
 */
export function liesRvNummer(text: string): string | undefined {
  const nummer = text.replaceAll(/[\s/.-]/gu, '').toUpperCase()
  if (!/^\d{2}\d{2}(0\d|1[0-2])\d{2}[A-Z]\d{3}$/.test(nummer)) return undefined
  return pruefziffer(nummer.slice(0, 11)) === Number(nummer[11]) ? nummer : undefined
}

/** The initial counts as two digits (A 01 … Z 26); each digit times its weight, of each product the sum of its digits. */
function pruefziffer(elf: string): number {
  const ziffern = elf.replace(/[A-Z]/, (z) => String(z.charCodeAt(0) - 64).padStart(2, '0'))
  let summe = 0
  gewichte.forEach((gewicht, stelle) => {
    const produkt = gewicht * Number(ziffern[stelle])
    summe += Math.floor(produkt / 10) + (produkt % 10)
  })
  return summe % 10
}

/** "65 180539 W 001", as on the insurance card. */
export const zeigeRvNummer = (nummer: string): string => nummer.replace(/^(\d{2})(\d{6})([A-Z])(\d{3})$/, '$1 $2 $3 $4')

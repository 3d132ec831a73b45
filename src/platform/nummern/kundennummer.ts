/** A Kundennummer (§ 51a SGB II): three digits, a letter, six digits, however it was typed. It has no public check digit. */
export function liesKundennummer(text: string): string | undefined {
  const nummer = text.replaceAll(/[\s/.-]/gu, '').toUpperCase()
  return /^\d{3}[A-Z]\d{6}$/.test(nummer) ? nummer : undefined
}

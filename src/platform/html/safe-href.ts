/**
 * The address if a link may lead there, else undefined. Allowed: a path of our own ("/…"), "?…" and "#…" of the same page, https,
 * mailto and tel. Everything else (javascript:, data:, //host, http, relative paths) is refused. For every link that data decides.
 */
export const safeHref = (adresse: string): string | undefined => {
  // Browsers drop control characters and read "\" as "/": either could turn a path into another host or scheme.
  if (/[\p{Cc}\s\\]/u.test(adresse)) return undefined
  if (/^[?#]/.test(adresse)) return adresse
  if (adresse.startsWith('/')) return adresse.startsWith('//') ? undefined : adresse
  return fremd(adresse) ? adresse : undefined
}

const fremd = (adresse: string): boolean =>
  URL.canParse(adresse) && ['https:', 'mailto:', 'tel:'].includes(new URL(adresse).protocol)

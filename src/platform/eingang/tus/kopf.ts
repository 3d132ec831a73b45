/** A header that must be a whole number; undefined if it is not. */
export function zahl(kopf: string | string[] | undefined): number | undefined {
  return typeof kopf === 'string' && /^\d{1,15}$/.test(kopf) ? Number(kopf) : undefined
}

/** The name in Upload-Metadata (`filename` and its value in Base64, among others). */
export function nameAus(kopf: string | string[] | undefined): string {
  const paar = String(kopf ?? '')
    .split(',')
    .map((teil) => teil.trim().split(' '))
    .find(([schluessel]) => schluessel === 'filename')
  return Buffer.from(paar?.[1] ?? '', 'base64').toString()
}

/**
 * Headers of a filed document. PDFs and pictures are shown inside the browser, in a frame of our own pages; everything else is
 * downloaded and can run nothing. The type is what the bytes are, not what the name says.
 */
export function kopfzeilen(inhalt: Buffer, dateiname: string, herunterladen: boolean) {
  const art = artVon(inhalt)
  const anzeigen = art !== undefined && !herunterladen
  return {
    // Viewers of some browsers stay empty under `sandbox`; a PDF that is shown runs outside of our origin anyway.
    csp: anzeigen ? { 'frame-ancestors': ["'self'"] } : { sandbox: [] },
    'content-type': art ?? 'application/octet-stream',
    'content-disposition': `${anzeigen ? 'inline' : 'attachment'}; ${namen(dateiname)}`,
    'cache-control': 'private, no-store',
  }
}

const anfaenge: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
]

/** Its type by its first bytes; undefined for whatever the browser's viewer does not show. */
export const artVon = (inhalt: Buffer): string | undefined =>
  anfaenge.find(([anfang]) => inhalt.subarray(0, anfang.length).toString('latin1') === anfang)?.[1]

/** RFC 6266: a plain name for old clients and the real one in UTF-8. */
function namen(dateiname: string): string {
  const einfach = dateiname.replaceAll(/[^\w.-]/g, '_')
  const voll = encodeURIComponent(dateiname).replaceAll(
    /['()*]/g,
    (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${einfach}"; filename*=UTF-8''${voll}`
}

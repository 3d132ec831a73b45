/**
 * Headers of a filed document. Only a PDF is shown inside the browser, in a frame of our own pages; everything else is
 * downloaded and can run nothing. The type is what the bytes are, not what the name says.
 */
export function kopfzeilen(inhalt: Buffer, dateiname: string, herunterladen: boolean) {
  const pdf = inhalt.subarray(0, 5).toString('latin1') === '%PDF-'
  const anzeigen = pdf && !herunterladen
  return {
    // Viewers of some browsers stay empty under `sandbox`; a PDF that is shown runs outside of our origin anyway.
    csp: anzeigen ? { 'frame-ancestors': ["'self'"] } : { sandbox: [] },
    'content-type': pdf ? 'application/pdf' : 'application/octet-stream',
    'content-disposition': `${anzeigen ? 'inline' : 'attachment'}; ${namen(dateiname)}`,
    'cache-control': 'private, no-store',
  }
}

/** RFC 6266: a plain name for old clients and the real one in UTF-8. */
function namen(dateiname: string): string {
  const einfach = dateiname.replaceAll(/[^\w.-]/g, '_')
  const voll = encodeURIComponent(dateiname).replaceAll(
    /['()*]/g,
    (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${einfach}"; filename*=UTF-8''${voll}`
}

import { encode } from 'uqr'

/** White modules around the code (ISO/IEC 18004 asks for four). */
const RAND = 4

/**
 * A QR code of a short text as SVG: one path, black on white, without size of its own.
 * Level M stands a fold or a stain over 15 % of it.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const pfad = data
    .flatMap((zeile, y) => zeile.map((schwarz, x) => (schwarz ? `M${x + RAND} ${y + RAND}h1v1h-1z` : '')))
    .join('')
  const breite = size + 2 * RAND
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breite} ${breite}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${breite}v${breite}H0z"/><path d="${pfad}"/></svg>`
}

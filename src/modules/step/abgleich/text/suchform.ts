import { suchform as nachNorm } from '../../../../platform/zeichen/index.ts'
import { gemerkt } from './merken.ts'

/** Search form of DIN 91379, remembered; plain letters take the short way. */
export const suchform: (text: string) => string = gemerkt((text) =>
  schlicht(text) ? text.toUpperCase() : nachNorm(text),
)

function schlicht(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const gross = text.charCodeAt(i) & 0xff_df
    if (gross < 65 || gross > 90) return false
  }
  return true
}

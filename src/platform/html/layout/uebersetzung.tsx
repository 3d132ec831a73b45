import { richtung } from '../../i18n/index.ts'
import { bausteintexte } from '../texte.ts'
import type { Rahmen } from './rahmen.ts'

/** The line above the header: this page is not there in the chosen language, or nobody has checked its words yet. */
export const Uebersetzung = ({ sprache, ungeprueft, einfach, fehlt }: Rahmen) => {
  if (fehlt !== undefined) return <Zeile sprache={fehlt} text={bausteintexte(fehlt)('uebersetzung.fehlt')} />
  if (!ungeprueft) return null
  return (
    <Zeile
      sprache={sprache}
      text={bausteintexte(sprache)(einfach ? 'uebersetzung.einfach' : 'uebersetzung.ungeprueft')}
    />
  )
}

const Zeile = ({ sprache, text }: { sprache: string; text: string }) => (
  <p class="jc-vorfuehrung" lang={sprache} dir={richtung(sprache)}>
    <span class="jc-spalte">{text}</span>
  </p>
)

import type { ComponentChildren } from 'preact'
import { Absatz, Erweiterung, Formular, Knopf, type PortalRahmen } from '../../../platform/html/index.ts'
import { passkeytexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** Where the answer is posted, and where the challenge is asked for. */
  aktion: string
  aufgabe: string
  versteckt: Readonly<Record<string, string>>
  knopf: string
  art?: 'primaer' | 'sekundaer'
  children?: ComponentChildren
}

/** A button that lets the device sign. Where that is not possible, a sentence stands in its place: other ways are on each page. */
export const PasskeyKnopf = ({ rahmen, aktion, aufgabe, versteckt, knopf, art = 'primaer', children }: Props) => {
  const t = passkeytexte(rahmen.sprache)
  return (
    <Erweiterung element="jc-passkey" attribute={{ aufgabe, abgebrochen: t('abgebrochen'), 'schon-da': t('schonda') }}>
      <div data-ohne>
        <Absatz art="leise">{t('ohne')}</Absatz>
      </div>
      <div hidden>
        <Formular aktion={aktion} versteckt={{ ...versteckt, antwort: '' }}>
          {children}
          <Knopf art={art}>{knopf}</Knopf>
        </Formular>
      </div>
      <p class="kern-body jc-prosa" role="status" data-meldung></p>
    </Erweiterung>
  )
}

import type { ComponentChildren } from 'preact'
import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Liste,
  type Standmeldung,
} from '../../../platform/html/index.ts'
import { EntwurfBlatt } from '../entwurf/blatt.tsx'
import type { Stand } from '../entwurf/stand.ts'
import type { Zeile } from '../entwurf/unterschied.ts'
import type { Teil } from './teil.ts'

interface Props<W> {
  rahmen: DeskRahmen
  stand: Stand
  teil: Teil<W>
  meldungen: Meldungen
  meldung: Standmeldung | undefined
  /** What someone else stored in the meantime. */
  ueberholt: readonly Zeile[] | undefined
  /** Below the form, with buttons of its own. */
  darunter: ComponentChildren
  children: ComponentChildren
}

/** The page on which one part is edited; while the draft is being checked it can only be read. */
export const TeilSeite = <W,>({ rahmen, stand, teil, meldungen, meldung, ueberholt, darunter, children }: Props<W>) => (
  <EntwurfBlatt {...{ rahmen, stand, meldung }} hier={teil.hier} titel={teil.titel} fehler={meldungen.liste}>
    {ueberholt !== undefined && (
      <Hinweis art="warnung" titel="Jemand hat das inzwischen geändert">
        <Absatz>Ihre Eingaben stehen noch unten. Speichern Sie, gelten Ihre. Gespeichert ist jetzt:</Absatz>
        <Liste punkte={ueberholt.map(({ was, wert }) => `${was}: ${wert === '' ? '–' : wert}`)} />
      </Hinweis>
    )}
    {stand.entwurf.stand === 'pruefung' ? (
      <Absatz>Der Entwurf wird gerade geprüft. Ändern können Sie ihn, wenn er zurückgeholt ist.</Absatz>
    ) : (
      <Formular aktion={teil.pfad} versteckt={{ version: String(stand.entwurf.version) }}>
        {children}
        <Knopfreihe>
          <Knopf>Speichern</Knopf>
        </Knopfreihe>
      </Formular>
    )}
    {darunter}
  </EntwurfBlatt>
)

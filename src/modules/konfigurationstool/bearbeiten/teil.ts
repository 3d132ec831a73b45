import type { Instant } from '../../../platform/clock/index.ts'
import type { VNode } from 'preact'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Eingabe, Gelesen, Meldungen } from '../../../platform/forms/index.ts'
import type { Textsammlung } from '../../../platform/i18n/index.ts'
import type { Befund, Einstellungen } from '../../konfiguration/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Ansicht } from '../entwurf/blatt.tsx'
import type { Stand } from '../entwurf/stand.ts'
import type { Lexikon, Zeile } from '../entwurf/unterschied.ts'

/** A part of the settings that is edited on a page of its own: one Anliegen, the answer times, the rest. */
export interface Teil<W> {
  /** Kind of the step it makes in the history. */
  readonly schritt: string
  /** Its name there; who is overtaken is told by it. */
  readonly ort: string
  readonly pfad: string
  readonly hier: Ansicht
  /** Of a page below a view. */
  readonly titel?: string
  readonly fehlertexte: Textsammlung
  lies(body: unknown): Gelesen<W>
  felder(einstellungen: Einstellungen): Eingabe
  aendere(einstellungen: Einstellungen, wert: W): Einstellungen
  /** The field at which a finding belongs; undefined: it is about another part. */
  feld(befund: Befund): string | undefined
  /** What is stored now, in words. */
  worte(einstellungen: Einstellungen, lexikon: Lexikon): readonly Zeile[]
  /** What the form needs besides: names of those one may choose. */
  formular(tx: Transaction, wer: Personal, stand: Stand): Promise<Formularbau>
  /** What stands below the form, with buttons of its own. */
  darunter?(tx: Transaction, wer: Personal, stand: Stand, jetzt: Instant): Promise<VNode | undefined>
}

/** Makes the fields of the form. */
export type Formularbau = (eingabe: Eingabe, meldungen: Meldungen) => VNode

import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, type Gelesen, lesen, type Meldungen } from '../../../platform/forms/index.ts'
import type { Herkunft, Stand } from '../herkunft.ts'
import type { Teil } from '../suchworte/setzen.ts'

/** Who is worked on, by whom, when. */
export interface Kontext {
  readonly tx: Transaction
  readonly krypto: Krypto
  readonly personId: string
  readonly jetzt: Instant
  readonly heute: Tag
}

/** What a section holds, as the fields of its form would show it. */
export type Werte = Readonly<Record<string, string | readonly string[]>>

/** A datum in words; null: nothing is known. */
export interface Anzeige {
  readonly feld: string
  readonly text: string | null
}

export interface Feldprops {
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
}

/** One section of a person's master data: read, shown, asked for, written. A new section is one file. */
export interface Abschnitt {
  readonly schluessel: string
  readonly titel: string
  /** Hidden from those without the right while the address is protected. */
  readonly geschuetzt: boolean
  readonly suchteile: readonly Teil[]
  readonly lies: (k: Kontext) => Promise<Werte>
  readonly anzeige: (werte: Eingabe) => readonly Anzeige[]
  /** Where each datum comes from and since when, by the name that `anzeige` gives it. */
  readonly staende: (k: Kontext) => Promise<Readonly<Record<string, Stand>>>
  readonly Felder: (props: Feldprops) => VNode
  /** Reads the form; the value writes itself, or says which fields don't fit what is stored. */
  readonly nimm: (body: unknown, heute: Tag) => Gelesen<Schreiber>
}

export type Schreiber = (k: Kontext, herkunft: Herkunft) => Promise<readonly Feldfehler[]>

interface Bauplan<W> extends Omit<Abschnitt, 'nimm' | 'geschuetzt'> {
  readonly geschuetzt?: boolean
  readonly form: (heute: Tag) => z.ZodType<W>
  readonly schreibe: (k: Kontext, wert: W, herkunft: Herkunft) => Promise<readonly Feldfehler[]>
}

export const abschnitt = <W>({ form, schreibe, ...rest }: Bauplan<W>): Abschnitt => ({
  geschuetzt: false,
  ...rest,
  nimm(body, heute) {
    const gelesen = lesen(form(heute), body)
    if (!gelesen.ok) return gelesen
    return { ...gelesen, wert: (k, herkunft) => schreibe(k, gelesen.wert, herkunft) }
  },
})

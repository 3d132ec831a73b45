import { z } from 'zod'
import type { Instant, Tag } from '../../platform/clock/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { type Grundlage, grundlage } from '../weisung/index.ts'

/** Pages of VerBIS under the labels of the directive. */
export type Seitenname = 'Suchassistent erstellen' | 'Suchassistent bearbeiten' | 'Stammdaten'

/** The labels are those of the rule, letter by letter (A5). */
export const LETZTE_ANMELDUNG = 'Letzte Anmeldung im Portal'
export const ZUSCHICKEN = 'Benutzername und Kennwort zuschicken'
export const AUSDRUCK = 'Benutzername und Kennwort zum Ausdruck anzeigen'

const wertSchema = z.object({
  felder: z.array(z.string()),
  seiten: z.array(z.string()),
  abschnitt: z.string(),
  nurMitKonto: z.boolean(),
})

/** What the rule says of a day: where the fields on signing in stand, and under which directive. */
export interface Anmeldefelder {
  readonly felder: readonly string[]
  readonly seiten: readonly string[]
  readonly abschnitt: string
  readonly nurMitKonto: boolean
  readonly grundlage: Grundlage
}

export async function anmeldefelderAm(tx: Transaction, tag: Tag, jetzt: Instant): Promise<Anmeldefelder> {
  const regel = await grundlage(tx, 'verbis.anmeldefelder', tag, jetzt)
  const wert = regel.geltend && wertSchema.parse(regel.geltend.wert)
  return {
    felder: wert?.felder ?? [],
    seiten: wert?.seiten ?? [],
    abschnitt: wert?.abschnitt ?? 'Benutzerkonto',
    nurMitKonto: wert?.nurMitKonto ?? true,
    grundlage: regel,
  }
}

/** Which of the fields a page shows for someone with or without an account (KO-07). */
export const felderAuf = (f: Anmeldefelder, seite: Seitenname, hatKonto: boolean): readonly string[] =>
  f.seiten.includes(seite) && (hatKonto || !f.nurMitKonto) ? f.felder : []

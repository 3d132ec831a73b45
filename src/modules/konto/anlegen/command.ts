import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Weg } from '../begleiten/command.ts'
import type { Begleitung } from '../begleiten/query.ts'
import { codeAusstellen } from '../code/ausstellen.ts'
import { briefBeauftragen } from '../druck/beauftragen.ts'
import { emailEntschluesseln, emailHash, emailVerschluesseln } from '../email.ts'
import { neuerBenutzername } from './benutzername.ts'

const saetze: Readonly<Record<string, string>> = {
  'kein-recht': 'Konten legen Sie nur für Personen Ihrer Dienststelle an.',
  abgelehnt: 'Die Person hat die Online-Zusammenarbeit ausdrücklich abgelehnt. Es wird kein Konto angelegt.',
  'hat-konto': 'Diese Person hat schon ein Konto.',
  vergeben: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto.',
}

/** 'vergeben' is said beside the field; everything else is a Conflict. */
export type Anlage = { readonly art: 'angelegt'; readonly kontoId: string } | { readonly art: 'vergeben' }

/**
 * Creates an account by hand (KO-06): name at the door and credentials for the first sign-in, on a sheet or by letter. Nobody knows a
 * password: there is none until the customer chooses one.
 * @throws Conflict when the day, a refusal (KO-09) or an account speaks against it
 */
export async function kontoAnlegen(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  b: Begleitung,
  { email, weg }: { email?: string | undefined; weg: Weg },
): Promise<Anlage> {
  if (!b.anlegen.erlaubt) throw new Conflict('Konten von Hand anlegen geht heute nicht.')
  if (weg === 'brief' && b.empfaenger === undefined) throw new Conflict('Für einen Brief fehlt die Anschrift.')
  const kontoId = neueId()
  const kennung = email ?? neuerBenutzername()
  const verschluesselt = await emailVerschluesseln(haus, tx, kontoId, kennung)
  const { rows } = await sql<{ ergebnis: string }>`select konto.von_hand_anlegen(${kontoId}, ${b.person.id},
    ${emailHash(haus, kennung)}, ${verschluesselt}, ${haus.uhr.jetzt()}) as ergebnis`.execute(tx)
  const ergebnis = rows[0]?.ergebnis ?? 'kein-recht'
  if (ergebnis === 'vergeben') return { art: 'vergeben' }
  if (ergebnis !== 'angelegt') throw new Conflict(saetze[ergebnis] ?? ergebnis)
  await protokollieren(tx, {
    aktion: 'konto.von-hand-angelegt',
    objekt: kontoId,
    person: b.person.id,
    dienststelle: wer.dienststelle.id,
    rechtsgrundlage: 'Weisung 202307007, 3',
  })
  await ausgeben(haus, tx, wer, b, { kontoId, kennung, weg })
  return { art: 'angelegt', kontoId }
}

/**
 * New credentials for an account that nobody has entered yet; the old ones end.
 * @throws Conflict when it was entered meanwhile: then only its owner changes how one gets in
 */
export async function zugangsdatenErneuern(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  b: Begleitung,
  weg: Weg,
): Promise<void> {
  const kennung = b.konto && (await kennungVorErsterAnmeldung(haus, tx, b.konto.kontoId))
  if (b.konto === undefined || kennung === undefined)
    throw new Conflict('Mit diesem Konto hat sich schon jemand angemeldet. Ein neues Passwort wählt die Person selbst.')
  await ausgeben(haus, tx, wer, b, { kontoId: b.konto.kontoId, kennung, weg })
}

/**
 * "Benutzername und Kennwort zuschicken" (KO-07): credentials for the first sign-in, or, where someone signed in before, a letter with a
 * code for a new password. In neither case anyone here learns a password.
 */
export async function zugangZuschicken(haus: Haus, tx: Transaction, wer: Personal, b: Begleitung): Promise<void> {
  const { konto, empfaenger } = b
  if (konto === undefined) throw new Conflict('Diese Person hat kein Benutzerkonto.')
  if (empfaenger === undefined) throw new Conflict('Für einen Brief fehlt die Anschrift.')
  if (konto.stufe === 'keine') return zugangsdatenErneuern(haus, tx, wer, b, 'brief')
  const dienststelleId = wer.dienststelle.id
  const ziel = { art: 'wiederherstellung', personId: b.person.id, kontoId: konto.kontoId, dienststelleId } as const
  const { id: codeId } = await codeAusstellen(haus, tx, { ...ziel, von: wer.personalId })
  await briefBeauftragen(haus, tx, { ...ziel, codeId, empfaenger })
}

/** The name at the door, as long as the first sign-in is outstanding: it goes on the paper. */
export async function kennungVorErsterAnmeldung(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ kennung: Buffer | null }>`
    select konto.kennung_vor_erster_anmeldung(${kontoId}) as kennung`.execute(tx)
  const bytes = rows[0]?.kennung
  return bytes ? emailEntschluesseln(haus, tx, kontoId, bytes) : undefined
}

async function ausgeben(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  { person, empfaenger }: Begleitung,
  { kontoId, kennung, weg }: { kontoId: string; kennung: string; weg: Weg },
): Promise<void> {
  const ziel = { art: 'zugangsdaten', personId: person.id, kontoId, dienststelleId: wer.dienststelle.id } as const
  const { id: codeId } = await codeAusstellen(haus, tx, { ...ziel, von: wer.personalId })
  if (weg === 'brief') {
    if (empfaenger === undefined) throw new Conflict('Für einen Brief fehlt die Anschrift.')
    await briefBeauftragen(haus, tx, { ...ziel, codeId, empfaenger, benutzername: kennung })
  }
  await protokollieren(tx, {
    aktion: 'konto.zugangsdaten-ausgegeben',
    objekt: kontoId,
    person: person.id,
    dienststelle: wer.dienststelle.id,
    angaben: { weg },
  })
}

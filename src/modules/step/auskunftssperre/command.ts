import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Kontext } from '../abschnitt/abschnitt.ts'
import { aenderungSchreiben } from '../aenderung/schreiben.ts'
import { abgleichAktualisieren } from '../dubletten/aktualisieren/command.ts'
import { verschliesse } from '../krypt.ts'
import { darf, recht } from '../policy.ts'

interface Schutz {
  readonly grund: string
  /** End of the term that the Meldebehörde set, if it did. */
  readonly befristetBis: Tag | undefined
}

/**
 * Protects the address of a person from now on (§ 51 BMG): address, telephone and e-mail are hidden at once from everyone
 * without the right, in pages, search and SQL. @throws Conflict when it is protected already
 */
export async function sperreSetzen(k: Kontext, { grund, befristetBis }: Schutz): Promise<void> {
  const { tx, krypto, personId, jetzt, heute } = k
  if (!darf.bearbeiten(tx.zugriff) && !darf.geschuetztes(tx.zugriff))
    throw new Forbidden('Eine Anschrift schützt nur, wer mit der Person arbeitet.')
  const id = neueId()
  const neu = await tx
    .insertInto('step.auskunftssperre')
    .values({
      id,
      person_id: personId,
      seit: heute,
      befristet_bis: befristetBis ?? null,
      grund: await verschliesse(tx, krypto, personId, 'auskunftssperre', id, grund, 'grund'),
      gesetzt: jetzt,
    })
    // Who may set it may not always see whether there is one.
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (neu.numInsertedOrUpdatedRows === 0n) throw new Conflict('Die Anschrift dieser Person ist schon geschützt.')
  const nachher = befristetBis === undefined ? 'geschützt' : `geschützt, befristet bis ${datumKurz(befristetBis)}`
  await abgleichAktualisieren(tx, personId)
  await notiere(k, [{ feld: 'Anschrift', vorher: 'nicht geschützt', nachher }], grund)
}

/** Lifts the protection; only with the right. @throws NotFound when there is none (any more) */
export async function sperreAufheben(k: Kontext, grund: string): Promise<void> {
  const { tx, krypto, personId, jetzt } = k
  if (!darf.geschuetztes(tx.zugriff)) throw new Forbidden(`Dafür ist das Recht „${recht.auskunftssperre}“ nötig.`)
  const da = await tx
    .selectFrom('step.auskunftssperre')
    .select('id')
    .where('person_id', '=', personId)
    .where('aufgehoben', 'is', null)
    .executeTakeFirst()
  if (da === undefined) throw new NotFound()
  const aufhebungsgrund = await verschliesse(tx, krypto, personId, 'auskunftssperre', da.id, grund, 'aufhebungsgrund')
  await tx
    .updateTable('step.auskunftssperre')
    .set({ aufgehoben: jetzt, aufhebungsgrund })
    .where('id', '=', da.id)
    .execute()
  await abgleichAktualisieren(tx, personId)
  await notiere(k, [{ feld: 'Anschrift', vorher: 'geschützt', nachher: 'nicht geschützt' }], grund)
}

const notiere = (
  { tx, krypto, personId, jetzt }: Kontext,
  felder: Parameters<typeof aenderungSchreiben>[3]['felder'],
  grund: string,
) =>
  aenderungSchreiben(
    tx,
    krypto,
    personId,
    { abschnitt: 'auskunftssperre', herkunft: 'Dienststelle', felder, grund },
    jetzt,
  )

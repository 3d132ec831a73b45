import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { alsSpalten, type Anschrift, gleicheAnschrift } from '../anschrift.ts'
import { darf } from '../policy.ts'

/** What customers declare about themselves. Names in DIN 91379 characters, already checked by the form. */
export interface Angaben {
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
  readonly anschrift: Anschrift
  /** Left out: the number known so far stays. */
  readonly telefon?: string | undefined
}

const HERKUNFT = 'selbst angegeben'

/**
 * Takes declared facts over into the customer's own Internetperson; what is the same stays untouched, an earlier address
 * gets its end. Facts of an Inhouse-Person are the Dienststelle's and are never overwritten from here.
 * @returns false for an Inhouse-Person: the declaration stands in the application only
 * @throws NotFound for any other person
 */
export async function angabenUebernehmen(
  tx: Transaction,
  personId: string,
  angaben: Angaben,
  jetzt: Instant,
): Promise<boolean> {
  if (!darf.angeben(tx.zugriff, personId)) throw new NotFound()
  const person = await gesperrt(tx, personId)
  if (person === undefined) return istInhouse(tx, personId)
  const felder = [
    ...(await nameUndGeburt(tx, person, angaben, jetzt)),
    ...(await anschrift(tx, personId, angaben.anschrift, jetzt)),
    ...(await telefon(tx, personId, angaben.telefon, jetzt)),
  ]
  if (felder.length > 0) {
    await protokollieren(tx, {
      aktion: 'step.angaben-uebernommen',
      objekt: personId,
      person: personId,
      angaben: { felder },
    })
  }
  return true
}

type Person = NonNullable<Awaited<ReturnType<typeof gesperrt>>>

/** The own Internetperson, locked: two declarations at the same moment are taken one after the other. */
const gesperrt = (tx: Transaction, personId: string) =>
  tx
    .selectFrom('step.person')
    .select(['id', 'vorname', 'nachname', 'geburtsdatum'])
    .where('id', '=', personId)
    .where('art', '=', 'internetperson')
    .forUpdate()
    .executeTakeFirst()

async function istInhouse(tx: Transaction, personId: string): Promise<false> {
  const person = await tx.selectFrom('step.person').select('id').where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new NotFound()
  return false
}

async function nameUndGeburt(tx: Transaction, person: Person, angaben: Angaben, jetzt: Instant): Promise<string[]> {
  const { vorname, nachname, geburtsdatum } = angaben
  const felder = [
    ...(person.vorname === vorname && person.nachname === nachname ? [] : ['name']),
    ...(person.geburtsdatum === geburtsdatum ? [] : ['geburtsdatum']),
  ]
  if (felder.length === 0) return felder
  await tx
    .updateTable('step.person')
    .set({
      vorname,
      nachname,
      vorname_such: suchform(vorname),
      nachname_such: suchform(nachname),
      geburtsdatum,
      angaben_herkunft: HERKUNFT,
      geaendert: jetzt,
    })
    .where('id', '=', person.id)
    .execute()
  return felder
}

async function anschrift(tx: Transaction, personId: string, neu: Anschrift, jetzt: Instant): Promise<string[]> {
  const heutige = tx.updateTable('step.anschrift').where('person_id', '=', personId).where('gueltig_bis', 'is', null)
  const spalten = alsSpalten(neu)
  const bisher = await tx
    .selectFrom('step.anschrift')
    .select(['art', 'strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'])
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .executeTakeFirst()
  if (bisher !== undefined && gleicheAnschrift(bisher, spalten)) return []
  const heute = tagInBerlin(jetzt)
  await heutige.set({ gueltig_bis: heute }).execute()
  await tx
    .insertInto('step.anschrift')
    .values({ id: neueId(), person_id: personId, ...spalten, herkunft: HERKUNFT, erfasst: jetzt, gueltig_ab: heute })
    .execute()
  return ['anschrift']
}

async function telefon(tx: Transaction, personId: string, neu: string | undefined, jetzt: Instant): Promise<string[]> {
  if (neu === undefined || neu === '') return []
  const bisher = await tx
    .selectFrom('step.kontakt')
    .select(['id', 'wert'])
    .where('person_id', '=', personId)
    .where('art', '=', 'telefon')
    .where('beendet', 'is', null)
    .executeTakeFirst()
  if (bisher?.wert === neu) return []
  if (bisher) await tx.updateTable('step.kontakt').set({ beendet: jetzt }).where('id', '=', bisher.id).execute()
  await tx
    .insertInto('step.kontakt')
    .values({ id: neueId(), person_id: personId, art: 'telefon', wert: neu, herkunft: HERKUNFT, erfasst: jetzt })
    .execute()
  return ['telefon']
}

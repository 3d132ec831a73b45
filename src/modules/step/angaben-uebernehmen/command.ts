import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { aenderungSchreiben, type Feldaenderung } from '../aenderung/schreiben.ts'
import { alsSpalten, type Anschrift, anschriftText, ausSpalten, gleicheAnschrift } from '../anschrift.ts'
import { alsGeburtsspalten, geburtText } from '../geburt.ts'
import { mitStand } from '../herkunft.ts'
import { kontakteHeute, kontaktSetzen } from '../kontakt/kontakt.ts'
import { darf } from '../policy.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'

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
 * gets its end, and what was there before is kept. Facts of an Inhouse-Person are the Dienststelle's and are never
 * overwritten from here.
 * @returns false for an Inhouse-Person: the declaration stands in the application only
 * @throws NotFound for any other person
 */
export async function angabenUebernehmen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  angaben: Angaben,
  jetzt: Instant,
): Promise<boolean> {
  if (!darf.angeben(tx.zugriff, personId)) throw new NotFound()
  const person = await gesperrt(tx, personId)
  if (person === undefined) return istInhouse(tx, personId)
  const name = await nameUndGeburt(tx, person, angaben, jetzt)
  const wohnung = await anschrift(tx, personId, angaben.anschrift, jetzt)
  const nummer = await telefon(tx, krypto, personId, angaben.telefon, jetzt)
  const felder = [...name, ...wohnung, ...nummer]
  if (felder.length === 0) return true
  await protokollieren(tx, {
    aktion: 'step.angaben-uebernommen',
    objekt: personId,
    person: personId,
    angaben: { felder: felder.map(({ feld }) => feld) },
  })
  await auffindbarMachen(tx, personId, [
    ...(name.length > 0 ? (['name', 'geburt'] as const) : []),
    ...(wohnung.length > 0 ? (['anschrift'] as const) : []),
    ...(nummer.length > 0 ? (['kontakt'] as const) : []),
  ])
  // The first declaration replaces nothing.
  for (const [abschnitt, geaendert] of Object.entries({ name, anschrift: wohnung, kontakt: nummer })) {
    if (geaendert.every(({ vorher }) => vorher === null)) continue
    await aenderungSchreiben(tx, krypto, personId, { abschnitt, herkunft: HERKUNFT, felder: geaendert }, jetzt)
  }
  return true
}

type Person = NonNullable<Awaited<ReturnType<typeof gesperrt>>>

/** The own Internetperson, locked: two declarations at the same moment are taken one after the other. */
const gesperrt = (tx: Transaction, personId: string) =>
  tx
    .selectFrom('step.person')
    .select(['id', 'vorname', 'nachname', 'geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag', 'herkuenfte'])
    .where('id', '=', personId)
    .where('art', '=', 'internetperson')
    .forUpdate()
    .executeTakeFirst()

async function istInhouse(tx: Transaction, personId: string): Promise<false> {
  const person = await tx.selectFrom('step.person').select('id').where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new NotFound()
  return false
}

const ganzerName = ({ vorname, nachname }: { vorname: string | null; nachname: string | null }): string | null =>
  nachname === null ? vorname : `${nachname}, ${vorname ?? ''}`

async function nameUndGeburt(
  tx: Transaction,
  person: Person,
  angaben: Angaben,
  jetzt: Instant,
): Promise<Feldaenderung[]> {
  const { vorname, nachname } = angaben
  const [jahr = 0, monat = 0, tag = 0] = angaben.geburtsdatum.split('-').map(Number)
  const geburt = alsGeburtsspalten({ jahr, monat, tag })
  const felder = [
    { feld: 'name', vorher: ganzerName(person), nachher: ganzerName(angaben) },
    { feld: 'geburtsdatum', vorher: geburtText(person), nachher: geburtText(geburt) },
  ].filter(({ vorher, nachher }) => vorher !== nachher)
  if (felder.length === 0) return felder
  // What was proved before says so no longer once it was changed.
  const anders = [
    ...(person.vorname === vorname ? [] : ['vorname']),
    ...(person.nachname === nachname ? [] : ['nachname']),
    ...(felder.some(({ feld }) => feld === 'geburtsdatum') ? ['geburt'] : []),
  ]
  const stand = { herkunft: HERKUNFT, seit: tagInBerlin(jetzt) } as const
  await tx
    .updateTable('step.person')
    .set({
      vorname,
      nachname,
      vorname_such: suchform(vorname),
      nachname_such: suchform(nachname),
      ...geburt,
      angaben_herkunft: HERKUNFT,
      herkuenfte: JSON.stringify(mitStand(person.herkuenfte, anders, stand)),
      geaendert: jetzt,
    })
    .where('id', '=', person.id)
    .execute()
  return felder
}

async function anschrift(tx: Transaction, personId: string, neu: Anschrift, jetzt: Instant): Promise<Feldaenderung[]> {
  const spalten = alsSpalten(neu)
  const bisher = await tx
    .selectFrom('step.anschrift')
    .select(['art', 'strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'])
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
    .executeTakeFirst()
  if (bisher !== undefined && gleicheAnschrift(bisher, spalten)) return []
  const heute = tagInBerlin(jetzt)
  await tx
    .updateTable('step.anschrift')
    .set({ gueltig_bis: heute })
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
    .execute()
  await tx
    .insertInto('step.anschrift')
    .values({ id: neueId(), person_id: personId, ...spalten, herkunft: HERKUNFT, erfasst: jetzt, gueltig_ab: heute })
    .execute()
  const vorher = bisher === undefined ? null : anschriftText(ausSpalten(bisher))
  return [{ feld: 'anschrift', vorher, nachher: anschriftText(neu) }]
}

async function telefon(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  neu: string | undefined,
  jetzt: Instant,
): Promise<Feldaenderung[]> {
  if (neu === undefined || neu === '') return []
  const bisher = (await kontakteHeute(tx, krypto, personId)).find(({ art }) => art === 'telefon')
  if (bisher?.wert === neu) return []
  await kontaktSetzen(tx, krypto, personId, { art: 'telefon', wert: neu, herkunft: HERKUNFT }, jetzt)
  return [{ feld: 'telefon', vorher: bisher?.wert ?? null, nachher: neu }]
}

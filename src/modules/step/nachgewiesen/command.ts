import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { aenderungSchreiben, type Feldaenderung } from '../aenderung/schreiben.ts'
import { alsSpalten, type Anschrift, anschriftText, ausSpalten, gleicheAnschrift } from '../anschrift.ts'
import { geburtText } from '../geburt.ts'
import { type Herkunft, mitStand } from '../herkunft.ts'
import { darf } from '../policy.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'

/** One datum of a sign-in provider; `bewiesen`: surely enough (level 3 and up) to rely on. */
interface Datum<T> {
  readonly wert: T
  readonly bewiesen: boolean
}

/** What a sign-in provider says about a person, in characters of DIN 91379. */
export interface Nachgewiesen {
  readonly vorname?: Datum<string>
  readonly nachname?: Datum<string>
  readonly geburtsname?: Datum<string>
  readonly geburtsort?: Datum<string>
  readonly geburtsdatum?: Datum<Tag>
  readonly anschrift?: Datum<Anschrift>
}

interface Uebernahme {
  readonly angaben: Nachgewiesen
  /** What proved it, e.g. 'eID'; left out where nothing stands behind it but a user name. */
  readonly herkunft: Herkunft | undefined
  /** 'leeres' fills what is not known yet; 'alles' also replaces what says otherwise, after the person was shown it. */
  readonly weise: 'leeres' | 'alles'
}

const textfelder = ['vorname', 'nachname', 'geburtsname', 'geburtsort'] as const

/**
 * Takes what was proved over into the customer's own Internetperson, and marks what agrees as proved. What was there before is
 * kept in the history. Facts of an Inhouse-Person are the Dienststelle's and stay.
 * @throws NotFound for any other person
 */
export async function nachgewiesenesUebernehmen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  { angaben, herkunft, weise }: Uebernahme,
  jetzt: Instant,
): Promise<void> {
  if (!darf.angeben(tx.zugriff, personId)) throw new NotFound()
  const person = await gesperrt(tx, personId)
  if (person === undefined) return
  const von = (bewiesen: boolean): Herkunft => (bewiesen && herkunft !== undefined ? herkunft : 'selbst angegeben')
  const nehmen = (alt: string | null, neu: Datum<string> | undefined): neu is Datum<string> =>
    neu !== undefined && (alt === null || weise === 'alles' || alt === neu.wert)
  const werte: Partial<Record<(typeof textfelder)[number] | 'geburtsdatum', string>> = {}
  const felder: Feldaenderung[] = []
  let stand: unknown = person.herkuenfte
  const merke = (feld: string, bewiesen: boolean): void => {
    stand = mitStand(stand, [feld], { herkunft: von(bewiesen), seit: tagInBerlin(jetzt) })
  }
  for (const feld of textfelder) {
    const neu = angaben[feld]
    if (!nehmen(person[feld], neu)) continue
    merke(feld, neu.bewiesen)
    werte[feld] = neu.wert
    if (person[feld] !== neu.wert) felder.push({ feld, vorher: person[feld], nachher: neu.wert })
  }
  const vorher = geburtText(person)
  if (
    angaben.geburtsdatum &&
    (vorher === null || weise === 'alles' || person.geburtsdatum === angaben.geburtsdatum.wert)
  ) {
    const { wert, bewiesen } = angaben.geburtsdatum
    merke('geburt', bewiesen)
    werte.geburtsdatum = wert
    const nachher = geburtText({ geburtsdatum: wert, geburt_jahr: null, geburt_monat: null, geburt_tag: null })
    if (vorher !== nachher) felder.push({ feld: 'geburtsdatum', vorher, nachher })
  }
  if (Object.keys(werte).length > 0) {
    await tx
      .updateTable('step.person')
      .set({
        ...werte,
        ...(werte.vorname !== undefined && { vorname_such: suchform(werte.vorname) }),
        ...(werte.nachname !== undefined && { nachname_such: suchform(werte.nachname) }),
        ...(werte.geburtsname !== undefined && { geburtsname_such: suchform(werte.geburtsname) }),
        ...(werte.geburtsdatum !== undefined && { geburt_jahr: null, geburt_monat: null, geburt_tag: null }),
        herkuenfte: JSON.stringify(stand),
        geaendert: jetzt,
      })
      .where('id', '=', personId)
      .execute()
  }
  const wohnung = await anschriftUebernehmen(tx, personId, angaben.anschrift, weise, von, jetzt)
  await festhalten(tx, krypto, personId, { name: felder, anschrift: wohnung }, von(true), jetzt)
}

const gesperrt = (tx: Transaction, personId: string) =>
  tx
    .selectFrom('step.person')
    .select([...textfelder, 'geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag', 'herkuenfte'])
    .where('id', '=', personId)
    .where('art', '=', 'internetperson')
    .forUpdate()
    .executeTakeFirst()

async function anschriftUebernehmen(
  tx: Transaction,
  personId: string,
  neu: Datum<Anschrift> | undefined,
  weise: Uebernahme['weise'],
  von: (bewiesen: boolean) => Herkunft,
  jetzt: Instant,
): Promise<Feldaenderung[]> {
  if (neu === undefined) return []
  const spalten = alsSpalten(neu.wert)
  const heutige = tx
    .selectFrom('step.anschrift')
    .select(['id', 'art', 'strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land', 'herkunft'])
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
  const bisher = await heutige.executeTakeFirst()
  const gleich = bisher !== undefined && gleicheAnschrift(bisher, spalten)
  if (bisher !== undefined && !gleich && weise === 'leeres') return []
  if (gleich && bisher.herkunft === von(neu.bewiesen)) return []
  const heute = tagInBerlin(jetzt)
  if (bisher !== undefined)
    await tx.updateTable('step.anschrift').set({ gueltig_bis: heute }).where('id', '=', bisher.id).execute()
  await tx
    .insertInto('step.anschrift')
    .values({
      id: neueId(),
      person_id: personId,
      ...spalten,
      herkunft: von(neu.bewiesen),
      erfasst: jetzt,
      gueltig_ab: heute,
    })
    .execute()
  if (gleich) return []
  const vorher = bisher === undefined ? null : anschriftText(ausSpalten(bisher))
  return [{ feld: 'anschrift', vorher, nachher: anschriftText(neu.wert) }]
}

async function festhalten(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  abschnitte: Readonly<Record<'name' | 'anschrift', readonly Feldaenderung[]>>,
  herkunft: Herkunft,
  jetzt: Instant,
): Promise<void> {
  const { name, anschrift } = abschnitte
  if (name.length + anschrift.length === 0) return
  await auffindbarMachen(tx, personId, [
    ...(name.length > 0 ? (['name', 'geburt'] as const) : []),
    ...(anschrift.length > 0 ? (['anschrift'] as const) : []),
  ])
  await protokollieren(tx, {
    aktion: 'step.nachgewiesenes-uebernommen',
    objekt: personId,
    person: personId,
    angaben: { felder: [...name, ...anschrift].map(({ feld }) => feld), herkunft },
  })
  for (const [abschnitt, felder] of Object.entries(abschnitte)) {
    // The first entry replaces nothing.
    if (felder.every(({ vorher }) => vorher === null)) continue
    await aenderungSchreiben(tx, krypto, personId, { abschnitt, herkunft, felder }, jetzt)
  }
}

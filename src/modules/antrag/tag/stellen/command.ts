import type { Insertable } from 'kysely'
import { ersterDesMonats, type Instant, type Tag, tagInBerlin } from '../../../../platform/clock/index.ts'
import type { Krypto } from '../../../../platform/crypto/index.ts'
import type { DB, Transaction } from '../../../../platform/database/index.ts'
import { NotFound } from '../../../../platform/http/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { neueReferenz } from '../../../../platform/referenz.ts'
import { uebergeben } from '../../../../platform/uebergabe/index.ts'
import type { Kunde } from '../../../konto/index.ts'
import { angabenUebernehmen, zustaendigkeitSetzen } from '../../../step/index.ts'
import type { Antragsdaten } from '../../daten.ts'
import { darf } from '../../policy.ts'
import { type Anschrift, imAusland, type Person } from '../angaben.ts'

/** What is declared, complete and checked. */
export interface Erklaerung {
  /** Id of the draft: sending it again finds the application it became. */
  readonly schluessel: string
  readonly person: Person
  readonly anschrift: Anschrift
  readonly dienststelleId: string
  readonly zustaendigkeit: 'klar' | 'klaeren'
}

/** The first day from which the benefit acts: first of the month of the application, or of the later month chosen (§ 37 (2) SGB II). */
const wirktAb = (tag: Tag, person: Pick<Person, 'ab' | 'monat'>): Tag =>
  person.ab === 'spaeter' ? person.monat : ersterDesMonats(tag)

/**
 * Takes the declaration of intent (HA-01): receipt, day of application and effect kept apart, facts into STEP, hand-over queued,
 * all in one transaction. @param eingegangen server time when the request was read completely
 * @returns the reference
 */
export async function antragStellen(
  tx: Transaction,
  krypto: Krypto,
  kunde: Kunde,
  erklaerung: Erklaerung,
  eingegangen: Instant,
): Promise<string> {
  if (!darf.stellen(tx.zugriff, kunde.personId)) throw new NotFound()
  const id = neueId()
  const tag = tagInBerlin(eingegangen)
  const { person, anschrift, dienststelleId } = erklaerung
  const { telefon, ...wohnort } = anschrift
  const daten: Antragsdaten = {
    vorname: person.vorname,
    nachname: person.nachname,
    geburtsdatum: person.geburtsdatum,
    ab: person.ab,
    anschrift: wohnort,
    telefon,
  }
  const referenz = await einfuegen(tx, {
    id,
    art: 'tda',
    schluessel: erklaerung.schluessel,
    konto_id: kunde.kontoId,
    person_id: kunde.personId,
    dienststelle_id: dienststelleId,
    zustaendigkeit: erklaerung.zustaendigkeit,
    eingegangen,
    tag_der_antragstellung: tag,
    wirkt_ab: wirktAb(tag, person),
    daten: await krypto.verschluesseln(
      tx,
      { besitzer: kunde.personId, bestand: 'antrag' },
      datenOrt(id),
      JSON.stringify(daten),
    ),
  })
  await angabenUebernehmen(
    tx,
    krypto,
    kunde.personId,
    { ...daten, anschrift: alsStepAnschrift(anschrift) },
    eingegangen,
  )
  await zustaendigkeitSetzen(tx, kunde.personId, dienststelleId, eingegangen)
  await uebergeben(tx, { art: 'antrag.dokument', bezug: id, dienststelle: dienststelleId, faellig: eingegangen })
  await protokollieren(tx, {
    aktion: 'antrag.gestellt',
    objekt: id,
    person: kunde.personId,
    dienststelle: dienststelleId,
    rechtsgrundlage: '§ 37 SGB II',
  })
  return referenz
}

/** Place of the encrypted content of an application. */
export const datenOrt = (id: string) => ({ tabelle: 'antrag.antrag', spalte: 'daten', zeile: id })

/** Stores it under a reference that nobody has: whose applications there are, only the unique index sees. */
async function einfuegen(tx: Transaction, antrag: Omit<Insertable<DB['antrag.antrag']>, 'referenz'>): Promise<string> {
  for (;;) {
    const neu = await tx
      .insertInto('antrag.antrag')
      .values({ ...antrag, referenz: neueReferenz() })
      .onConflict((oc) => oc.column('referenz').doNothing())
      .returning('referenz')
      .executeTakeFirst()
    if (neu !== undefined) return neu.referenz
  }
}

function alsStepAnschrift(anschrift: Anschrift) {
  const { ohneWohnung, telefon: _telefon, ...teile } = anschrift
  return {
    ...teile,
    art: imAusland(anschrift) ? ('ausland' as const) : ohneWohnung ? ('aufenthalt' as const) : ('wohnung' as const),
  }
}

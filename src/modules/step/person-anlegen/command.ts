import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Teildatum } from '../../../platform/forms/index.ts'
import { Forbidden } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { alsSpalten, type Anschrift } from '../anschrift.ts'
import { alsGeburtsspalten } from '../geburt.ts'
import type { Herkunft } from '../herkunft.ts'
import { kontaktSetzen } from '../kontakt/kontakt.ts'
import { darf } from '../policy.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'

/** A person as the Dienststelle takes them in. Names in DIN 91379 characters, already checked by the form. */
export interface NeuePerson {
  readonly titel?: string | undefined
  readonly vorname: string
  readonly nachname: string
  readonly geburtsname?: string | undefined
  readonly geburt: Teildatum
  readonly geburtsort?: string | undefined
  readonly geschlecht?: 'm' | 'w' | 'd' | 'x' | undefined
  readonly staaten?: readonly string[]
  readonly anschrift?: Anschrift | undefined
  readonly telefon?: string | undefined
  readonly herkunft: Herkunft
}

/**
 * Creates an Inhouse-Person of the Dienststelle one works for. Whether there is such a person already is looked at before, by
 * the page that calls this (ST-03).
 * @param entscheidung what the look for duplicates came to, in words for the protocol
 * @returns the new person's id
 * @throws Forbidden without the right
 */
export async function personAnlegen(
  tx: Transaction,
  krypto: Krypto,
  neu: NeuePerson,
  entscheidung: string,
  jetzt: Instant,
): Promise<string> {
  const { zugriff } = tx
  const dienststelle = zugriff.art === 'personal' ? zugriff.dienststelleIds[0] : undefined
  if (!darf.bearbeiten(zugriff) || dienststelle === undefined)
    throw new Forbidden('Personen legt nur an, wer sie auch bearbeiten darf.')
  const id = neueId()
  await tx
    .insertInto('step.person')
    .values({
      id,
      art: 'inhouse',
      herkunft: 'dienststelle',
      titel: neu.titel ?? null,
      vorname: neu.vorname,
      nachname: neu.nachname,
      geburtsname: neu.geburtsname ?? null,
      vorname_such: suchform(neu.vorname),
      nachname_such: suchform(neu.nachname),
      geburtsname_such: suchform(neu.geburtsname ?? ''),
      ...alsGeburtsspalten(neu.geburt),
      geburtsort: neu.geburtsort ?? null,
      geschlecht: neu.geschlecht ?? null,
      staaten: [...(neu.staaten ?? [])],
      angaben_herkunft: neu.herkunft,
      erstellt: jetzt,
      geaendert: jetzt,
    })
    .execute()
  await tx
    .insertInto('step.zustaendigkeit')
    .values({ person_id: id, dienststelle_id: dienststelle, ab: jetzt })
    .execute()
  if (neu.anschrift !== undefined) {
    await tx
      .insertInto('step.anschrift')
      .values({
        id: neueId(),
        person_id: id,
        ...alsSpalten(neu.anschrift),
        herkunft: neu.herkunft,
        erfasst: jetzt,
        gueltig_ab: tagInBerlin(jetzt),
      })
      .execute()
  }
  if (neu.telefon !== undefined)
    await kontaktSetzen(tx, krypto, id, { art: 'telefon', wert: neu.telefon, herkunft: neu.herkunft }, jetzt)
  await auffindbarMachen(tx, id, ['name', 'geburt', 'anschrift', 'kontakt'])
  await protokollieren(tx, {
    aktion: 'step.person-angelegt',
    objekt: id,
    person: id,
    dienststelle,
    grund: entscheidung,
    angaben: { herkunft: neu.herkunft },
  })
  return id
}

import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { vorbereiten } from '../abgleich/index.ts'
import { abgleichAktualisieren } from '../dubletten/aktualisieren/command.ts'
import type { Kandidat } from '../dubletten/kandidaten/query.ts'
import { abgleichSperren } from '../dubletten/sperren/command.ts'
import { type Urteil, urteilen } from '../dubletten/urteil/command.ts'
import { personFuerAbgleich } from '../fuer-abgleich/query.ts'
import { mitglieder } from '../identitaet/mitglieder.ts'
import { kontaktSetzen } from '../kontakt/kontakt.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { darfUmwandeln } from './befugnis.ts'
import { type Geprueft, umwandlungFesthalten } from './festhalten.ts'

/** Facts that need not be taken over; name and birth are what makes a person. */
export const freieFelder = ['anschrift', 'telefon', 'mobil', 'email'] as const
export type FreiesFeld = (typeof freieFelder)[number]

export interface Entscheidung {
  readonly personId: string
  readonly urteil: Urteil
  readonly grund: string
}

/** How the attempt ended: converted; the same as someone; or candidates left that are unclear or that nobody has looked at. */
export type Ausgang =
  | { readonly art: 'umgewandelt'; readonly id: string }
  | { readonly art: 'gleich'; readonly mit: string }
  | { readonly art: 'offen'; readonly neue: readonly Kandidat[]; readonly unklar: number }

/**
 * Converts an Internetperson into an Inhouse-Person (ST-01), if the duplicate check is done: every candidate that the stock has at
 * this moment must have been decided. Two clerks at once, or a second registration meanwhile, wait for each other and then
 * find what the other did.
 * @throws Forbidden without the right or at an office that does not convert, NotFound for a person of others, Conflict when the
 * person is converted already
 */
export async function umwandeln(
  tx: Transaction,
  krypto: Krypto,
  wer: Personal,
  personId: string,
  { entscheidungen, felder }: { entscheidungen: readonly Entscheidung[]; felder: readonly FreiesFeld[] },
  jetzt: Instant,
): Promise<Ausgang> {
  if (!(await darfUmwandeln(tx, wer, jetzt)))
    throw new Forbidden('Umwandeln darf nur die zuständige gE oder Agentur für Arbeit.')
  await sperren(tx, personId)
  await pruefeOffen(tx, personId)
  const vorher = await offeneKandidaten(tx, personId, 'Umwandlung')
  const gezeigt = new Map(vorher.map((k) => [k.personId, k]))
  const geprueft: Geprueft[] = []
  for (const { personId: andereId, urteil, grund } of entscheidungen) {
    const kandidat = gezeigt.get(andereId)
    if (kandidat === undefined) continue
    await urteilen(tx, { personId, andereId, urteil, grund }, jetzt)
    geprueft.push({ personId: andereId, p: kandidat.bewertung.p, urteil })
  }
  const gleich = geprueft.find(({ urteil }) => urteil === 'gleich')
  if (gleich !== undefined) return { art: 'gleich', mit: gleich.personId }
  const entschieden = new Set(geprueft.map((k) => k.personId))
  const neue = vorher.filter((k) => !entschieden.has(k.personId))
  const unklar = geprueft.filter(({ urteil }) => urteil === 'unklar').length
  if (neue.length > 0 || unklar > 0) return { art: 'offen', neue, unklar }
  const modell = vorher[0]?.modell ?? 'ohne Treffer'
  const id = await festhalten(tx, wer, personId, { geprueft, felder, modell }, jetzt)
  await nichtUebernommene(tx, krypto, personId, felder, jetzt)
  return { art: 'umgewandelt', id }
}

/** Holds up everyone whose search would find this person, or whom its search would find. */
async function sperren(tx: Transaction, personId: string): Promise<void> {
  const person = await personFuerAbgleich(tx, personId)
  if (person === undefined) throw new NotFound()
  await abgleichSperren(tx, vorbereiten(person))
}

async function pruefeOffen(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.selectFrom('step.person').select('art').where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new NotFound()
  if (person.art === 'internetperson') return
  const fertig = await tx
    .selectFrom('step.umwandlung')
    .select('von_name')
    .where('person_id', '=', personId)
    .where('aufgehoben', 'is', null)
    .executeTakeFirst()
  throw new Conflict(
    fertig === undefined
      ? 'Diese Person ist schon umgewandelt.'
      : `${fertig.von_name} hat diese Person schon umgewandelt.`,
  )
}

/** All ids of the person that are Internetpersons of this office are converted with it: the leading one is new, the others follow. */
async function festhalten(
  tx: Transaction,
  wer: Personal,
  personId: string,
  was: { geprueft: readonly Geprueft[]; felder: readonly string[]; modell: string },
  jetzt: Instant,
): Promise<string> {
  const id = await umwandlungFesthalten(tx, wer, { personId, ...was }, jetzt)
  const weitere = (await mitglieder(tx, personId)).filter(
    (m) => m.id !== personId && m.dienststellen.includes(wer.dienststelle.id),
  )
  const offene = await tx
    .selectFrom('step.person')
    .select('id')
    .where('id', '=', (eb) => eb.fn.any(eb.val(weitere.map((m) => m.id))))
    .where('art', '=', 'internetperson')
    .execute()
  for (const { id: mit } of offene)
    await umwandlungFesthalten(tx, wer, { personId: mit, geprueft: [], felder: [], modell: was.modell }, jetzt)
  return id
}

/** What the clerk did not take over ends today; it stays in the person's history. */
async function nichtUebernommene(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  felder: readonly FreiesFeld[],
  jetzt: Instant,
): Promise<void> {
  const weg = freieFelder.filter((feld) => !felder.includes(feld))
  for (const feld of weg) {
    if (feld === 'anschrift')
      await tx
        .updateTable('step.anschrift')
        .set({ gueltig_bis: tagInBerlin(jetzt) })
        .where('person_id', '=', personId)
        .where('gueltig_bis', 'is', null)
        .where('art', '<>', 'post')
        .execute()
    else await kontaktSetzen(tx, krypto, personId, { art: feld, wert: null, herkunft: 'Dienststelle' }, jetzt)
  }
  if (weg.length > 0) await abgleichAktualisieren(tx, personId)
}

import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { mitglieder, type Mitglied } from '../identitaet/mitglieder.ts'
import { pruefendeStellen } from '../pruefliste/query.ts'
import { darfUmwandeln } from '../umwandeln/befugnis.ts'
import { umwandlungFesthalten } from '../umwandeln/festhalten.ts'
import type { Feldwahl } from './felder.ts'

export interface Vorhaben {
  /** Two persons under whichever of their ids; the first is one of the own office's. */
  readonly personId: string
  readonly mitId: string
  /** Which of the two ids leads. */
  readonly fuehrendId: string
  readonly felder: Feldwahl['felder']
  readonly grund: string
  /** Version of the model whose figures the clerk saw. */
  readonly modell?: string | undefined
}

/**
 * Makes two persons one (ST-04): decided by the clerk with a reason, on behalf of the office in charge. No row of anyone else
 * changes; the one that follows leads to the one that leads. An Internetperson that turns out to be a Person is thereby converted.
 * @returns id of the merge
 * @throws Forbidden without the right, NotFound for a person of others, Conflict when they are one already, when an
 * Internetperson should lead a Person, or when an earlier "verschieden" stands in the way
 */
export async function zusammenfuehren(tx: Transaction, wer: Personal, v: Vorhaben, jetzt: Instant): Promise<string> {
  if (!wer.rechte.includes('step.zusammenfuehren'))
    throw new Forbidden('Dafür fehlt Ihnen das Recht „step.zusammenfuehren“.')
  await identitaetenSperren(tx)
  const [hier, dort] = [await mitglieder(tx, v.personId), await mitglieder(tx, v.mitId)]
  const dienststelle = stelleFuer(wer, hier) ?? stelleFuer(wer, dort)
  if (dienststelle === undefined) throw new NotFound()
  if (hier.some(({ id }) => id === v.mitId)) throw new Conflict('Beide sind schon eine Person.')
  await artenPruefen(tx, v)
  await gleichEntscheiden(tx, v, [...hier, ...dort], jetzt)
  const id = neueId()
  const folgend = v.fuehrendId === v.personId ? v.mitId : v.personId
  await tx
    .insertInto('step.zusammenfuehrung')
    .values({
      id,
      person_id: folgend,
      fuehrend_id: v.fuehrendId,
      dienststelle_id: dienststelle,
      felder: JSON.stringify(v.felder),
      grund: v.grund,
      modell: v.modell ?? null,
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
    })
    .execute()
  for (const person of [v.fuehrendId, folgend])
    await protokollieren(tx, {
      aktion: 'step.zusammengefuehrt',
      objekt: id,
      person,
      dienststelle,
      grund: v.grund,
      rechtsgrundlage: '§ 51b SGB II, § 67c SGB X',
      angaben: { fuehrend: v.fuehrendId, folgend, felder: v.felder },
    })
  await gefundeneUmwandeln(tx, wer, { zusammenfuehrung: id, folgend, modell: v.modell }, jetzt)
  return id
}

/** One change of identities at a time; the triggers of the database take the same lock. Always taken first. */
export const identitaetenSperren = async (tx: Transaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('step.identitaet', 0))`.execute(tx)
}

/**
 * Decides that both are one person, unless that is decided already: then carrying it out takes no right to check (ST-04).
 * @throws Forbidden for a Service Center without the agreement on the duplicate check
 */
async function gleichEntscheiden(
  tx: Transaction,
  { personId, mitId, grund }: Vorhaben,
  beide: readonly Mitglied[],
  jetzt: Instant,
): Promise<void> {
  const ids = [...new Set([personId, mitId, ...beide.map(({ id }) => id)])]
  const entschieden = await tx
    .selectFrom('step.abgleich_urteil')
    .select('id')
    .where('lo', 'in', ids)
    .where('hi', 'in', ids)
    .where('urteil', '=', 'gleich')
    .where('widerrufen', 'is', null)
    .executeTakeFirst()
  const stellen = await pruefendeStellen(tx)
  if (beide.some(({ dienststellen }) => dienststellen.some((id) => stellen.includes(id))))
    return urteilen(tx, { personId, andereId: mitId, urteil: 'gleich', grund }, jetzt)
  if (entschieden === undefined)
    throw new Forbidden(
      'Die Dublettenprüfung ist mit dieser Dienststelle nicht vereinbart. Zusammenführen können Sie, was sie selbst entschieden hat.',
    )
}

/** The office on whose behalf someone acts: the own one, else one that bought the service of theirs. */
function stelleFuer(wer: Personal, ids: readonly Mitglied[]): string | undefined {
  const alle = ids.flatMap(({ dienststellen }) => dienststellen)
  return (
    alle.find((id) => wer.dienststelleIds.includes(id)) ??
    (wer.dienststelle.art === 'ServiceCenter' ? alle[0] : undefined)
  )
}

/** A Person always leads an Internetperson: what customers say of themselves never leads what an office has recorded. */
async function artenPruefen(tx: Transaction, { personId, mitId, fuehrendId }: Vorhaben): Promise<void> {
  if (personId === mitId || (fuehrendId !== personId && fuehrendId !== mitId)) throw new NotFound()
  const arten = new Map(
    (await tx.selectFrom('step.person').select(['id', 'art']).where('id', 'in', [personId, mitId]).execute()).map(
      ({ id, art }) => [id, art],
    ),
  )
  const folgend = fuehrendId === personId ? mitId : personId
  if (arten.get(fuehrendId) === 'internetperson' && arten.get(folgend) === 'inhouse')
    throw new Conflict('Eine Inhouse-Person führt immer vor einer Internetperson. Bitte wählen Sie die andere.')
}

/** Whoever was an Internetperson until now and is one with a Person is converted with it (ST-01), by the office in charge. */
async function gefundeneUmwandeln(
  tx: Transaction,
  wer: Personal,
  { zusammenfuehrung, folgend, modell }: { zusammenfuehrung: string; folgend: string; modell: string | undefined },
  jetzt: Instant,
): Promise<void> {
  const alle = await mitglieder(tx, folgend)
  const fuehrend = await tx
    .selectFrom('step.person')
    .select('art')
    .where('id', '=', alle[0]?.id ?? folgend)
    .executeTakeFirst()
  // Of a Person of another office nothing is seen: then it is one, because Internetpersons of others are found by nobody.
  if (fuehrend?.art === 'internetperson') return
  const eigene = alle.filter(({ dienststellen }) => dienststellen.includes(wer.dienststelle.id)).map(({ id }) => id)
  const offene = await tx
    .selectFrom('step.person')
    .select('id')
    .where('id', '=', (eb) => eb.fn.any(eb.val(eigene)))
    .where('art', '=', 'internetperson')
    .execute()
  if (offene.length === 0 || !(await darfUmwandeln(tx, wer, jetzt))) return
  for (const { id } of offene)
    await umwandlungFesthalten(
      tx,
      wer,
      { personId: id, zusammenfuehrung, geprueft: [], felder: [], modell: modell ?? 'ohne' },
      jetzt,
    )
}

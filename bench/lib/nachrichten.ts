import { randomUUID } from 'node:crypto'
import type { Anlage } from './anlage.ts'
import type { Browser } from './browser.ts'
import { angemeldet } from './sitzung.ts'

/** A customer who is signed in, and the page of a conversation of theirs. */
interface Schreibender {
  readonly keks: string
  readonly pfad: string
}

/** A member of staff who is signed in, and an open conversation of their office. */
interface Antwortender extends Schreibender {
  /** The message that the answer is to. */
  readonly letzte: string
}

const TEXT = 'Guten Tag, meine Miete steigt ab dem nächsten Monat auf 512 Euro. Was brauchen Sie dafür von mir?'

/** Customers of the stock in their open conversations; those of whom the office is to answer are others. */
export async function schreibende(anlage: Anlage, zahl: number): Promise<Schreibender[]> {
  const zeilen = await anlage.sql(
    `select referenz, konto_id from postfach.faden where geschlossen is null and konto_id is not null
       and not exists (select from postfach.benachrichtigung b where b.konto_id = faden.konto_id) order by id limit $1`,
    [zahl],
  )
  const kekse = await angemeldet(
    anlage,
    'kunde',
    zeilen.map((zeile) => String(zeile['konto_id'])),
  )
  return zeilen.map((zeile, nr) => ({ keks: kekse[nr] ?? '', pfad: `/postfach/faden/${String(zeile['referenz'])}` }))
}

/** Open conversations of customers who want to be told by e-mail, with somebody of the office; those that were told of this hour are left out. */
export async function antwortende(anlage: Anlage, zahl: number): Promise<Antwortender[]> {
  const zeilen = await anlage.sql(
    `select f.id, f.dienststelle_id as stelle, (select n.id from postfach.nachricht n where n.faden_id = f.id order by n.id desc limit 1) as letzte,
       (select r.personal_id from organisation.rolle r where r.dienststelle_id = f.dienststelle_id limit 1) as personal
     from postfach.benachrichtigung b join postfach.faden f on f.konto_id = b.konto_id and f.geschlossen is null
     where b.aktiv and not exists (select from postfach.hinweis h where h.konto_id = b.konto_id and h.am > now() - interval '2 hours')
     order by f.id desc limit $1`,
    [zahl],
  )
  const kekse = new Map<string, string>()
  for (const { stelle, personal } of zeilen) {
    if (kekse.has(String(stelle))) continue
    const [keks = ''] = await angemeldet(anlage, 'personal', [String(personal)], { dienststelle: stelle })
    kekse.set(String(stelle), keks)
  }
  return zeilen.map(({ id, stelle, letzte }) => ({
    keks: kekse.get(String(stelle)) ?? '',
    pfad: `/arbeitsplatz/postfach/faden/${String(id)}`,
    letzte: String(letzte),
  }))
}

/** One message in a conversation of one's own: what a customer's press of the button is. */
export async function sende(netz: Browser, { keks, pfad }: Schreibender): Promise<void> {
  const { status, ort } = await netz.sende(pfad, keks, { text: TEXT, aktion: 'senden' })
  if (!ort.endsWith('?stand=geantwortet')) throw new Error(`Nachricht: ${status} ${ort}`)
}

/** The office answers at its desk. */
export async function antworte(netz: Browser, { keks, pfad, letzte }: Antwortender): Promise<void> {
  const felder = { text: TEXT, aktion: 'senden', schluessel: randomUUID(), letzte }
  const { status, ort } = await netz.sende(pfad, keks, felder)
  if (!ort.endsWith('?getan=gesendet')) throw new Error(`Antwort: ${status} ${ort}`)
}

/** Hand-overs that wait for a target that is down: they are due in an hour or more. */
export async function uebergabenLegen(anlage: Anlage, zahl: number): Promise<void> {
  await anlage.sql(
    `insert into uebergabe.uebergabe (id, art, bezug, faellig)
     select uuidv7(), 'postfach.zustellen', gen_random_uuid(), now() + interval '2 hours' from generate_series(1, $1)`,
    [zahl],
  )
  await anlage.sql('analyze uebergabe.uebergabe')
}

/** Takes them away again. */
export const uebergabenRaeumen = (anlage: Anlage) =>
  anlage.sql(
    `delete from uebergabe.uebergabe u where art = 'postfach.zustellen' and stand = 'wartend' and versuche = 0
       and not exists (select from postfach.nachricht n where n.id = u.bezug)`,
  )

/** What became of the messages since then: filed once each, on the way for how long, and when the mail server had the notices. */
export async function bilanz(anlage: Anlage, seit: Date) {
  const [z] = await anlage.sql(
    `select count(*)::int as nachrichten, count(e.id)::int as eingaenge,
       coalesce(sum((select count(*) from eakte.auftrag t where t.eingang_id = n.id)), 0)::int as auftraege,
       coalesce(sum((select count(*) from eakte.dokument d where d.eingang_id = n.id)), 0)::int as dokumente,
       coalesce(percentile_disc(0.95) within group (order by extract(epoch from n.uebergeben - n.abgesendet)), 0)::float as p95,
       coalesce(percentile_disc(0.99) within group (order by extract(epoch from n.uebergeben - n.abgesendet)), 0)::float as p99
     from postfach.nachricht n left join eakte.eingang e on e.id = n.id
     where n.abgesendet >= $1 and n.richtung = 'ein'`,
    [seit],
  )
  const [h] = await anlage.sql(
    `select count(*)::int as hinweise, count(*) filter (where x.ergebnis = 'gesendet' and u.erledigt - n.abgesendet <= interval '10 seconds')::int as puenktlich,
       coalesce(percentile_disc(0.99) within group (order by extract(epoch from u.erledigt - n.abgesendet)), 0)::float as p99
     from postfach.nachricht n join uebergabe.uebergabe u on u.art = 'postfach.hinweis' and u.bezug = n.id
       left join postfach.hinweis x on x.nachricht_id = n.id
     where n.abgesendet >= $1 and n.richtung = 'aus'`,
    [seit],
  )
  return { nachrichten: z as Record<string, number>, hinweise: h as Record<string, number> }
}

/** Messages that are not yet filed, and notices that did not yet go out. */
export async function offene(anlage: Anlage, seit: Date): Promise<number> {
  const [offen] = await anlage.sql(
    `select (select count(*) from postfach.nachricht where abgesendet >= $1 and abgelegt is null)::int
       + (select count(*) from postfach.nachricht n join uebergabe.uebergabe u on u.art = 'postfach.hinweis' and u.bezug = n.id
          where n.abgesendet >= $1 and u.stand = 'wartend')::int as zahl`,
    [seit],
  )
  return Number(offen?.['zahl'])
}

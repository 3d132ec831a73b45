import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { angemeldet } from '../../bench/lib/sitzung.ts'
import { neueId } from '../../src/platform/ids.ts'
import { neueReferenz } from '../../src/platform/referenz.ts'
import type { Mensch } from './mensch.ts'
import type { Stand } from './stand.ts'

const TEXT = 'Bitte schicken Sie mir eine Kopie.'

/** A conversation of somebody who has applied, bound by letter since, with the office of their application. */
export async function gespraech(stand: Stand, wer: Mensch) {
  const [zeile] = await stand.sql(
    `update konto.konto k set registrierungsstufe = 'pin_brief' from antrag.antrag a
     where a.referenz = $1 and k.id = a.konto_id returning k.id as konto, a.person_id as person, a.dienststelle_id as stelle`,
    [wer.referenz()],
  )
  assert.ok(zeile, wer.spur.join('\n'))
  const { konto, person, stelle } = zeile
  const [id, referenz] = [neueId(), neueReferenz()]
  await stand.sql(
    `insert into postfach.faden (id, referenz, konto_id, person_id, dienststelle_id, anliegen, begonnen, begonnen_von)
     values ($1, $2, $3, $4, $5, 'kopien', now(), 'kunde')`,
    [id, referenz, konto, person, stelle],
  )
  const neueste = async (): Promise<string> => {
    const [eine] = await stand.sql('select id from postfach.nachricht where faden_id = $1 order by id desc limit 1', [
      id,
    ])
    return String(eine?.['id'])
  }
  return {
    stelle: String(stelle),
    /** Sends a message. @returns its id */
    async schreibe(): Promise<string> {
      await wer.leitung.sende(`/postfach/faden/${referenz}`, { text: TEXT, aktion: 'senden', schluessel: neueId() })
      return neueste()
    },
    /** They want to be told of messages by e-mail. */
    willHinweise: () =>
      stand.sql(
        'insert into postfach.benachrichtigung (konto_id, person_id, aktiv, geaendert) values ($1, $2, true, now())',
        [konto, person],
      ),
    /** Somebody of the office answers at the desk. @returns id of the answer */
    async antwortet(): Promise<string> {
      const [rolle] = await stand.sql(
        `select personal_id from organisation.rolle where dienststelle_id = $1 and rolle = 'leistung' limit 1`,
        [stelle],
      )
      const [cookie = ''] = await angemeldet(stand, 'personal', [String(rolle?.['personal_id'])], {
        dienststelle: stelle,
      })
      const felder = { text: 'Die Kopie ist unterwegs.', aktion: 'senden', schluessel: randomUUID() }
      const antwort = await fetch(`${stand.adresse}/arbeitsplatz/postfach/faden/${id}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ ...felder, letzte: await neueste() }),
      })
      assert.match(antwort.headers.get('location') ?? '', /getan=gesendet/)
      return neueste()
    },
    /** What there is of a message, and of its conversation: each once. */
    async zahlen(nachricht: string): Promise<unknown> {
      const [z] = await stand.sql(
        `select n.kanal, n.uebergeben is not null as uebergeben, n.abgelegt is not null as abgelegt,
           (select count(*)::int from eakte.eingang where id = n.id) as eingaenge,
           (select count(*)::int from eakte.auftrag where eingang_id = n.id) as auftraege,
           (select count(*)::int from eakte.dokument where eingang_id = n.id) as dokumente,
           (select count(*)::int from eakte.ablage where id = n.id and stand = 'angenommen') as pakete,
           (select count(*)::int from postfach.nachricht where faden_id = n.faden_id) as nachrichten,
           (select count(*)::int from postfach.faden where person_id = n.person_id) as faeden
         from postfach.nachricht n where n.id = $1`,
        [nachricht],
      )
      return z
    },
  }
}

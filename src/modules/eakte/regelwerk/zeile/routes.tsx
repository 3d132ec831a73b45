import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Feder } from '../../../../platform/fassung/index.ts'
import { alsText, type Eingabe, type Feldfehler, lesen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { regel } from '../entwurf/entwurf.ts'
import { seiteVon } from '../tabelle/query.ts'
import { amEntwurf, schreiben, schreiberin, zumTisch } from '../tisch/tuer.ts'
import {
  type Ausgang,
  naechsteNummer,
  rueckgaengig,
  zeileAendern,
  zeileAnlegen,
  zeileLoeschen,
  zeileVerschieben,
} from './command.ts'
import { amFeld, fehlertexte, formularAus, zeilenform } from './form.ts'
import { ZeileSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
  Body: Record<string, unknown>
}

/** One row: shown, saved, moved, deleted; and the way back from the last of these steps. */
export function zeilenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.zeile(':id'), async (request, reply) =>
    zeige(haus, request, reply, await schreiberin(haus, request)),
  )
  web.post<Mit>(pfade.zeile(':id'), (request, reply) => speichere(haus, request, reply))
  tat(web, haus, pfade.zeile(':id', 'loeschen'), (tx, feder, { params }) => zeileLoeschen(tx, feder, idAus(params.id)))
  tat(web, haus, pfade.zeile(':id', 'verschieben'), (tx, feder, { params, body }) =>
    zeileVerschieben(tx, feder, idAus(params.id), alsText(body['richtung']) === 'auf' ? 'auf' : 'ab'),
  )
  tat(web, haus, pfade.rueckgaengig, (tx, feder, { body }) => rueckgaengig(tx, feder, Number(alsText(body['version']))))
}

type Anfrage = Pick<FastifyRequest<Mit>, 'params' | 'body'>

/** A step without a page of its own: it leads back to the table, which says what was done. */
function tat(
  web: FastifyInstance,
  haus: Haus,
  pfad: string,
  tue: (tx: Transaction, feder: Feder, anfrage: Anfrage) => Promise<Ausgang>,
): void {
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const anfrage = { params: request.params, body: request.body ?? {} }
    return nachher(reply, await schreiben(haus, wer, (tx, feder) => tue(tx, feder, anfrage)))
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
): Promise<FastifyReply> {
  const { id } = request.params
  const blatt = await amEntwurf(haus, wer, async (tx, { entwurf }) => {
    const da = id === 'neu' ? undefined : await regel(tx, entwurf.id, idAus(id))
    if (id !== 'neu' && da === undefined) throw new NotFound()
    const nr = da?.nr ?? (await naechsteNummer(tx, entwurf.id))
    return {
      regel: da,
      vorschlag: { nr, ziel: da?.ziel ?? '', notiz: da?.notiz ?? '', ...formularAus(da?.wenn ?? {}) },
    }
  })
  if (blatt === undefined) return zumTisch(reply)
  const eingabe = gesendet?.eingabe ?? { ...blatt.vorschlag, nach: alsText(request.query['nach']) }
  const worte = meldungen(amFeld(gesendet?.fehler ?? []), 'de', fehlertexte)
  const rahmen = await haus.rahmen.desk(request)
  const inhalt = <ZeileSeite rahmen={rahmen} blatt={blatt} regel={blatt.regel} eingabe={eingabe} meldungen={worte} />
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

async function speichere(haus: Haus, request: FastifyRequest<Mit>, reply: FastifyReply): Promise<FastifyReply> {
  const wer = await schreiberin(haus, request)
  const gelesen = lesen(zeilenform, request.body)
  if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
  const { eingabe, wert } = gelesen
  const falsch = (schluessel: string) =>
    zeige(haus, request, reply, wer, { eingabe, fehler: [{ feld: 'nr', schluessel }] })
  if (wert.regel.nr === 'sonst') return falsch('fehler.nr.sonst')
  const { id } = request.params
  const nach = alsText(request.body['nach'])
  const { ausgang, an } = await schreiben(haus, wer, async (tx, feder) => {
    const getan =
      id === 'neu'
        ? await zeileAnlegen(tx, feder, wert.regel, istId(nach) ? nach : undefined)
        : await zeileAendern(tx, feder, idAus(id), wert.regel, wert.version)
    const neu = await regelNr(tx, feder, wert.regel.nr)
    return { ausgang: getan, an: neu && { nr: neu.nr, seite: await seiteVon(tx, feder.entwurfId, neu) } }
  })
  if (ausgang === 'nummer-vergeben') return falsch('fehler.nr.doppelt')
  return nachher(reply, ausgang, an)
}

const regelNr = (tx: Transaction, { entwurfId }: Feder, nr: string) =>
  tx
    .selectFrom('eakte.regelwerk_zeile')
    .select('id')
    .where('entwurf_id', '=', entwurfId)
    .where('nr', '=', nr)
    .executeTakeFirst()
    .then((zeile) => zeile && regel(tx, entwurfId, zeile.id))

/** Back to the table, at the row, where one knows it. */
function nachher(reply: FastifyReply, ausgang: Ausgang, an?: { nr: string; seite: number }): FastifyReply {
  if (ausgang === 'nicht-da') throw new NotFound()
  if (typeof ausgang === 'string')
    throw new Conflict('Jemand hat diese Zeile inzwischen geändert. Bitte öffnen Sie die Tabelle neu.')
  const ort = an === undefined ? '' : `&seite=${an.seite}#zeile-${encodeURIComponent(an.nr)}`
  return weiter(reply, `${pfade.tabelle}?getan=${ausgang}${ort}`)
}

function idAus(id: string): string {
  if (!istId(id)) throw new NotFound()
  return id
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { festhalten } from '../../../../platform/fassung/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId, neueId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Testfall } from '../entwurf/testfaelle.ts'
import { amEntwurf, schreiben, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { fehlertexte, testfallform } from './form.ts'
import { TestfaelleSeite, TestfallSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
}

/** The cases of the rulebook: listed, added, changed, deleted. */
export function testfallRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.testfaelle, async (request, reply) => {
    const blatt = await amEntwurf(haus, await schreiberin(haus, request), () => Promise.resolve({}))
    if (blatt === undefined) return zumTisch(reply)
    return seite(reply, <TestfaelleSeite rahmen={await haus.rahmen.desk(request)} blatt={blatt} />)
  })
  web.get<Mit>(pfade.testfall(':id'), async (request, reply) =>
    zeige(haus, request, reply, await schreiberin(haus, request)),
  )
  web.post<Mit>(pfade.testfall(':id'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(testfallform, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    await speichern(haus, wer, request.params.id, gelesen.wert)
    return weiter(reply, pfade.testfaelle)
  })
  web.post<Mit>(pfade.testfall(':id', 'loeschen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    await schreiben(haus, wer, async (tx, feder) => {
      const weg = await tx
        .deleteFrom('eakte.regelwerk_testfall')
        .where('id', '=', id)
        .where('entwurf_id', '=', feder.entwurfId)
        .executeTakeFirstOrThrow()
      if (weg.numDeletedRows === 0n) throw new NotFound()
      await festhalten(tx, feder, { art: 'testfall-geloescht' })
    })
    return weiter(reply, pfade.testfaelle)
  })
}

async function speichern(haus: Haus, wer: Personal, id: string, fall: Testfall): Promise<void> {
  if (id !== 'neu' && !istId(id)) throw new NotFound()
  const werte = { name: fall.name, ziel: fall.ziel, eingaben: JSON.stringify(fall.eingaben) }
  await schreiben(haus, wer, async (tx, feder) => {
    const stelle = { dienststelle_id: wer.dienststelle.id, entwurf_id: feder.entwurfId }
    if (id === 'neu') {
      await tx
        .insertInto('eakte.regelwerk_testfall')
        .values({ ...werte, ...stelle, id: neueId() })
        .execute()
      await festhalten(tx, feder, { art: 'testfall-neu' })
      return
    }
    const { numUpdatedRows } = await tx
      .updateTable('eakte.regelwerk_testfall')
      .set(werte)
      .where('id', '=', id)
      .where('entwurf_id', '=', feder.entwurfId)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new NotFound()
    await festhalten(tx, feder, { art: 'testfall-geaendert' })
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
  const blatt = await amEntwurf(haus, wer, () => Promise.resolve({}))
  if (blatt === undefined) return zumTisch(reply)
  const fall = blatt.testfaelle.find((einer) => einer.id === id)
  if (id !== 'neu' && fall === undefined) throw new NotFound()
  const inhalt = (
    <TestfallSeite
      rahmen={await haus.rahmen.desk(request)}
      blatt={blatt}
      id={id}
      eingabe={gesendet?.eingabe ?? (fall === undefined ? {} : formularAus(fall))}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

const formularAus = ({ name, ziel, eingaben }: Testfall): Eingabe => ({
  name,
  ziel,
  ...Object.fromEntries(Object.entries(eingaben).map(([spalte, wert]) => [`e_${spalte}`, String(wert)])),
})

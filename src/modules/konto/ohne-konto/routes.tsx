import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { einladen } from './command.ts'
import { OhneKontoSeite } from './page.tsx'
import { ANFANG, ohneKonto } from './query.ts'

interface Mit {
  Querystring: Record<string, unknown>
  Body: Record<string, unknown> | undefined
}
type Anfrage = FastifyRequest<Mit>

const nachAus = (query: Record<string, unknown>): string => (istId(query['nach']) ? query['nach'] : ANFANG)
const zahlAus = (roh: unknown): number => (typeof roh === 'string' && /^\d{1,3}$/.test(roh) ? Number(roh) : 0)

export function ohneKontoRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.ohneKonto, (request, reply) => zeigen(haus, request, reply))

  web.post<Mit>(pfade.einladen, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.begleiten)
    const nach = nachAus(request.query)
    const roh = request.body?.['zeile']
    const gewaehlt = (Array.isArray(roh) ? roh : [roh]).filter(istId)
    const alle = request.body?.['alle'] === 'ja'
    if (gewaehlt.length === 0 && !alle) return zeigen(haus, request, reply, true)
    const ergebnis = await alsPersonal(haus.db, wer, async (tx) => {
      const ids = alle ? (await ohneKonto(haus, tx, wer, nach)).zeilen.map(({ id }) => id) : gewaehlt
      return einladen(haus, tx, wer, { ids: new Set(ids), nach })
    })
    const getan = `eingeladen=${ergebnis.eingeladen}&ausgelassen=${ergebnis.ausgelassen}`
    return weiter(reply, `${pfade.ohneKonto}?nach=${nach}&${getan}`)
  })
}

async function zeigen(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  nichtsGewaehlt = false,
): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.begleiten)
  const nach = nachAus(request.query)
  const liste = await alsPersonal(haus.db, wer, async (tx) => {
    const gelesen = await ohneKonto(haus, tx, wer, nach)
    const personen = gelesen.zeilen.map(({ id }) => id)
    if (personen.length > 0)
      await protokollieren(tx, {
        aktion: 'konto.liste-gelesen',
        dienststelle: wer.dienststelle.id,
        angaben: { personen },
      })
    return gelesen
  })
  const { eingeladen, ausgelassen } = request.query
  const getan =
    eingeladen === undefined ? undefined : { eingeladen: zahlAus(eingeladen), ausgelassen: zahlAus(ausgelassen) }
  const rahmen = await haus.rahmen.desk(request)
  return seite(
    reply,
    <OhneKontoSeite rahmen={rahmen} liste={liste} nach={nach} getan={getan} nichtsGewaehlt={nichtsGewaehlt} />,
    nichtsGewaehlt ? 422 : 200,
  )
}

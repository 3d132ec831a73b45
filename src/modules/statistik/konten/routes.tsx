import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { datum, freiwillig, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { leistungsstellen, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { recht } from '../policy.ts'
import { alsCsv } from './csv.ts'
import { pfade, StatistikSeite } from './page.tsx'
import { ALLE, type Statistik, statistik } from './query.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown> }>

const form = z.object({ am: freiwillig(datum()) })

export function statistikRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.statistik, async (request: Anfrage, reply) => {
    const gelesen = lesen(form, request.query)
    const gefragt = await frage(haus, request, gelesen.ok ? gelesen.wert.am : undefined)
    return seite(
      reply,
      <StatistikSeite
        {...gefragt}
        rahmen={await haus.rahmen.desk(request)}
        eingabe={gelesen.eingabe}
        meldungen={gelesen.ok ? undefined : meldungen(gelesen.fehler, 'de')}
      />,
      gelesen.ok ? 200 : 422,
    )
  })

  web.get(pfade.csv, async (request: Anfrage, reply) => {
    const gelesen = lesen(form, request.query)
    const { s, name } = await frage(haus, request, gelesen.ok ? gelesen.wert.am : undefined)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="online-konten.csv"')
      .type('text/csv; charset=utf-8')
      .send(alsCsv(name, s))
  })
}

interface Gefragt {
  readonly s: Statistik
  readonly name: string
  readonly stelle: string
  readonly auswahl: readonly { id: string; name: string }[]
}

/** The figures of the office that was asked for, as far as the one who asks may. */
async function frage(haus: Haus, request: Anfrage, bis: Tag | undefined): Promise<Gefragt> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.lesen)
  const ueberall = wer.rechte.includes(recht.alle)
  const { stelle: roh } = request.query
  const stelle = istId(roh) || roh === ALLE ? roh : ueberall ? ALLE : wer.dienststelle.id
  if (!ueberall && stelle !== wer.dienststelle.id) throw new NotFound()
  return alsPersonal(haus.db, wer, async (tx) => {
    const auswahl = ueberall ? (await leistungsstellen(tx)).map(({ id, name }) => ({ id, name })) : []
    const name = stelle === ALLE ? 'Alle Dienststellen' : nameVon(wer, auswahl, stelle)
    await gelesen(tx, wer, stelle)
    return { s: await statistik(haus, tx, stelle, bis), name, stelle, auswahl }
  })
}

function nameVon(wer: Personal, auswahl: Gefragt['auswahl'], stelle: string): string {
  if (stelle === wer.dienststelle.id) return wer.dienststelle.name
  const gefunden = auswahl.find(({ id }) => id === stelle)
  if (gefunden === undefined) throw new NotFound()
  return gefunden.name
}

const gelesen = (tx: Transaction, wer: Personal, stelle: string): Promise<void> =>
  protokollieren(tx, { aktion: 'statistik.gelesen', dienststelle: wer.dienststelle.id, angaben: { stelle } })

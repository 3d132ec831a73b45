import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { personenkopf } from '../kopf/query.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { AenderungenSeite } from './page.tsx'
import { aenderungen } from './query.ts'

export function aenderungenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<{ Params: { id: string } }>(pfade.person(':id', 'aenderungen'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const { person, zeilen } = await alsPersonal(haus.db, wer, async (tx) => {
      const kopf = await personenkopf(tx, request.params.id)
      await protokollieren(tx, {
        aktion: 'step.aenderungen-gelesen',
        objekt: kopf.id,
        person: kopf.id,
        dienststelle: wer.dienststelle.id,
      })
      return { person: kopf, zeilen: await aenderungen(tx, haus.krypto, kopf.id) }
    })
    return seite(reply, <AenderungenSeite rahmen={await haus.rahmen.desk(request)} person={person} zeilen={zeilen} />)
  })
}

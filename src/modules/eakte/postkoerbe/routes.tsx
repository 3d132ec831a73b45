import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { vertretene } from '../vertretung/query.ts'
import { PostkoerbeSeite } from './page.tsx'
import { postkoerbeMitStand, standDerStelle } from './query.ts'

export function postkoerbeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.postkoerbe, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const heute = tagInBerlin(haus.uhr.jetzt())
    const pflegt = wer.rechte.includes(recht.postkoerbe)
    const daten = await alsPersonal(haus.db, wer, async (tx) => ({
      koerbe: await postkoerbeMitStand(tx, heute, pflegt),
      vertretene: await vertretene(tx, wer.dienststelle.id, wer.personalId, heute),
      gesamt: await standDerStelle(tx, wer.dienststelle.id, heute),
    }))
    const rahmen = await haus.rahmen.desk(request)
    const ablage = wer.dienststelle.ziel === 'ablage'
    const arbeitet = wer.rechte.includes(recht.bearbeiten)
    return seite(reply, <PostkoerbeSeite rahmen={rahmen} {...daten} {...{ arbeitet, pflegt, ablage }} />)
  })
}

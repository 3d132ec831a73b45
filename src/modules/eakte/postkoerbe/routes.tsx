import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { PostkoerbeSeite } from './page.tsx'
import { postkoerbeMitStand } from './query.ts'

export function postkoerbeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.postkoerbe, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const koerbe = await alsPersonal(haus.db, wer, (tx) => postkoerbeMitStand(tx, tagInBerlin(haus.uhr.jetzt())))
    return seite(
      reply,
      <PostkoerbeSeite
        rahmen={await haus.rahmen.desk(request)}
        koerbe={koerbe}
        ablage={wer.dienststelle.ziel === 'ablage'}
      />,
    )
  })
}

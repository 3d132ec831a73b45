import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { eingereichteProfile } from '../../antrag/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { bewerberseite } from '../seiten/query.ts'
import { ProfilSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
}

/** What an applicant handed in of the labour-market profile, to look at (OA-02). */
export function profilRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.profil(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.lesen)
    const heute = tagInBerlin(haus.uhr.jetzt())
    const was = await alsPersonal(haus.db, wer, async (tx) => {
      const s = await bewerberseite(haus, tx, request.params.id, heute)
      // Before the conversion there is nobody in VerBIS whose profile it could be (ST-02).
      const geprueft = s.b.person.art === 'inhouse'
      const profile = await eingereichteProfile(tx, haus, s.b.ids)
      for (const { id } of geprueft ? profile : [])
        await protokollieren(tx, { aktion: 'verbis.profil-gelesen', objekt: id, person: s.b.person.id })
      return { s, profile }
    })
    return seite(reply, <ProfilSeite rahmen={await haus.rahmen.desk(request)} {...was} />)
  })
}

import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { personalVon, verlange } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { fadenkopf } from '../../faden/kopf.ts'
import { recht } from '../../policy.ts'
import { pfade } from '../pfade.ts'
import { NachweisSeite } from './page.tsx'
import { nachweis } from './query.ts'

/** The proof sheet of a conversation; looking at it is recorded. */
export function nachweisRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.faden(':id', 'nachweis'), async (request: Mit, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.lesen)
    const id = idIn(request)
    const { faden, zeilen } = await alsPersonal(haus.db, wer, async (tx) => {
      const kopf = await fadenkopf(tx, id)
      const { personId: person, dienststelleId: dienststelle } = kopf
      await protokollieren(tx, { aktion: 'postfach.nachweis-angesehen', objekt: id, person, dienststelle })
      return { faden: kopf, zeilen: await nachweis(tx, id) }
    })
    return seite(reply, <NachweisSeite rahmen={await haus.rahmen.desk(request)} {...{ faden, zeilen }} />)
  })
}

import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import { personalVon, verlange } from '../../../organisation/index.ts'
import type { Mit } from '../../anfrage.ts'
import { recht } from '../../policy.ts'
import { pfade } from '../pfade.ts'
import { OffeneSeite } from './page.tsx'
import { offeneGespraeche } from './query.ts'

const SEITE = 50
const ANFANG = '00000000-0000-0000-0000-000000000000'

/** The list of the office's open conversations. */
export function offeneRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.offene, async (request: Mit, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.lesen)
    const ansicht = request.query['ansicht'] === 'alle' ? 'alle' : 'warten'
    const basis = ansicht === 'alle' ? pfade.alleOffenen : `${pfade.offene}?ansicht=warten`
    const ab = istId(request.query['nach']) ? request.query['nach'] : undefined
    const frage = { dienststelleId: wer.dienststelle.id, ansicht, nach: ab ?? ANFANG, zahl: SEITE + 1 } as const
    const zeilen = await alsPersonal(haus.db, wer, (tx) => offeneGespraeche(tx, frage))
    const letzte = zeilen.length > SEITE ? zeilen[SEITE - 1] : undefined
    return seite(
      reply,
      <OffeneSeite
        rahmen={await haus.rahmen.desk(request)}
        ansicht={ansicht}
        zeilen={zeilen.slice(0, SEITE)}
        weiter={letzte && `${basis}&nach=${letzte.stelle}`}
        zurueck={ab && basis}
      />,
    )
  })
}

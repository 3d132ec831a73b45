import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { liesLesarten } from '../einlesen/index.ts'
import { regelinhalte } from '../inhalte/inhalte.ts'
import { WEISUNGEN } from '../pfade.ts'
import { wasGalt } from '../regeln/was-galt.ts'
import { suchform } from '../suchform.ts'
import { alsLesende } from '../zugang.ts'
import { VerzeichnisSeite } from './page.tsx'
import { geltungenVon, weisungen } from './query.ts'

const SUCHE_LAENGSTENS = 200

export function verzeichnisRouten(web: FastifyInstance, haus: Haus): void {
  const { schreibweisen } = liesLesarten()

  web.get(WEISUNGEN, async (request: FastifyRequest<{ Querystring: Record<string, unknown> }>, reply) => {
    const rahmen = await haus.rahmen.desk(request)
    const roh = request.query['suche']
    const suche = typeof roh === 'string' ? roh.trim().slice(0, SUCHE_LAENGSTENS) : ''
    const jetzt = haus.uhr.jetzt()
    const eintraege = await alsLesende(haus, request, async (tx) => {
      const worte = suchform(suche, schreibweisen).split(' ').filter(Boolean)
      const gefunden = await weisungen(tx, worte)
      const alle = worte.length === 0 ? gefunden : await weisungen(tx)
      const auskunft = wasGalt(await regelinhalte(tx, jetzt), geltungenVon(alle), tagInBerlin(jetzt))
      return gefunden.flatMap((eintrag) => {
        const eigene = auskunft.weisungen.find(({ weisung }) => weisung.nummer === eintrag.nummer)
        return eigene ? [Object.assign(eintrag, { auskunft: eigene })] : []
      })
    })
    return seite(reply, <VerzeichnisSeite rahmen={rahmen} suche={suche} eintraege={eintraege} />)
  })
}

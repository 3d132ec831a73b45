import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { alsText } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { begriffe } from '../../../weisung/index.ts'
import { istLeer, neuBeginnen } from '../entwurf.ts'
import { zugangVon, zugangZumSpeichern } from '../zugang.ts'
import { offenerAntrag } from './offen.ts'
import { BeginnenSeite } from './page.tsx'

export function beginnenRoutes(web: FastifyInstance, haus: Haus): void {
  web.get('/antrag/tag', async (request, reply) => {
    const zugang = await zugangVon(haus, request)
    const { entwurf } = zugang
    const rahmen = await haus.rahmen.portal(request)
    const jetzt = haus.uhr.jetzt()
    const { leistung, offen } = await zugang.als(async (tx) => ({
      leistung: (await begriffe(tx, jetzt))(tagInBerlin(jetzt), rahmen.sprache === 'en' ? 'englisch' : 'nominativ'),
      offen: entwurf?.trotzdem === true ? undefined : await offenerAntrag(tx, zugang, jetzt),
    }))
    const { stand } = request.query as { stand?: unknown }
    return seite(
      reply,
      <BeginnenSeite
        rahmen={rahmen}
        leistung={leistung}
        entwurf={entwurf !== undefined && !istLeer(entwurf)}
        offen={offen}
        stand={stand === 'gespeichert' || stand === 'verworfen' ? stand : undefined}
      />,
    )
  })

  web.post('/antrag/tag/neu', async (request, reply) => {
    const zugang = await zugangZumSpeichern(haus, request, reply)
    const body = request.body as { trotzdem?: unknown } | null | undefined
    const weiterer = alsText(body?.trotzdem) === 'ja'
    await zugang.als((tx) => neuBeginnen(tx, haus.krypto, zugang.besitzer, weiterer, request.eingegangen))
    return weiter(reply, weiterer ? '/antrag/tag/person' : '/antrag/tag?stand=verworfen')
  })
}

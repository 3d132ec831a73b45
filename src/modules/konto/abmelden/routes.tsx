import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Absatz, Knopf, Link, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { seite, sitzungBeenden, weiter } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kundeWennAngemeldet } from '../kunde/query.ts'
import { abmeldentexte } from './texte.ts'

export function abmeldenRouten(web: FastifyInstance, haus: Haus): void {
  web.post('/abmelden', async (request, reply) => {
    const kunde = await kundeWennAngemeldet(haus, request)
    if (kunde) {
      await alsKunde(haus.db, kunde, (tx) =>
        protokollieren(tx, { aktion: 'konto.abgemeldet', objekt: kunde.kontoId, person: kunde.personId }),
      )
    }
    await sitzungBeenden(haus, request, reply)
    return weiter(reply, '/abgemeldet')
  })

  web.get('/abgemeldet', async (request: FastifyRequest<{ Querystring: Record<string, unknown> }>, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <AbgemeldetSeite rahmen={rahmen} ueberall={request.query['ueberall'] === '1'} />)
  })
}

const AbgemeldetSeite = ({ rahmen, ueberall }: { rahmen: PortalRahmen; ueberall: boolean }) => {
  const t = abmeldentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')}>
      {ueberall && <Absatz>{t('ueberall')}</Absatz>}
      <Absatz>{t('gespeichert')}</Absatz>
      <Absatz>{t('geraet')}</Absatz>
      <Knopf href="/anmelden">{t('knopf')}</Knopf>
      <Absatz>
        <Link href="/">{t('start')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

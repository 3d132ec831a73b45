import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { abstimmen, serviceCenterWeg } from '../../konfiguration/index.ts'
import { type Personal, serviceCenter } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'
import { fehlertexte, form } from './form.ts'
import { ServiceCenterSeite } from './page.tsx'

/** The office's part of the way into the Service Center: it says that it agreed; the rest is shown. */
export function serviceCenterRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.serviceCenter, async (request, reply) => zeige(haus, request, reply, await schreiberin(haus, request)))
  web.post(pfade.serviceCenter, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    const { serviceCenter: center, tag } = gelesen.wert
    if (tag > tagInBerlin(haus.uhr.jetzt())) {
      const fehler = [{ feld: 'tag', schluessel: 'fehler.spaeter' }]
      return zeige(haus, request, reply, wer, { eingabe: gelesen.eingabe, fehler })
    }
    await alsPersonal(haus.db, wer, async (tx) => {
      if (!(await serviceCenter(tx)).some(({ id }) => id === center)) throw new NotFound()
      await abstimmen(tx, wer, wer.dienststelle.id, center, tag)
    })
    return weiter(reply, pfade.serviceCenter)
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
): Promise<FastifyReply> {
  const daten = await alsPersonal(haus.db, wer, async (tx) => ({
    weg: await serviceCenterWeg(tx, wer.dienststelle.id, haus.uhr.jetzt()),
    center: await serviceCenter(tx),
  }))
  const inhalt = (
    <ServiceCenterSeite
      rahmen={await haus.rahmen.desk(request)}
      {...daten}
      eingabe={gesendet?.eingabe ?? {}}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

import type { FastifyInstance } from 'fastify'
import type { Instant } from '../../../../platform/clock/index.ts'
import { alsKunde, type Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite } from '../../../../platform/http/index.ts'
import type { Sprache } from '../../../../platform/i18n/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { dienststelle } from '../../../organisation/index.ts'
import { mitAnforderungen } from '../../anfordern/nachtraeglich.ts'
import { liegtBei } from '../../antraege.ts'
import type { Bogenart } from '../../bogen/bogen.ts'
import type { Formularart } from '../../bogen/formularart.ts'
import { nachreichtexte } from '../../nachreichen/texte.ts'
import { dateienZu } from '../../nachweise/befund.ts'
import { darf } from '../../policy.ts'
import { dauerDer, istUnvollstaendig } from '../../stand/dauer.ts'
import { dateistand } from '../dateistand.ts'
import { type Einreichung, eigeneEinreichung } from '../einreichungen.ts'
import { einreichtexte } from '../texte.ts'
import { fehlendIn } from '../vorschau.ts'
import { wege } from '../wege.ts'
import { sendeDokument } from './dokument.ts'
import { EmpfangSeite } from './page.tsx'

interface Weg {
  Params: { referenz: string }
  Querystring: { stand?: unknown }
}

/** Receipt and document of a form of this kind. */
export function empfangRoutes(web: FastifyInstance, haus: Haus, { art }: Formularart): void {
  web.get<Weg>(wege.quittung(art, ':referenz'), async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const was = await alsKunde(haus.db, kunde, async (tx) => {
      const gesendet = await eigeneEinreichung(tx, request.params.referenz, art)
      const { einreichung, angaben } = await mitAnforderungen(tx, haus, gesendet)
      const dateien = await dateienZu(tx, haus, angaben.nachweise)
      const wo = await liegtBei(tx, einreichung)
      const stelle = await dienststelle(tx, wo)
      const dauer = hatDauer(art) ? await dauerAm(tx, wo, einreichung, haus.uhr.jetzt()) : undefined
      return { einreichung, angaben, dateien, stelle, dauer }
    })
    const { einreichung, angaben, dateien, stelle, dauer } = was
    if (stelle === undefined) throw new NotFound()
    const rahmen = await haus.rahmen.portal(request, { id: stelle.id, gestellt: true })
    return seite(
      reply,
      <EmpfangSeite
        rahmen={rahmen}
        einreichung={einreichung}
        stelle={stelle}
        dauer={dauer}
        fehlend={fehlendIn(rahmen.sprache, angaben, dateien)}
        dateien={dateistand(dateien)}
        meldung={meldungAus(request.query.stand, rahmen.sprache)}
      />,
    )
  })

  web.get<Weg>(wege.dokument(art, ':referenz'), async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    return sendeDokument(haus, kunde, reply, async (tx) => eigeneEinreichung(tx, request.params.referenz, art))
  })
}

/** A change and a profile are not decided on like an application: the office's texts say nothing of them. */
const hatDauer = (art: Bogenart): boolean => art === 'hauptantrag' || art === 'wba'

const dauerAm = (tx: Transaction, stelleId: string, e: Einreichung, jetzt: Instant) =>
  dauerDer(tx, stelleId, istUnvollstaendig(e) ? 'unvollstaendig' : 'abgesendet', jetzt)

const meldungen = {
  doppelt: (sprache: Sprache) => einreichtexte(sprache)('empfang.doppelt'),
  nachgereicht: (sprache: Sprache) => nachreichtexte(sprache)('getan.stand'),
}

const meldungAus = (stand: unknown, sprache: Sprache): string | undefined =>
  stand === 'doppelt' || stand === 'nachgereicht' ? meldungen[stand](sprache) : undefined

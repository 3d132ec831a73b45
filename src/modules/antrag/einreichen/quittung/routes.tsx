import type { FastifyInstance } from 'fastify'
import { alsKunde, type Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { referenzAus } from '../../../../platform/referenz.ts'
import { kundeVon } from '../../../konto/index.ts'
import { dienststelle } from '../../../organisation/index.ts'
import type { Bogenart } from '../../bogen/bogen.ts'
import type { Formularart } from '../../bogen/formularart.ts'
import { dateienZu } from '../../nachweise/befund.ts'
import { darf } from '../../policy.ts'
import { dateistand } from '../dateistand.ts'
import { type Einreichung, einreichungenMit } from '../einreichungen.ts'
import { einreichungLaden } from '../laden.ts'
import { fehlendIn } from '../vorschau.ts'
import { wege } from '../wege.ts'
import { dateistamm } from '../worte.ts'
import { EmpfangSeite } from './page.tsx'

interface Weg {
  Params: { referenz: string }
  Querystring: { stand?: unknown }
}

/** What was sent under this number and is the customer's own. @throws NotFound for everything else */
async function eigene(tx: Transaction, nummer: string, art: Bogenart): Promise<Einreichung> {
  const referenz = referenzAus(nummer)
  const [neueste] = referenz === undefined ? [] : (await einreichungenMit(tx, referenz)).filter((e) => e.art === art)
  if (neueste === undefined) throw new NotFound()
  return neueste
}

/** Receipt and document of a form of this kind. */
export function empfangRoutes(web: FastifyInstance, haus: Haus, { art }: Formularart): void {
  web.get<Weg>(wege.quittung(art, ':referenz'), async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const was = await alsKunde(haus.db, kunde, async (tx) => {
      const einreichung = await eigene(tx, request.params.referenz, art)
      const { angaben } = await einreichungLaden(tx, haus, einreichung.id)
      const dateien = await dateienZu(tx, haus, angaben.nachweise)
      return { einreichung, angaben, dateien, stelle: await dienststelle(tx, einreichung.dienststelleId) }
    })
    const { einreichung, angaben, dateien, stelle } = was
    if (stelle === undefined) throw new NotFound()
    const rahmen = await haus.rahmen.portal(request, { id: stelle.id, gestellt: true })
    return seite(
      reply,
      <EmpfangSeite
        rahmen={rahmen}
        einreichung={einreichung}
        stelle={stelle}
        fehlend={fehlendIn(rahmen.sprache, angaben, dateien)}
        dateien={dateistand(dateien)}
        doppelt={request.query.stand === 'doppelt'}
      />,
    )
  })

  web.get<Weg>(wege.dokument(art, ':referenz'), async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const { inhalt, name } = await alsKunde(haus.db, kunde, async (tx) => {
      const { id, personId, dokumentId, referenz } = await eigene(tx, request.params.referenz, art)
      if (dokumentId === null) throw new NotFound()
      await protokollieren(tx, { aktion: 'antrag.dokument-geladen', objekt: id, person: personId })
      return { inhalt: await haus.dokumente.lesen(tx, dokumentId), name: `${dateistamm(art)}-${referenz}.pdf` }
    })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('application/pdf')
      .send(inhalt)
  })
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { eigeneSitzungen, eigeneSitzungenBeenden, seite, sitzungBeenden, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kundeVon } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { SitzungenSeite } from './page.tsx'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

export function sitzungenRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto/sitzungen', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const alle = await alsKunde(haus.db, kunde, (tx) => eigeneSitzungen(tx, haus.uhr.jetzt()))
    const geraete = alle
      .map((sitzung) => ({ ...sitzung, dieses: sitzung.id === request.sitzung?.id }))
      .toSorted((a, b) => Number(b.dieses) - Number(a.dieses))
    const rahmen = await haus.rahmen.portal(request)
    const beendet = request.query['stand'] === 'beendet'
    return seite(reply, <SitzungenSeite rahmen={rahmen} geraete={geraete} beendet={beendet} />)
  })

  web.post('/konto/sitzungen/beenden', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const id = request.body?.['id']
    // Unknown or already ended: it is signed out either way, so the answer is the same.
    if (istId(id)) {
      await alsKunde(haus.db, kunde, async (tx) => {
        const zahl = await eigeneSitzungenBeenden(tx, { id }, haus.uhr.jetzt())
        const wer = { objekt: kunde.kontoId, person: kunde.personId }
        if (zahl > 0) await protokollieren(tx, { aktion: 'konto.sitzung-beendet', ...wer, angaben: { sitzung: id } })
      })
    }
    return weiter(reply, '/konto/sitzungen?stand=beendet')
  })

  web.post('/konto/sitzungen/alle-beenden', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    await alsKunde(haus.db, kunde, async (tx) => {
      const zahl = await eigeneSitzungenBeenden(tx, { ausser: null }, haus.uhr.jetzt())
      const wer = { objekt: kunde.kontoId, person: kunde.personId }
      await protokollieren(tx, { aktion: 'konto.ueberall-abgemeldet', ...wer, angaben: { zahl } })
    })
    await sitzungBeenden(haus, request, reply)
    return weiter(reply, '/abgemeldet?ueberall=1')
  })
}

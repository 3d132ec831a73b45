import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import { meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { alleSitzungenBeenden, seite, sitzungBeenden, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { kontoLoeschen } from './command.ts'
import { KontoGeloeschtSeite, KontoLoeschenSeite } from './page.tsx'
import { loeschtexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Body: Record<string, unknown> | undefined }>

export function kontoLoeschenRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto/loeschen', async (request, reply) => {
    await kundeVon(haus, request, darf.zugangAendern)
    return seite(reply, <KontoLoeschenSeite rahmen={await haus.rahmen.portal(request)} />)
  })

  web.post('/konto/loeschen', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.zugangAendern)
    if (request.body?.['loeschen'] !== 'ja') {
      const rahmen = await haus.rahmen.portal(request)
      const texte = meldungen([{ feld: 'loeschen', schluessel: 'fehler.haken' }], rahmen.sprache, loeschtexte)
      return seite(reply, <KontoLoeschenSeite rahmen={rahmen} meldungen={texte} />, 422)
    }
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'anmeldung', (tx) => kontoLoeschen(haus, tx, kunde, jetzt))
    await alleSitzungenBeenden(haus.db, kunde.kontoId, jetzt)
    await sitzungBeenden(haus, request, reply)
    return weiter(reply, '/konto-geloescht')
  })

  web.get('/konto-geloescht', async (request, reply) =>
    seite(reply, <KontoGeloeschtSeite rahmen={await haus.rahmen.portal(request)} />),
  )
}

import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type Anliegen, katalog } from '../../konfiguration/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { speichereTeil, zeigeTeil } from '../bearbeiten/routes.tsx'
import { amEntwurf } from '../entwurf/stand.ts'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'
import { AnliegenListe } from './liste.tsx'
import { anliegenteil } from './teil.tsx'

interface Mit {
  Params: { anliegen: string }
  Querystring: Record<string, unknown>
}

/** The catalogue of the draft, and one Anliegen of it. */
export function anliegenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.liste, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const daten = await amEntwurf(haus, wer, () => Promise.resolve(undefined))
    if (daten === undefined) return weiter(reply, pfade.tisch)
    const anliegen = daten.stand.katalog.find(({ schluessel }) => schluessel === request.query['getan'])
    const meldung = anliegen && { text: `Im Entwurf gespeichert: ${anliegen.name}.` }
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <AnliegenListe rahmen={rahmen} stand={daten.stand} meldung={meldung} />)
  })
  web.get<Mit>(pfade.anliegen(':anliegen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    return zeigeTeil(haus, request, reply, wer, anliegenteil(await gesucht(haus, wer, request.params.anliegen)))
  })
  web.post<Mit>(pfade.anliegen(':anliegen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const anliegen = await gesucht(haus, wer, request.params.anliegen)
    const danach = `${pfade.liste}?getan=${anliegen.schluessel}`
    return speichereTeil(haus, request, reply, wer, anliegenteil(anliegen), danach)
  })
}

async function gesucht(haus: Haus, wer: Personal, name: string): Promise<Anliegen> {
  const alle = await alsPersonal(haus.db, wer, (tx) => katalog(tx, haus.uhr.jetzt()))
  const anliegen = alle.find(({ schluessel }) => schluessel === name)
  if (anliegen === undefined) throw new NotFound()
  return anliegen
}

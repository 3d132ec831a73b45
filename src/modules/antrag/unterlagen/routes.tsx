import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import {
  dateienVon,
  dateiformular,
  dateirouten,
  dateisatz,
  entfernen,
  mitDateien,
  zurueckholen,
} from '../../../platform/eingang/index.ts'
import type { Meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Standmeldung } from '../../../platform/html/index.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { darf } from '../policy.ts'
import { UnterlagenSeite } from './page.tsx'
import { unterlagentexte } from './texte.ts'
import { verwendungen } from './verwendung.ts'

type Anfrage = FastifyRequest<{ Params: { id: string }; Querystring: Record<string, unknown> }>

/** The customer's own files, and the addresses under which files come and go. */
export function unterlagenRouten(web: FastifyInstance, haus: Haus): void {
  const wer = (request: FastifyRequest): Promise<Kunde> => kundeVon(haus, request, darf.alsKunde)
  dateirouten(web, haus, wer)

  web.get('/unterlagen', async (request: Anfrage, reply) => {
    const kunde = await wer(request)
    const { sprache } = await haus.rahmen.portal(request)
    return zeige(haus, request, reply, kunde, keine, standAus(request.query, sprache))
  })

  mitDateien(web, (innen) => {
    innen.post('/unterlagen', { config: { langsam: true } }, async (request: Anfrage, reply) => {
      const kunde = await wer(request)
      const { dateien, abgelehnt } = await dateiformular(haus, request, kunde)
      if (abgelehnt.length === 0 && dateien.length > 0)
        return weiter(
          reply,
          `/unterlagen?stand=${dateien.every(({ schonDa }) => schonDa) ? 'schon-da' : 'hochgeladen'}`,
        )
      const { sprache } = await haus.rahmen.portal(request)
      const t = unterlagentexte(sprache)
      const saetze = abgelehnt.map(({ name, meldung }) =>
        t('fehler.datei', { name, satz: dateisatz(meldung, sprache) }),
      )
      return zeige(haus, request, reply, kunde, alsMeldungen(saetze.length === 0 ? [t('fehler.keine')] : saetze))
    })
  })

  web.post('/unterlagen/:id/entfernen', async (request: Anfrage, reply) => {
    const kunde = await wer(request)
    const id = idAus(request)
    if (!(await alsKunde(haus.db, kunde, (tx) => entfernen(tx, haus, id)))) throw new NotFound()
    return weiter(reply, `/unterlagen?entfernt=${id}`)
  })

  web.post('/unterlagen/:id/zurueckholen', async (request: Anfrage, reply) => {
    const kunde = await wer(request)
    const id = idAus(request)
    if (!(await alsKunde(haus.db, kunde, (tx) => zurueckholen(tx, id)))) throw new NotFound()
    return weiter(reply, '/unterlagen?stand=zurueck')
  })
}

function idAus({ params }: Anfrage): string {
  if (!istId(params.id)) throw new NotFound()
  return params.id
}

async function zeige(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  kunde: Kunde,
  meldungen: Meldungen,
  stand?: Standmeldung,
): Promise<FastifyReply> {
  const rahmen = await haus.rahmen.portal(request)
  const was = await alsKunde(haus.db, kunde, async (tx) => {
    const dateien = await dateienVon(tx, haus)
    const ids = dateien.map(({ id }) => id)
    return { dateien, verwendet: await verwendungen(tx, ids, rahmen.sprache) }
  })
  const status = meldungen.liste.length > 0 ? 422 : 200
  return seite(reply, <UnterlagenSeite {...{ rahmen, meldungen, stand }} {...was} />, status)
}

const alsMeldungen = (saetze: readonly string[]): Meldungen => ({
  liste: saetze.map((text) => ({ feld: 'datei-neu', text })),
  fuer: () => saetze.join(' ') || undefined,
})
const keine = alsMeldungen([])

const saetze = ['hochgeladen', 'schon-da', 'zurueck'] as const

function standAus(query: Anfrage['query'], sprache: Sprache): Standmeldung | undefined {
  const t = unterlagentexte(sprache)
  const { stand, entfernt } = query
  if (istId(entfernt))
    return { text: t('stand.entfernt'), rueckgaengig: { aktion: `/unterlagen/${entfernt}/zurueckholen` } }
  const satz = saetze.find((einer) => einer === stand)
  return satz && { text: t(`stand.${satz}`) }
}

import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { alsKunde, type Transaction } from '../../../../platform/database/index.ts'
import { alsText } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import { type Kunde, kundeVon } from '../../../konto/index.ts'
import { antragAusEntwurf } from '../../antraege.ts'
import { offenerAntrag } from '../beginnen/offen.ts'
import { entwurfLoeschen, entwurfVon } from '../entwurf.ts'
import { antragStellen } from '../stellen/command.ts'
import { zugangVon } from '../zugang.ts'
import { PruefenSeite } from './page.tsx'
import { vollstaendig } from './vollstaendig.ts'
import { darf } from '../../policy.ts'

const quittung = (referenz: string): string => `/antrag/tag/quittung/${referenz}`

export function pruefenRoutes(web: FastifyInstance, haus: Haus): void {
  web.get('/antrag/tag/pruefen', async (request, reply) => {
    const zugang = await zugangVon(haus, request)
    const { entwurf } = zugang
    if (entwurf === undefined) return weiter(reply, '/antrag/tag')
    const geprueft = await zugang.als((tx) => vollstaendig(tx, haus, entwurf, tagInBerlin(haus.uhr.jetzt())))
    if ('fehlt' in geprueft) return weiter(reply, geprueft.fehlt)
    const rahmen = await haus.rahmen.portal(request, { id: geprueft.zuordnung.dienststelle.id, gestellt: false })
    return seite(
      reply,
      <PruefenSeite rahmen={rahmen} {...geprueft} schluessel={entwurf.id} angemeldet={zugang.kunde !== undefined} />,
    )
  })

  web.post('/antrag/tag/pruefen', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const schluessel = alsText((request.body as { schluessel?: unknown } | null | undefined)?.schluessel)
    if (!istId(schluessel)) return weiter(reply, '/antrag/tag')
    const { eingegangen } = request
    const pfad = await alsKunde(haus.db, kunde, (tx) => absenden(tx, haus, { kunde, schluessel, eingegangen }))
    return weiter(reply, pfad)
  })
}

interface Absendung {
  kunde: Kunde
  /** Id of the draft that the page showed. */
  schluessel: string
  eingegangen: Date
}

/** Sends the draft once. @returns the page that comes next: the receipt, also of an earlier press, or what is missing */
async function absenden(tx: Transaction, haus: Haus, { kunde, schluessel, eingegangen }: Absendung): Promise<string> {
  const entwurf = await entwurfVon(tx, haus.krypto, { id: kunde.kontoId, bestand: 'antrag' }, true)
  const frueher = await antragAusEntwurf(tx, schluessel)
  if (frueher !== undefined) return `${quittung(frueher.referenz)}?stand=doppelt`
  if (entwurf === undefined || entwurf.id !== schluessel) return '/antrag/tag'
  if (!entwurf.trotzdem && (await offenerAntrag(tx, { kunde }, eingegangen)) !== undefined) return '/antrag/tag'
  const geprueft = await vollstaendig(tx, haus, entwurf, tagInBerlin(eingegangen))
  if ('fehlt' in geprueft) return geprueft.fehlt
  const { person, anschrift, zuordnung } = geprueft
  const erklaerung = {
    schluessel,
    person,
    anschrift,
    dienststelleId: zuordnung.dienststelle.id,
    zustaendigkeit: zuordnung.art,
  }
  const referenz = await antragStellen(tx, haus.krypto, kunde, erklaerung, eingegangen)
  await entwurfLoeschen(tx, entwurf.id)
  return quittung(referenz)
}

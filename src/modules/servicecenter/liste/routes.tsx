import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { betreuteStellen, dienststellennamen } from '../../organisation/index.ts'
import { naechsteNehmen } from '../auftrag/nehmen.ts'
import { auftraege, wartende } from '../auftrag/query.ts'
import { pfade } from '../pfade.ts'
import { wer } from '../wer.ts'
import { ListeSeite } from './page.tsx'

type Mit = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>

const SEITE = 50
const ANFANG = '00000000-0000-0000-0000-000000000000'

const saetze: Readonly<Record<string, string>> = {
  beantwortet: 'Ihre Antwort ist gesendet. Die Nachricht ist erledigt.',
  abgeschlossen: 'Die Nachricht ist ohne Antwort abgeschlossen.',
  abgegeben: 'Die Nachricht liegt jetzt beim Jobcenter, in der E-AKTE.',
  weitergegeben: 'Ihre Kollegin oder Ihr Kollege hat die Nachricht jetzt.',
  zurueckgegeben: 'Die Nachricht ist wieder frei.',
  keine: 'Gerade ist keine Nachricht frei.',
}

/** The inbox of a Service Center (PF-05): a queue for all offices that bought the service, and one for each. */
export function listenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.liste, async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const { stelle: gewaehlt, nach, getan } = request.query
    const stelle = istId(gewaehlt) ? gewaehlt : undefined
    const ab = istId(nach) ? nach : undefined
    const { zeilen, stellen } = await alsPersonal(haus.db, personal, async (tx) => ({
      zeilen: await auftraege(tx, { stelle, nach: ab ?? ANFANG, zahl: SEITE + 1 }),
      stellen: await kunden(tx),
    }))
    const letzte = zeilen.length > SEITE ? zeilen[SEITE - 1] : undefined
    const satz = saetze[String(getan)]
    return seite(
      reply,
      <ListeSeite
        rahmen={await haus.rahmen.desk(request)}
        zeilen={zeilen.slice(0, SEITE)}
        {...{ stellen, stelle }}
        personalId={personal.personalId}
        weiter={letzte && `${pfade.liste}?nach=${letzte.id}${stelle === undefined ? '' : `&stelle=${stelle}`}`}
        zurueck={ab && (stelle === undefined ? pfade.liste : pfade.vonStelle(stelle))}
        stand={satz === undefined ? undefined : { text: satz }}
      />,
    )
  })

  web.post(pfade.naechste, async (request, reply) => {
    const personal = await wer(haus, request)
    const id = await alsPersonal(haus.db, personal, (tx) => naechsteNehmen(tx, personal, haus.uhr.jetzt()))
    return weiter(reply, id === undefined ? `${pfade.liste}?getan=keine` : pfade.auftrag(id))
  })
}

/** The offices that this Service Center works for today, with what waits of each. */
async function kunden(tx: Transaction): Promise<ReadonlyMap<string, { name: string; zahl: number }>> {
  const zahlen = await wartende(tx)
  const namen = await dienststellennamen(tx, await betreuteStellen(tx, 'unterstuetzungsleistungen'))
  return new Map([...namen].map(([id, name]) => [id, { name, zahl: zahlen.get(id) ?? 0 }]))
}

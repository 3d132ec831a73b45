import type { FastifyInstance, FastifyReply } from 'fastify'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, eingabeAus, type Feldfehler, lesen, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId, neueId } from '../../../platform/ids.ts'
import type { Personal } from '../../organisation/index.ts'
import { idIn, type Mit, textform } from '../../postfach/index.ts'
import { antworten } from '../auftrag/antworten.ts'
import { nehmen, zurueckgeben } from '../auftrag/nehmen.ts'
import type { Bezug } from '../auftrag/schritt.ts'
import { pfade } from '../pfade.ts'
import { desktexte } from '../texte.ts'
import { wer } from '../wer.ts'
import { GespraechSeite, type Hindernis } from './page.tsx'
import { blatt } from './query.ts'

/** A conversation at the desk of a Service Center: take, give back, answer. */
export function gespraechRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.auftrag(':id'), async (request: Mit, reply) =>
    zeige(haus, request, reply, await wer(haus, request), { schluessel: neueId() }),
  )

  web.post(pfade.auftrag(':id'), async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const eingabe = eingabeAus(request.body)
    const gelesen = lesen(textform, eingabe)
    const schluessel = wert(eingabe, 'schluessel')
    if (!istId(schluessel)) throw new NotFound()
    if (!gelesen.ok) return zeige(haus, request, reply, personal, eingabe, gelesen.fehler)
    const { text } = gelesen.wert
    const hindernis = await alsPersonal(haus.db, personal, (tx) =>
      antworte(tx, haus, personal, idIn(request), { text, schluessel, letzte: wert(eingabe, 'letzte') }),
    )
    if (hindernis === undefined) return weiter(reply, `${pfade.liste}?getan=beantwortet`)
    return zeige(haus, request, reply, personal, eingabe, [], hindernis)
  })

  const schritt = (
    tat: 'nehmen' | 'zurueckgeben',
    ziel: (id: string) => string,
    tu: (tx: Transaction, bezug: Bezug, wer: Personal) => Promise<void>,
  ) =>
    web.post(pfade.auftrag(':id', tat), async (request: Mit, reply) => {
      const personal = await wer(haus, request)
      const id = idIn(request)
      const version = Number(wert(eingabeAus(request.body), 'version'))
      if (!Number.isSafeInteger(version)) throw new NotFound()
      await alsPersonal(haus.db, personal, (tx) => tu(tx, { id, version }, personal))
      return weiter(reply, ziel(id))
    })
  schritt('nehmen', pfade.auftrag, (tx, bezug, personal) => nehmen(tx, bezug, personal, haus.uhr.jetzt()))
  schritt('zurueckgeben', () => `${pfade.liste}?getan=zurueckgegeben`, zurueckgeben)
}

interface Antwort {
  readonly text: string
  readonly schluessel: string
  /** Newest message that the page showed. */
  readonly letzte: string
}

/** Sends the answer, which ends the order. @returns why not: the conversation ended, a message came meanwhile, or is not filed yet (PF-10) */
async function antworte(
  tx: Transaction,
  haus: Haus,
  personal: Personal,
  id: string,
  antwort: Antwort,
): Promise<Hindernis | undefined> {
  const { auftrag, faden } = await blatt(tx, haus, id)
  if (auftrag.erledigt === null) {
    if (faden.geschlossen !== null) return 'beendet'
    if (faden.nachrichten.at(-1)?.id !== antwort.letzte) return 'ueberholt'
    if (faden.nachrichten.some(({ abgelegt }) => abgelegt === null)) return 'nicht-abgelegt'
  }
  const center = personal.dienststelle.name
  await antworten(tx, haus, auftrag, { ...antwort, center }, personal, haus.uhr.jetzt())
  return undefined
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  personal: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[] = [],
  hindernis?: Hindernis,
): Promise<FastifyReply> {
  const inhalt = await alsPersonal(haus.db, personal, (tx) => blatt(tx, haus, idIn(request)))
  return seite(
    reply,
    <GespraechSeite
      {...inhalt}
      {...{ eingabe, hindernis }}
      rahmen={await haus.rahmen.desk(request)}
      personalId={personal.personalId}
      meldungen={meldungen(fehler, 'de', desktexte)}
    />,
    fehler.length > 0 ? 422 : hindernis === undefined ? 200 : 409,
  )
}

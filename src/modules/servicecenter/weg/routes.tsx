import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { auswahl, eingabeAus, lesen, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, seite, weiter } from '../../../platform/http/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { idIn, type Mit } from '../../postfach/index.ts'
import { type Auftrag, auftrag } from '../auftrag/query.ts'
import { UEBERHOLT } from '../auftrag/schritt.ts'
import { type Ausweg, pfade } from '../pfade.ts'
import { desktexte } from '../texte.ts'
import { wer } from '../wer.ts'
import { auswege } from './auswege.ts'
import { AuswegSeite } from './page.tsx'

/** The ways out of one's hands: to a colleague, to the office, to an end without an answer. Each asks one question first. */
export function auswegRouten(web: FastifyInstance, haus: Haus): void {
  for (const ausweg of ['kollegin', 'jobcenter', 'abschliessen'] as const) {
    const pfad = pfade.auftrag(':id', ausweg)
    web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, ausweg))

    web.post(pfad, async (request: Mit, reply) => {
      const personal = await wer(haus, request)
      const { moeglichkeiten, tu, getan } = auswege[ausweg]
      const ok = await alsPersonal(haus.db, personal, async (tx) => {
        const eigener = await inHaenden(tx, idIn(request), personal)
        if (wert(eingabeAus(request.body), 'version') !== String(eigener.version)) throw new Conflict(UEBERHOLT)
        const zurWahl = await moeglichkeiten(tx, personal)
        const gelesen = lesen(z.object({ wahl: wahlAus(zurWahl) }), request.body)
        const wahl = zurWahl.find((eine) => gelesen.ok && eine.wert === gelesen.wert.wahl)
        if (wahl === undefined) return false
        await tu(tx, eigener, wahl, personal, haus.uhr.jetzt())
        return true
      })
      return ok ? weiter(reply, `${pfade.liste}?getan=${getan}`) : zeige(haus, request, reply, ausweg, true)
    })
  }
}

const wahlAus = (zurWahl: readonly { readonly wert: string }[]) =>
  auswahl(
    zurWahl.map((eine) => eine.wert),
    { leer: 'fehler.wahl' },
  )

/** An order that one has in hand. @throws Conflict if it is done or a colleague's */
async function inHaenden(tx: Transaction, id: string, { personalId }: Personal): Promise<Auftrag> {
  const eigener = await auftrag(tx, id)
  if (eigener.erledigt !== null || eigener.bearbeiterId !== personalId) throw new Conflict(UEBERHOLT)
  return eigener
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  ausweg: Ausweg,
  falsch = false,
): Promise<FastifyReply> {
  const personal = await wer(haus, request)
  const { moeglichkeiten: laden, titel, satz, frage, knopf } = auswege[ausweg]
  const { eigener, moeglichkeiten } = await alsPersonal(haus.db, personal, async (tx) => ({
    eigener: await inHaenden(tx, idIn(request), personal),
    moeglichkeiten: await laden(tx, personal),
  }))
  const fehler = falsch ? [{ feld: 'wahl', schluessel: 'fehler.wahl' }] : []
  return seite(
    reply,
    <AuswegSeite
      {...{ ausweg, titel, satz, frage, knopf, moeglichkeiten }}
      auftrag={eigener}
      rahmen={await haus.rahmen.desk(request)}
      eingabe={{}}
      meldungen={meldungen(fehler, 'de', desktexte)}
    />,
    falsch ? 422 : 200,
  )
}

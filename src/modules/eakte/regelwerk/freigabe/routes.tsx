import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from '../../../../platform/database/index.ts'
import { inKraft, naechsteAktivierung } from '../../../../platform/fassung/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, Forbidden, seite, weiter } from '../../../../platform/http/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { regelwerkArt } from '../in-kraft.ts'
import { amEntwurf, pruefend, schreiben, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { unterschiede } from '../versionen/unterschied.ts'
import { einreichen, freigabe, schriebMit, verwerfen, zurueck } from './command.ts'
import { einreichung, fehlertexte, freigabeform, rueckgabe } from './form.ts'
import { FreigabeSeite } from './page.tsx'

interface Gesendet {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}

/** From draft to version: handed in, fetched or given back, approved by the second person. */
export function freigabeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.freigabe, async (request, reply) => zeige(haus, request, reply, await schreiberin(haus, request)))
  web.post(pfade.schritt('einreichen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(einreichung, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    const { grund } = gelesen.wert
    if (!(await schreiben(haus, wer, (tx, feder, entwurf) => einreichen(tx, feder, entwurf, grund)))) gesperrt()
    return weiter(reply, pfade.freigabe)
  })
  web.post(pfade.schritt('zurueck'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(rueckgabe, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    const { grund } = gelesen.wert
    await pruefend(haus, wer, (tx, feder, entwurf) => zurueck(tx, feder, entwurf, grund))
    return weiter(reply, pfade.freigabe)
  })
  web.post(pfade.schritt('freigeben'), (request, reply) => gibFrei(haus, request, reply))
  web.post(pfade.verwerfen, async (request, reply) => {
    await schreiben(haus, await schreiberin(haus, request), verwerfen)
    return weiter(reply, pfade.tisch)
  })
}

async function gibFrei(haus: Haus, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const wer = await schreiberin(haus, request)
  const gelesen = lesen(freigabeform, request.body)
  if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
  const moment = gelesen.wert
  const ausgang = await pruefend(haus, wer, (tx, feder, entwurf) => freigabe(tx, feder, entwurf, moment))
  if (ausgang === 'eigener')
    throw new Forbidden('Das muss eine andere Person tun: Sie haben an diesem Entwurf mitgeschrieben.')
  if (ausgang === 'gesperrt') gesperrt()
  return weiter(reply, `${pfade.versionen}?frei=1`)
}

function gesperrt(): never {
  throw new Conflict('Die Prüfung findet jetzt etwas, das sperrt. Bitte öffnen Sie die Freigabe neu: Dort steht, was.')
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: Gesendet,
): Promise<FastifyReply> {
  const jetzt = haus.uhr.jetzt()
  const blatt = await amEntwurf(haus, wer, async (tx: Transaction, { tabelle }) => ({
    unterschied: unterschiede((await inKraft<Inhalt>(tx, regelwerkArt, wer.dienststelle.id, jetzt))?.inhalt, tabelle),
  }))
  if (blatt === undefined) return zumTisch(reply)
  const inhalt = (
    <FreigabeSeite
      rahmen={await haus.rahmen.desk(request)}
      blatt={blatt}
      unterschied={blatt.unterschied}
      eigener={schriebMit(blatt.entwurf, wer.personalId)}
      naechste={naechsteAktivierung(jetzt)}
      eingabe={gesendet?.eingabe ?? {}}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

import type { FastifyReply } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { bereitgelegte } from '../../../../platform/eingang/index.ts'
import { type Feldfehler, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { anlagenErlaubt } from '../../anlagen/erlaubt.ts'
import { recht } from '../../policy.ts'
import { desktexte } from '../texte.ts'
import { merke } from './bearbeitung.ts'
import { GespraechSeite } from './page.tsx'
import { blatt } from './query.ts'

const saetze: Readonly<Record<string, string>> = {
  gesendet: 'Ihre Antwort ist gesendet. Sie liegt im Postfach der Kundin oder des Kunden.',
  gespeichert: 'Ihr Entwurf ist gespeichert.',
  aufgenommen: 'Die Kundin oder der Kunde sieht jetzt, dass Sie daran arbeiten.',
  beendet: 'Das Gespräch ist beendet.',
  geschwaerzt: 'Die Nachricht ist geschwärzt.',
  begonnen: 'Ihre Nachricht ist gesendet.',
}

/** The page of a conversation; what one typed and put to it oneself is there again. */
export async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  personal: Personal,
  fehler: readonly Feldfehler[] = [],
  ueberholt = false,
): Promise<FastifyReply> {
  const darfSchreiben = personal.rechte.includes(recht.schreiben)
  const darfSichten = personal.rechte.includes(recht.sichten)
  const jetzt = haus.uhr.jetzt()
  const inhalt = await alsPersonal(haus.db, personal, async (tx) => {
    const eines = await blatt(tx, haus, idIn(request), personal, jetzt)
    const { faden } = eines
    if (darfSchreiben && faden.geschlossen === null) await merke(tx, haus, faden, personal, undefined, jetzt)
    return { ...eines, dateien: await bereitgelegte(tx, haus, faden.personId, eines.entwurf.dateien) }
  })
  const satz = saetze[String(request.query['getan'])]
  return seite(
    reply,
    <GespraechSeite
      {...inhalt}
      {...{ darfSchreiben, darfSichten, ueberholt }}
      anlagenErlaubt={anlagenErlaubt(haus.config, jetzt)}
      rahmen={await haus.rahmen.desk(request)}
      eingabe={{ text: inhalt.entwurf.text, schluessel: neueId() }}
      meldungen={meldungen(fehler, 'de', desktexte)}
      stand={satz === undefined ? undefined : { text: satz }}
    />,
    fehler.length > 0 ? 422 : ueberholt ? 409 : 200,
  )
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { type Eingabe, eingabeAus, type Feldfehler, lesen, meldungen, wert } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId, neueId } from '../../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { anlagenErlaubt } from '../../anlagen/erlaubt.ts'
import { alsPdf } from '../../druck/ausgeben.ts'
import { aufnehmen } from '../../faden/aufnehmen.ts'
import { fadenkopf } from '../../faden/kopf.ts'
import { antworteVonStelle } from '../../nachricht/antworten.ts'
import { recht } from '../../policy.ts'
import { textform } from '../../schreiben/form.ts'
import { mitBaustein } from '../bausteine/bausteine.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
import { fertig, merke } from './bearbeitung.ts'
import { GespraechSeite } from './page.tsx'
import { blatt } from './query.ts'

/** A conversation at the desk of the office. */
export function gespraechRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.faden(':id'), async (request: Mit, reply) => zeige(haus, request, reply, await wer(haus, request)))

  web.post(pfade.faden(':id'), async (request: Mit, reply) => {
    const personal = await wer(haus, request, recht.schreiben)
    const id = idIn(request)
    const eingabe = eingabeAus(request.body)
    const aktion = wert(eingabe, 'aktion')
    const text = wert(eingabe, 'text')
    const jetzt = request.eingegangen
    if (aktion === 'senden') return senden(haus, request, reply, personal, eingabe)
    await alsPersonal(haus.db, personal, async (tx) => {
      await aufnehmen(tx, id, jetzt)
      if (aktion === 'aufnehmen') return
      const { stelle, person, faden } = await blatt(tx, haus, id, personal, jetzt)
      const anlagen = anlagenErlaubt(haus.config, jetzt)
      const fuer = { person, stelle, verfasser: personal.name, heute: tagInBerlin(jetzt), anlagen }
      const neu = aktion === 'baustein' ? mitBaustein(text, wert(eingabe, 'baustein'), fuer) : text
      await merke(tx, haus, faden, personal, neu, jetzt)
    })
    return weiter(reply, `${pfade.faden(id)}?getan=${aktion === 'aufnehmen' ? 'aufgenommen' : 'gespeichert'}`)
  })

  web.get(pfade.faden(':id', 'druck'), async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const { faden, stelle } = await alsPersonal(haus.db, personal, (tx) =>
      blatt(tx, haus, idIn(request), personal, haus.uhr.jetzt()),
    )
    return alsPdf(haus, reply, faden, stelle)
  })

  web.get(pfade.nachricht(':id'), async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const zeile = await alsPersonal(haus.db, personal, (tx) =>
      tx.selectFrom('postfach.nachricht').select('faden_id').where('id', '=', idIn(request)).executeTakeFirst(),
    )
    if (zeile === undefined) throw new NotFound()
    return weiter(reply, pfade.faden(zeile.faden_id))
  })
}

async function wer(haus: Haus, request: Mit, was: (typeof recht)[keyof typeof recht] = recht.lesen): Promise<Personal> {
  const personal = await personalVon(haus, request)
  verlange(personal, was)
  return personal
}

/** Sends the answer, once; not over a message that came since the page was shown. */
async function senden(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  personal: Personal,
  eingabe: Eingabe,
): Promise<FastifyReply> {
  const id = idIn(request)
  const jetzt = request.eingegangen
  const gelesen = lesen(textform, eingabe)
  const schluessel = wert(eingabe, 'schluessel')
  const text = wert(eingabe, 'text')
  const ausgang = await alsPersonal(haus.db, personal, async (tx) => {
    const faden = await fadenkopf(tx, id)
    await merke(tx, haus, faden, personal, text, jetzt)
    if (!gelesen.ok || !istId(schluessel)) return 'falsch'
    const neueste = await tx
      .selectFrom('postfach.nachricht')
      .select(['id', 'verfasser_id'])
      .where('faden_id', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const eigene = neueste?.verfasser_id === personal.personalId
    if (neueste !== undefined && neueste.id !== wert(eingabe, 'letzte') && !eigene) return 'ueberholt'
    const verfasser = { personalId: personal.personalId, name: personal.name }
    await antworteVonStelle(
      tx,
      haus,
      { fadenId: id, text: gelesen.wert.text, verfasser, weg: 'eakte', schluessel },
      jetzt,
    )
    await fertig(tx, id, personal)
    return 'gesendet'
  })
  if (ausgang === 'gesendet') return weiter(reply, `${pfade.faden(id)}?getan=gesendet`)
  if (ausgang === 'ueberholt') return zeige(haus, request, reply, personal, [], true)
  const ohneSchluessel = [{ feld: 'text', schluessel: 'fehler.schluessel' }]
  return zeige(haus, request, reply, personal, gelesen.ok ? ohneSchluessel : gelesen.fehler)
}

const saetze: Readonly<Record<string, string>> = {
  gesendet: 'Ihre Antwort ist gesendet. Sie liegt im Postfach der Kundin oder des Kunden.',
  gespeichert: 'Ihr Entwurf ist gespeichert.',
  aufgenommen: 'Die Kundin oder der Kunde sieht jetzt, dass Sie daran arbeiten.',
  beendet: 'Das Gespräch ist beendet.',
  geschwaerzt: 'Die Nachricht ist geschwärzt.',
  begonnen: 'Ihre Nachricht ist gesendet.',
}

async function zeige(
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
    if (darfSchreiben && eines.faden.geschlossen === null)
      await merke(tx, haus, eines.faden, personal, undefined, jetzt)
    return eines
  })
  const satz = saetze[String(request.query['getan'])]
  return seite(
    reply,
    <GespraechSeite
      {...inhalt}
      {...{ darfSchreiben, darfSichten, ueberholt }}
      rahmen={await haus.rahmen.desk(request)}
      eingabe={{ text: inhalt.entwurf, schluessel: neueId() }}
      meldungen={meldungen(fehler, 'de', desktexte)}
      stand={satz === undefined ? undefined : { text: satz }}
    />,
    fehler.length > 0 ? 422 : ueberholt ? 409 : 200,
  )
}

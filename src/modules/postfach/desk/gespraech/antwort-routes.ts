import type { FastifyInstance, FastifyReply } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import { mitDateien } from '../../../../platform/eingang/index.ts'
import { lesen, wert } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { weiter } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { anlagenErlaubt } from '../../anlagen/erlaubt.ts'
import { aufnehmen } from '../../faden/aufnehmen.ts'
import { type Fadenkopf, fadenkopf } from '../../faden/kopf.ts'
import { antworteVonStelle } from '../../nachricht/antworten.ts'
import { textform } from '../../schreiben/form.ts'
import { type Deskformular, deskformular, mitgehende } from '../anlagen/formular.ts'
import { mitBaustein } from '../bausteine/bausteine.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'
import { fertig, merke } from './bearbeitung.ts'
import { blatt } from './query.ts'
import { zeige } from './zeigen.tsx'

/** All that is done on the page of a conversation: say that one works on it, draft, put files to it, answer (EA-03). */
export function antwortRouten(web: FastifyInstance, haus: Haus): void {
  mitDateien(web, (innen) => {
    innen.post(pfade.faden(':id'), { config: { langsam: true } }, async (request: Mit, reply) => {
      const wer = await schreibende(haus, request)
      const faden = await alsPersonal(haus.db, wer, (tx) => fadenkopf(tx, idIn(request)))
      const formular = await deskformular(haus, request, wer, faden.personId)
      const aktion = wert(formular.eingabe, 'aktion')
      if (aktion === 'aufnehmen') {
        await alsPersonal(haus.db, wer, (tx) => aufnehmen(tx, faden.id, request.eingegangen))
        return weiter(reply, `${pfade.faden(faden.id)}?getan=aufgenommen`)
      }
      if (aktion === 'senden' && !formular.nurDateien) return senden(haus, request, reply, wer, formular)
      await alsPersonal(haus.db, wer, (tx) => entwerfen(tx, haus, request, wer, formular))
      if (formular.fehler.length > 0) return zeige(haus, request, reply, wer, formular.fehler)
      return weiter(reply, `${pfade.faden(faden.id)}?getan=gespeichert`)
    })
  })
}

/** Keeps what was typed, with a text block behind it where one was asked for. */
async function entwerfen(
  tx: Transaction,
  haus: Haus,
  request: Mit,
  wer: Personal,
  { eingabe, dateien, nurDateien }: Deskformular,
): Promise<void> {
  const jetzt = request.eingegangen
  const getippt = wert(eingabe, 'text')
  await aufnehmen(tx, idIn(request), jetzt)
  const { stelle, person, faden } = await blatt(tx, haus, idIn(request), wer, jetzt)
  const anlagen = anlagenErlaubt(haus.config, jetzt)
  const fuer = { person, stelle, verfasser: wer.name, heute: tagInBerlin(jetzt), anlagen }
  const mit = wert(eingabe, 'aktion') === 'baustein' && !nurDateien
  const text = mit ? mitBaustein(getippt, wert(eingabe, 'baustein'), fuer) : getippt
  await merke(tx, haus, faden, wer, { text, dateien: dateien.map(({ id }) => id) }, jetzt)
}

/** Sends the answer, once; not over a message that came since the page was shown, and not without a file that was to go along. */
async function senden(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  { eingabe, dateien, fehler }: Deskformular,
): Promise<FastifyReply> {
  const jetzt = request.eingegangen
  const gelesen = lesen(textform, eingabe)
  const schluessel = wert(eingabe, 'schluessel')
  const getippt = { text: wert(eingabe, 'text'), dateien: dateien.map(({ id }) => id) }
  const ausgang = await alsPersonal(haus.db, wer, async (tx) => {
    const faden = await fadenkopf(tx, idIn(request))
    await merke(tx, haus, faden, wer, getippt, jetzt)
    if (!gelesen.ok || !istId(schluessel) || fehler.length > 0) return 'falsch'
    if (await istUeberholt(tx, faden, wer, wert(eingabe, 'letzte'))) return 'ueberholt'
    const { text } = gelesen.wert
    const verfasser = { personalId: wer.personalId, name: wer.name }
    const antwort = { fadenId: faden.id, text, verfasser, schluessel, dateien: mitgehende(dateien) }
    await antworteVonStelle(tx, haus, { ...antwort, weg: 'eakte' }, jetzt)
    await fertig(tx, faden.id, wer)
    return 'gesendet'
  })
  if (ausgang === 'gesendet') return weiter(reply, `${pfade.faden(idIn(request))}?getan=gesendet`)
  if (ausgang === 'ueberholt') return zeige(haus, request, reply, wer, [], true)
  const ohneSchluessel = istId(schluessel) ? [] : [{ feld: 'text', schluessel: 'fehler.schluessel' }]
  return zeige(haus, request, reply, wer, [...(gelesen.ok ? ohneSchluessel : gelesen.fehler), ...fehler])
}

/** Somebody else wrote since the page was shown. @param letzte id of the newest message on that page */
async function istUeberholt(tx: Transaction, faden: Fadenkopf, wer: Personal, letzte: string): Promise<boolean> {
  const neueste = await tx
    .selectFrom('postfach.nachricht')
    .select(['id', 'verfasser_id'])
    .where('faden_id', '=', faden.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return neueste !== undefined && neueste.id !== letzte && neueste.verfasser_id !== wer.personalId
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import { mitDateien } from '../../../../platform/eingang/index.ts'
import { alsText, auswahl, feld, lesen, meldungen, text } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { istId, neueId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import type { Mit } from '../../anfrage.ts'
import { anlagenErlaubt } from '../../anlagen/erlaubt.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import { beginneVonStelle } from '../../nachricht/antworten.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { type Deskformular, deskformular, mitgehende } from '../anlagen/formular.ts'
import { empfaenger, verlangeEmpfaenger } from '../empfaenger.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'
import { NeuSeite } from './page.tsx'

const form = ({ dienststelle }: Personal) =>
  z.object({
    anliegen: auswahl(
      anliegenliste(dienststelle).map(({ wert }) => wert),
      { leer: 'fehler.anliegen' },
    ),
    text: text({ max: TEXT_HOECHSTENS, mehrzeilig: true, leer: 'fehler.leer.text' }),
    schluessel: feld((roh) => (istId(roh) ? alsText(roh) : neueId())),
  })

const leer: Deskformular = { eingabe: {}, dateien: [], fehler: [], nurDateien: false }

/** A first message to a person of the own office, with files if need be. */
export function neuRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.neu(':person')
  web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, await schreibende(haus, request), leer))

  mitDateien(web, (innen) => {
    innen.post(pfad, { config: { langsam: true } }, async (request: Mit, reply) => {
      const wer = await schreibende(haus, request)
      const wem = (tx: Transaction) => verlangeEmpfaenger(tx, haus, request, wer, request.eingegangen)
      const { personId } = await alsPersonal(haus.db, wer, wem)
      const formular = await deskformular(haus, request, wer, personId)
      const { eingabe, dateien, nurDateien } = formular
      const gelesen = lesen(form(wer), eingabe)
      const falsch = !gelesen.ok && !nurDateien ? gelesen.fehler : []
      if (nurDateien || !gelesen.ok || formular.fehler.length > 0)
        return zeige(haus, request, reply, wer, { ...formular, fehler: [...falsch, ...formular.fehler] })
      const { anliegen, text: inhalt, schluessel } = gelesen.wert
      const { fadenId } = await alsPersonal(haus.db, wer, async (tx) => {
        await wem(tx)
        const verfasser = { personalId: wer.personalId, name: wer.name }
        const was = { anliegen, text: inhalt, dateien: mitgehende(dateien), verfasser, schluessel }
        const neu = { personId, dienststelleId: wer.dienststelle.id, ...was }
        return beginneVonStelle(tx, haus, { ...neu, weg: 'eakte' }, request.eingegangen)
      })
      return weiter(reply, `${pfade.faden(fadenId)}?getan=begonnen`)
    })
  })
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  { eingabe, dateien, fehler }: Deskformular,
): Promise<FastifyReply> {
  const jetzt = haus.uhr.jetzt()
  const wem = await alsPersonal(haus.db, wer, (tx) => empfaenger(tx, haus, request, wer, jetzt))
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <NeuSeite
      {...wem}
      rahmen={rahmen}
      eingabe={{ schluessel: neueId(), ...eingabe }}
      meldungen={worte}
      dateien={anlagenErlaubt(haus.config, jetzt) ? dateien : undefined}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}

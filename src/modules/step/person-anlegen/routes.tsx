import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { fehlertexte } from '../abschnitt/texte.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { aehnliche } from './aehnliche.ts'
import { personAnlegen } from './command.ts'
import { alsNeuePerson, entscheidungsform, personform } from './form.ts'
import { type Aehnlich, AehnlicheSeite, NeuSeite } from './page.tsx'

/** A new person: asked, compared with all there are, created with the decision on record (ST-01, ST-03). */
export function personAnlegenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.neu, async (request, reply) => {
    verlange(await personalVon(haus, request), recht.bearbeiten)
    return zeige(haus, request, reply, {}, [])
  })
  web.post(pfade.neu, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    const jetzt = haus.uhr.jetzt()
    const gelesen = lesen(personform(tagInBerlin(jetzt)), request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, gelesen.eingabe, gelesen.fehler)
    const neu = alsNeuePerson(gelesen.wert)
    if (neu.anschrift === undefined && gelesen.wert.strasse !== undefined)
      return zeige(haus, request, reply, gelesen.eingabe, [{ feld: 'ort', schluessel: 'fehler.ort' }])
    const entscheidung = lesen(entscheidungsform, request.body)
    const ergebnis = await alsPersonal(haus.db, wer, async (tx) => {
      const da = await aehnliche(tx, neu)
      if (da.length > 0 && !entscheidung.ok) return { da }
      const wort =
        da.length === 0 || !entscheidung.ok
          ? 'Keine ähnliche Person gefunden.'
          : `Andere Person als ${da.length} ähnliche: ${entscheidung.wert.grund}`
      return { id: await personAnlegen(tx, haus.krypto, neu, wort, jetzt) }
    })
    if (ergebnis.id !== undefined) return weiter(reply, `${pfade.person(ergebnis.id)}?getan=angelegt`)
    // The first time nobody was asked yet: nothing is wrong.
    const fehler = gelesen.eingabe['grund'] === undefined || entscheidung.ok ? [] : entscheidung.fehler
    return zeigeAehnliche(haus, request, reply, gelesen.eingabe, fehler, ergebnis.da)
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const inhalt = (
    <NeuSeite
      rahmen={await haus.rahmen.desk(request)}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}

async function zeigeAehnliche(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
  da: readonly Aehnlich[],
): Promise<FastifyReply> {
  const inhalt = (
    <AehnlicheSeite
      rahmen={await haus.rahmen.desk(request)}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      aehnliche={da}
    />
  )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}

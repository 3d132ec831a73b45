import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { letztePruefung } from '../../../platform/protokoll/index.ts'
import { kollegennamen, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { fehlertexte } from '../texte.ts'
import { ausgabe } from './ausgabe.ts'
import { einsichtBeginnen, einsichtMit, eintraegeDer } from './einsicht.ts'
import { einsichtForm } from './form.ts'
import { EinsichtSeite, FrageSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const SEITE = 50
/** Entries of one file: what a person can still look through, and an office program opens. */
const AUSGABE = 20_000

export function protokollRouten(web: FastifyInstance, haus: Haus): void {
  const darf = async (request: FastifyRequest): Promise<Personal> => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.lesen)
    return wer
  }
  const frageSeite = async (request: FastifyRequest, eingabe: Eingabe, fehler: readonly Feldfehler[]) => {
    const wer = await darf(request)
    return (
      <FrageSeite
        rahmen={await haus.rahmen.desk(request)}
        pruefung={await alsPersonal(haus.db, wer, letztePruefung)}
        zentral={wer.rechte.includes(recht.zentral)}
        eingabe={eingabe}
        meldungen={meldungen(fehler, 'de', fehlertexte)}
      />
    )
  }

  web.get<Mit>(pfade.protokoll, async (request, reply) => {
    const { wessen } = request.query
    return seite(reply, await frageSeite(request, istId(wessen) ? { wessen } : {}, []))
  })

  web.post(pfade.protokoll, async (request, reply) => {
    const wer = await darf(request)
    const jetzt = haus.uhr.jetzt()
    const gelesen = lesen(einsichtForm(tagInBerlin(jetzt)), request.body)
    if (!gelesen.ok) return seite(reply, await frageSeite(request, gelesen.eingabe, gelesen.fehler), 422)
    if (gelesen.wert.bereich === 'ohne') verlange(wer, recht.zentral)
    const id = await alsPersonal(haus.db, wer, (tx) => einsichtBeginnen(tx, wer, gelesen.wert, jetzt))
    if (id !== undefined) return weiter(reply, pfade.einsicht(id))
    const unbekannt = { feld: 'wessen', schluessel: 'fehler.wessen.unbekannt' }
    return seite(reply, await frageSeite(request, gelesen.eingabe, [unbekannt]), 422)
  })

  web.get<Mit>(pfade.einsicht(':id'), async (request, reply) => {
    const wer = await darf(request)
    const { id } = request.params
    const nach = istId(request.query['nach']) ? request.query['nach'] : undefined
    const gefunden = await alsPersonal(haus.db, wer, async (tx) => {
      const einsicht = istId(id) ? await einsichtMit(tx, id, haus.uhr.jetzt()) : undefined
      if (einsicht === undefined) return undefined
      const eintraege = await eintraegeDer(tx, einsicht, { aktion: 'gelesen', nach, zahl: SEITE + 1 })
      const personal = eintraege.flatMap((e) => (e.akteur_art === 'personal' && e.akteur_id ? [e.akteur_id] : []))
      return { einsicht, eintraege, namen: await kollegennamen(tx, personal) }
    })
    if (gefunden === undefined) return weiter(reply, pfade.protokoll)
    const gezeigt = gefunden.eintraege.slice(0, SEITE)
    const letzter = gefunden.eintraege.length > SEITE ? gezeigt.at(-1) : undefined
    const rahmen = await haus.rahmen.desk(request)
    return seite(
      reply,
      <EinsichtSeite
        rahmen={rahmen}
        {...gefunden}
        eintraege={gezeigt}
        weiter={letzter && pfade.einsicht(id, letzter.id)}
        zurueck={nach && pfade.einsicht(id)}
      />,
    )
  })

  web.post<Mit>(pfade.ausgabe(':id'), async (request, reply) => {
    const wer = await darf(request)
    const { id } = request.params
    const text = await alsPersonal(haus.db, wer, async (tx) => {
      const einsicht = istId(id) ? await einsichtMit(tx, id, haus.uhr.jetzt()) : undefined
      return einsicht && ausgabe(await eintraegeDer(tx, einsicht, { aktion: 'ausgegeben', zahl: AUSGABE }))
    })
    if (text === undefined) return weiter(reply, pfade.protokoll)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="protokoll.csv"')
      .type('text/csv; charset=utf-8')
      .send(text)
  })
}

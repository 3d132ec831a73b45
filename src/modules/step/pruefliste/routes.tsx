import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { plusTage, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import {
  auswahl,
  type Eingabe,
  type Feldfehler,
  freiwillig,
  lesen,
  meldungen,
  text,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { mitglieder } from '../identitaet/mitglieder.ts'
import { fehlertexte, urteil } from '../vergleich/form.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { eigeneSeite, seiteVon, vergleiche, type Vergleich } from '../vergleich/paar.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import { freigeben, nehmen } from './command.ts'
import { liesAnsicht } from './filter.ts'
import { fristen, PaarSeite } from './paar-page.tsx'
import { DublettenSeite } from './page.tsx'
import { naechstesPaar, paare, paarMit, pruefendeStellen, type Zeiger } from './query.ts'
import { wochenBis } from './wochen.ts'
import { wiedervorlegen } from './zurueckstellen.ts'

interface Mit {
  Params: { paar: string }
  Querystring: Record<string, unknown>
}

const ENTSCHIEDEN = 'Dieses Paar ist inzwischen entschieden. Bitte sehen Sie in die Liste.'

/** The list for clerks and the page of one pair (ST-05). */
export function prueflisteRouten(web: FastifyInstance, haus: Haus): void {
  const heute = (): Tag => tagInBerlin(haus.uhr.jetzt())

  web.get<Mit>(pfade.dubletten, async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const { filter, zeiger } = liesAnsicht(request.query)
    const { getan } = request.query
    const daten = await alsPersonal(haus.db, wer, async (tx) => ({
      ...(await paare(tx, await pruefendeStellen(tx), filter, heute(), zeiger)),
      wochen: wer.rechte.includes('statistik.lesen') ? await wochenBis(tx, heute()) : undefined,
    }))
    const inhalt = (
      <DublettenSeite
        rahmen={await haus.rahmen.desk(request)}
        filter={filter}
        {...daten}
        seitenanfang={zeiger === undefined}
        personalId={wer.personalId}
        getan={typeof getan === 'string' ? getan : undefined}
      />
    )
    return seite(reply, inhalt)
  })

  web.post<Mit>(pfade.naechstes, async (request, reply) => naechstes(reply, await wemErlaubt(haus, request)))

  web.get<Mit>(pfade.paar(':paar'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    return zeige(haus, request, reply, wer, {}, [])
  })

  web.post<Mit>(pfade.paar(':paar', 'ueberspringen'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const paar = await alsPersonal(haus.db, wer, async (tx) => {
      const da = await laden(tx, request)
      await freigeben(tx, wer, da.id)
      return da
    })
    return naechstes(reply, wer, { p: paar.p, id: paar.id })
  })

  web.post<Mit>(pfade.paar(':paar'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const form = lesen(formular, request.body)
    if (!form.ok) return zeige(haus, request, reply, wer, form.eingabe, form.fehler)
    const { urteil: wie, grund = '', wieder } = form.wert
    if (wie !== 'gleich' && grund === '')
      return zeige(haus, request, reply, wer, form.eingabe, [{ feld: 'grund', schluessel: 'fehler.grund' }])
    const ziel = await alsPersonal(haus.db, wer, async (tx) => {
      const { id, lo, hi } = await laden(tx, request)
      if (wie === 'gleich') return pfade.zusammenfuehren(...(await eigeneZuerst(tx, lo, hi)))
      await urteilen(tx, { personId: lo, andereId: hi, urteil: wie, grund }, haus.uhr.jetzt())
      if (wie === 'unklar') await wiedervorlegen(tx, wer, id, plusTage(heute(), Number(wieder)))
      return `${pfade.dubletten}?getan=${wie}`
    })
    return weiter(reply, ziel)
  })

  /** Takes the next pair and opens it; with none left, back to the list. */
  async function naechstes(reply: FastifyReply, wer: Personal, nach?: Zeiger): Promise<FastifyReply> {
    const id = await alsPersonal(haus.db, wer, async (tx) => {
      const paar = await naechstesPaar(tx, await pruefendeStellen(tx), wer, heute(), nach)
      if (paar !== undefined) await nehmen(tx, wer, paar, haus.uhr.jetzt())
      return paar
    })
    return weiter(reply, id === undefined ? `${pfade.dubletten}?getan=leer` : pfade.paar(id))
  }
}

const formular = z.object({
  urteil,
  grund: freiwillig(text({ max: 500, mehrzeilig: true })),
  wieder: auswahl(fristen, { leer: 'fehler.wieder' }),
})

async function wemErlaubt(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, 'step.zusammenfuehren')
  return wer
}

/** The pair of the address. @throws NotFound if it is not of the own offices, Conflict if it is decided */
async function laden(tx: Transaction, request: FastifyRequest<Mit>) {
  const id = request.params.paar
  if (!istId(id)) throw new NotFound()
  const paar = await paarMit(tx, await pruefendeStellen(tx), id)
  if (paar !== undefined) return paar
  const da = await tx.selectFrom('step.abgleich_paar').select('id').where('id', '=', id).executeTakeFirst()
  throw da === undefined ? new NotFound() : new Conflict(ENTSCHIEDEN)
}

/** The person of the own office first: from there the other is looked for. */
async function eigeneZuerst(tx: Transaction, lo: string, hi: string): Promise<[string, string]> {
  const sichtbar = await tx.selectFrom('step.person').select('id').where('id', '=', lo).executeTakeFirst()
  return sichtbar === undefined ? [hi, lo] : [lo, hi]
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const { paar, vergleich } = await alsPersonal(haus.db, wer, async (tx) => {
    const da = await laden(tx, request)
    return { paar: da, vergleich: await vergleichVon(haus, tx, da) }
  })
  const inhalt = (
    <PaarSeite
      rahmen={await haus.rahmen.desk(request)}
      paarId={paar.id}
      vergleich={vergleich}
      gefunden={paar.gefunden}
      bei={paar.bearbeiter_id === wer.personalId ? null : paar.bearbeiter_name}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
}

async function vergleichVon(haus: Haus, tx: Transaction, { lo, hi }: { lo: string; hi: string }): Promise<Vergleich> {
  const [eine, andere] = await eigeneZuerst(tx, lo, hi)
  const a = await eigeneSeite(tx, haus.krypto, eine)
  if (a === undefined) throw new NotFound()
  const alle = await offeneKandidaten(tx, eine, 'Dublettenprüfung')
  const fuehrend = (await mitglieder(tx, andere))[0]?.id ?? andere
  const kandidat = alle.find((k) => k.personId === fuehrend || k.personId === andere)
  const b =
    kandidat === undefined ? await eigeneSeite(tx, haus.krypto, andere) : await seiteVon(tx, haus.krypto, kandidat)
  if (b === undefined) throw new NotFound()
  return vergleiche(a, b, kandidat)
}

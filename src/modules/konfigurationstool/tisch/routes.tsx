import type { FastifyInstance } from 'fastify'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { naechsteAktivierung, zeitplan } from '../../../platform/fassung/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import {
  angebotAus,
  betriebsart,
  einstellungenVon,
  fristen,
  katalog,
  serviceCenterWeg,
} from '../../konfiguration/index.ts'
import { kollegennamen } from '../../organisation/index.ts'
import { konfigurationGegenstand } from '../gegenstand.tsx'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'
import { TischSeite } from './page.tsx'

/** The first page: what counts, what is scheduled and when, what is being written (KT-03). */
export function tischRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.tisch, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const jetzt = haus.uhr.jetzt()
    const daten = await alsPersonal(haus.db, wer, (tx) => lies(tx, wer.dienststelle.id, jetzt))
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <TischSeite rahmen={rahmen} {...daten} naechste={naechsteAktivierung(jetzt)} />)
  })
}

async function lies(tx: Transaction, dienststelle: string, jetzt: Instant) {
  const { einstellungen, fassung } = await einstellungenVon(tx, dienststelle, jetzt)
  const { verantwortlich } = einstellungen
  const namen = verantwortlich === null ? new Map<string, string>() : await kollegennamen(tx, [verantwortlich])
  return {
    plan: await zeitplan(tx, konfigurationGegenstand, dienststelle, jetzt),
    einstellungen,
    eigene: fassung !== undefined,
    angebot: angebotAus(await katalog(tx, jetzt), einstellungen),
    verantwortlich: namen.get(verantwortlich ?? ''),
    betriebsart: await betriebsart(tx, dienststelle, jetzt),
    fristen: await fristen(tx, dienststelle),
    weg: await serviceCenterWeg(tx, dienststelle, jetzt),
    heute: tagInBerlin(jetzt),
  }
}

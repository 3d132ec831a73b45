import type { FastifyInstance } from 'fastify'
import type { Instant } from '../../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import { fassungMitId, naechsteAktivierung } from '../../../../platform/fassung/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { beginnen } from '../entwurf/beginnen.ts'
import { entwurfVon } from '../entwurf/entwurf.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { maengelVon } from '../freigabe/nachpruefen.ts'
import { versionszeilen } from '../versionen/query.ts'
import { TischSeite } from './page.tsx'
import { schreiberin } from './tuer.ts'

/** The desk's first page; a draft is begun here. */
export function tischRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.tisch, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const jetzt = haus.uhr.jetzt()
    const daten = await alsPersonal(haus.db, wer, (tx) => lies(tx, wer.dienststelle.id, jetzt))
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <TischSeite rahmen={rahmen} {...daten} naechste={naechsteAktivierung(jetzt)} />)
  })
  web.post(pfade.entwurf, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    await alsPersonal(haus.db, wer, (tx) => beginnen(tx, { wer, jetzt: haus.uhr.jetzt() }))
    return weiter(reply, pfade.tabelle)
  })
}

async function lies(tx: Transaction, dienststelle: string, jetzt: Instant) {
  const versionen = await versionszeilen(tx, dienststelle, jetzt)
  const kommt = []
  for (const version of versionen.filter(({ lage }) => lage === 'kommt')) {
    const fassung = await fassungMitId<Inhalt>(tx, version.id)
    kommt.push({ ...version, maengel: fassung === undefined ? [] : await maengelVon(tx, fassung) })
  }
  return {
    gilt: versionen.find(({ lage }) => lage === 'gilt'),
    kommt,
    entwurf: await entwurfVon(tx, dienststelle),
  }
}

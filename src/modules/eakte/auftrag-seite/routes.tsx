import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { lesen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, weiter } from '../../../platform/http/index.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { type Ausgang, ausfuehren, type Bezug, rueckgaengig } from '../auftrag/ausfuehren.ts'
import type { Befehl } from '../auftrag/wechsel.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { schritt } from './form.ts'
import { grundRouten } from './grund-routes.tsx'
import { meldung } from './meldung.ts'
import { type Mit, nummerAus, zeige } from './zeigen.tsx'

const einfach = { nehmen: 'nehmen', zurueckgeben: 'zurueckgeben', erledigen: 'erledigen' } as const

/** The page of one order and its steps. */
export function auftragRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>('/arbeitsplatz/eakte/auftraege/:nummer', async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    return zeige(haus, request, reply, wer)
  })
  for (const art of Object.values(einfach)) schrittRoute(web, haus, art, befehl({ art }))
  schrittRoute(web, haus, 'rueckgaengig', rueckgaengig)
  grundRouten(web, haus)
}

type Schritt = (tx: Transaction, bezug: Bezug, wer: Personal, jetzt: Date) => Promise<Ausgang>

export const befehl =
  (was: Befehl): Schritt =>
  (tx, bezug, wer, jetzt) =>
    ausfuehren(tx, bezug, was, wer, jetzt)

function schrittRoute(web: FastifyInstance, haus: Haus, name: string, tat: Schritt): void {
  web.post<Mit>(`/arbeitsplatz/eakte/auftraege/:nummer/${name}`, async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    const form = lesen(schritt, request.body)
    const version = form.ok ? form.wert.version : 0
    return tue(haus, request, reply, wer, version, tat)
  })
}

/** Does a step and goes to the order's page, which says what was done; or shows the page with why it was not. */
export async function tue(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  version: number,
  tat: Schritt,
): Promise<FastifyReply> {
  const nummer = nummerAus(request)
  const jetzt = haus.uhr.jetzt()
  const ausgang = await alsPersonal(haus.db, wer, (tx) => tat(tx, { nummer, version }, wer, jetzt))
  if (ausgang.art === 'nicht-da') throw new NotFound()
  if (ausgang.art === 'abgelehnt') return zeige(haus, request, reply, wer, meldung(ausgang, tagInBerlin(jetzt)))
  return weiter(reply, `${pfade.auftrag(nummer)}?getan=${version + 1}`)
}

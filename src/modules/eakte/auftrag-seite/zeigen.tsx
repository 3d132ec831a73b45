import type { FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { cspSetzen, NotFound, seite } from '../../../platform/http/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { ansichtVon } from '../dokument/ansicht.ts'
import type { Gezeigt } from '../dokument/blatt.tsx'
import { dokumentGelesen } from '../dokument/gelesen.ts'
import { lesenUndPruefen } from '../dokument/pruefen.ts'
import { recht } from '../policy.ts'
import { AuftragSeite } from './page.tsx'
import { type Auftragsblatt, auftragsblatt } from './query.ts'
import { standmeldung } from './standmeldung.ts'

export interface Mit {
  Params: { nummer: string }
  Querystring: Record<string, unknown>
}

/** The number of an order in an address. @throws NotFound if it is none */
export function nummerAus(request: FastifyRequest<Mit>): number {
  const { nummer } = request.params
  if (!/^[1-9]\d{0,8}$/.test(nummer)) throw new NotFound()
  return Number(nummer)
}

const teilungen = ['links', 'rechts'] as const

/** Shows an order; with a conflict it is the same page, saying who was faster, with status 409. */
export async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  konflikt?: string,
): Promise<FastifyReply> {
  const nummer = nummerAus(request)
  const { blatt, gezeigt } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = await auftragsblatt(haus, tx, nummer)
    if (gefunden === undefined) throw new NotFound()
    return { blatt: gefunden, gezeigt: await gepruefte(haus, tx, gefunden, request.query['dokument']) }
  })
  // The browser's own viewer shows the document in a frame of this page only.
  cspSetzen(reply, { 'frame-src': ["'self'"] })
  const inhalt = (
    <AuftragSeite
      rahmen={await haus.rahmen.desk(request)}
      blatt={blatt}
      gezeigt={gezeigt}
      personalId={wer.personalId}
      darfBearbeiten={wer.rechte.includes(recht.bearbeiten)}
      heute={tagInBerlin(haus.uhr.jetzt())}
      teilung={teilungen.find((t) => t === request.query['teilung']) ?? 'gleich'}
      stand={standmeldung(blatt, wer, request.query['getan'])}
      konflikt={konflikt}
    />
  )
  return seite(reply, inhalt, konflikt === undefined ? 200 : 409)
}

/** Checks the document that the page shows: the one asked for, else the first. */
async function gepruefte(
  haus: Haus,
  tx: Transaction,
  blatt: Auftragsblatt,
  gewuenscht: unknown,
): Promise<Gezeigt | undefined> {
  const dokument = blatt.dokumente.find((d) => d.id === gewuenscht) ?? blatt.dokumente[0]
  if (dokument === undefined) return undefined
  const befund = await lesenUndPruefen(haus, tx, dokument)
  if (befund.art !== 'unveraendert') return { id: dokument.id, stand: befund.art }
  const stand = ansichtVon(befund.inhalt)
  // What stands in a frame is fetched by itself, and that look recorded then.
  if (stand.art === 'text') await dokumentGelesen(tx, { ...dokument, person_id: blatt.personId })
  return { id: dokument.id, stand }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import {
  type Entwurf as Offener,
  entwurfVon,
  type Feder,
  schreiben as amOffenen,
} from '../../../../platform/fassung/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { weiter } from '../../../../platform/http/index.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { regelwerkPfade } from '../../pfade.ts'
import { recht } from '../../policy.ts'
import { type Beweis, beweise } from '../entwurf/beweis.ts'
import { type Entwurf, mitKopf } from '../entwurf/entwurf.ts'
import { regelwerk } from '../in-kraft.ts'

/** Whoever writes the office's rulebook. @throws Forbidden without the right */
export async function schreiberin(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.regelwerk)
  return wer
}

/** What the pages of a draft show at their head. */
export interface Blatt extends Beweis {
  readonly entwurf: Entwurf
}

/** Reads for a page of the open draft; undefined if there is none, and the page then leads to the desk's first one. */
export async function amEntwurf<T>(
  haus: Haus,
  wer: Personal,
  lies: (tx: Transaction, blatt: Blatt) => Promise<T>,
): Promise<(Blatt & T) | undefined> {
  return alsPersonal(haus.db, wer, async (tx) => {
    const offen = await entwurfVon(tx, regelwerk.art, wer.dienststelle.id)
    if (offen === undefined) return undefined
    const entwurf = await mitKopf(tx, offen)
    const blatt = { entwurf, ...(await beweise(tx, entwurf, wer.dienststelle.id)) }
    return { ...blatt, ...(await lies(tx, blatt)) }
  })
}

/** Where a page of a draft leads that is not there any more. */
export const zumTisch = (reply: FastifyReply): FastifyReply => weiter(reply, regelwerkPfade.tisch)

/**
 * Changes the open draft: one who writes at a time.
 * @throws Conflict if there is none, or it is being checked
 */
export const schreiben = <T>(
  haus: Haus,
  wer: Personal,
  tat: (tx: Transaction, feder: Feder, entwurf: Offener) => Promise<T>,
): Promise<T> => amOffenen(haus, regelwerk, wer, tat)

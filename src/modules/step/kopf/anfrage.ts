import type { FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import type { Kontext } from '../abschnitt/abschnitt.ts'
import { recht } from '../policy.ts'
import { type Personenkopf, personenkopf } from './query.ts'

export interface Mit {
  Params: { id: string; zeile: string }
}

/** Staff who may change persons. @throws Forbidden */
export async function bearbeitende(haus: Haus, request: FastifyRequest<Mit>): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.bearbeiten)
  return wer
}

export const kontext = (haus: Haus, tx: Transaction, personId: string): Kontext => {
  const jetzt = haus.uhr.jetzt()
  return { tx, krypto: haus.krypto, personId, jetzt, heute: tagInBerlin(jetzt) }
}

/** The head of a person for a page; the look is recorded. @throws NotFound */
export const personFuerSeite = (haus: Haus, wer: Personal, id: string): Promise<Personenkopf> =>
  alsPersonal(haus.db, wer, async (tx) => {
    const person = await personenkopf(tx, id)
    await protokollieren(tx, { aktion: 'step.gelesen', objekt: id, person: id, dienststelle: wer.dienststelle.id })
    return person
  })

/** Does something to a person of one's own Dienststelle. @throws NotFound */
export const anPerson = <T>(haus: Haus, wer: Personal, id: string, tu: (k: Kontext) => Promise<T>): Promise<T> =>
  alsPersonal(haus.db, wer, async (tx) => {
    await personenkopf(tx, id)
    return tu(kontext(haus, tx, id))
  })

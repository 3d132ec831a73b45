import type { FastifyRequest } from 'fastify'
import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import { eingabeAus } from '../forms/index.ts'
import type { Haus } from '../haus.ts'
import { neueId } from '../ids.ts'
import type { Sitzung } from './sitzung.ts'

const STUNDE = 3600

const pfadVon = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'
const ort = (id: string) => ({ tabelle: 'http.aufgehoben', spalte: 'inhalt', zeile: id })

/**
 * Keeps what was typed when a post met an expired session or one that is not sure enough: encrypted, for an hour, for the same
 * account in the same browser. Passwords are never kept; nothing is sent by itself later.
 */
export async function aufheben(haus: Haus, request: FastifyRequest, sitzung: Sitzung | undefined): Promise<void> {
  if (request.method !== 'POST' || sitzung === undefined || sitzung.subjekt === null) return
  const subjekt = sitzung.subjekt
  const id = neueId()
  await alsSystem(haus.db, 'sitzung', async (tx) => {
    const felder = JSON.stringify(eingabeAus(request.body))
    const inhalt = await haus.krypto.verschluesseln(tx, { besitzer: subjekt, bestand: 'konto' }, ort(id), felder)
    const endet = plusSekunden(haus.uhr.jetzt(), STUNDE)
    await tx
      .insertInto('http.aufgehoben')
      .values({ id, sitzung_id: sitzung.id, subjekt, pfad: pfadVon(request), inhalt, endet })
      .execute()
  })
}

/** What was kept for this page, once: to show the form filled after the sign-in. */
export async function aufgehobenes(haus: Haus, request: FastifyRequest): Promise<Record<string, string> | undefined> {
  const { sitzung } = request
  if (sitzung === undefined || sitzung.subjekt === null) return undefined
  return alsSystem(haus.db, 'sitzung', async (tx) => {
    const zeilen = await tx
      .deleteFrom('http.aufgehoben')
      .where('sitzung_id', '=', sitzung.id)
      .where('subjekt', '=', sitzung.subjekt)
      .where('pfad', '=', pfadVon(request))
      .where('endet', '>', haus.uhr.jetzt())
      .returning(['id', 'inhalt'])
      .execute()
    const neueste = zeilen.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
    if (neueste === undefined) return undefined
    return JSON.parse((await haus.krypto.entschluesseln(tx, ort(neueste.id), neueste.inhalt)).toString()) as Record<
      string,
      string
    >
  })
}

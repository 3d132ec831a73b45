import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../clock/index.ts'
import { alsNiemand, alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { neueId } from '../ids.ts'

type SitzungsArt = 'gast' | 'kunde' | 'personal'

/** A server-side session: the browser holds only a secret, we only its hash. */
export interface Sitzung {
  readonly id: string
  readonly geheimnisHash: Buffer
  readonly art: SitzungsArt
  /** Account or member of staff; null for guests. */
  readonly subjekt: string | null
  readonly angaben: Record<string, unknown>
  readonly erstellt: Instant
  readonly endet: Instant
}

const MINUTE = 60
const STUNDE = 60 * MINUTE
/**
 * Seconds without use until a session ends, and at the latest. A guest's is long enough to look for papers, and short
 * enough that the next person at a shared device does not find what was typed.
 */
const ruhe: Record<SitzungsArt, number> = { gast: 4 * STUNDE, kunde: 30 * MINUTE, personal: 15 * MINUTE }
const laengstens: Record<SitzungsArt, number> = { gast: 24 * STUNDE, kunde: 12 * STUNDE, personal: 12 * STUNDE }
const AUFFRISCHEN_AB = MINUTE

const hash = (geheimnis: string): Buffer => createHash('sha256').update(geheimnis).digest()
/** True for the desks' pages: they have a session of their own. */
export const amArbeitsplatz = (pfad: string): boolean => pfad === '/arbeitsplatz' || /^\/arbeitsplatz[/?]/.test(pfad)
const keksFuer = (request: FastifyRequest): string => (amArbeitsplatz(request.url) ? 'jc_dienst' : 'jc_sitzung')

function endetUm(art: SitzungsArt, erstellt: Instant, jetzt: Instant): Instant {
  const ende = plusSekunden(jetzt, ruhe[art])
  const spaetestens = plusSekunden(erstellt, laengstens[art])
  return ende < spaetestens ? ende : spaetestens
}

/** What the cookie of this request leads to: a session in force, one that ended by time, or nothing. */
export interface Gefunden {
  readonly gueltig?: Sitzung
  readonly abgelaufen?: Sitzung
}

type Zeile = Omit<Sitzung, 'geheimnisHash'> & { readonly zuletzt: Instant }

/** Looks up the session of the request and moves its end on, at most once a minute. */
export async function sitzungLaden(haus: Haus, request: FastifyRequest): Promise<Gefunden> {
  const geheimnis = request.cookies[keksFuer(request)]
  if (geheimnis === undefined || geheimnis.length > 100) return {}
  const geheimnisHash = hash(geheimnis)
  const [zeile] = await alsNiemand(haus.db, sql<Zeile>`select * from http.sitzung_zu(${geheimnisHash})`)
  if (zeile === undefined) return {}
  const { zuletzt, ...gelesen } = zeile
  const sitzung = { ...gelesen, geheimnisHash }
  const jetzt = haus.uhr.jetzt()
  if (sitzung.endet <= jetzt) return { abgelaufen: sitzung }
  if (jetzt.getTime() - zuletzt.getTime() < AUFFRISCHEN_AB * 1000) return { gueltig: sitzung }
  const endet = endetUm(sitzung.art, sitzung.erstellt, jetzt)
  await alsSystem(haus.db, 'sitzung', (tx) =>
    tx.updateTable('http.sitzung').set({ zuletzt: jetzt, endet }).where('id', '=', sitzung.id).execute(),
  )
  return { gueltig: { ...sitzung, endet } }
}

/** Short name of browser and system for the list of sessions, e.g. "Firefox, Android". */
function geraet(agent: string | undefined): string {
  const text = agent ?? ''
  const browser =
    ['Edg', 'Firefox', 'SamsungBrowser', 'OPR', 'Chrome', 'Safari'].find((b) => text.includes(b)) ?? 'Browser'
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((s) => text.includes(s))
  const name = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' }[browser] ?? browser
  return system === undefined ? name : `${name}, ${system}`
}

interface NeueSitzung {
  art: SitzungsArt
  subjekt: string | null
  angaben?: Record<string, unknown>
}

/**
 * Begins a new session under a new secret; the one before ends (no fixation) and hands on what was kept for the same subject.
 * Sets the cookie: of the browser's session only, HttpOnly, SameSite=Lax.
 */
export async function sitzungBeginnen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  neu: NeueSitzung,
): Promise<Sitzung> {
  const geheimnis = randomBytes(32).toString('base64url')
  const jetzt = haus.uhr.jetzt()
  const sitzung: Sitzung = {
    id: neueId(),
    geheimnisHash: hash(geheimnis),
    art: neu.art,
    subjekt: neu.subjekt,
    angaben: neu.angaben ?? {},
    erstellt: jetzt,
    endet: endetUm(neu.art, jetzt, jetzt),
  }
  const vorher = request.sitzung ?? request.abgelaufeneSitzung
  await alsSystem(haus.db, 'sitzung', async (tx) => {
    const { geheimnisHash, ...spalten } = sitzung
    await tx
      .insertInto('http.sitzung')
      .values({
        ...spalten,
        angaben: JSON.stringify(sitzung.angaben),
        geheimnis_hash: geheimnisHash,
        geraet: geraet(request.headers['user-agent']),
        zuletzt: jetzt,
      })
      .execute()
    if (vorher === undefined) return
    await tx.updateTable('http.sitzung').set({ beendet: jetzt }).where('id', '=', vorher.id).execute()
    if (neu.subjekt === null) return
    await tx
      .updateTable('http.aufgehoben')
      .set({ sitzung_id: sitzung.id })
      .where('sitzung_id', '=', vorher.id)
      .where('subjekt', '=', neu.subjekt)
      .execute()
  })
  keksSetzen(haus, request, reply, geheimnis)
  request.sitzung = sitzung
  return sitzung
}

function keksSetzen(haus: Haus, request: FastifyRequest, reply: FastifyReply, geheimnis: string): void {
  reply.setCookie(keksFuer(request), geheimnis, {
    path: amArbeitsplatz(request.url) ? '/arbeitsplatz' : '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: haus.config.basisUrl.startsWith('https://'),
  })
}

/** The guest session of this browser, a new one if there is none: what a guest types never belongs to someone's account. */
export async function gastSitzung(haus: Haus, request: FastifyRequest, reply: FastifyReply): Promise<Sitzung> {
  const { sitzung } = request
  return sitzung?.art === 'gast' ? sitzung : sitzungBeginnen(haus, request, reply, { art: 'gast', subjekt: null })
}

/** The session of this request does not count: its account is locked or gone. The page is that of someone signed out. */
export function sitzungVerwerfen(request: FastifyRequest): void {
  request.sitzung = undefined
}

/** Ends the session of this browser and takes the cookie away. */
export async function sitzungBeenden(haus: Haus, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const id = request.sitzung?.id
  if (id !== undefined) {
    await alsSystem(haus.db, 'sitzung', (tx) =>
      tx.updateTable('http.sitzung').set({ beendet: jetzt }).where('id', '=', id).execute(),
    )
  }
  reply.clearCookie(keksFuer(request), { path: amArbeitsplatz(request.url) ? '/arbeitsplatz' : '/' })
  request.sitzung = undefined
}

/** Replaces what the session remembers, e.g. the Dienststelle staff works for. */
export async function sitzungMerken(haus: Haus, sitzung: Sitzung, angaben: Record<string, unknown>): Promise<void> {
  await alsSystem(haus.db, 'sitzung', (tx) =>
    tx
      .updateTable('http.sitzung')
      .set({ angaben: JSON.stringify(angaben) })
      .where('id', '=', sitzung.id)
      .execute(),
  )
}

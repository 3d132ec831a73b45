import { Agent, request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

interface Antwort {
  readonly status: number
  /** Where a 303 leads. */
  readonly ort: string
  /** Bytes of the body as they came over the line. */
  readonly bytes: number
  text(): string
}

interface Rumpf {
  readonly art: string
  readonly inhalt: Buffer
}

/** Calls pages of one portal over a few kept connections. */
export interface Browser {
  hole(pfad: string, keks: string): Promise<Antwort>
  sende(pfad: string, keks: string, felder: Readonly<Record<string, string>>): Promise<Antwort>
  /** A form with files, as a browser sends it. */
  sendeDateien(pfad: string, keks: string, formular: FormData): Promise<Antwort>
  ende(): void
}

const FRIST_MS = 20_000

/** Only for a portal on this machine: a load is nothing to send to anybody else. */
export function browser(basis: string, verbindungen: number): Browser {
  const ziel = new URL(basis)
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(ziel.hostname))
    throw new Error('Gemessen wird nur auf dieser Maschine.')
  const agent = new Agent({ keepAlive: true, maxSockets: verbindungen })

  function ruf(method: string, path: string, keks: string, rumpf?: Rumpf): Promise<Antwort> {
    const { promise, resolve, reject } = Promise.withResolvers<Antwort>()
    const anfrage = request(
      {
        agent,
        host: ziel.hostname,
        port: ziel.port,
        method,
        path,
        timeout: FRIST_MS,
        headers: {
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'de',
          'sec-fetch-site': 'same-origin',
          ...(keks === '' ? {} : { cookie: keks }),
          ...(rumpf === undefined
            ? {}
            : { 'content-type': rumpf.art, 'content-length': Buffer.byteLength(rumpf.inhalt) }),
        },
      },
      (antwort) => {
        const teile: Buffer[] = []
        antwort.on('data', (teil: Buffer) => teile.push(teil))
        antwort.on('error', reject)
        antwort.on('end', () => {
          const inhalt = Buffer.concat(teile)
          resolve({
            status: antwort.statusCode ?? 0,
            ort: antwort.headers.location ?? '',
            bytes: inhalt.length,
            text: () =>
              (antwort.headers['content-encoding'] === 'br' ? brotliDecompressSync(inhalt) : inhalt).toString(),
          })
        })
      },
    )
    anfrage.on('error', reject)
    anfrage.on('timeout', () => anfrage.destroy(new Error('Keine Antwort')))
    anfrage.end(rumpf?.inhalt)
    return promise
  }

  return {
    hole: (pfad, keks) => ruf('GET', pfad, keks),
    sende: (pfad, keks, felder) => {
      const inhalt = Buffer.from(new URLSearchParams(felder).toString())
      return ruf('POST', pfad, keks, { art: 'application/x-www-form-urlencoded', inhalt })
    },
    async sendeDateien(pfad, keks, formular) {
      const fertig = new Response(formular)
      const art = fertig.headers.get('content-type') ?? ''
      return ruf('POST', pfad, keks, { art, inhalt: Buffer.from(await fertig.arrayBuffer()) })
    },
    ende: () => agent.destroy(),
  }
}

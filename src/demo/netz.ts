import { once } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stil } from './stil.ts'

/** A server of the demo's pages, reachable from this machine only. */
export interface Seitenserver {
  url: string
  ende: () => void
}

interface Auftrag {
  /** 0: any free one. */
  port: number
  /** Origins that a form may lead on to. */
  formZiele?: string[]
  /** Makes what answers, once the server's own address is known. */
  antwortet: (url: string) => RequestListener
}

/**
 * Serves pages on 127.0.0.1. Requests under another host name are refused, so that no foreign web page can read them by
 * pointing its own name here.
 */
export async function seitenserver({ port, formZiele = [], antwortet }: Auftrag): Promise<Seitenserver> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const antworte = antwortet(url)
  const kopf = kopfzeilen(formZiele)
  server.on('request', (anfrage, antwort) => {
    antwort.setHeaders(kopf)
    if (!vonHier(anfrage)) antwort.writeHead(421).end()
    else if (anfrage.url === '/stil.css')
      antwort.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(stil)
    else antworte(anfrage, antwort)
  })
  return { url, ende: () => server.close().closeAllConnections() }
}

const kopfzeilen = (formZiele: string[]): Headers =>
  new Headers({
    'content-security-policy': [
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
      ['form-action', "'self'", ...formZiele].join(' '),
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })

const vonHier = ({ headers: { host = '' } }: IncomingMessage): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)

/** Answers with a page. */
export function sende(antwort: ServerResponse, stand: number, html: string): void {
  antwort.writeHead(stand, { 'content-type': 'text/html; charset=utf-8' }).end(html)
}

/** Reads a small form; undefined when it is larger than any of ours. */
export async function liesFormular(
  anfrage: IncomingMessage,
  hoechstens = 10_000,
): Promise<URLSearchParams | undefined> {
  let text = ''
  for await (const stueck of anfrage) {
    text += String(stueck)
    if (text.length > hoechstens) return undefined
  }
  return new URLSearchParams(text)
}

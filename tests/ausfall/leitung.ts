import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { setTimeout as warte } from 'node:timers/promises'
import type { Stand } from './stand.ts'

const ANTWORT_MS = 15_000

type Felder = Readonly<Record<string, string>>

/** The line of one person to the portal: keeps their cookies, and writes down what was asked and what came back. */
export interface Leitung {
  readonly spur: string[]
  /** Asks once. */
  readonly ruf: (method: string, pfad: string, felder?: Felder, adresse?: string) => Promise<Response>
  /** Asks again until an answer comes that is none of a broken server. */
  readonly beharrlich: (method: string, pfad: string, felder?: Felder) => Promise<Response>
  /** Posts until it is taken. */
  readonly sende: (pfad: string, felder: Felder) => Promise<void>
  /** Asks until the document is there. */
  readonly dokument: (pfad: string) => Promise<void>
}

export function leitung(stand: Stand, geduldMs: number): Leitung {
  const ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
  const kekse = new Map<string, string>()
  const spur: string[] = []

  async function ruf(method: string, pfad: string, felder: Felder = {}, adresse = stand.adresse) {
    const antwort = await fetch(`${adresse}${pfad}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANTWORT_MS),
      headers: {
        cookie: [...kekse].map(([name, wert]) => `${name}=${wert}`).join('; '),
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': ip,
      },
      ...(method === 'POST' && { body: new URLSearchParams(felder) }),
    })
    for (const zeile of antwort.headers.getSetCookie()) {
      const [, name, wert] = /^([^=]+)=([^;]*)/.exec(zeile) ?? []
      if (name !== undefined && wert !== undefined) kekse.set(name, wert)
    }
    spur.push(`${method} ${pfad} ${antwort.status} ${antwort.headers.get('location') ?? ''}`)
    return antwort
  }

  /** Presses again until an answer comes that is none of a broken server; every second time the other web takes it. */
  async function beharrlich(method: string, pfad: string, felder?: Felder): Promise<Response> {
    const bis = performance.now() + geduldMs
    for (let versuch = 0; ; versuch += 1) {
      const adresse = versuch % 2 === 0 ? stand.adresse : stand.adresse2
      const antwort = await ruf(method, pfad, felder, adresse).catch(
        (fehler: Error) => void spur.push(`${method} ${pfad} ${fehler.name}`),
      )
      if (antwort && antwort.status < 500) return antwort
      assert.ok(performance.now() < bis, `Keine Antwort auf ${method} ${pfad}:\n${spur.join('\n')}`)
      await warte(100)
    }
  }

  async function sende(pfad: string, felder: Felder): Promise<void> {
    const { status } = await beharrlich('POST', pfad, felder)
    assert.equal(status, 303, spur.join('\n'))
  }

  async function dokument(pfad: string): Promise<void> {
    const bis = performance.now() + geduldMs
    for (;;) {
      const antwort = await beharrlich('GET', pfad)
      if (antwort.status === 200) return assert.ok((await antwort.text()).startsWith('%PDF-'))
      assert.ok(performance.now() < bis, `Kein Dokument:\n${spur.join('\n')}`)
      await warte(250)
    }
  }

  return { spur, ruf, beharrlich, sende, dokument }
}

import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as warte } from 'node:timers/promises'
import { load } from 'cheerio'
import type { Stand } from './stand.ts'

/** Districts of the demo: two that file into our E-AKTE (a gE and the zkT), one with a drop folder. */
const orte = {
  musterstadt: { plz: '24103', ort: 'Kiel' },
  probeland: { plz: '24837', ort: 'Schleswig' },
  beispielkreis: { plz: '24768', ort: 'Rendsburg' },
} as const

export const NACHNAME = 'Wolkenstein-Yıldız'
export const STRASSE = 'Kastanienufer'
export const PASSWORT = 'Kranich Teekanne Umlauf'
const GEDULD_MS = 60_000
const ANTWORT_MS = 15_000

export type Ort = keyof typeof orte

/** Someone who applies online and presses again whenever no answer comes; they see nothing but answers. */
export interface Mensch {
  readonly email: string
  readonly ort: Ort
  /** Number of the application as it was shown, once it was. */
  referenz(): string | undefined
  /** What was asked and what came back, to read when something is wrong. */
  readonly spur: string[]
  /** The steps of the journey in their order; each ends when its answer has come. */
  readonly schritte: readonly (readonly [name: string, tun: () => Promise<void>])[]
  /** Names of the steps that are behind them. */
  readonly getan: Set<string>
  /** Presses "Absenden" once, without patience. */
  absenden(adresse?: string): Promise<Response>
}

export function mensch(stand: Stand, ort: Ort = 'musterstadt', geduldMs = GEDULD_MS): Mensch {
  const email = `${randomUUID()}@wolkenstein.test`
  const ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
  const kekse = new Map<string, string>()
  const spur: string[] = []
  let schluessel = ''
  let referenz: string | undefined

  async function ruf(method: string, pfad: string, felder: Record<string, string> = {}, adresse = stand.adresse) {
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
  async function beharrlich(method: string, pfad: string, felder?: Record<string, string>): Promise<Response> {
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

  async function sende(pfad: string, felder: Record<string, string>): Promise<void> {
    const { status } = await beharrlich('POST', pfad, felder)
    assert.equal(status, 303, spur.join('\n'))
  }

  async function bestaetigen(): Promise<void> {
    const bis = performance.now() + geduldMs
    while (stand.post.token(email) === undefined) {
      assert.ok(performance.now() < bis, `Keine Mail an ${email}`)
      await warte(50)
    }
    const { status } = await beharrlich('POST', '/registrieren/bestaetigen', {
      token: stand.post.token(email) ?? '',
      passwort: PASSWORT,
    })
    // Pressed again after an answer that was lost: the link is used up, the page says to sign in.
    if (status === 410) await sende('/anmelden', { email, passwort: PASSWORT, weiter: '/antrag/tag/pruefen' })
    else assert.equal(status, 303, spur.join('\n'))
  }

  async function pruefen(): Promise<void> {
    const seite = await (await beharrlich('GET', '/antrag/tag/pruefen')).text()
    schluessel = String(load(seite)('input[name=schluessel]').val())
    assert.match(schluessel, /^[0-9a-f-]{36}$/, spur.join('\n'))
  }

  const quittung = (antwort: Response): void => {
    referenz = /\/quittung\/(JC-[^?]+)/.exec(antwort.headers.get('location') ?? '')?.[1]
    assert.ok(referenz, spur.join('\n'))
  }

  async function dokument(): Promise<void> {
    const bis = performance.now() + geduldMs
    for (;;) {
      const antwort = await beharrlich('GET', `/antrag/${referenz}/dokument`)
      if (antwort.status === 200) return assert.ok((await antwort.text()).startsWith('%PDF-'))
      assert.ok(performance.now() < bis, `Kein Dokument:\n${spur.join('\n')}`)
      await warte(250)
    }
  }

  const weiter = { aktion: 'weiter', version: '0' }
  const geburt = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }
  const wer = { vorname: 'Özlem', nachname: NACHNAME, ...geburt, ab: 'sofort' }
  const wo = { strasse: STRASSE, hausnummer: '4', ...orte[ort], telefon: '0151 7418529' }
  return {
    email,
    ort,
    referenz: () => referenz,
    getan: new Set(),
    spur,
    absenden: (adresse) => ruf('POST', '/antrag/tag/pruefen', { schluessel }, adresse),
    schritte: [
      ['Person', () => sende('/antrag/tag/person', { ...wer, ...weiter })],
      ['Anschrift', () => sende('/antrag/tag/anschrift', { ...wo, ...weiter })],
      ['Registrieren', () => sende('/registrieren', { email, passwort: PASSWORT, weiter: '/antrag/tag/pruefen' })],
      ['Bestätigen', bestaetigen],
      ['Prüfen', pruefen],
      ['Absenden', async () => quittung(await beharrlich('POST', '/antrag/tag/pruefen', { schluessel }))],
      ['Dokument', dokument],
    ],
  }
}

/** Goes on with the journey where they stand, to its end or up to before the step named. */
export async function gehe(wer: Mensch, bisVor?: string): Promise<Mensch> {
  for (const [name, tun] of wer.schritte) {
    if (name === bisVor) return wer
    if (wer.getan.has(name)) continue
    await tun()
    wer.getan.add(name)
  }
  return wer
}

/** Presses "Absenden" until an answer comes. */
export const stelle = (wer: Mensch): Promise<Mensch> => gehe(wer, 'Dokument')

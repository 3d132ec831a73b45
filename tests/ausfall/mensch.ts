import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as warte } from 'node:timers/promises'
import { load } from 'cheerio'
import { hauptantrag } from './hauptantrag.ts'
import { type Leitung, leitung } from './leitung.ts'
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

export type Ort = keyof typeof orte

/** Someone who applies online and presses again whenever no answer comes; they see nothing but answers. */
export interface Mensch {
  readonly email: string
  readonly ort: Ort
  readonly leitung: Leitung
  /** Number of the application as it was shown, once it was. */
  referenz(): string | undefined
  /** What was asked and what came back, to read when something is wrong. */
  readonly spur: string[]
  /** The steps of the journey in their order; each ends when its answer has come. */
  readonly schritte: readonly (readonly [name: string, tun: () => Promise<void>])[]
  /** Names of the steps that are behind them. */
  readonly getan: Set<string>
  /** Presses "Absenden" once, without patience. */
  readonly absenden: (adresse?: string) => Promise<Response>
  /** The same for the whole Hauptantrag. */
  readonly hauptantragAbsenden: () => Promise<Response>
}

/** @param ganz goes on to the Hauptantrag, once the office has checked who they are */
export function mensch(stand: Stand, ort: Ort = 'musterstadt', geduldMs = GEDULD_MS, ganz = false): Mensch {
  const email = `${randomUUID()}@wolkenstein.test`
  const verbunden = leitung(stand, geduldMs)
  const { spur, ruf, beharrlich, sende, dokument } = verbunden
  let schluessel = ''
  let referenz: string | undefined

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

  const voll = hauptantrag(stand, verbunden, () => referenz)
  const weiter = { aktion: 'weiter', version: '0' }
  const geburt = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }
  const wer = { vorname: 'Özlem', nachname: NACHNAME, ...geburt, ab: 'sofort' }
  const wo = { strasse: STRASSE, hausnummer: '4', ...orte[ort], telefon: '0151 7418529' }
  return {
    email,
    ort,
    leitung: verbunden,
    referenz: () => referenz,
    getan: new Set(),
    spur,
    absenden: (adresse) => ruf('POST', '/antrag/tag/pruefen', { schluessel }, adresse),
    hauptantragAbsenden: voll.absenden,
    schritte: [
      ['Person', () => sende('/antrag/tag/person', { ...wer, ...weiter })],
      ['Anschrift', () => sende('/antrag/tag/anschrift', { ...wo, ...weiter })],
      ['Registrieren', () => sende('/registrieren', { email, passwort: PASSWORT, weiter: '/antrag/tag/pruefen' })],
      ['Bestätigen', bestaetigen],
      ['Prüfen', pruefen],
      ['Absenden', async () => quittung(await beharrlich('POST', '/antrag/tag/pruefen', { schluessel }))],
      ['Dokument', () => dokument(`/antrag/${referenz}/dokument`)],
      ...(ganz ? voll.schritte : []),
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

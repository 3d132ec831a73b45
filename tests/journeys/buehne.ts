import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { ABLAGE_ALS_ROOT } from '../../src/platform/database/eingebettet/ort.ts'
import { testBrowser, testFenster } from '../../src/platform/testing/index.ts'
import { fehlt } from '../../src/platform/testing/werkzeug.ts'
import { bis, entferneDaten, type GanzesPortal, startePortal } from '../portal.ts'

/** A mail as the demo's mail server shows it to programs. */
interface Mail {
  readonly an: string
  readonly betreff: string
  readonly text: string
}

/** A window in which something is tried. `klagen` must stay empty: console errors, failed requests, answers from 500 on. */
export interface Fenster {
  readonly fenster: BrowserContext
  readonly seite: Page
  readonly klagen: string[]
}

/** A whole portal, as script/start brings it up, with a browser in front. It starts with the first window. */
export interface Buehne {
  fenster(wahl?: BrowserContextOptions): Promise<Fenster>
  /** The n-th mail to this address, as soon as it has come. */
  mail(an: string, n?: number): Promise<Mail>
  /** SQL as the database's administrator: to let time pass, never what is under test. */
  sql(text: string, werte?: unknown[]): Promise<Record<string, unknown>[]>
  /** Folder in which this portal keeps what it has. */
  readonly ordner: string
}

/** Phone and desktop, as wide as the windows of the journeys. */
export const TELEFON = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
export const RECHNER = { viewport: { width: 1280, height: 800 } }

/** A test in the browser; left out and counted where there is none. */
export const weg = (name: string, gehe: () => Promise<void>): void => void test(name, { skip: fehlt('chromium') }, gehe)

/** Portal and browser for one test file; both end with it. */
export function buehne(): Buehne {
  const daten = mkdtempSync(join(tmpdir(), 'jc-wege-'))
  const ordner = join(daten, 'vorfuehrung')
  let lauf: Promise<Lauf> | undefined
  const gestartet = (): Promise<Lauf> => (lauf ??= starte(daten))
  after(async () => {
    const gestartetes = await lauf?.catch(() => undefined)
    await gestartetes?.ende()
    entferneDaten(daten)
  })
  return {
    ordner,
    fenster: async (wahl) => beobachtet(await gestartet(), wahl),
    mail: async (an, n = 1) => warteAufMail((await gestartet()).portal.mails, an, n),
    sql: (text, werte) => frage(ordner, text, werte),
  }
}

interface Lauf {
  readonly portal: GanzesPortal
  readonly browser: Browser
  ende(): Promise<void>
}

async function starte(daten: string): Promise<Lauf> {
  const portal = await startePortal(daten)
  const browser = await testBrowser().catch(async (fehler: unknown) => {
    await portal.ende()
    throw fehler
  })
  return { portal, browser, ende: async () => void (await Promise.all([browser.close(), portal.ende()])) }
}

async function beobachtet({ browser, portal }: Lauf, wahl: BrowserContextOptions = RECHNER): Promise<Fenster> {
  const offen = await testFenster(browser, portal.portal, wahl)
  const { seite, klagen } = offen
  seite.setDefaultTimeout(10_000)
  // Aborted is what a page still loads when one goes on, and the navigation that a download ends.
  seite.on('requestfailed', (anfrage) => {
    const warum = anfrage.failure()?.errorText
    if (warum !== 'net::ERR_ABORTED') klagen.push(`${warum}: ${anfrage.url()}`)
  })
  seite.on('response', (antwort) => {
    const dokument = antwort.request().resourceType() === 'document'
    if (antwort.status() >= (dokument ? 500 : 400)) klagen.push(`${antwort.status()}: ${antwort.url()}`)
  })
  return { ...offen, klagen }
}

/** Chromium reports each page with a status from 400 on, also a form with errors; broken parts are reported on their own. */
export function keineKlagen({ klagen }: Fenster): void {
  assert.deepEqual(
    klagen.filter((klage) => !klage.startsWith('Failed to load resource: the server responded with a status of 4')),
    [],
  )
}

async function warteAufMail(adresse: string, an: string, n: number): Promise<Mail> {
  let gefunden: Mail | undefined
  await bis(async () => {
    const alle = (await (await fetch(new URL('/mails.json', adresse))).json()) as Mail[]
    gefunden = alle
      .filter((mail) => mail.an === an)
      .toReversed()
      .at(n - 1)
    return gefunden !== undefined
  })
  return gefunden ?? assert.fail(`Keine E-Mail an ${an}`)
}

async function frage(ordner: string, text: string, werte: unknown[] = []): Promise<Record<string, unknown>[]> {
  const ort = datenbankOrt(join(ordner, 'datenbank'))
  const port = readFileSync(join(ort, 'daten/postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(ort, 'kennwort'), 'utf8').trim()
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'jobcenter',
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, werte)).rows
  } finally {
    await client.end()
  }
}

/** As root the data lies elsewhere, in a folder that names the one it belongs to. */
function datenbankOrt(ordner: string): string {
  if (existsSync(join(ordner, 'daten'))) return ordner
  const name = readdirSync(ABLAGE_ALS_ROOT).find((eintrag) => {
    const datei = join(ABLAGE_ALS_ROOT, eintrag, 'gehoert-zu')
    return existsSync(datei) && readFileSync(datei, 'utf8') === ordner
  })
  return join(ABLAGE_ALS_ROOT, name ?? assert.fail(`Keine Datenbank zu ${ordner}`))
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { ladeDemo } from '../../organisation/index.ts'
import { codeAusstellen, codeImKlartext } from '../code/ausstellen.ts'
import { inGruppen } from '../code/zeichen.ts'
import { angaben, inhousePerson } from '../druck/probe.ts'
import { JETZT, PASSWORT, probe, tokenFuer, worte } from '../probe.ts'
import { freischaltungAbwarten } from './worker.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
const p = await probe(db)
const [stelle] = await db.sql(`select id from organisation.dienststelle where kennung = 'musterstadt'`)
const dienststelleId = String(stelle?.['id'])

const geboren = (tag = '3', monat = '7', jahr = '1990') => ({
  'geburtsdatum.tag': tag,
  'geburtsdatum.monat': monat,
  'geburtsdatum.jahr': jahr,
})

async function personMitCode(a: Parameters<typeof inhousePerson>[2] = {}) {
  const personId = await inhousePerson(db, dienststelleId, a)
  const code = await alsSystem(p.haus.db, 'anmeldung', async (tx) => {
    const { id } = await codeAusstellen(p.haus, tx, { art: 'freischaltcode', personId, dienststelleId })
    return (await codeImKlartext(p.haus, tx, id)) ?? ''
  })
  return { personId, code: inGruppen(code) }
}

let zahl = 0
const neueAdresse = (): string => `frei.${(zahl += 1)}@beispiel.de`
async function kontoZu(email: string): Promise<Record<string, unknown>> {
  const [zeile] = await db.sql('select id, person_id, registrierungsstufe from konto.konto order by id desc limit 1')
  assert.ok(zeile, email)
  return zeile
}
const personen = async (): Promise<number> => (await db.sql('select id from step.person')).length
const fehlerIn = (html: string): string => worte(load(html)('.kern-alert--danger').html() ?? '')
const loese = (browser: FormularBrowser, code: string, g = geboren()) =>
  browser.sende('/freischaltcode', { code, ...g })

test('KO-08: code first, then the account: it is the person’s at once, no Internetperson comes to be, no duplicate', async () => {
  const { personId, code } = await personMitCode()
  const vorher = await personen()
  const browser = p.browser()
  const antwort = await browser.sendeUndFolge('/freischaltcode', { code: code.toLowerCase(), ...geboren() })
  assert.match(worte(antwort.body), /Der Code stimmt/)
  const email = neueAdresse()
  await p.neuesKonto(email, browser)
  const konto = await kontoZu(email)
  assert.equal(konto['person_id'], personId)
  assert.equal(konto['registrierungsstufe'], 'pin_brief')
  assert.equal(await personen(), vorher)
  const [zeile] = await db.sql(`select stand, eingeloest_von from konto.code where person_id = $1`, [personId])
  assert.deepEqual(zeile, { stand: 'eingeloest', eingeloest_von: konto['id'] })
  const fremder = p.browser()
  assert.match(fehlerIn((await loese(fremder, code)).body), /schon benutzt/)
})

test('KO-08: confirmed on another device the code still counts, because it was typed where one registered', async () => {
  const { personId, code } = await personMitCode()
  const computer = p.browser()
  await loese(computer, code)
  const email = neueAdresse()
  await computer.sende('/registrieren', { email, passwort: PASSWORT })
  const token = tokenFuer(await p.arbeite(), email)
  await p.browser().sende('/registrieren/bestaetigen', { token, passwort: PASSWORT })
  assert.equal((await kontoZu(email))['person_id'], personId)
})

test('KO-08: an account without data of its own goes over to the person, its empty Internetperson is gone', async () => {
  const { personId, code } = await personMitCode()
  const email = neueAdresse()
  const browser = await p.neuesKonto(email)
  const vorher = await personen()
  const antwort = await browser.sendeUndFolge('/freischaltcode', { code, ...geboren() })
  assert.match(worte(antwort.body), /Ihr Konto ist verbunden/)
  const konto = await kontoZu(email)
  assert.equal(konto['person_id'], personId)
  assert.equal(konto['registrierungsstufe'], 'pin_brief')
  assert.equal(await personen(), vorher - 1)
})

test('KO-08, ST-04: two persons with data are not made one by a code; a clerk merges, then the account is bound', async () => {
  const { personId, code } = await personMitCode()
  const email = neueAdresse()
  const browser = await p.neuesKonto(email)
  const vorher = await kontoZu(email)
  await angaben(db, String(vorher['person_id']))
  const antwort = await browser.sendeUndFolge('/freischaltcode', { code, ...geboren() })
  assert.match(worte(antwort.body), /Der Code ist angenommen.*Das macht ein Mensch im Jobcenter/)
  await p.arbeite()
  assert.deepEqual(await kontoZu(email), vorher)
  await db.sql(`insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())`, [
    vorher['person_id'],
    personId,
  ])
  const [code_] = await db.sql('select id from konto.code where person_id = $1', [personId])
  const uebergabe = {
    id: neueId(),
    art: 'konto.freischaltung',
    bezug: String(code_?.['id']),
    dienststelle: dienststelleId,
    erstellt: JETZT,
    versuch: 1,
  }
  assert.deepEqual(await freischaltungAbwarten.bearbeite(p.worker, uebergabe), { stand: 'zugestellt' })
  assert.equal((await kontoZu(email))['registrierungsstufe'], 'pin_brief')
})

test('KO-08: undecided for a month, the open duplicate lies on a desk', async () => {
  const { personId, code } = await personMitCode()
  const browser = await p.neuesKonto(neueAdresse())
  await angaben(db, String((await kontoZu(''))['person_id']))
  await loese(browser, code)
  const [zeile] = await db.sql('select id from konto.code where person_id = $1', [personId])
  const u = {
    id: neueId(),
    art: 'konto.freischaltung',
    bezug: String(zeile?.['id']),
    dienststelle: dienststelleId,
    versuch: 1,
  }
  assert.equal((await freischaltungAbwarten.bearbeite(p.worker, { ...u, erstellt: JETZT })).stand, 'spaeter')
  const alt = new Date(JETZT.getTime() - 31 * 24 * 3600_000)
  assert.equal((await freischaltungAbwarten.bearbeite(p.worker, { ...u, erstellt: alt })).stand, 'abgelehnt')
})

test('KO-08: typed before signing in to an account that is there, the code is joined only when one says so', async () => {
  const { personId, code } = await personMitCode()
  const email = neueAdresse()
  await p.neuesKonto(email)
  const browser = p.browser()
  await loese(browser, code)
  await browser.sende('/anmelden', { email, passwort: PASSWORT, weiter: '/freischaltcode' })
  assert.match(worte((await browser.hole('/freischaltcode')).body), /Möchten Sie ihn mit dem Konto verbinden/)
  assert.match(worte((await browser.sendeUndFolge('/freischaltcode/verbinden')).body), /Ihr Konto ist verbunden/)
  assert.equal((await kontoZu(email))['person_id'], personId)
})

test('KO-08: the code needs the birth date; five wrong ones use it up, a guessed code uses up nobody’s', async () => {
  const { code } = await personMitCode({ geburtsdatum: '1985-01-02' })
  const browser = p.browser('203.0.113.99')
  const tippe = async (c: string, g = geboren()): Promise<string> => fehlerIn((await loese(browser, c, g)).body)
  const { code: anderer } = await personMitCode()
  assert.match(await tippe(code), /Das Geburtsdatum passt nicht zu diesem Code. Sie haben noch 4 Versuche/)
  for (const rest of ['3 Versuche', '2 Versuche', '1 Versuch\\.']) assert.match(await tippe(code), new RegExp(rest))
  assert.match(await tippe(code), /zu oft falsch benutzt/)
  assert.match(await tippe(code, geboren('2', '1', '1985')), /zu oft falsch benutzt/)
  assert.match(
    worte((await browser.sendeUndFolge('/freischaltcode', { code: anderer, ...geboren() })).body),
    /Der Code stimmt/,
  )
})

test('KO-08: whoever guesses is slowed down, and a reload does not make it longer', async () => {
  const browser = p.browser('203.0.113.100')
  for (let i = 0; i < 10; i += 1) assert.equal((await loese(browser, '3333-3333-3333')).statusCode, 422)
  const zuViel = await loese(browser, '3333-3333-3333')
  assert.equal(zuViel.statusCode, 429)
  assert.match(worte(zuViel.body), /Zu viele Versuche.*um 15:00 Uhr/)
})

test('KO-08: a person who has an account gets no second one; a code of somebody else opens nothing', async () => {
  const { personId, code } = await personMitCode()
  const erstes = await p.neuesKonto(neueAdresse())
  await loese(erstes, code)
  const neuer = await alsSystem(p.haus.db, 'anmeldung', async (tx) => {
    const { id } = await codeAusstellen(p.haus, tx, { art: 'freischaltcode', personId, dienststelleId })
    return (await codeImKlartext(p.haus, tx, id)) ?? ''
  })
  assert.match(fehlerIn((await loese(p.browser(), neuer)).body), /Für Sie gibt es schon ein Konto/)
  const zweites = await p.neuesKonto(neueAdresse())
  assert.match(fehlerIn((await loese(zweites, neuer)).body), /Für Sie gibt es schon ein Konto/)
  const { code: fremder } = await personMitCode({ nachname: 'Anders' })
  assert.match(fehlerIn((await loese(erstes, fremder)).body), /gehört zu einer anderen Person/)
  assert.match(
    worte((await loese(erstes, neuer)).headers.location === '/freischaltcode?stand=verbunden' ? 'ja' : ''),
    /ja/,
  )
})

test('KO-08: bad input stays in the form with a message for each field', async () => {
  const antwort = await loese(p.browser('203.0.113.101'), '', geboren('31', '2', '1990'))
  assert.equal(antwort.statusCode, 422)
  const fehler = fehlerIn(antwort.body)
  assert.match(fehler, /Bitte geben Sie den Code ein/)
  assert.match(fehler, /Diesen Tag gibt es nicht/)
  assert.equal(load(antwort.body)('input[name="geburtsdatum.tag"]').val(), '31')
})

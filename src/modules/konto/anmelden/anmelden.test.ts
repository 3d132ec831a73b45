import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsKunde } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { herkunftVon } from '../index.ts'
import { ANDERES, JETZT, PASSWORT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const EMAIL = 'kim@beispiel.de'
await p.neuesKonto(EMAIL)
const [konto] = await db.sql('select id, person_id from konto.konto')
const kontoId = String(konto?.['id'])

const anmelden = (b: FormularBrowser, email = EMAIL, passwort = PASSWORT, weiter?: string) =>
  b.sende('/anmelden', { email, passwort, ...(weiter !== undefined && { weiter }) })
const drin = async (b: FormularBrowser): Promise<boolean> => (await b.hole('/konto')).statusCode === 200

test('KO-02: the right password signs in under a new session and goes on to where one was', async () => {
  const b = p.browser('192.0.2.1')
  const seite = await b.hole('/anmelden?weiter=/konto/sitzungen&abgelaufen=1')
  assert.match(worte(seite.body), /Sie wurden abgemeldet\. Melden Sie sich an/)
  assert.match(seite.body, /name="weiter" value="\/konto\/sitzungen"/)
  const antwort = await anmelden(b, 'KIM@Beispiel.de', PASSWORT, '/konto/sitzungen')
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/konto/sitzungen'])
  assert.equal(await drin(b), true)
  const [zeile] = await db.sql('select zuletzt_angemeldet from konto.konto')
  assert.deepEqual(zeile?.['zuletzt_angemeldet'], JETZT)
  assert.equal((await b.hole('/anmelden?weiter=/konto')).headers.location, '/konto')
  assert.equal((await b.hole('/registrieren')).headers.location, '/uebersicht')
})

test('KO-02: the session of before is dead after signing in (no fixation), the guest one is remembered as origin', async () => {
  const b = p.browser('192.0.2.2')
  await b.sende('/registrieren', { email: 'tippfehler@beispiel.de', passwort: PASSWORT })
  const gast = b.kekse.get('jc_sitzung') ?? ''
  const [zeile] = await db.sql(`select id from http.sitzung where art = 'gast' order by id desc limit 1`)
  await anmelden(b)
  const dieb = p.browser('192.0.2.3')
  dieb.kekse.set('jc_sitzung', gast)
  assert.equal(await drin(dieb), false)
  assert.equal(await drin(b), true)
  const eigene = await alsKunde(db.app, { kontoId, personIds: [] }, (tx) => herkunftVon(tx, kontoId))
  assert.ok(eigene.includes(String(zeile?.['id'])))
})

test('KO-02: a path elsewhere is not followed after signing in', async () => {
  for (const weiter of [
    'https://boese.example/',
    '//boese.example',
    '/\\boese.example',
    '/%0d%0aSet-Cookie:x',
    '',
    'x',
  ]) {
    const antwort = await anmelden(p.browser('192.0.2.4'), EMAIL, PASSWORT, weiter)
    assert.equal(antwort.statusCode, 303)
    assert.doesNotMatch(String(antwort.headers.location), /boese|\r|\n/, weiter)
    assert.match(String(antwort.headers.location), /^\/[^/\\]/)
  }
})

test('KO-03: a wrong password and an unknown address look the same and leave the same traces', async () => {
  const spuren = async () =>
    (
      await db.sql(`select (select count(*)::int from protokoll.neu) p, (select count(*)::int from konto.fehlversuch) f,
      (select count(*)::int from http.sitzung) s`)
    )[0]
  const lauf = async (email: string, ip: string) => {
    const vorher = await spuren()
    const antwort = await anmelden(p.browser(ip), email, ANDERES)
    const nachher = await spuren()
    const zuwachs = ['p', 'f', 's'].map((k) => Number(nachher?.[k]) - Number(vorher?.[k]))
    return [antwort.statusCode, antwort.body.replaceAll(email, 'ADRESSE'), Object.keys(antwort.headers), zuwachs]
  }
  const bekannt = await lauf(EMAIL, '192.0.2.10')
  assert.deepEqual(bekannt, await lauf('niemand@beispiel.de', '192.0.2.11'))
  assert.equal(bekannt[0], 422)
  assert.match(worte(String(bekannt[1])), /E-Mail-Adresse oder Passwort stimmen nicht\. Prüfen Sie beides/)
})

test('KO-03: an unknown address costs the same work as a wrong password', async () => {
  // Own processor time, the least of ten: a busy machine does not change it.
  const arbeit = async (email: string, ip: string): Promise<number> => {
    const von = process.cpuUsage()
    await anmelden(p.browser(ip), email, ANDERES)
    const { user, system } = process.cpuUsage(von)
    return (user + system) / 1000
  }
  const [bekannt, unbekannt]: [number[], number[]] = [[], []]
  for (let i = 0; i < 10; i += 1) {
    bekannt.push(await arbeit(EMAIL, `198.51.100.${i}`))
    unbekannt.push(await arbeit('unbekannt@beispiel.de', `203.0.113.${i}`))
  }
  const verhaeltnis = Math.min(...bekannt) / Math.min(...unbekannt)
  assert.ok(verhaeltnis > 0.6 && verhaeltnis < 1.6, `${Math.min(...bekannt)} ms, ${Math.min(...unbekannt)} ms`)
})

test('KO-03: after five wrong passwords one waits; reloading does not extend it, the right one then works', async () => {
  const b = p.browser('192.0.2.20')
  for (let i = 0; i < 5; i += 1) assert.equal((await anmelden(b, EMAIL, ANDERES)).statusCode, 422)
  for (let i = 0; i < 3; i += 1) {
    const antwort = await anmelden(b)
    assert.equal(antwort.statusCode, 429)
    assert.match(
      worte(antwort.body),
      /Sie können es um 14:01 Uhr wieder versuchen. Neu laden verlängert die Zeit nicht/,
    )
    assert.match(antwort.body, /value="kim@beispiel\.de"/)
  }
  const anderswo = p.browser('192.0.2.21')
  assert.equal((await anmelden(anderswo)).statusCode, 303, 'the owner elsewhere is not locked out')
  p.stelle(plusSekunden(JETZT, 60))
  assert.equal((await anmelden(b)).statusCode, 303)
  p.stelle(JETZT)
})

test('KO-03: where the owner signed in before, strangers in the same network cannot lock them out', async () => {
  const eigner = p.browser('192.0.2.30')
  await anmelden(eigner)
  await eigner.sende('/abmelden')
  const fremder = p.browser('192.0.2.30')
  for (let i = 0; i < 8; i += 1) await anmelden(fremder, EMAIL, ANDERES)
  for (let i = 0; i < 110; i += 1) {
    const antwort = await anmelden(fremder, `viele${i}@beispiel.de`, ANDERES)
    if (antwort.statusCode === 429) break
  }
  const neuerNachbar = p.browser('192.0.2.30')
  assert.equal((await anmelden(neuerNachbar)).statusCode, 429)
  assert.equal((await anmelden(eigner)).statusCode, 303)
  fremder.kekse.set('jc_geraet', `${'x'.repeat(22)}.${'y'.repeat(43)}`)
  assert.equal((await anmelden(fremder)).statusCode, 429, 'an invented mark does not help')
})

test('KO-03: an account that rests, without a lock of an office, answers like a wrong password and ends open sessions', async () => {
  const b = p.browser('192.0.2.40')
  await anmelden(b)
  await db.sql(`update konto.konto set stand = 'gesperrt' where id = $1`, [kontoId])
  assert.equal(await drin(b), false)
  const seite = await b.hole('/anmelden?weiter=/konto')
  assert.equal(seite.statusCode, 200, 'no circle between sign-in and account')
  assert.equal((await anmelden(b)).statusCode, 422)
  await db.sql(`update konto.konto set stand = 'aktiv' where id = $1`, [kontoId])
})

test('KO-03: empty, too long and broken entries are said at their field; a strange body is an empty form', async () => {
  const b = p.browser('192.0.2.50')
  for (const [email, passwort, meldung] of [
    ['', PASSWORT, /Bitte geben Sie Ihre E-Mail-Adresse ein/],
    ['kim beispiel', PASSWORT, /Bitte prüfen Sie die E-Mail-Adresse/],
    [EMAIL, '', /Bitte geben Sie Ihr Passwort ein/],
    [EMAIL, 'x'.repeat(5000), /zu lang/],
    ['kim\u0007@beispiel.de', PASSWORT, /Bitte prüfen Sie die E-Mail-Adresse/],
  ] as const) {
    const antwort = await anmelden(b, email, passwort)
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), meldung)
  }
  const json = { method: 'POST', url: '/anmelden', headers: { 'sec-fetch-site': 'same-origin' } } as const
  for (const payload of [{}, { email: ['a', 'b'], passwort: { x: 1 } }, []])
    assert.equal((await p.web.inject({ ...json, payload })).statusCode, 422)
})

test('QU-03: the protocol names accounts by id, never an address', async () => {
  const zeilen = await db.sql('select aktion, objekt_id, angaben::text from protokoll.neu')
  const gescheitert = zeilen.filter((z) => z['aktion'] === 'konto.anmeldung-gescheitert')
  assert.ok(gescheitert.some((z) => z['objekt_id'] === kontoId) && gescheitert.some((z) => z['objekt_id'] === null))
  assert.doesNotMatch(JSON.stringify(zeilen), /@|beispiel/)
})

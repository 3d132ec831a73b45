import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { ANDERES, JETZT, PASSWORT, probe, worte } from '../probe.ts'
import { codeFuer, schrittVon } from './totp.ts'

const db = await testDatenbank()
const p = await probe(db)
const EMAIL = 'kim@beispiel.de'
const b = await p.neuesKonto(EMAIL)
let jetzt = JETZT
const spaeter = (sekunden: number): void => {
  jetzt = plusSekunden(jetzt, sekunden)
  p.stelle(jetzt)
}
/** The secret as a person reads it off the page. */
let geheimnis: Buffer = Buffer.alloc(0)
const code = (versatz = 0): string => codeFuer(geheimnis, schrittVon(jetzt) + versatz)
const ausBase32 = (text: string): Buffer => {
  const bits = Array.from(text, (z) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(z).toString(2).padStart(5, '0')).join(
    '',
  )
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((stueck) => Number.parseInt(stueck, 2)))
}
const mitPasswort = (wer: FormularBrowser, weiter = '/konto') =>
  wer.sende('/anmelden', { email: EMAIL, passwort: PASSWORT, weiter })
const drin = async (wer: FormularBrowser): Promise<boolean> => (await wer.hole('/konto')).statusCode === 200
let codes: string[] = []

test('KO-03: setting up an app shows a picture and a key; a right first code switches it on and shows codes for paper once', async () => {
  const seite = await b.hole('/konto/anmeldewege/app')
  assert.equal(seite.statusCode, 200)
  assert.match(seite.body, /<img class="jc-qr" src="data:image\/svg\+xml;base64,/)
  const schluessel = /<bdi dir="ltr">((?:[A-Z2-7]{4} ?){8})<\/bdi>/.exec(seite.body)?.[1] ?? ''
  geheimnis = ausBase32(schluessel.replaceAll(' ', ''))
  assert.equal(geheimnis.length, 20)
  assert.ok(
    (await b.hole('/konto/anmeldewege/app')).body.includes(schluessel),
    'the same when the page is opened again',
  )
  for (const [falsch, satz] of [
    ['', /Bitte geben Sie den Code/],
    ['12345', /Er hat 6 Ziffern/],
    [codeFuer(geheimnis, schrittVon(jetzt) - 9), /stimmt nicht mehr/],
  ] as const) {
    const antwort = await b.sende('/konto/anmeldewege/app', { code: falsch })
    assert.equal(antwort.statusCode, 422)
    assert.match(worte(antwort.body), satz)
  }
  const gut = await b.sende('/konto/anmeldewege/app', {
    code: `${code().slice(0, 3)} ${code().slice(3)}`,
    weiter: '/uebersicht',
  })
  assert.equal(gut.statusCode, 200)
  assert.match(worte(gut.body), /Die App ist eingeschaltet.*Wir zeigen diese Codes nur jetzt/)
  codes = [...gut.body.matchAll(/<bdi dir="ltr">(\d{4} \d{4} \d{4})<\/bdi>/g)].map(([, c]) => String(c))
  assert.equal(new Set(codes).size, 10)
  assert.match(gut.body, /href="\/uebersicht"[^>]*>.*Ich habe die Codes aufgehoben/s)
  assert.equal((await b.hole('/konto/anmeldewege/app')).statusCode, 303, 'never shown again')
  assert.deepEqual((await p.arbeite()).map(({ betreff }) => betreff).toSorted(), [
    'Anmeldung mit App ist eingeschaltet',
    'Neue Ersatzcodes für Ihr Konto',
  ])
})

test('QU-03: neither the secret nor a code lies in the database', async () => {
  const [zeile] = await db.sql(`select encode(geheimnis, 'hex') as hex from konto.zweiter_faktor`)
  assert.ok(!String(zeile?.['hex']).includes(geheimnis.toString('hex')))
  const hashes = JSON.stringify(await db.sql(`select code_hash::text from konto.ersatzcode`))
  for (const einer of codes) assert.ok(!hashes.includes(Buffer.from(einer.replaceAll(' ', '')).toString('hex')))
})

test('KO-03: then a right password asks for the code, and only the code completes the sign-in, at level 3', async () => {
  spaeter(30)
  const neu = p.browser('192.0.2.1')
  await neu.sende('/registrieren', { email: 'tippfehler@beispiel.de', passwort: PASSWORT })
  const [gast] = await db.sql(`select id from http.sitzung where art = 'gast' order by id desc limit 1`)
  const antwort = await mitPasswort(neu)
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/anmelden/zweiter-faktor?weiter=%2Fkonto'])
  assert.equal(await drin(neu), false)
  assert.match(worte((await neu.hole('/anmelden/zweiter-faktor?weiter=/konto')).body), /Code aus Ihrer App/)
  assert.equal((await neu.sende('/anmelden/zweiter-faktor', { code: '000000', weiter: '/konto' })).statusCode, 422)
  const gut = await neu.sende('/anmelden/zweiter-faktor', { code: code(), weiter: '/konto' })
  assert.deepEqual([gut.statusCode, gut.headers.location], [303, '/konto'])
  assert.equal(await drin(neu), true)
  const [sitzung] = await db.sql(`select angaben from http.sitzung where art = 'kunde' order by id desc limit 1`)
  assert.deepEqual(sitzung?.['angaben'], { anmeldung: 3 })
  const herkunft = await db.sql('select 1 from konto.herkunft where sitzung_id = $1', [gast?.['id']])
  assert.equal(herkunft.length, 1, 'what was typed as a guest goes along')
  const neues = (await p.arbeite()).filter(({ betreff }) => betreff === 'Neue Anmeldung in Ihrem Konto')
  assert.deepEqual(
    neues.map(({ an }) => an),
    [EMAIL],
    'a browser we did not know',
  )
})

test('KO-03: a code counts once, in the other browser too; the clock may be half a minute off, not more', async () => {
  const neu = p.browser('192.0.2.2')
  await mitPasswort(neu)
  const versuch = (ziffern: string) => neu.sende('/anmelden/zweiter-faktor', { code: ziffern })
  assert.equal((await versuch(code())).statusCode, 422, 'used by the sign-in before')
  spaeter(60)
  assert.equal((await versuch(code(-2))).statusCode, 422)
  assert.equal((await versuch(code(2))).statusCode, 422)
  const zugleich = await Promise.all([versuch(code(1)), versuch(code(1))])
  assert.deepEqual(zugleich.map((a) => String(a.statusCode)).toSorted(), ['303', '422'])
  assert.equal((await versuch(code())).statusCode, 303, 'signed in; the half way is forgotten')
})

test('KO-03: without the right password before, in this browser and lately, the page of the code leads back', async () => {
  const fremd = p.browser('192.0.2.3')
  const ziel = async (wer: FormularBrowser) => (await wer.hole('/anmelden/zweiter-faktor')).headers.location
  assert.equal(await ziel(fremd), '/anmelden')
  await mitPasswort(fremd)
  const keks = fremd.kekse.get('jc_halb') ?? ''
  assert.equal(await ziel(fremd), undefined)
  const [kontoId = ''] = keks.split('.')
  for (const falsch of [
    '',
    'x',
    keks.replace(kontoId, '01900000-0000-7000-8000-000000000000'),
    `${keks}x`,
    keks.slice(0, -4),
  ]) {
    fremd.kekse.set('jc_halb', falsch)
    assert.equal(await ziel(fremd), '/anmelden', falsch)
  }
  fremd.kekse.set('jc_halb', keks)
  await db.sql('update konto.konto set passwort_geaendert = $1', [plusSekunden(jetzt, 1)])
  assert.equal(await ziel(fremd), '/anmelden', 'the password was changed since')
  await db.sql('update konto.konto set passwort_geaendert = null')
  spaeter(601)
  assert.equal(await ziel(fremd), '/anmelden', 'too long ago')
})

test('KO-03: a replacement code stands in once, its owner is told; renewed ones end the old', async () => {
  const neu = p.browser('192.0.2.4')
  await mitPasswort(neu)
  const [eins = '', zwei = ''] = codes
  assert.equal((await neu.sende('/anmelden/zweiter-faktor', { code: eins })).statusCode, 303)
  assert.equal(await drin(neu), true)
  assert.ok((await p.arbeite()).some(({ betreff }) => betreff === 'Anmeldung mit einem Ersatzcode'))
  const nochmal = p.browser('192.0.2.5')
  await mitPasswort(nochmal)
  assert.equal((await nochmal.sende('/anmelden/zweiter-faktor', { code: eins })).statusCode, 422)
  assert.match(worte((await neu.hole('/konto/anmeldewege/ersatzcodes')).body), /noch 9 unbenutzte/)
  const frisch = await neu.sende('/konto/anmeldewege/ersatzcodes')
  assert.match(worte(frisch.body), /Ihre Ersatzcodes/)
  assert.equal((await nochmal.sende('/anmelden/zweiter-faktor', { code: zwei })).statusCode, 422)
  await p.arbeite()
})

test('KO-03: wrong codes are slowed down by growing waits that a reload does not extend; the owner elsewhere is not', async () => {
  spaeter(24 * 3600)
  const eigner = p.browser('192.0.2.6')
  await mitPasswort(eigner)
  await eigner.sende('/anmelden/zweiter-faktor', { code: code() })
  await eigner.sende('/abmelden')
  spaeter(60)
  const dieb = p.browser('198.51.100.7')
  await mitPasswort(dieb)
  for (let i = 0; i < 5; i += 1)
    assert.equal((await dieb.sende('/anmelden/zweiter-faktor', { code: '000000' })).statusCode, 422)
  for (let i = 0; i < 3; i += 1) {
    const antwort = await dieb.sende('/anmelden/zweiter-faktor', { code: code() })
    assert.equal(antwort.statusCode, 429)
    assert.match(worte(antwort.body), /Neu laden verlängert die Zeit nicht/)
  }
  const warnung = (await p.arbeite()).filter(({ betreff }) => betreff === 'Jemand kennt Ihr Passwort')
  assert.equal(warnung.length, 1)
  // From many networks: all of them together wait, the browser the owner used before does not.
  for (let netz = 0; netz < 8; netz += 1) {
    const einer = p.browser(`198.51.100.${20 + netz}`)
    await mitPasswort(einer)
    for (let i = 0; i < 4; i += 1) await einer.sende('/anmelden/zweiter-faktor', { code: '000000' })
  }
  const weiterer = p.browser('198.51.100.99')
  await mitPasswort(weiterer)
  assert.equal((await weiterer.sende('/anmelden/zweiter-faktor', { code: code() })).statusCode, 429)
  await mitPasswort(eigner)
  assert.equal((await eigner.sende('/anmelden/zweiter-faktor', { code: code() })).statusCode, 303)
  assert.equal(
    (await p.arbeite()).filter(({ betreff }) => betreff === 'Jemand kennt Ihr Passwort').length,
    0,
    'once a day',
  )
})

test('KO-03: switching the app off takes a recent second proof; then the password is enough, and the codes are gone', async () => {
  spaeter(3600)
  const neu = p.browser('192.0.2.6')
  await mitPasswort(neu)
  await neu.sende('/anmelden/zweiter-faktor', { code: code() })
  spaeter(700)
  assert.match(
    String((await neu.sende('/konto/anmeldewege/app/entfernen')).headers.location),
    /^\/konto\/stufe\?frisch=1/,
  )
  const stufe = worte((await neu.hole('/konto/stufe?anmeldung=3&frisch=1&weiter=/konto/anmeldewege')).body)
  assert.match(stufe, /Code eingeben/)
  const falsch = await neu.sende('/konto/stufe/code', { code: '123456', weiter: '/konto/anmeldewege' })
  assert.equal(falsch.statusCode, 422)
  const gut = await neu.sende('/konto/stufe/code', { code: code(), weiter: '/konto/anmeldewege' })
  assert.equal(gut.headers.location, '/konto/anmeldewege')
  assert.match(worte((await neu.hole('/konto/anmeldewege/app/entfernen')).body), /genügt zum Anmelden Ihr Passwort/)
  assert.equal(
    (await neu.sende('/konto/anmeldewege/app/entfernen')).headers.location,
    '/konto/anmeldewege?stand=app-entfernt',
  )
  assert.deepEqual(await db.sql('select * from konto.ersatzcode'), [])
  const danach = p.browser('192.0.2.9')
  assert.equal((await mitPasswort(danach)).headers.location, '/konto')
  assert.ok((await p.arbeite()).some(({ betreff }) => betreff === 'Anmeldung mit App ist ausgeschaltet'))
  assert.equal(
    (await danach.sende('/konto/anmeldewege/ersatzcodes')).headers.location?.startsWith('/konto/stufe?anmeldung=3'),
    true,
  )
})

test('KO-03: five wrong passwords are told to the owner once a day, and to nobody for an address without an account', async () => {
  spaeter(24 * 3600)
  for (const email of [EMAIL, 'niemand@beispiel.de']) {
    const fremd = p.browser('198.51.100.200')
    for (let i = 0; i < 7; i += 1) await fremd.sende('/anmelden', { email, passwort: ANDERES })
  }
  const mails = (await p.arbeite()).filter(({ betreff }) => betreff === 'Mehrere falsche Anmeldungen in Ihrem Konto')
  assert.deepEqual(
    mails.map(({ an }) => an),
    [EMAIL],
  )
  assert.deepEqual(await db.sql('select id from konto.hinweis'), [], 'deleted when sent')
})

test('KO-03: an installation that needs a second proof lets nobody further without one; one that has it off offers none', async () => {
  const { ZWEITER_FAKTOR } = p.haus.config
  Object.assign(p.haus.config, { ZWEITER_FAKTOR: 'noetig' })
  const neu = await p.neuesKonto('noetig@beispiel.de', p.browser('192.0.2.77'))
  assert.equal((await neu.hole('/konto')).headers.location, '/konto/stufe?anmeldung=3&weiter=%2Fkonto')
  const wege = worte((await neu.hole('/konto/stufe?anmeldung=3&weiter=%2Fkonto')).body)
  assert.match(wege, /Passkey einrichten.*App einrichten/)
  assert.equal((await neu.hole('/konto/anmeldewege/app?weiter=/konto')).statusCode, 200)
  Object.assign(p.haus.config, { ZWEITER_FAKTOR: 'aus' })
  assert.equal((await neu.hole('/konto')).statusCode, 200)
  assert.equal((await neu.hole('/konto/anmeldewege/app')).statusCode, 404)
  assert.doesNotMatch((await neu.hole('/konto/anmeldewege')).body, /App einrichten/)
  Object.assign(p.haus.config, { ZWEITER_FAKTOR })
})

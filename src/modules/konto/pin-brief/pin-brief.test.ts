import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { ladeDemo } from '../../organisation/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { angaben, codeIn, druckstelle } from '../druck/probe.ts'
import { JETZT, PASSWORT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
const p = await probe(db)
const druck = await druckstelle(p.worker)
const TAG_MS = 24 * 60 * 60_000
const nach = (tage: number): Date => new Date(JETZT.getTime() + tage * TAG_MS)

let zahl = 0
/** Someone signed in at level 1 whose address STEP knows. */
async function jemand(mehr: Parameters<typeof angaben>[2] = {}) {
  zahl += 1
  p.stelle(JETZT)
  const email = `pin.${zahl}@beispiel.de`
  const browser = await p.neuesKonto(email)
  const [konto] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  const personId = String(konto?.['person_id'])
  const anschriftId = await angaben(db, personId, mehr)
  return { browser, email, kontoId: String(konto?.['id']), personId, anschriftId }
}
/** Some time later, signed in again. */
async function spaeter({ browser, email }: { browser: Jemand['browser']; email: string }, wann: Date): Promise<void> {
  p.stelle(wann)
  await browser.sende('/anmelden', { email, passwort: PASSWORT })
}
type Jemand = Awaited<ReturnType<typeof jemand>>

async function bestelle({ browser }: Jemand): Promise<{ id: string; code: string; text: string }> {
  const vorher = new Set(await druck.auftraege())
  const antwort = await browser.sende('/konto/pin-brief')
  assert.equal(antwort.statusCode, 303)
  await p.arbeite()
  const id = (await druck.auftraege()).find((einer) => !vorher.has(einer)) ?? ''
  const text = await druck.text(id)
  return { id, text, code: codeIn(text) }
}
const stufe = async ({ kontoId }: Jemand) =>
  (await db.sql('select registrierungsstufe from konto.konto where id = $1', [kontoId]))[0]?.['registrierungsstufe']
const seite = async ({ browser }: Jemand, pfad: string): Promise<string> => worte((await browser.hole(pfad)).body)

test('KO-04: a letter goes to the address in STEP; its code, typed in small letters, binds the account as "PIN-Brief-bestätigt"', async () => {
  const kim = await jemand()
  assert.match(await seite(kim, '/konto/pin-brief'), /Kim Muster\s+Beispielweg 4\s+24103 Musterstadt/)
  const { id, text, code } = await bestelle(kim)
  assert.match(text, /Guten Tag Kim Muster,/)
  assert.match(text, /Gültig bis 17\. Juli 2026/)
  assert.match(await seite(kim, '/konto/pin-brief'), /Stand\s+bestellt/)
  await druck.antworte(id, 'gedruckt')
  assert.match(await seite(kim, '/konto/pin-brief'), /Stand\s+gedruckt/)
  await druck.antworte(id, 'versandt')
  assert.match(await seite(kim, '/konto/pin-brief'), /Stand\s+unterwegs zu Ihnen/)
  const antwort = await kim.browser.sendeUndFolge('/konto/pin-code', { code: code.toLowerCase(), weiter: '/verlauf' })
  assert.match(worte(antwort.body), /Ihr Konto ist bestätigt/)
  assert.equal(load(antwort.body)('main a.kern-btn').attr('href'), '/verlauf')
  assert.equal(await stufe(kim), 'pin_brief')
  const mails = await p.arbeite()
  assert.ok(mails.some(({ an, text: mail }) => an === kim.email && mail.includes('mit einem Code von uns bestätigt')))
  assert.match(await seite(kim, '/konto/pin-brief'), /schon bestätigt/)
  assert.match(await seite(kim, '/konto/pin-code'), /schon bestätigt/)
})

test('KO-04: the code lies as keyed hash; in clear only encrypted, and not at all once it is printed', async () => {
  const kim = await jemand()
  const { id, code } = await bestelle(kim)
  const klar = code.replaceAll('-', '')
  const zeilen = JSON.stringify(
    await db.sql('select encode(hash, $1) as h, encode(inhalt, $1) as i from konto.code', ['escape']),
  )
  assert.ok(!zeilen.includes(klar))
  const inhalt = async () =>
    (
      await db.sql('select c.inhalt from konto.code c join konto.brief b on b.code_id = c.id where b.id = $1', [id])
    )[0]?.['inhalt']
  assert.notEqual(await inhalt(), null)
  await druck.antworte(id, 'gedruckt')
  assert.equal(await inhalt(), null)
  assert.ok(!(await druck.auftraege()).includes(id), 'the order with the PDF is removed once it is printed')
  const protokoll = JSON.stringify(await db.sql('select * from protokoll.neu'))
  assert.ok(!protokoll.includes(klar))
})

test('KO-04: five wrong tries use a code up; a slip of the hand and a code of before count as none', async () => {
  const kim = await jemand()
  const alt = (await bestelle(kim)).code
  await spaeter(kim, nach(4))
  const { code } = await bestelle(kim)
  assert.notEqual(alt, code)
  const tippe = async (eingabe: string): Promise<string> => {
    const antwort = await kim.browser.sende('/konto/pin-code', { code: eingabe })
    assert.equal(antwort.statusCode, 422, eingabe)
    return worte(antwort.body)
  }
  assert.match(await tippe(alt), /weil es einen neueren Brief gibt/)
  assert.match(await tippe(''), /Bitte geben Sie den Code aus dem Brief ein/)
  assert.match(await tippe(code.slice(0, 6)), /Der Code hat 12 Zeichen/)
  assert.match(await tippe(`${code.slice(0, -1)}O`), /Das Zeichen „O“ kommt in unseren Codes nicht vor/)
  const verdreht = code.startsWith('3') ? `4${code.slice(1)}` : `3${code.slice(1)}`
  assert.match(await tippe(verdreht), /Tippfehler/)
  // Another account's code: right in itself, wrong here.
  const fremd = await jemand()
  await spaeter(fremd, nach(4))
  const { code: fremder } = await bestelle(fremd)
  for (const rest of ['4 Versuche', '3 Versuche', '2 Versuche', '1 Versuch\\.'])
    assert.match(await tippe(fremder), new RegExp(`noch ${rest}`))
  assert.match(await tippe(fremder), /5-mal falsch/)
  assert.match(await tippe(code), /5-mal falsch/)
  assert.equal(await stufe(kim), 'email')
  // Whoever tried it wrongly did not use up the other's code.
  assert.equal((await fremd.browser.sende('/konto/pin-code', { code: fremder })).statusCode, 303)
  assert.equal(await stufe(fremd), 'pin_brief')
})

test('KO-04: a code counts to the end of the fourteenth day and once', async () => {
  const kim = await jemand()
  const { code } = await bestelle(kim)
  await spaeter(kim, new Date('2026-07-17T21:59:58Z'))
  assert.match(await seite(kim, '/konto/pin-code'), /Ihr Code gilt bis zum 17\. Juli 2026/)
  p.stelle(new Date('2026-07-17T22:00:01Z'))
  assert.match(await seite(kim, '/konto/pin-code'), /Zurzeit gilt kein Code/)
  assert.match(worte((await kim.browser.sende('/konto/pin-code', { code })).body), /Der Code ist abgelaufen/)
  const lea = await jemand()
  const zweiter = await bestelle(lea)
  assert.equal((await lea.browser.sende('/konto/pin-code', { code: zweiter.code })).statusCode, 303)
  await db.sql(`update konto.konto set registrierungsstufe = 'email' where id = $1`, [lea.kontoId])
  assert.match(worte((await lea.browser.sende('/konto/pin-code', { code: zweiter.code })).body), /schon benutzt/)
})

test('KO-04: two presses order one letter; the next one after three days, three in ninety days', async () => {
  const kim = await jemand()
  await Promise.all([kim.browser.sende('/konto/pin-brief'), kim.browser.sende('/konto/pin-brief')])
  const briefe = async () => (await db.sql('select id from konto.brief where konto_id = $1', [kim.kontoId])).length
  assert.equal(await briefe(), 1)
  assert.match(await seite(kim, '/konto/pin-brief'), /Einen neuen Brief können Sie ab dem 6\. Juli 2026 bestellen/)
  await spaeter(kim, nach(3))
  await kim.browser.sende('/konto/pin-brief')
  await spaeter(kim, nach(6))
  await kim.browser.sende('/konto/pin-brief')
  await spaeter(kim, nach(9))
  await kim.browser.sende('/konto/pin-brief')
  assert.equal(await briefe(), 3)
  assert.match(
    await seite(kim, '/konto/pin-brief'),
    /schon 3 Briefe bestellt.*Im Jobcenter bekommen Sie sofort einen Code/,
  )
})

test('KO-04: a letter that came back is noted in STEP, voids its code, and the customer reads it', async () => {
  const kim = await jemand()
  const { id, code } = await bestelle(kim)
  await druck.antworte(id, 'versandt')
  await druck.antworte(id, 'unzustellbar', 'Empfänger nicht zu ermitteln')
  const [anschrift] = await db.sql('select rueckbrief_am::text as am from step.anschrift where id = $1', [
    kim.anschriftId,
  ])
  assert.equal(anschrift?.['am'], '2026-07-03')
  assert.match(await seite(kim, '/konto/pin-brief'), /Ihr Brief kam zurück.*3\. Juli 2026/)
  assert.match(worte((await kim.browser.sende('/konto/pin-code', { code })).body), /gilt nicht mehr/)
  // Another one can be ordered at once.
  const neu = await bestelle(kim)
  assert.equal((await kim.browser.sende('/konto/pin-code', { code: neu.code })).statusCode, 303)
})

test('KO-04: without an address that a letter reaches the page leads to the desk', async () => {
  const kim = await jemand({ strasse: null })
  await db.sql(`update step.anschrift set hausnummer = null where id = $1`, [kim.anschriftId])
  assert.match(
    await seite(kim, '/konto/pin-brief'),
    /Wir haben keine Anschrift für einen Brief.*Im Jobcenter bekommen Sie sofort einen Code/,
  )
  await kim.browser.sende('/konto/pin-brief')
  assert.equal((await db.sql('select 1 from konto.brief where konto_id = $1', [kim.kontoId])).length, 0)
})

test('KO-02: the page of the ways offers letter and code of the desk, and leads back to where one wanted to go', async () => {
  const kim = await jemand()
  const { body } = await kim.browser.hole('/konto/stufe?bindung=pin_brief&weiter=/postfach')
  const wege = load(body)('main a.kern-btn')
    .toArray()
    .map((a) => a.attribs['href'])
  assert.deepEqual(wege, ['/konto/pin-brief?weiter=%2Fpostfach', '/freischaltcode?weiter=%2Fpostfach'])
})

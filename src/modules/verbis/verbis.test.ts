import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { testDesk } from '../../../tests/desk.ts'
import { konto } from '../konto/index.ts'
import { ladeDemo } from '../organisation/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { AUSDRUCK, LETZTE_ANMELDUNG, ZUSCHICKEN } from './anmeldefelder.ts'
import { verbis } from './index.ts'

const HEUTE = new Date('2026-07-03T12:00:00Z')
const db = await testDatenbank()
await ladeDemo(db.worker)
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, HEUTE))
const haus = testHaus(db.app, { jetzt: HEUTE })
const desk = await testDesk(db, haus, [konto, verbis])
const [stelle] = await db.sql(`select id from organisation.dienststelle where kennung = 'musterstadt'`)
const hier = String(stelle?.['id'])

/** Someone of the front desk on a day; sessions do not last from one day to the other. */
async function am(tag: string) {
  haus.uhr.stelle(new Date(`${tag}T10:00:00Z`))
  return desk.als('eingangszone-sgb2', hier, 'Ewa Kowalski')
}
async function person(): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into step.person (id, art, herkunft, vorname, nachname, nachname_such, geburtsdatum, erstellt, geaendert)
     values ($1, 'inhouse', 'dienststelle', 'Kim', 'Muster', 'MUSTER', '1990-07-03', now(), now())`,
    [id],
  )
  await db.sql(`insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, '2020-01-01')`, [
    id,
    hier,
  ])
  await db.sql(
    `insert into step.anschrift (id, person_id, art, strasse, plz, ort, herkunft, erfasst, gueltig_ab)
     values ($1, $2, 'wohnung', 'Weg 1', '24103', 'Ort', 'Dienststelle', now(), '2020-01-01')`,
    [neueId(), id],
  )
  return id
}
const kontoVon = async (id: string) => (await db.sql('select * from konto.konto where person_id = $1', [id]))[0]
async function mitKonto(angemeldet: string | null = '2026-07-01T08:00:00Z'): Promise<string> {
  const id = await person()
  await db.sql(
    `insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet)
     values ($1, $2, $3, 'x', 'email', 'de', '2023-01-01', $4)`,
    [neueId(), id, neueId(), angemeldet],
  )
  return id
}
const pfad = (id: string, teil = ''): string => `/arbeitsplatz/verbis/kunden/${id}${teil}`
const worte = (html: string): string => load(html)('main').text().replaceAll(/\s+/g, ' ')
const felder = [LETZTE_ANMELDUNG, ZUSCHICKEN, AUSDRUCK]

test('KO-05: until 16.07.2023 taking over always created an account, from 17.07.2023 never', async () => {
  for (const [tag, entsteht] of [
    ['2023-07-16', true],
    ['2023-07-17', false],
    ['2026-07-03', false],
  ] as const) {
    const wer = await am(tag)
    const id = await person()
    const antwort = await wer(pfad(id, '/suchassistent/erstellen'), {})
    assert.equal(antwort.statusCode, 303, tag)
    assert.equal((await kontoVon(id)) !== undefined, entsteht, tag)
    const [zeile] = await db.sql('select mit_konto from verbis.bewerber where person_id = $1', [id])
    assert.equal(zeile?.['mit_konto'], entsteht)
    const seite = worte((await wer(String(antwort.headers.location))).body)
    assert.match(seite, entsteht ? /Dabei entstand ein Konto/ : /Ein Konto entstand dabei nicht/)
    await wer(pfad(id, '/suchassistent/erstellen'), {})
    assert.equal((await db.sql('select 1 from verbis.bewerber where person_id = $1', [id])).length, 1)
  }
})

test('KO-05, KO-09: also before, a refusal came first; an Internetperson is converted before it is taken over', async () => {
  const wer = await am('2023-07-16')
  const id = await person()
  await db.sql(
    `insert into konto.ablehnung (id, person_id, dienststelle_id, am, durch, erfasst, erfasst_von)
     values ($1, $2, $3, '2023-07-01', 'selbst', now(), $1)`,
    [neueId(), id, hier],
  )
  await wer(pfad(id, '/suchassistent/erstellen'), {})
  assert.equal(await kontoVon(id), undefined)
  const neue = await person()
  await db.sql(`update step.person set art = 'internetperson' where id = $1`, [neue])
  assert.equal((await wer(pfad(neue, '/suchassistent/erstellen'), {})).statusCode, 409)
})

test('KO-07: the fields stand on three pages until 16.07.2023, then only on Stammdaten and only with an account', async () => {
  const ohne = await person()
  const mit = await mitKonto()
  const seiten = ['/suchassistent/erstellen', '']
  const gezeigt = async (tag: string, id: string): Promise<boolean[]> => {
    const wer = await am(tag)
    const gelesen = await Promise.all(seiten.map((teil) => wer(pfad(id, teil))))
    return gelesen.map(({ body }) => felder.every((feld) => worte(body).includes(feld)))
  }
  assert.deepEqual(await gezeigt('2023-07-16', mit), [true, true])
  assert.deepEqual(await gezeigt('2023-07-16', ohne), [true, true])
  assert.deepEqual(await gezeigt('2023-07-17', mit), [false, true])
  assert.deepEqual(await gezeigt('2023-07-17', ohne), [false, false])
  // The removal was only planned for 18.03.2024; nobody has confirmed it.
  for (const tag of ['2024-03-17', '2024-03-18', '2026-07-03']) assert.deepEqual(await gezeigt(tag, mit), [false, true])
  const heute = await am('2026-07-03')
  assert.match(
    worte((await heute(pfad(mit))).body),
    /Benutzerkonto.*Letzte Anmeldung im Portal\s*01\.07\.2026 10:00.*Wegfall angekündigt für 18\.03\.2024 \(Weisung 202307007\), nicht bestätigt/,
  )
})

test('KO-07: "Suchassistent bearbeiten" is the page of who was taken over, with the fields of its day', async () => {
  const id = await mitKonto()
  const wer = await am('2023-07-16')
  assert.equal((await wer(pfad(id, '/suchassistent'))).statusCode, 303)
  await wer(pfad(id, '/suchassistent/erstellen'), {})
  const bearbeiten = worte((await wer(pfad(id, '/suchassistent'))).body)
  assert.ok(felder.every((feld) => bearbeiten.includes(feld)))
  const danach = await am('2023-07-17')
  const spaeter = worte((await danach(pfad(id, '/suchassistent'))).body)
  assert.ok(!felder.some((feld) => spaeter.includes(feld)))
})

test('KO-07: another day is shown to the demonstration and the audit, without effect; what is no day is told', async () => {
  const id = await mitKonto()
  const wer = await am('2026-07-03')
  const gestern = await wer(`${pfad(id, '/suchassistent/erstellen')}?am=16.7.2023`)
  assert.match(worte(gestern.body), /Ansicht für den 16\.07\.2023.*Letzte Anmeldung im Portal/)
  assert.equal(load(gestern.body)('main form[method=post]').length, 0)
  assert.match(
    worte(gestern.body),
    /Am 16\.07\.2023 stehen die Felder auf: Suchassistent erstellen, Suchassistent bearbeiten, Stammdaten/,
  )
  const falsch = await wer(`${pfad(id)}?am=30.2.2023`)
  assert.equal(falsch.statusCode, 422)
  assert.match(worte(falsch.body), /Diesen Tag gibt es nicht/)
  haus.config.DEMO = false
  assert.doesNotMatch((await wer(`${pfad(id)}?am=16.7.2023`)).body, /Ansicht für den/)
  haus.config.DEMO = true
})

test('KO-06, KO-07: sent are a letter with a code for a new password, printed only what nobody used; no password is ever shown', async () => {
  const id = await mitKonto()
  const wer = await am('2026-07-03')
  assert.match(worte((await wer(pfad(id))).body), /nicht möglich. Mit diesem Konto hat sich schon jemand angemeldet/)
  assert.equal((await wer(pfad(id, '/zuschicken'), {})).statusCode, 303)
  const [code] = await db.sql('select art, inhalt is null as gedruckt from konto.code where person_id = $1', [id])
  assert.equal(code?.['art'], 'wiederherstellung')
  assert.equal((await wer(pfad(id, '/ausdruck'), {})).statusCode, 409)
  const ohne = await person()
  assert.equal((await wer(pfad(ohne, '/zuschicken'), {})).statusCode, 409)
})

test('KO-07: pages of other offices, and of roles without VerBIS, are not there', async () => {
  const id = await mitKonto()
  await am('2026-07-03')
  const [dort] = await db.sql(`select id from organisation.dienststelle where kennung = 'probeland'`)
  const fremde = await desk.als('eingangszone-sgb2', String(dort?.['id']), 'Petra Haddad')
  const leistung = await desk.als('leistung', hier, 'Aylin Yıldırım')
  for (const teil of ['', '/suchassistent', '/suchassistent/erstellen']) {
    assert.equal((await fremde(pfad(id, teil))).statusCode, 404)
    assert.equal((await leistung(pfad(id, teil))).statusCode, 403)
  }
  for (const teil of ['/zuschicken', '/ausdruck', '/suchassistent/erstellen']) {
    assert.equal((await fremde(pfad(id, teil), {})).statusCode, 404)
    assert.equal((await leistung(pfad(id, teil), {})).statusCode, 403)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { sql } from 'kysely'
import { alsKunde, alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { ladeDemo, rechteVon } from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { angaben } from '../druck/probe.ts'
import { konto } from '../index.ts'
import { JETZT, PASSWORT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, JETZT))
const p = await probe(db)
const desk = await testDesk(db, p.haus, [konto])
const stelleMit = async (kennung: string) =>
  String((await db.sql('select id from organisation.dienststelle where kennung = $1', [kennung]))[0]?.['id'])
const [hier, dort] = [await stelleMit('musterstadt'), await stelleMit('probeland')]
const clerk = await desk.als('leistung', hier, 'Aylin Yıldırım')
const fremd = await desk.als('leistung', dort, 'Petra Haddad')
const ohneRecht = await desk.als('datenschutz', hier, 'Björn Łukasiewicz')

/** An account whose person is in the charge of this office. */
async function kundin(email: string) {
  const browser = await p.neuesKonto(email)
  const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  const person = String(zeile?.['person_id'])
  await angaben(db, person)
  await db.sql(`insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, '2024-01-01')`, [
    person,
    hier,
  ])
  await p.arbeite()
  return { browser, person, konto: String(zeile?.['id']), email }
}
const pfad = (person: string, tat = ''): string => `/arbeitsplatz/step/personen/${person}/online-konto${tat}`

test('KO-03: an office locks an account with a reason: sessions end, the owner gets a notice and reads why at the door', async () => {
  const k = await kundin('kim.zu@beispiel.de')
  assert.match(worte((await clerk(pfad(k.person))).body), /Konto sperren/)
  const ohneGrund = await clerk(pfad(k.person, '/sperren'), {})
  assert.equal(ohneGrund.statusCode, 422)
  assert.match(worte(ohneGrund.body), /Bitte wählen Sie einen Grund/)
  assert.equal((await clerk(pfad(k.person, '/sperren'), { grund: 'verdacht' })).statusCode, 303)
  assert.match(
    worte((await clerk(pfad(k.person))).body),
    /gesperrt seit .* von Aylin Yıldırım\. Grund: Verdacht.*Konto entsperren/,
  )
  assert.equal((await k.browser.hole('/konto')).statusCode, 303)
  const [mail, ...keine] = await p.arbeite()
  assert.deepEqual([mail?.an, mail?.betreff, keine.length], [k.email, 'Ihr Konto ist gesperrt', 0])
  assert.doesNotMatch(mail?.text ?? '', /https?:|verdacht/i)
  const anderer = p.browser('192.0.2.7')
  const richtig = await anderer.sende('/anmelden', { email: k.email, passwort: PASSWORT })
  assert.equal(richtig.statusCode, 403)
  assert.match(
    worte(richtig.body),
    /Ihr Konto ist gesperrt.*3\. Juli 2026.*Vielleicht benutzt jemand anderes das Konto/,
  )
  assert.equal((await anderer.hole('/konto')).statusCode, 303)
  const falsch = await anderer.sende('/anmelden', { email: k.email, passwort: 'falsch' })
  assert.equal(falsch.statusCode, 422)
  assert.doesNotMatch(falsch.body, /gesperrt/)
})

test('KO-03: unlocked, the owner signs in anew: sessions of before stay ended; both stand in the history and the protocol', async () => {
  const k = await kundin('wieder.offen@beispiel.de')
  p.stelle(plusSekunden(JETZT, 60))
  await clerk(pfad(k.person, '/sperren'), { grund: 'wunsch' })
  p.stelle(plusSekunden(JETZT, 120))
  assert.equal((await clerk(pfad(k.person, '/entsperren'), {})).statusCode, 422)
  assert.equal((await clerk(pfad(k.person, '/entsperren'), { grund: 'geklaert' })).statusCode, 303)
  assert.equal((await k.browser.hole('/konto')).statusCode, 303, 'the session of before')
  p.stelle(plusSekunden(JETZT, 180))
  const neu = p.browser('192.0.2.8')
  assert.equal((await neu.sende('/anmelden', { email: k.email, passwort: PASSWORT })).headers.location, '/uebersicht')
  assert.equal((await neu.hole('/konto')).statusCode, 200)
  const wer = { art: 'kunde' as const, kontoId: k.konto, personIds: [k.person] }
  const eintraege = await alsKunde(db.app, wer, (tx) => konto.verlauf(tx, wer, 'de', { zahl: 20 }))
  assert.deepEqual(
    eintraege.map(({ titel }) => titel).filter((titel) => /sperrt|offen/.test(titel)),
    ['Ihr Konto wurde gesperrt', 'Ihr Konto ist wieder offen'],
  )
  const protokoll = await db.sql(
    `select aktion, grund from protokoll.neu where objekt_id = $1 and aktion in ('konto.gesperrt', 'konto.entsperrt') order by id`,
    [k.konto],
  )
  assert.deepEqual(
    protokoll.map((z) => [z['aktion'], z['grund']]),
    [
      ['konto.gesperrt', 'wunsch'],
      ['konto.entsperrt', 'geklaert'],
    ],
  )
  p.stelle(JETZT)
})

test('KO-03: who is not in charge, or has not the right, neither locks nor unlocks; the database says it again', async () => {
  const k = await kundin('nur.hier@beispiel.de')
  for (const [tat, felder] of [
    ['/sperre', undefined],
    ['/sperren', { grund: 'wunsch' }],
    ['/entsperren', { grund: 'wunsch' }],
  ] as const) {
    assert.equal((await fremd(pfad(k.person, tat), felder)).statusCode, 404)
    assert.equal((await ohneRecht(pfad(k.person, tat), felder)).statusCode, 403)
  }
  for (const [stelle, rolle] of [
    [dort, 'leistung'],
    [hier, 'datenschutz'],
  ] as const) {
    const wer = { personalId: neueId(), dienststelleIds: [stelle], rechte: rechteVon([rolle]) }
    await assert.rejects(
      alsPersonal(db.app, wer, (tx) =>
        sql`select konto.sperren(${neueId()}, ${[k.person]}::uuid[], 'wunsch', now(), 'X')`.execute(tx),
      ),
      /Kein Zugriff/,
    )
  }
  assert.equal((await k.browser.hole('/konto')).statusCode, 200)
})

test('KO-03: twice, or from two desks at once, is one lock; what does not fit the state is said', async () => {
  const k = await kundin('zweimal@beispiel.de')
  assert.equal((await clerk(pfad(k.person, '/entsperren'), { grund: 'irrtum' })).statusCode, 409)
  const antworten = await Promise.all([1, 2, 3].map(() => clerk(pfad(k.person, '/sperren'), { grund: 'geraet' })))
  assert.deepEqual(antworten.map(({ statusCode }) => String(statusCode)).toSorted(), ['303', '409', '409'])
  assert.match(worte((await clerk(pfad(k.person, '/sperre'))).body), /Konto entsperren.*Aus welchem Grund/)
  const [zahl] = await db.sql('select count(*)::int as n from konto.sperre where konto_id = $1', [k.konto])
  assert.equal(zahl?.['n'], 1)
})

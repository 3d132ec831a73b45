import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { neuesKonto } from '../../../tests/konto.ts'
import { testDesk } from '../../../tests/desk.ts'
import { alsSystem } from '../../platform/database/index.ts'
import { hinterlegen } from '../../platform/fassung/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testPortal } from '../../platform/testing/index.ts'
import { eakte } from '../eakte/index.ts'
import { betriebsart, konfigurationsart, vorgabe } from '../konfiguration/index.ts'
import { konto } from '../konto/index.ts'
import { postfach } from './index.ts'
import { pfade } from './pfade.ts'
import { buehne, jetzt } from './pruefstand/buehne.ts'

const db = await testDatenbank()
const { app, stelle, arbeite, schreibe, kunde, zustaendig } = await buehne(db)
const [agentur, jobcenter] = [stelle('agentur'), stelle('musterstadt')]
const portal = await testPortal(db, [konto, postfach], jetzt)
const desk = await testDesk(db, app, [eakte, postfach])
const arndt = await desk.als('leistung', agentur, 'Pia Arndt')
const lang = await desk.als('leistung', jobcenter, 'Sabine Lang')

const jan = await neuesKonto(portal, 'jan@beispiel.de')
const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where id = $1`, [zeile?.['id']])
await db.sql(`update step.person set vorname = 'Jan', nachname = 'Nowak', geburtsdatum = '1988-05-04' where id = $1`, [
  zeile?.['person_id'],
])
const personId = String(zeile?.['person_id'])
const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])

test('PF-02, PF-14: an agency can be chosen; the current Jobcenter is prefilled while one is in charge', async () => {
  const { body } = await jan.hole(pfade.stelle)
  assert.match(load(body)('main').text(), /Agentur für Arbeit Musterstadt\s*für Arbeitslosengeld/)
  assert.equal(ort(await jan.hole('/postfach/schreiben')), pfade.stelle)
  assert.equal(ort(await jan.sende(pfade.stelle, { stelle: agentur })), '/postfach/schreiben?stelle=agentur')
  await zustaendig(personId)
  const vorbelegt = load((await jan.hole('/postfach/schreiben')).body)('main').text()
  assert.match(vorbelegt, /Ihre Nachricht geht an: Jobcenter Musterstadt/)
})

test('PF-14: the agency has the central catalogue; what is written goes into its E-AKTE, and its staff answers', async () => {
  const seite = load((await jan.hole('/postfach/schreiben?stelle=agentur')).body)
  assert.deepEqual(
    seite('input[name=anliegen]')
      .toArray()
      .map((feld) => seite(feld).attr('value')),
    ['aa-arbeitslosengeld', 'aa-vermittlung', 'aa-beratung', 'aa-termin', 'aa-unterlagen', 'aa-sonstiges'],
  )
  const entwurf = ort(await jan.sende('/postfach/schreiben', { stelle: agentur, anliegen: 'aa-termin' }))
  assert.match((await jan.hole(entwurf)).body, /Agentur für Arbeit Musterstadt[\s\S]*Termin/)
  await jan.sende(entwurf, { text: 'Ich möchte meinen Termin verschieben.', aktion: 'weiter' })
  const gesendet = ort(await jan.sende(`${entwurf}/pruefen`))
  assert.match((await jan.hole(gesendet)).body, /Ihre Nachricht ist gesendet/)
  await arbeite()
  const [nachricht] = await db.sql(
    `select id, faden_id, kanal, fassung, ersatz, abgelegt from postfach.nachricht where dienststelle_id = $1`,
    [agentur],
  )
  const { kanal, fassung, ersatz, abgelegt } = nachricht ?? {}
  assert.deepEqual([kanal, fassung, ersatz, abgelegt], ['eakte', null, null, jetzt])
  const auftraege = await db.sql('select dienststelle_id from eakte.auftrag where eingang_id = $1', [nachricht?.['id']])
  assert.deepEqual(auftraege, [{ dienststelle_id: agentur }])
  const faden = `/arbeitsplatz/postfach/faden/${String(nachricht?.['faden_id'])}`
  const { body } = await arndt(faden)
  assert.match(body, /Nachricht: Termin[\s\S]*Termin verschieben/)
  assert.equal((await lang(faden)).statusCode, 404, 'not for the Jobcenter (PF-13)')
  const feld = (name: string) => String(load(body)(`input[name=${name}]`).first().val())
  const antwort = {
    aktion: 'senden',
    text: 'Kommen Sie am Montag.',
    letzte: feld('letzte'),
    schluessel: feld('schluessel'),
  }
  assert.match(ort(await arndt(faden, antwort)), /getan=gesendet/)
})

test('PF-14: staff of an agency begin conversations about its catalogue, staff of a Jobcenter about theirs', async () => {
  await zustaendig(personId, 'agentur')
  const liste = async (wer: typeof lang) => {
    const seite = load((await wer(`/arbeitsplatz/postfach/neu/${personId}`)).body)
    return seite('select[name=anliegen] option[value!=""]')
      .toArray()
      .map((eine) => String(seite(eine).attr('value')))
  }
  const [hier, dort] = [await liste(arndt), await liste(lang)]
  assert.ok(hier.length === 6 && hier.every((wert) => wert.startsWith('aa-')))
  assert.ok(dort.length === 8 && dort.every((wert) => !wert.startsWith('aa-')))
})

test('PF-14: neither catalogue is taken at the other kind of office', async () => {
  const nowak = await kunde()
  for (const [anliegen, wohin] of [
    ['kopien', 'agentur'],
    ['aa-termin', 'musterstadt'],
  ] as const) {
    assert.equal((await jan.sende('/postfach/schreiben', { stelle: stelle(wohin), anliegen })).statusCode, 404)
    await assert.rejects(schreibe(nowak, 'Guten Tag', anliegen, wohin), { name: 'Conflict' })
  }
})

test('PF-14: no agency gets settings of its own, neither at the tool nor in the database', async () => {
  const setzen = [
    `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst)
     values (gen_random_uuid(), $1, 'aus', '2026-07-01', 'Probe', now())`,
    `insert into konfiguration.frist (dienststelle_id, funktion, bis, gesetzt) values ($1, 'postfach', '2026-12-01', now())`,
    `insert into fassung.entwurf (id, art, dienststelle_id, inhalt) values (gen_random_uuid(), 'konfiguration', $1, '{}')`,
  ]
  for (const text of setzen) await assert.rejects(db.sql(text, [agentur]), /keine eigene Konfiguration/)
  const fassung = {
    art: konfigurationsart,
    schluessel: agentur,
    dienststelle: agentur,
    inhalt: vorgabe,
    grund: 'Probe',
  }
  await assert.rejects(
    alsSystem(db.worker, 'einrichtung', (tx) => hinterlegen(tx, fassung, { ab: jetzt }, jetzt)),
    /keine eigene Konfiguration/,
  )
  const art = (id: string) => alsSystem(db.worker, 'uebergabe', (tx) => betriebsart(tx, id, jetzt))
  assert.deepEqual([await art(agentur), await art(neueId())], ['eingeschraenkt', 'aus'])
})

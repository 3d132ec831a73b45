import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { PASSWORT } from '../../../../tests/konto.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { bogenFristen } from '../bogen/fristen.ts'
import { bogenLesen } from '../bogen/lesen.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { feldDer, fuelle, jetzt, PFAD, probe, standfelder, standzeile } from './probe.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da

test('HA-03: the draft says until when it is kept, can be thrown away, had back and begun anew', async () => {
  const b = await da.begonnen()
  assert.match((await b.hole(PFAD)).body, /Wir löschen diesen Entwurf am 1. Oktober 2026/)
  await fuelle(b, 'ich/name/1', { [feldDer('vorname')]: 'Alex' })
  await b.sende(`${PFAD}/loeschen`)
  const weg = load((await b.hole(PFAD)).body)
  assert.match(weg('#stand').text(), /Gelöscht. Rückgängig bis 2. August 2026/)
  await b.sende(`${PFAD}/zurueckholen`, { bogen: String(weg('input[name=bogen]').val()) })
  assert.match((await b.hole(`${PFAD}/ich/name/1`)).body, /value="Alex"/)
  await b.sende(`${PFAD}/loeschen`)
  await b.sende(`${PFAD}/beginnen`)
  assert.match((await b.hole(`${PFAD}/ich/name/1`)).body, /value="Özlem"/)
})

test('HA-03: a session that ended keeps what was typed, for the same page after signing in again', async () => {
  const b = await da.begonnen()
  const email = da.letzteEmail()
  const felder = standfelder((await b.hole(`${PFAD}/ich/name/1`)).body)
  portal.stelle(new Date('2026-07-03T14:40:00Z'))
  const antwort = await b.sende(`${PFAD}/ich/name/1`, { ...felder, [feldDer('vorname')]: 'Jona', aktion: 'weiter' })
  assert.match(String(antwort.headers.location), /^\/anmelden/)
  await b.sende('/anmelden', { email, passwort: PASSWORT, weiter: `${PFAD}/ich/name/1` })
  assert.equal(load((await b.hole(`${PFAD}/ich/name/1`)).body)(`[name=${feldDer('vorname')}]`).val(), 'Jona')
  portal.stelle(jetzt)
})

test('HA-03: the end of a draft is announced by mail once, and then it is gone', async () => {
  const b = await da.begonnen()
  const email = da.letzteEmail()
  const [bogen] = await db.sql('select id from antrag.bogen order by id desc limit 1')
  const frist = async (tag: string) => {
    portal.stelle(new Date(tag))
    await bogenFristen.bearbeite(portal.worker, {
      id: 'x',
      art: '',
      bezug: '',
      dienststelle: null,
      erstellt: jetzt,
      versuch: 1,
    })
    const mails = await portal.arbeite()
    return mails.filter(({ an }) => an === email)
  }
  assert.equal((await frist('2026-09-01T08:00:00Z')).length, 0)
  const [brief] = await frist('2026-09-20T08:00:00Z')
  assert.match(brief?.text ?? '', /Wir löschen den Entwurf am 1. Oktober 2026/)
  assert.ok(!/http|Özlem|Kaya/.test(brief?.text ?? ''))
  assert.equal((await frist('2026-09-21T08:00:00Z')).length, 0)
  await frist('2026-10-02T08:00:00Z')
  assert.equal((await db.sql('select 1 from antrag.bogen where id = $1', [bogen?.['id']])).length, 0)
  portal.stelle(jetzt)
  assert.match((await b.hole(PFAD)).body, /Ausfüllen beginnen/)
})

test('HA-02: a draft ends on its version, or is moved with the new and the dropped questions told; no answer is lost', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'ich/kontakt/1', { [feldDer('telefon')]: '0151 1234567' })
  const neu = ausgelieferteDefinition()
  const ha = neu.formulare.find(({ code }) => code === 'HA') ?? assert.fail()
  const telefon = ha.fragen.find(({ id }) => id === 'hauptantrag.person.telefon') ?? assert.fail()
  const ohne = ha.fragen.filter((f) => f !== telefon)
  const inhalt = {
    ...neu,
    formulare: neu.formulare.map((f) =>
      f === ha ? { ...f, fragen: [...ohne, { ...telefon, id: 'hauptantrag.person.fax' }] } : f,
    ),
    seiten: neu.seiten.map((s) => ({
      ...s,
      fragen: s.fragen.map((id) => (id === telefon.id ? 'hauptantrag.person.fax' : id)),
    })),
  }
  const ab = new Date('2026-07-03T10:00:00Z')
  await alsSystem(db.worker, 'einrichtung', (tx) =>
    hinterlegen(tx, { art: 'antrag.formulare', schluessel: 'sgb2', inhalt, grund: 'Probe' }, { ab }, jetzt),
  )
  const seite = load((await b.hole(PFAD)).body)
  assert.match(seite('.kern-alert').text(), /Es gibt neue Fragen.*Neu sind.*fax.*nicht mehr.*anrufen/s)
  assert.match((await b.hole(`${PFAD}/ich/kontakt/1`)).body, /0151 1234567/)
  const danach = await b.sendeUndFolge(`${PFAD}/fassung`, { fassung: String(seite('input[name=fassung]').val()) })
  assert.match(standzeile(danach.body), /Ihre Antworten sind noch da/)
  assert.doesNotMatch(danach.body, /Es gibt neue Fragen/)
  const [zeile] = await db.sql('select id from antrag.bogen order by id desc limit 1')
  const bogen = await alsSystem(db.worker, 'aufbewahrung', (tx) =>
    bogenLesen(tx, portal.worker.krypto, String(zeile?.['id'])),
  )
  assert.equal(bogen?.antworten['person/1']?.['hauptantrag.person.telefon'], '0151 1234567')
})

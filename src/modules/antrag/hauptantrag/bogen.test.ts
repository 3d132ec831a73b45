import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { bogenFristen } from '../bogen/fristen.ts'
import { bogenLesen } from '../bogen/lesen.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { PASSWORT } from '../../../../tests/konto.ts'
import { jetzt, PFAD, probe } from './probe.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da
const stand = (html: string): string => load(html)('#stand').text().trim()
const standfelder = (html: string): Record<string, string> =>
  Object.fromEntries(
    load(html)('input[name^="stand."]')
      .get()
      .map((feld) => [feld.attribs['name'] ?? '', feld.attribs['value'] ?? '']),
  )
/** Opens a page, types into it and presses a button. */
async function fuelle(
  b: Awaited<ReturnType<typeof da.begonnen>>,
  pfad: string,
  felder: Record<string, string>,
  aktion = 'weiter',
) {
  const { body } = await b.hole(`${PFAD}/${pfad}`)
  return b.sende(`${PFAD}/${pfad}`, { ...standfelder(body), ...felder, aktion })
}
const name = (teil: string) => `hauptantrag_person_${teil}`

test('ST-02: without an application there is the way to it; before the conversion state, next step and who acts', async () => {
  const b = await da.registriert()
  const seite = await b.hole(PFAD)
  assert.match(seite.body, /Wir prüfen zuerst Ihre Personendaten/)
  assert.match(seite.body, /Als Nächstes: Jobcenter Musterstadt prüft/)
  await b.sende(`${PFAD}/beginnen`)
  assert.equal((await db.sql('select 1 from antrag.bogen')).length, 0)
})

test('ST-02: a Dienststelle may allow the draft before the conversion', async () => {
  const stelle = `update organisation.dienststelle set einstellungen = $1 where kennung = 'musterstadt'`
  await db.sql(stelle, ['{"entwurfVorUmwandlung": true}'])
  const b = await da.registriert()
  await b.sende(`${PFAD}/beginnen`)
  await db.sql(stelle, ['{}'])
  assert.match((await b.hole(PFAD)).body, /Beginnen mit: /)
})

test('HA-07: what STEP and the application know stands in the fields and waits to be confirmed', async () => {
  const b = await da.begonnen()
  assert.match((await b.hole(PFAD)).body, /Angaben haben wir schon. Bitte bestätigen./)
  const seite = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.equal(seite(`[name=${name('vorname')}]`).val(), 'Özlem')
  assert.match(seite.text(), /Diese Angabe haben wir schon. Stimmt sie noch?/)
  await fuelle(b, 'ich/name/1', { [name('vorname')]: 'Özlem', [name('nachname')]: 'Kaya' })
  assert.doesNotMatch((await b.hole(`${PFAD}/ich/name/1`)).body, /Stimmt sie noch?/)
})

test('HA-03: each button saves, also what is wrong; only going on checks it', async () => {
  const b = await da.begonnen()
  const falsch = { [name('vorname')]: 'Kim Ж', [name('nachname')]: 'Kaya' }
  assert.equal((await fuelle(b, 'ich/name/1', falsch, 'zurueck')).statusCode, 303)
  assert.match((await b.hole(PFAD)).body, /1 Angabe bitte prüfen/)
  const dort = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.equal(dort(`[name=${name('vorname')}]`).val(), 'Kim Ж')
  const antwort = await fuelle(b, 'ich/name/1', falsch)
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /Das Zeichen „Ж“ können wir nicht speichern/)
  assert.equal(load(antwort.body)('a[href="#f-hauptantrag_person_vorname"]').length, 1)
})

test('HA-02: answers bring up further questions of the same page; what counts no more is kept and said so', async () => {
  const b = await da.begonnen()
  const erst = await fuelle(b, 'ich/konto/1', { [name('konto-vorhanden')]: 'ja' })
  assert.match(String(erst.headers.location), /ich\/konto\/1\?mehr=1/)
  const iban = { [name('konto-vorhanden')]: 'ja', [name('iban')]: 'DE89 3704 0044 0532 0130 00' }
  await fuelle(b, 'ich/konto/1', iban)
  const dann = await fuelle(b, 'ich/konto/1', { ...iban, [name('konto-vorhanden')]: 'nein' })
  assert.match(stand((await b.hole(String(dann.headers.location))).body), /1 frühere Angabe gilt jetzt nicht mehr/)
  await fuelle(b, 'ich/konto/1', { [name('konto-vorhanden')]: 'ja' })
  assert.match((await b.hole(`${PFAD}/ich/konto/1`)).body, /DE89 3704 0044 0532 0130 00/)
})

test('HA-03: two windows: only answers changed in both are asked again, side by side, nothing is lost', async () => {
  const b = await da.begonnen()
  const seite = standfelder((await b.hole(`${PFAD}/ich/name/1`)).body)
  const sende = (felder: Record<string, string>) =>
    b.sende(`${PFAD}/ich/name/1`, { ...seite, ...felder, aktion: 'weiter' })
  const feld = (v: string, n: string, g = '') => ({
    [name('vorname')]: v,
    [name('nachname')]: n,
    [name('geburtsname')]: g,
  })
  assert.equal((await sende(feld('Alex', 'Kaya'))).statusCode, 303)
  const zweites = await sende(feld('Robin', 'Kaya', 'Müller'))
  assert.equal(zweites.statusCode, 409)
  assert.match(zweites.body, /Gespeichert: Alex/)
  assert.match(zweites.body, /Hier eingegeben: Robin/)
  assert.ok(!zweites.body.includes('Müller'), 'saved without asking')
  const $ = load(zweites.body)
  const werte = Object.fromEntries(
    $('main form')
      .serializeArray()
      .map((f) => [f.name, f.value]),
  )
  const gilt = Object.keys(werte).find((n) => n.startsWith('gilt.')) ?? ''
  assert.equal(werte[gilt], 'dort')
  await b.sende(`${PFAD}/ich/name/1`, { ...werte, [gilt]: 'hier', aktion: 'weiter' })
  const danach = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.deepEqual(
    ['vorname', 'nachname', 'geburtsname'].map((teil) => danach(`[name=${name(teil)}]`).val()),
    ['Robin', 'Kaya', 'Müller'],
  )
})

test('HA-02: persons are added one after the other, removed and had back; answers that name them follow', async () => {
  const b = await da.begonnen()
  const allein = await fuelle(b, 'menschen/wer', { haushalt_allein: 'nein' })
  assert.match(String(allein.headers.location), /menschen\/wer\/2/)
  const zweite = await fuelle(
    b,
    'menschen/wer/2',
    { haushalt_person_name: 'Alex', haushalt_person_beziehung: 'partner' },
    'noch',
  )
  assert.match(String(zweite.headers.location), /menschen\/wer\/3/)
  const seite = await b.hole(`${PFAD}/menschen/wer/3`)
  assert.match(seite.body, /Schon eingetragen/)
  await fuelle(b, 'menschen/wer/3', { haushalt_person_name: 'Mia', haushalt_person_beziehung: 'kind' })
  assert.equal((await b.hole(`${PFAD}/menschen/wer/5`)).statusCode, 303, 'no gap')
  const weg = await b.sende(`${PFAD}/menschen/wer/2`, { aktion: 'entfernen' })
  const danach = await b.hole(String(weg.headers.location))
  assert.equal(stand(danach.body), 'Entfernt.')
  assert.equal(load((await b.hole(`${PFAD}/menschen/wer/2`)).body)('[name=haushalt_person_name]').val(), 'Mia')
  const version = String(load(danach.body)('.jc-stand input[name=version]').val())
  await b.sende(`${PFAD}/rueckgaengig`, { version })
  assert.equal(load((await b.hole(`${PFAD}/menschen/wer/3`)).body)('[name=haushalt_person_name]').val(), 'Mia')
  const nochmal = await b.sende(`${PFAD}/rueckgaengig`, { version })
  assert.match(String(nochmal.headers.location), /zu-spaet/)
})

test('HA-03: the draft says until when it is kept, can be thrown away, had back and begun anew', async () => {
  const b = await da.begonnen()
  assert.match((await b.hole(PFAD)).body, /Wir löschen diesen Entwurf am 1. Oktober 2026/)
  await fuelle(b, 'ich/name/1', { [name('vorname')]: 'Alex' })
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
  const antwort = await b.sende(`${PFAD}/ich/name/1`, { ...felder, [name('vorname')]: 'Jona', aktion: 'weiter' })
  assert.match(String(antwort.headers.location), /^\/anmelden/)
  await b.sende('/anmelden', { email, passwort: PASSWORT, weiter: `${PFAD}/ich/name/1` })
  assert.equal(load((await b.hole(`${PFAD}/ich/name/1`)).body)(`[name=${name('vorname')}]`).val(), 'Jona')
  portal.stelle(jetzt)
})

test('HA-03: the check page lists what is missing with its links and never blocks', async () => {
  const b = await da.begonnen()
  const seite = load((await b.hole(`${PFAD}/pruefen`)).body)
  assert.match(seite('main').text(), /Das fehlt noch/)
  assert.match(seite('main').text(), /Sie dürfen trotzdem absenden/)
  assert.ok(seite(`main a[href="${PFAD}/ich/geburt/1"]`).length > 0)
  assert.match(seite('main').text(), /Özlem/)
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
  await fuelle(b, 'ich/kontakt/1', { [name('telefon')]: '0151 1234567' })
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
  assert.match(stand(danach.body), /Ihre Antworten sind noch da/)
  assert.doesNotMatch(danach.body, /Es gibt neue Fragen/)
  const [zeile] = await db.sql('select id from antrag.bogen order by id desc limit 1')
  const bogen = await alsSystem(db.worker, 'aufbewahrung', (tx) =>
    bogenLesen(tx, portal.worker.krypto, String(zeile?.['id'])),
  )
  assert.equal(bogen?.antworten['person/1']?.['hauptantrag.person.telefon'], '0151 1234567')
})

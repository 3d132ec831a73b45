import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { PASSWORT } from '../../../../tests/konto.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import type { Definition } from '../../strecke/index.ts'
import { bogenFristen } from '../bogen/fristen.ts'
import { bogenLesen } from '../bogen/lesen.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { deutscheTexte } from '../formulare/texte.ts'
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

test('HA-03: six weeks after it was sent and handed over the form holds nothing any more; what was sent stays', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'ich/name/1', { [feldDer('vorname')]: 'Alex' })
  const bogen = String(load((await b.hole(`${PFAD}/absenden`)).body)('input[name=schluessel]').val())
  const { headers } = await b.sende(`${PFAD}/absenden`, { schluessel: bogen, wahrheit: 'ja' })
  const leer = async (tag: string) => {
    portal.stelle(new Date(tag))
    const auftrag = { id: 'x', art: '', bezug: '', dienststelle: null, erstellt: jetzt, versuch: 1 }
    await bogenFristen.bearbeite(portal.worker, auftrag)
    const [zeile] = await db.sql('select octet_length(inhalt) as n from antrag.bogen where id = $1', [bogen])
    portal.stelle(jetzt)
    return zeile?.['n'] === 0
  }
  assert.equal(await leer('2026-09-01T08:00:00Z'), false, 'not handed over yet')
  await portal.arbeite()
  assert.equal(await leer('2026-08-01T08:00:00Z'), false, 'too early')
  assert.equal(await leer('2026-09-01T08:00:00Z'), true)
  assert.match((await b.hole(PFAD)).body, /Sie haben das schon abgesendet/)
  assert.equal((await b.hole(String(headers.location))).statusCode, 200)
})

test('HA-03: on another device the draft goes on where it was left, with what was typed wrong; neither overwrites the other', async () => {
  const rechner = await da.begonnen()
  const falsch = { [feldDer('vorname')]: 'Kim', [feldDer('nachname')]: 'Kaya Ж' }
  await fuelle(rechner, 'ich/name/1', falsch, 'spaeter')
  const telefon = portal.browser('198.51.100.9')
  assert.match(String((await telefon.hole(PFAD)).headers.location), /^\/anmelden/)
  await telefon.sende('/anmelden', { email: da.letzteEmail(), passwort: PASSWORT })
  assert.match((await telefon.hole(PFAD)).body, /1 Angabe bitte prüfen/)
  const dort = load((await telefon.hole(`${PFAD}/ich/name/1`)).body)
  assert.equal(dort(`[name=${feldDer('nachname')}]`).val(), 'Kaya Ж')

  // Both have the page open: what only one of them changes is kept, from either.
  const offen = standfelder((await rechner.hole(`${PFAD}/ich/kontakt/1`)).body)
  await fuelle(telefon, 'ich/name/1', { ...falsch, [feldDer('nachname')]: 'Kaya' })
  const [nummer, email] = [{ [feldDer('telefon')]: '0151 1234567' }, { [feldDer('email')]: da.letzteEmail() }]
  await fuelle(telefon, 'ich/kontakt/1', { ...nummer, ...email }, 'spaeter')
  const danach = await rechner.sende(`${PFAD}/ich/kontakt/1`, {
    ...offen,
    [feldDer('email')]: 'kim@beispiel.de',
    aktion: 'weiter',
  })
  assert.equal(danach.statusCode, 303)
  const beide = load((await telefon.hole(`${PFAD}/ich/kontakt/1`)).body)
  assert.equal(beide(`[name=${feldDer('telefon')}]`).val(), '0151 1234567')
  assert.equal(beide(`[name=${feldDer('email')}]`).val(), 'kim@beispiel.de')
  assert.equal(load((await rechner.hole(`${PFAD}/ich/name/1`)).body)(`[name=${feldDer('nachname')}]`).val(), 'Kaya')
})

const FAX = 'hauptantrag.person.fax'
const frueher = ausgelieferteDefinition()
const texte = deutscheTexte()

/** A version in which the phone number is asked as a fax number: a question that the shipped forms and texts do not have. */
const mitFax: Definition = {
  ...frueher,
  formulare: frueher.formulare.map((f) => ({
    ...f,
    fragen: f.fragen.map((frage) => (frage.id === 'hauptantrag.person.telefon' ? { ...frage, id: FAX } : frage)),
  })),
  seiten: frueher.seiten.map((s) => ({
    ...s,
    fragen: s.fragen.map((id) => (id === 'hauptantrag.person.telefon' ? FAX : id)),
  })),
  texte: { ...texte, fragen: { ...texte.fragen, [FAX]: { frage: 'Wie lautet Ihre Faxnummer?' } } },
}

/** The phone number is asked as a number. */
const alsZahl = frueher.formulare.map((f) => ({
  ...f,
  fragen: f.fragen.map((q) => (q.id === 'hauptantrag.person.telefon' ? { ...q, art: 'zahl' as const } : q)),
}))

let moment = new Date('2026-07-03T10:00:00Z').getTime()

/** Puts a version of the forms in force. */
const ausliefern = (inhalt: Definition): Promise<unknown> =>
  alsSystem(db.worker, 'einrichtung', (tx) =>
    hinterlegen(
      tx,
      { art: 'antrag.formulare', schluessel: 'sgb2', inhalt, grund: 'Probe' },
      { ab: new Date((moment += 1000)) },
      jetzt,
    ),
  )

async function letzterInhalt() {
  const [zeile] = await db.sql('select id from antrag.bogen order by id desc limit 1')
  return alsSystem(db.worker, 'aufbewahrung', (tx) => bogenLesen(tx, portal.worker.krypto, String(zeile?.['id'])))
}

test('HA-02: a draft ends on its version, or is moved with the new and the dropped questions told; no answer is lost', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'ich/kontakt/1', { [feldDer('telefon')]: '0151 1234567' })
  await ausliefern(mitFax)
  const seite = load((await b.hole(PFAD)).body)
  const hinweis = seite('.kern-alert').text()
  assert.match(hinweis, /Das Formular hat sich geändert.*Neu sind.*Wie lautet Ihre Faxnummer.*nicht mehr.*anrufen/s)
  assert.doesNotMatch(hinweis, /hauptantrag/)
  assert.match((await b.hole(`${PFAD}/ich/kontakt/1`)).body, /0151 1234567/)
  const danach = await b.sendeUndFolge(`${PFAD}/fassung`, { fassung: String(seite('input[name=fassung]').val()) })
  assert.match(standzeile(danach.body), /Ihre Antworten sind noch da/)
  assert.doesNotMatch(danach.body, /hat sich geändert/)
  assert.equal((await letzterInhalt())?.antworten['person/1']?.['hauptantrag.person.telefon'], '0151 1234567')
})

test('HA-02: a draft on an old version has the words of that version on every page, never the id of a question', async () => {
  await ausliefern(mitFax)
  const b = await da.begonnen()
  await fuelle(b, 'ich/kontakt/1', { hauptantrag_person_fax: '0431 1234567' })
  await ausliefern({ ...frueher, texte })
  for (const pfad of [PFAD, `${PFAD}/ich/kontakt/1`, `${PFAD}/pruefen`]) {
    const seite = load((await b.hole(pfad)).body)('main').text()
    assert.match(seite, /Faxnummer/, pfad)
    assert.doesNotMatch(seite, /person\.fax/, pfad)
  }
})

test('HA-02: a new version that changes nothing for a draft is taken over without a word', async () => {
  const b = await da.begonnen()
  const vorher = await letzterInhalt()
  const andereWorte = { ...texte, bereiche: { ...texte.bereiche, Kontakt: 'Erreichbarkeit' } }
  await ausliefern({ ...frueher, texte: andereWorte })
  assert.doesNotMatch((await b.hole(PFAD)).body, /hat sich geändert/)
  const nachher = await letzterInhalt()
  assert.notEqual(nachher?.fassungId, vorher?.fassungId)
  assert.equal(nachher?.version, vorher?.version)
})

test('HA-07: a later form knows of what was sent only what its version understands', async () => {
  await ausliefern({ ...frueher, texte })
  const b = await da.begonnen()
  const telefon = { [feldDer('telefon')]: '0151 1234567' }
  await fuelle(b, 'ich/kontakt/1', { ...telefon, [feldDer('email')]: 'kim@beispiel.de' })
  const bogen = String(load((await b.hole(`${PFAD}/absenden`)).body)('input[name=schluessel]').val())
  await b.sende(`${PFAD}/absenden`, { schluessel: bogen, wahrheit: 'ja' })
  await ausliefern({ ...frueher, formulare: alsZahl, texte })
  await b.sende('/veraenderung/beginnen')
  const ich = (await letzterInhalt())?.antworten['person/1']
  assert.equal(ich?.['hauptantrag.person.email'], 'kim@beispiel.de')
  assert.equal(ich?.['hauptantrag.person.telefon'], undefined)
  await ausliefern({ ...frueher, texte })
})

test('HA-02: an answer that a new version does not know any more is told, and stands as wrong until it is given anew', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'ich/kontakt/1', { [feldDer('telefon')]: '0151 1234567' })
  await ausliefern({ ...frueher, formulare: alsZahl, texte })
  const seite = load((await b.hole(PFAD)).body)
  assert.match(seite('.kern-alert').text(), /jetzt anders.*anrufen/s)
  await b.sende(`${PFAD}/fassung`, { fassung: String(seite('input[name=fassung]').val()) })
  const inhalt = await letzterInhalt()
  assert.equal(inhalt?.antworten['person/1']?.['hauptantrag.person.telefon'], undefined)
  assert.deepEqual(inhalt?.roh['person/1']?.['hauptantrag.person.telefon'], { [feldDer('telefon')]: '0151 1234567' })
})

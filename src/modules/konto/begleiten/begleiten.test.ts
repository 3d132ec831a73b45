import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { ladeDemo } from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { codeIn, druckstelle, inhousePerson } from '../druck/probe.ts'
import { konto } from '../index.ts'
import { ANDERES, JETZT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, JETZT))
const p = await probe(db)
const druck = await druckstelle(p.worker)
const desk = await testDesk(db, p.haus, [konto])
const stelleMit = async (kennung: string) =>
  String((await db.sql('select id from organisation.dienststelle where kennung = $1', [kennung]))[0]?.['id'])
const hier = await stelleMit('musterstadt')
const dort = await stelleMit('probeland')
const agentur = await stelleMit('agentur')
const eingang = await desk.als('eingangszone-sgb2', hier, 'Ewa Kowalski')
const leistung = await desk.als('leistung', hier, 'Aylin Yıldırım')
const fremde = await desk.als('eingangszone-sgb2', dort, 'Petra Haddad')
const ohneRecht = await desk.als('datenschutz', hier, 'Björn Łukasiewicz')

const pfad = (id: string, teil = ''): string => `/arbeitsplatz/step/personen/${id}/online-konto${teil}`
const knopf = (html: string, text: string): string | undefined =>
  load(html)('form')
    .toArray()
    .find((f) => load(f).text().includes(text))?.attribs['action']
const pdfText = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
const am = (tag = '2', monat = '7', jahr = '2026') => ({ 'am.tag': tag, 'am.monat': monat, 'am.jahr': jahr })
const abgelehnt = { ...am(), durch: 'selbst', kontakt: 'ja', zugang: 'ja' }

test('KO-08: the desk prints a code once, on a sheet; the customer opens the account with it and chooses the password', async () => {
  const id = await inhousePerson(db, hier)
  const seite = await eingang(pfad(id))
  assert.match(
    worte(seite.body),
    /Diese Person hat kein Online-Konto.*angekündigt für 18\.03\.2024, Weisung\s+202307007/,
  )
  assert.equal((await eingang(pfad(id, '/freischaltcode'), { weg: '' })).statusCode, 422)
  assert.equal((await eingang(pfad(id, '/freischaltcode'), { weg: 'blatt' })).statusCode, 303)
  const danach = await eingang(`${pfad(id)}?stand=ausgestellt`)
  const blatt = knopf(danach.body, 'Blatt drucken') ?? ''
  const druckt = await eingang(blatt, {})
  assert.equal(druckt.headers['content-type'], 'application/pdf')
  const code = codeIn(pdfText(druckt.rawPayload))
  assert.match(pdfText(druckt.rawPayload), /Ihr\s+Passwort wählen Sie selbst/)
  assert.equal((await eingang(blatt, {})).statusCode, 404, 'printed once: nobody can read it again')
  assert.equal(knopf((await eingang(pfad(id))).body, 'Blatt drucken'), undefined)
  const kundin = p.browser()
  const g = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }
  assert.equal(
    (await kundin.sende('/freischaltcode', { code, ...g })).headers.location,
    '/freischaltcode?stand=gemerkt',
  )
  await p.neuesKonto('blatt@beispiel.de', kundin)
  const fertig = worte((await eingang(pfad(id))).body)
  assert.match(fertig, /Stufe 2, PIN-Brief-bestätigt.*Passwort und E-Mail-Adresse sieht hier niemand.*eingelöst/)
  assert.doesNotMatch(fertig, /blatt@beispiel/)
})

test('KO-08: by letter the code goes to the address in STEP and never to the screen', async () => {
  const id = await inhousePerson(db, hier)
  const antwort = await leistung(pfad(id, '/freischaltcode'), { weg: 'brief' })
  assert.equal(antwort.statusCode, 303)
  await p.arbeite()
  assert.match(await druck.text(), /Freischaltcode/)
  const seite = await leistung(pfad(id))
  assert.match(worte(seite.body), /Freischaltcode\s+bei der Druckstelle/)
  assert.equal(knopf(seite.body, 'Blatt drucken'), undefined)
  const [code] = await db.sql('select id from konto.code where person_id = $1', [id])
  assert.equal((await leistung(pfad(id, `/blatt/${String(code?.['id'])}`), {})).statusCode, 403)
})

test('KO-08: an Internetperson and a person with a confirmed account get no code', async () => {
  const browser = await p.neuesKonto('selbst@beispiel.de')
  const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  const id = String(zeile?.['person_id'])
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [id, hier])
  assert.match(worte((await eingang(pfad(id))).body), /Diese Internetperson hat sich selbst registriert/)
  assert.equal((await eingang(pfad(id, '/freischaltcode'), { weg: 'blatt' })).statusCode, 409)
  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [id])
  await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where id = $1`, [zeile?.['id']])
  assert.match(worte((await eingang(pfad(id))).body), /hat schon ein bestätigtes Konto/)
  assert.ok(browser)
})

test('KO-09: a refusal needs both informations; then no code, no account, no invitation, until it is taken back', async () => {
  const id = await inhousePerson(db, hier, { nachname: 'Ablehner' })
  await eingang(pfad(id, '/freischaltcode'), { weg: 'blatt' })
  const blatt = knopf((await eingang(pfad(id))).body, 'Blatt drucken') ?? ''
  const leer = await eingang(pfad(id, '/ablehnung'), { ...am(), durch: 'selbst', kontakt: 'ja' })
  assert.equal(leer.statusCode, 422)
  assert.match(worte(leer.body), /Ohne diesen Hinweis darf die Ablehnung nicht eingetragen werden/)
  assert.ok(load(leer.body)('input[name=kontakt]').is('[checked]'))
  const zukunft = await eingang(pfad(id, '/ablehnung'), { ...abgelehnt, ...am('4') })
  assert.match(worte(zukunft.body), /Das Datum liegt in der Zukunft/)
  assert.equal((await eingang(pfad(id, '/ablehnung'), abgelehnt)).statusCode, 303)
  const seite = worte((await leistung(pfad(id))).body)
  assert.match(seite, /ausdrücklich abgelehnt.*Am 02\.07\.2026, von der Person selbst.*von Ewa Kowalski/)
  assert.equal((await eingang(blatt, {})).statusCode, 404, 'the open code ended')
  assert.equal((await eingang(pfad(id, '/freischaltcode'), { weg: 'blatt' })).statusCode, 409)
  const anlegen = await eingang(pfad(id, '/anlegen'), { weg: 'blatt' })
  assert.equal(anlegen.statusCode, 409)
  assert.match(worte(anlegen.body), /ausdrücklich abgelehnt/)
  assert.doesNotMatch((await eingang('/arbeitsplatz/step/ohne-konto')).body, /Ablehner/)
  // The office of the other area, also in charge, is bound by it too, and may take it back.
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [id, agentur])
  const vermittlung = await desk.als('eingangszone-sgb3', agentur, 'Frank Jansen')
  assert.match(worte((await vermittlung(pfad(id))).body), /ausdrücklich abgelehnt/)
  assert.equal((await vermittlung(pfad(id, '/anlegen'), { weg: 'blatt' })).statusCode, 409)
  assert.equal((await vermittlung(pfad(id, '/ablehnung/zuruecknehmen'), {})).statusCode, 303)
  assert.match((await eingang('/arbeitsplatz/step/ohne-konto')).body, /Ablehner/)
  const [zeile] = await db.sql('select zurueckgenommen from konto.ablehnung where person_id = $1', [id])
  assert.ok(zeile?.['zurueckgenommen'])
})

test('KO-13: front desks of both areas and the Service Center SGB III create accounts; no one else does', async () => {
  const id = await inhousePerson(db, agentur)
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [id, hier])
  for (const [rolle, stelle] of [
    ['leistung', hier],
    ['integration', hier],
    ['servicecenter-famk', agentur],
  ] as const) {
    const niemand = await desk.als(rolle, stelle, `Ohne Recht ${rolle}`)
    assert.notEqual((await niemand(pfad(id, '/anlegen'), { weg: 'blatt' })).statusCode, 303, rolle)
  }
  assert.deepEqual(await db.sql('select id from konto.konto where person_id = $1', [id]), [])
  const center = await desk.als('servicecenter-sgb3', agentur, 'Dragan Marin')
  assert.equal((await center(pfad(id, '/anlegen'), { email: '', weg: 'blatt' })).statusCode, 303)
  assert.equal((await db.sql('select id from konto.konto where person_id = $1', [id])).length, 1)
})

test('KO-14: "informed about online services on …" is noted with day and way, the same once', async () => {
  const id = await inhousePerson(db, hier)
  assert.equal((await leistung(pfad(id, '/information'), am())).statusCode, 422)
  for (let i = 0; i < 2; i += 1)
    assert.equal((await leistung(pfad(id, '/information'), { ...am(), weg: 'telefon' })).statusCode, 303)
  assert.match(worte((await leistung(pfad(id))).body), /Über Online-Angebote informiert\s+02\.07\.2026\s+am Telefon/)
  assert.equal((await db.sql('select id from konto.information where person_id = $1', [id])).length, 1)
})

test('KO-06: an account made by hand: credentials on a sheet, first sign-in only with an own password, nobody reads it after', async () => {
  const id = await inhousePerson(db, hier)
  assert.equal((await eingang(pfad(id, '/anlegen'), { email: 'kein', weg: '' })).statusCode, 422)
  assert.equal((await eingang(pfad(id, '/anlegen'), { email: '', weg: 'blatt' })).statusCode, 303)
  const blatt = knopf((await eingang(pfad(id))).body, 'Blatt drucken') ?? ''
  const text = pdfText((await eingang(blatt, {})).rawPayload)
  const name = /Benutzername: (kunde-[0-9a-z]{8})/.exec(text)?.[1] ?? ''
  assert.ok(name)
  assert.match(worte((await eingang(pfad(id))).body), /noch nicht bestätigt.*noch nie/)
  const browser = p.browser()
  const falsch = await browser.sende('/erste-anmeldung', { kennung: name, code: '3333-3333-3333' })
  assert.match(worte(falsch.body), /passen nicht zusammen/)
  const weiter = await browser.sende('/erste-anmeldung', { kennung: name, code: codeIn(text) })
  assert.match(String(weiter.headers.location), /^\/passwort-neu\?token=/)
  const token = String(weiter.headers.location).split('=')[1] ?? ''
  assert.equal((await browser.sende('/passwort-neu', { token, passwort: ANDERES })).statusCode, 303)
  assert.equal((await browser.sende('/erste-anmeldung', { kennung: name, code: codeIn(text) })).statusCode, 422)
  assert.equal((await browser.sende('/anmelden', { email: name, passwort: ANDERES })).headers.location, '/uebersicht')
  assert.match(worte((await eingang(pfad(id))).body), /Stufe 2, PIN-Brief-bestätigt/)
  assert.equal((await eingang(pfad(id, '/zugangsdaten'), { weg: 'blatt' })).statusCode, 409)
  assert.equal((await eingang(pfad(id, '/anlegen'), { weg: 'blatt' })).statusCode, 409)
})

test('KO-06: lost credentials are replaced as long as nobody signed in; an address that has an account is told at the field', async () => {
  const id = await inhousePerson(db, hier)
  await p.neuesKonto('vergeben@beispiel.de')
  const vergeben = await eingang(pfad(id, '/anlegen'), { email: 'vergeben@beispiel.de', weg: 'brief' })
  assert.equal(vergeben.statusCode, 422)
  assert.match(worte(vergeben.body), /gibt es schon ein Konto/)
  assert.equal((await eingang(pfad(id, '/anlegen'), { email: 'von.hand@beispiel.de', weg: 'brief' })).statusCode, 303)
  await p.arbeite()
  const alter = codeIn(await druck.text())
  assert.equal((await eingang(pfad(id, '/zugangsdaten'), { weg: 'brief' })).statusCode, 303)
  await p.arbeite()
  const neuer = codeIn(await druck.text())
  assert.notEqual(alter, neuer)
  const kennung = 'von.hand@beispiel.de'
  assert.equal((await p.browser().sende('/erste-anmeldung', { kennung, code: alter })).statusCode, 422)
  assert.equal((await p.browser().sende('/erste-anmeldung', { kennung, code: neuer })).statusCode, 303)
})

test('KO-13: who may not create accounts finds no way to it; other offices and other roles find nothing at all', async () => {
  const id = await inhousePerson(db, hier)
  assert.doesNotMatch((await leistung(pfad(id))).body, /von Hand anlegen/)
  assert.equal((await leistung(pfad(id, '/anlegen'))).statusCode, 403)
  assert.equal((await leistung(pfad(id, '/anlegen'), { weg: 'blatt' })).statusCode, 403)
  for (const [teil, felder] of [
    [''],
    ['/ablehnung'],
    ['/information'],
    ['/anlegen'],
    ['/freischaltcode', { weg: 'blatt' }],
    [`/blatt/${neueId()}`, {}],
    ['/ablehnung', abgelehnt],
    ['/anlegen', { weg: 'blatt' }],
  ] as const) {
    assert.equal((await fremde(pfad(id, teil), felder)).statusCode, 404, teil)
    assert.equal((await ohneRecht(pfad(id, teil), felder)).statusCode, 403, teil)
  }
  const [ergebnis] = await db.sql('select count(*)::int as zahl from konto.code where person_id = $1', [id])
  assert.equal(ergebnis?.['zahl'], 0)
})

test('KO-06, KO-08: on days before the directive the page offers neither; after the set day no account by hand', async () => {
  const id = await inhousePerson(db, hier)
  const tag = async (text: string): Promise<string> => {
    p.stelle(new Date(text))
    const wer = await desk.als('eingangszone-sgb2', hier, 'Ewa Kowalski')
    const { body } = await wer(pfad(id))
    return worte(body)
  }
  assert.match(
    await tag('2023-07-16T10:00:00Z'),
    /Konten von Hand anlegen geht heute nicht.*Freischaltcodes gibt es noch nicht/,
  )
  assert.match(await tag('2023-07-17T10:00:00Z'), /Konto von Hand anlegen.*Freischaltcodes gibt es noch nicht/)
  assert.match(await tag('2024-03-17T10:00:00Z'), /Freischaltcodes gibt es noch nicht/)
  assert.match(await tag('2024-03-18T10:00:00Z'), /Konto von Hand anlegen.*Freischaltcode ausgeben/)
  p.haus.config.KONTO_MANUELL_BIS = '2024-03-17'
  assert.match(await tag('2024-03-17T10:00:00Z'), /Konto von Hand anlegen/)
  assert.match(await tag('2024-03-18T10:00:00Z'), /Konten von Hand anlegen ging bis 17\.03\.2024/)
  p.haus.config.KONTO_MANUELL_BIS = undefined
  p.stelle(JETZT)
})

test('KO-10: the list leaves out who has an account, refused, or is a child; from 20.11.2025 who has a legal representative', async () => {
  const mit = async (nachname: string, mehr: Parameters<typeof inhousePerson>[2] = {}) =>
    inhousePerson(db, hier, { nachname, ...mehr })
  await mit('Ohnekonto')
  await mit('Kindlein', { geburtsdatum: '2015-01-01' })
  const betreut = await mit('Betreut')
  const bevollmaechtigt = await mit('Bevollmächtigt')
  for (const [id, art] of [
    [betreut, 'betreuung'],
    [bevollmaechtigt, 'vollmacht'],
  ])
    await db.sql(
      `insert into step.vertretung (id, person_id, vertreter_name, art, umfang, gueltig_ab, nachweis, herkunft, erfasst)
       values ($1, $2, 'Vera Treter', $3, '{alles}', '2020-01-01', 'bestellungsurkunde', 'Dienststelle', now())`,
      [neueId(), id, art],
    )
  const namen = async (wer: typeof eingang): Promise<string> => worte((await wer('/arbeitsplatz/step/ohne-konto')).body)
  const heute = await namen(eingang)
  assert.match(heute, /Ohnekonto/)
  assert.match(heute, /Bevollmächtigt/)
  assert.doesNotMatch(heute, /Betreut,|Kindlein/)
  assert.match(heute, /Ohne Personen mit gesetzlicher Vertretung.*202511007/)
  for (const [tag, dabei] of [
    ['2025-11-19T10:00:00Z', true],
    ['2025-11-20T10:00:00Z', false],
  ] as const) {
    p.stelle(new Date(tag))
    const liste = await namen(await desk.als('eingangszone-sgb2', hier, 'Ewa Kowalski'))
    assert.equal(/Betreut,/.test(liste), dabei, tag)
    assert.equal(/Alle werden angesprochen.*202307007/.test(liste), dabei, tag)
  }
  p.stelle(JETZT)
})

test('KO-10: invited in a batch by letter with a Freischaltcode, noted as informed; who was invited lately is left out', async () => {
  await db.sql(`update step.zustaendigkeit set bis = now() where dienststelle_id = $1 and bis is null`, [dort])
  const ids = [await inhousePerson(db, dort), await inhousePerson(db, dort), await inhousePerson(db, dort)]
  const ohne = await inhousePerson(db, dort, { strasse: null })
  await db.sql(`update step.anschrift set hausnummer = null where person_id = $1`, [ohne])
  assert.equal((await fremde('/arbeitsplatz/step/ohne-konto/einladen', {})).statusCode, 422)
  const eine = await fremde('/arbeitsplatz/step/ohne-konto/einladen', { zeile: ids[0] ?? '' })
  assert.match(String(eine.headers.location), /eingeladen=1&ausgelassen=0/)
  const alle = await fremde('/arbeitsplatz/step/ohne-konto/einladen', { alle: 'ja' })
  assert.match(String(alle.headers.location), /eingeladen=2&ausgelassen=2/)
  await p.arbeite()
  assert.match(
    worte((await fremde(String(alle.headers.location))).body),
    /2 Briefe sind beauftragt\. 2 nicht: keine Anschrift/,
  )
  const [zahl] = await db.sql('select count(*)::int as briefe from konto.brief where dienststelle_id = $1', [dort])
  assert.equal(zahl?.['briefe'], 3)
  assert.match(worte((await fremde(pfad(ids[1] ?? ''))).body), /03\.07\.2026\s+mit einem Brief/)
})

test('KO-04: a letter that came back lies in the list of the office until someone settles it', async () => {
  const id = await inhousePerson(db, hier, { nachname: 'Umgezogen' })
  await leistung(pfad(id, '/freischaltcode'), { weg: 'brief' })
  await p.arbeite()
  const [brief] = await db.sql('select id from konto.brief where person_id = $1', [id])
  const briefId = String(brief?.['id'])
  assert.doesNotMatch((await leistung('/arbeitsplatz/step/briefe')).body, /Umgezogen/)
  assert.match((await leistung('/arbeitsplatz/step/briefe?alle=1')).body, /Umgezogen/)
  await druck.antworte(briefId, 'unzustellbar', 'Unbekannt verzogen')
  assert.match(worte((await leistung('/arbeitsplatz/step/briefe')).body), /Umgezogen.*03\.07\.2026: Unbekannt verzogen/)
  assert.equal((await fremde(`/arbeitsplatz/step/briefe/${briefId}/erledigt`, {})).statusCode, 404)
  assert.equal((await leistung(`/arbeitsplatz/step/briefe/${briefId}/erledigt`, {})).statusCode, 303)
  assert.match(worte((await leistung('/arbeitsplatz/step/briefe?erledigt=1')).body), /Der Rückbrief ist erledigt/)
  assert.doesNotMatch((await leistung('/arbeitsplatz/step/briefe')).body, /Umgezogen/)
})

test('KO-04: a protected address is not shown and gets no letter without the right', async () => {
  const id = await inhousePerson(db, hier)
  await db.sql(
    `insert into step.auskunftssperre (id, person_id, seit, grund, gesetzt) values ($1, $2, '2026-01-01', 'x', now())`,
    [neueId(), id],
  )
  const { body } = await leistung(pfad(id))
  assert.doesNotMatch(body, /Beispielweg/)
  assert.match(worte(body), /oder sie ist für Sie geschützt/)
  assert.equal((await leistung(pfad(id, '/freischaltcode'), { weg: 'brief' })).statusCode, 409)
})

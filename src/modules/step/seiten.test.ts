import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde, alsPersonal } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { testDesk } from '../../../tests/desk.ts'
import { type NeuePerson, personAnlegen, step } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const haus = testHaus(db.app, { jetzt })
const desk = await testDesk(db, haus, [step])
const [hier, dort] = [neueId(), neueId()]
await desk.stelle(hier)
await desk.stelle(dort)
const lang = await desk.als('leistung', hier, 'Sabine Lang')
const nowak = await desk.als('leistung', hier, 'Kevin Nowak')
const leitung = await desk.als('teamleitung', hier, 'Ruth Großmann')
const fremde = await desk.als('leistung', dort, 'Mai Nguyễn')
const integration = await desk.als('integration', hier, 'Ines Brandt')
const revision = await desk.als('datenschutz', hier, 'Björn Łukasiewicz')

const RECHTE = ['step.lesen', 'step.bearbeiten', 'step.auskunftssperre']
const kaya: NeuePerson = {
  vorname: 'Özlem',
  nachname: 'Kaya',
  geburt: { jahr: 1990, monat: 7, tag: 3 },
  anschrift: { art: 'wohnung', strasse: 'Lindenweg', hausnummer: '4', plz: '12347', ort: 'Musterstadt' },
  telefon: '0151 23456789',
  herkunft: 'amtlich',
}
const person = (mehr: Partial<NeuePerson> = {}, stelle = hier) =>
  alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [stelle], rechte: RECHTE }, (tx) =>
    personAnlegen(tx, haus.krypto, { ...kaya, ...mehr }, 'Zur Probe', jetzt),
  )
const pfad = (id: string, teil = '') => `/arbeitsplatz/step/personen/${id}${teil}`
type Browser = typeof lang
const text = async (browser: Browser, url: string): Promise<string> => load((await browser(url)).body)('main').text()
const standAus = async (browser: Browser, url: string): Promise<string> =>
  String(load((await browser(url)).body)('input[name=stand]').val())

test('QU-03: no page of a person is open to another office, another role or nobody; each look is recorded', async () => {
  const id = await person()
  const teile = [
    '',
    '/name',
    '/geburt',
    '/anschrift',
    '/postanschrift',
    '/kontakt',
    '/nummern',
    '/bank',
    '/vertretung',
    '/einwilligung',
    '/auskunftssperre',
    '/aenderungen',
  ]
  for (const teil of teile) {
    assert.equal((await lang(pfad(id, teil))).statusCode, 200, teil)
    assert.equal((await fremde(pfad(id, teil))).statusCode, 404, teil)
    assert.equal((await revision(pfad(id, teil))).statusCode, 403, teil)
    assert.equal((await desk.fremd(pfad(id, teil))).statusCode, 303, teil)
    if (!['', '/aenderungen'].includes(teil)) assert.equal((await integration(pfad(id, teil))).statusCode, 403, teil)
    assert.equal((await lang(pfad(neueId(), teil))).statusCode, 404, teil)
  }
  const [zahl] = await db.sql(
    `select count(*)::int as n from protokoll.neu where person_id = $1 and aktion in ('step.gelesen', 'step.aenderungen-gelesen')`,
    [id],
  )
  assert.equal(zahl?.['n'], teile.length)
})

test('ST-07: the page shows every section with its origin; the bank account only to those who work with it', async () => {
  const id = await person()
  const seite = await text(lang, pfad(id))
  for (const wort of [
    'Kaya',
    '03.07.1990',
    'Lindenweg 4, 12347 Musterstadt',
    '0151 23456789',
    'Ausweis oder Urkunde, seit 03.07.2026',
    'Bankverbindung',
  ])
    assert.ok(seite.includes(wort), wort)
  const ohne = await text(integration, pfad(id))
  assert.ok(ohne.includes('Kaya') && !ohne.includes('Bankverbindung') && !ohne.includes('Ändern'))
})

test('QU-03: a change keeps what was before, by whom and from which source; the customer reads that it happened', async () => {
  const id = await person()
  const stand = await standAus(lang, pfad(id, '/name'))
  const neu = { titel: '', vorname: 'Özlem', nachname: 'Demir', geburtsname: 'Kaya', anlass: 'aenderung' }
  const antwort = await lang(pfad(id, '/name'), { ...neu, herkunft: 'amtlich', stand })
  assert.equal(antwort.headers.location, `${pfad(id)}?getan=name#name`)
  const seite = await text(lang, `${pfad(id)}?getan=name`)
  assert.ok(seite.includes('Gespeichert: Name.') && seite.includes('Demir') && seite.includes('Kaya (bis 03.07.2026)'))
  const verlauf = await text(nowak, pfad(id, '/aenderungen'))
  for (const wort of ['Sabine Lang', 'Familienname', 'Kaya', 'Demir', 'Ausweis oder Urkunde'])
    assert.ok(verlauf.includes(wort), wort)
  const kunde = { kontoId: neueId(), personIds: [id] }
  const eintraege = await alsKunde(db.app, kunde, async (tx) => step.verlauf?.(tx, kunde, 'de', { zahl: 10 }))
  assert.deepEqual(
    eintraege?.map(({ titel, wer }) => [titel, wer]),
    [['Ihr Name wurde geändert.', 'Jobcenter Musterstadt']],
  )
})

test('QU-03: two clerks at once: the second sees both versions, nothing is lost, and decides', async () => {
  const id = await person()
  const url = pfad(id, '/kontakt')
  const stand = await standAus(lang, url)
  assert.equal(await standAus(nowak, url), stand)
  const rest = { herkunft: 'Dienststelle', stand, email: '' }
  assert.equal((await lang(url, { ...rest, telefon: '040 111111', mobil: '' })).statusCode, 303)
  const konflikt = await nowak(url, { ...rest, telefon: '040 222222', mobil: '0160 333333' })
  assert.equal(konflikt.statusCode, 409)
  const $ = load(konflikt.body)
  const seite = $('main').text()
  for (const wort of ['Inzwischen wurde etwas anderes gespeichert', 'Sabine Lang', '040 111111', '040 222222'])
    assert.ok(seite.includes(wort), wort)
  assert.equal($('input[name=telefon]').val(), '040 222222')
  const zweiter = String($('input[name=stand]').val())
  const nochmal = { ...rest, stand: zweiter, telefon: '040 222222', mobil: '0160 333333' }
  assert.equal((await nowak(url, nochmal)).statusCode, 303)
  const jetzige = await text(lang, pfad(id))
  assert.ok(jetzige.includes('040 222222') && jetzige.includes('0160 333333'))
  const [zahl] = await db.sql(`select count(*)::int as n from step.kontakt where person_id = $1 and art = 'telefon'`, [
    id,
  ])
  assert.equal(zahl?.['n'], 3)
})

test('QU-03: the same again changes nothing and leaves no trace of a change', async () => {
  const id = await person()
  const url = pfad(id, '/kontakt')
  const felder = {
    telefon: '0151 23456789',
    mobil: '',
    email: '',
    herkunft: 'Dienststelle',
    stand: await standAus(lang, url),
  }
  assert.equal((await lang(url, felder)).headers.location, `${pfad(id)}?getan=unveraendert`)
  assert.deepEqual(await db.sql('select 1 from step.aenderung where person_id = $1', [id]), [])
  const bank = { iban: 'DE89370400440532013000', inhaber: 'Özlem Kaya', herkunft: 'amtlich' }
  for (const [mal, getan] of [
    [1, 'bank'],
    [2, 'unveraendert'],
  ] as const) {
    const stand = await standAus(lang, pfad(id, '/bank'))
    const { location } = (await lang(pfad(id, '/bank'), { ...bank, stand })).headers
    assert.match(String(location), new RegExp(`getan=${getan}`), String(mal))
  }
  assert.equal((await db.sql('select 1 from step.bankverbindung where person_id = $1', [id])).length, 1)
})

test('QU-04: every section refuses what cannot be, keeps the entry and says how to mend it', async () => {
  const id = await person()
  const faelle: [string, Record<string, string>, RegExp][] = [
    [
      '/name',
      { vorname: '', nachname: 'Ж', anlass: '' },
      /Vornamen[\s\S]*Ж[\s\S]*Name geändert[\s\S]*woher die Angabe/,
    ],
    ['/geburt', { 'geburt.tag': '30', 'geburt.monat': '2', 'geburt.jahr': '' }, /Diesen Tag gibt es nicht/],
    ['/geburt', { 'geburt.jahr': '2099' }, /liegt in der Zukunft/],
    ['/anschrift', { ort: '', plz: '1', art: '' }, /umgezogen[\s\S]*Anschrift das ist[\s\S]*5 Ziffern[\s\S]*Ort/],
    [
      '/nummern',
      { kundennummer: 'x', bg: 'x', rv: '65180539W002', steuer_id: '12345678901' },
      /Kundennummer[\s\S]*BG-Nummer[\s\S]*Diese Nummer stimmt nicht[\s\S]*Steuer-ID stimmt nicht/,
    ],
    ['/bank', { iban: 'DE88370400440532013000', inhaber: 'X' }, /Diese IBAN stimmt nicht/],
    ['/bank', { iban: 'DE89370400440532013000', inhaber: '', herkunft: 'amtlich' }, /wem das Konto gehört/],
    [
      '/vertretung',
      { vertreter: '', 'ab.tag': '', herkunft: '' },
      /wer die Person vertritt[\s\S]*wofür[\s\S]*ersten Tag/,
    ],
    ['/einwilligung', { formular: '' }, /zugestimmt hat[\s\S]*Tag der Erklärung/],
    ['/auskunftssperre', { grund: ' ' }, /schreiben Sie einen Grund/],
  ]
  for (const [teil, felder, satz] of faelle) {
    const stand = await standAus(lang, pfad(id, teil))
    const antwort = await lang(pfad(id, teil), { ...felder, stand })
    assert.equal(antwort.statusCode, 422, teil)
    assert.match(load(antwort.body)('main').text(), satz, teil)
  }
  assert.deepEqual(await db.sql('select 1 from step.aenderung where person_id = $1', [id]), [])
})

test('ST-07: who acts for someone, for what, from when until when, by which evidence; ended with a reason', async () => {
  const id = await person()
  const felder = {
    vertreter: 'Vera Treter, Betreuungsverein',
    art: 'betreuung',
    umfang: 'antrag',
    'ab.tag': '1',
    'ab.monat': '6',
    'ab.jahr': '2026',
    'bis.tag': '',
    nachweis: 'betreuerausweis',
    erreichbar: 'Telefon 040 5555',
    herkunft: 'amtlich',
  }
  assert.equal((await lang(pfad(id, '/vertretung'), felder)).statusCode, 303)
  const seite = await text(lang, pfad(id))
  for (const wort of [
    'Für diese Person handelt jemand anderes',
    'Vera Treter',
    'Anträge stellen',
    'Betreuerausweis',
    '040 5555',
    'ab 01.06.2026',
  ])
    assert.ok(seite.includes(wort), wort)
  const rueckwaerts = { ...felder, 'bis.tag': '1', 'bis.monat': '1', 'bis.jahr': '2026' }
  assert.equal((await lang(pfad(id, '/vertretung'), rueckwaerts)).statusCode, 422)
  const [zeile] = await db.sql('select id, erreichbar from step.vertretung where person_id = $1', [id])
  assert.ok(Buffer.isBuffer(zeile?.['erreichbar']))
  const beenden = pfad(id, `/vertretung/${String(zeile?.['id'])}/beenden`)
  assert.equal((await fremde(beenden)).statusCode, 404)
  assert.equal((await lang(beenden, { grund: '' })).statusCode, 422)
  assert.equal((await lang(beenden, { grund: 'Betreuung aufgehoben' })).statusCode, 303)
  assert.equal((await lang(beenden, { grund: 'Betreuung aufgehoben' })).statusCode, 404)
  const danach = await text(lang, pfad(id))
  assert.ok(danach.includes('beendet am 03.07.2026') && !danach.includes('handelt jemand anderes'))
})

test('ST-08: consent of an adult child with form and day, and its withdrawal; not the same as the mass retrieval', async () => {
  const id = await person()
  const felder = {
    erteilt: 'ja',
    'am.tag': '1',
    'am.monat': '7',
    'am.jahr': '2026',
    formular: 'Erklärung für volljährige Kinder, Stand 01/2026',
  }
  assert.equal((await lang(pfad(id, '/einwilligung'), felder)).statusCode, 303)
  const seite = await text(lang, pfad(id))
  for (const wort of ['01.07.2026', 'zugestimmt', 'Stand 01/2026', 'noch keinen Abruf'])
    assert.ok(seite.includes(wort), wort)
  const [zeile] = await db.sql('select id from step.einwilligung where person_id = $1', [id])
  const widerruf = pfad(id, `/einwilligung/${String(zeile?.['id'])}/widerrufen`)
  assert.equal((await lang(widerruf)).statusCode, 200)
  const am = { 'am.tag': '3', 'am.monat': '7', 'am.jahr': '2026' }
  assert.equal((await lang(widerruf, {})).statusCode, 422)
  assert.equal((await lang(widerruf, am)).statusCode, 303)
  assert.equal((await lang(widerruf, am)).statusCode, 404)
  assert.ok((await text(lang, pfad(id))).includes('widerrufen am 03.07.2026'))
  const morgen = { ...felder, 'am.tag': '4' }
  assert.equal((await lang(pfad(id, '/einwilligung'), morgen)).statusCode, 422)
})

test('QU-03: a protected address hides at once from everyone without the right: page, edit pages, history, search', async () => {
  const id = await person({ nachname: 'Schutzbach' })
  await lang(pfad(id, '/kontakt'), {
    telefon: '0151 23456789',
    mobil: '0170 4444',
    email: '',
    herkunft: 'amtlich',
    stand: await standAus(lang, pfad(id, '/kontakt')),
  })
  const suche = async (browser: Browser, felder: Record<string, string>) => {
    const { headers } = await browser('/arbeitsplatz/step', { wo: 'hier', ...felder })
    return text(browser, String(headers.location))
  }
  const geheimes = ['Lindenweg', '12347', '0151', '0170 4444']
  const schuetzen = { grund: 'Auskunftssperre der Meldebehörde', 'bis.tag': '3', 'bis.monat': '7', 'bis.jahr': '2028' }
  assert.equal((await lang(pfad(id, '/auskunftssperre'), schuetzen)).statusCode, 303)
  for (const teil of ['', '/aenderungen', '/name']) {
    const seite = await text(lang, pfad(id, teil))
    for (const wort of [...geheimes, 'Meldebehörde']) assert.ok(!seite.includes(wort), `${teil}: ${wort}`)
  }
  assert.ok((await text(lang, pfad(id))).includes('Anschrift geschützt'))
  for (const teil of ['/anschrift', '/postanschrift', '/kontakt', '/auskunftssperre'])
    assert.equal((await lang(pfad(id, teil))).statusCode, 403, teil)
  const liste = await suche(lang, { name: 'Schutzbach' })
  assert.ok(liste.includes('Schutzbach') && liste.includes('geschützt') && !liste.includes('Lindenweg'))
  for (const felder of [{ anschrift: 'Lindenweg 4', name: 'Schutzbach' }, { kontakt: '0170 4444' }])
    assert.ok((await suche(lang, felder)).includes('Niemand gefunden'), JSON.stringify(felder))
  const mit = await text(leitung, pfad(id))
  for (const wort of [...geheimes, 'Meldebehörde', '03.07.2028']) assert.ok(mit.includes(wort), wort)
  assert.ok((await suche(leitung, { kontakt: '0170/4444' })).includes('Schutzbach'))
  const ueberall = {
    wo: 'ueberall',
    name: 'Schutzbach',
    'geburt.tag': '3',
    'geburt.monat': '7',
    'geburt.jahr': '1990',
    grund: 'Zuzug',
  }
  for (const browser of [fremde, lang]) assert.ok((await suche(browser, ueberall)).includes('Niemand gefunden'))
  assert.equal((await lang(pfad(id, '/auskunftssperre/aufheben'), { grund: 'x' })).statusCode, 403)
  assert.equal(
    (await leitung(pfad(id, '/auskunftssperre/aufheben'), { grund: 'Sperre abgelaufen, Rücksprache' })).statusCode,
    303,
  )
  assert.ok((await text(lang, pfad(id))).includes('Lindenweg'))
})

test('QU-03: in SQL too, a protected address is out of reach without the right, under all ids of the person', async () => {
  const [id, zweite] = [await person(), await person()]
  await db.sql('insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())', [zweite, id])
  await lang(pfad(id, '/auskunftssperre'), { grund: 'Gefährdung' })
  const sieh = (rechte: string[]) =>
    alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [hier], rechte }, async (tx) => {
      const tabellen = ['step.anschrift', 'step.kontakt'] as const
      const zahlen: number[] = []
      for (const tabelle of tabellen)
        zahlen.push((await tx.selectFrom(tabelle).select('id').where('person_id', 'in', [id, zweite]).execute()).length)
      const worte = await tx.selectFrom('step.suchwort').select('wort').where('person_id', 'in', [id, zweite]).execute()
      zahlen.push(worte.filter(({ wort }) => /^[ATE]/.test(wort)).length)
      zahlen.push(
        (await tx.selectFrom('step.auskunftssperre').select('id').where('person_id', 'in', [id, zweite]).execute())
          .length,
      )
      return zahlen
    })
  assert.deepEqual(await sieh(['step.lesen', 'step.bearbeiten']), [0, 0, 0, 0])
  assert.deepEqual(await sieh(['step.lesen', 'step.bearbeiten', 'step.auskunftssperre']), [2, 2, 4, 1])
})

test('ST-01, ST-03: a new person is compared with all there are; the decision is asked and kept', async () => {
  const felder = {
    titel: '',
    vorname: 'Wilhelmine',
    nachname: 'Quastenberg',
    geburtsname: '',
    'geburt.tag': '9',
    'geburt.monat': '11',
    'geburt.jahr': '1971',
    geburtsort: '',
    strasse: 'Weg',
    hausnummer: '1',
    plz: '24103',
    ort: 'Kiel',
    telefon: '',
    herkunft: 'amtlich',
  }
  const neu = '/arbeitsplatz/step/personen/neu'
  assert.equal((await lang(neu, { ...felder, ort: '' })).statusCode, 422)
  const erste = await lang(neu, felder)
  assert.match(String(erste.headers.location), /personen\/[0-9a-f-]{36}\?getan=angelegt$/)
  const gefragt = await nowak(neu, felder)
  assert.equal(gefragt.statusCode, 200)
  assert.match(load(gefragt.body)('main').text(), /Gibt es diese Person schon\?[\s\S]*Quastenberg/)
  assert.equal((await nowak(neu, { ...felder, grund: '' })).statusCode, 422)
  const trotzdem = await nowak(neu, { ...felder, entscheidung: 'neu', grund: 'Zwillingsschwester, Ausweis gesehen' })
  assert.equal(trotzdem.statusCode, 303)
  const [eintrag] = await db.sql(
    `select grund from protokoll.neu where aktion = 'step.person-angelegt' order by id desc limit 1`,
  )
  assert.match(String(eintrag?.['grund']), /Andere Person als 1 ähnliche: Zwillingsschwester/)
})

test('ST-01: two clerks who create the same person at once do not both create it', async () => {
  const felder = {
    vorname: 'Ida',
    nachname: 'Gleichzeit',
    'geburt.tag': '5',
    'geburt.monat': '5',
    'geburt.jahr': '1985',
    herkunft: 'amtlich',
  }
  const antworten = await Promise.all(
    [lang, nowak].map((browser) => browser('/arbeitsplatz/step/personen/neu', felder)),
  )
  assert.deepEqual(
    antworten.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [200, 303],
  )
})

test('ST-01: declarations of an Internetperson are not changed by staff', async () => {
  const id = neueId()
  await db.sql(
    `insert into step.person (id, art, herkunft, vorname, nachname, erstellt, geaendert) values ($1, 'internetperson', 'online', 'Kim', 'Muster', now(), now())`,
    [id],
  )
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [id, hier])
  assert.ok((await text(lang, pfad(id))).includes('Internetperson'))
  for (const teil of ['/name', '/anschrift', '/bank']) assert.equal((await lang(pfad(id, teil))).statusCode, 403, teil)
  assert.equal((await lang(pfad(id, '/auskunftssperre'), { grund: 'Gefährdung' })).statusCode, 303)
})

test('QU-03: addresses that lead to nobody lead nowhere, for every form', async () => {
  const id = await person()
  const felder = { grund: 'x', 'am.tag': '1', 'am.monat': '7', 'am.jahr': '2026' }
  for (const wer of ['nonsense', '%00', neueId()])
    for (const teil of [
      '/name',
      `/vertretung/${neueId()}/beenden`,
      '/vertretung/x/beenden',
      '/einwilligung/x/widerrufen',
      '/auskunftssperre',
    ])
      assert.equal((await lang(pfad(wer, teil), felder)).statusCode, 404, `${wer}${teil}`)
  for (const teil of ['/vertretung/x/beenden', `/vertretung/${neueId()}/beenden`, '/einwilligung/x/widerrufen'])
    assert.equal((await lang(pfad(id, teil), felder)).statusCode, 404, teil)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { load } from 'cheerio'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { nummerSetzen } from '../nummer/nummer.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'
import { type NeuePerson, personAnlegen, step } from '../index.ts'
import { kriterien, namensteileAus } from './kriterien.ts'
import { rang } from './rang.ts'
import { abfrage } from './suchen.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const haus = testHaus(db.app, { jetzt })
const desk = await testDesk(db, haus, [step])
const [hier, dort] = [neueId(), neueId()]
await desk.stelle(hier)
await desk.stelle(dort)
const lang = await desk.als('leistung', hier, 'Sabine Lang')
const nowak = await desk.als('leistung', hier, 'Kevin Nowak')
const fremde = await desk.als('leistung', dort, 'Mai Nguyễn')
const center = await desk.als('servicecenter-famk', dort, 'Uta Schulz')

const rechte = ['step.lesen', 'step.bearbeiten']
const neu = (mehr: Partial<NeuePerson>, stelle = hier) =>
  alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [stelle], rechte }, (tx) =>
    personAnlegen(
      tx,
      haus.krypto,
      { vorname: 'Kim', nachname: 'Muster', geburt: { jahr: 1980, monat: 1, tag: 1 }, herkunft: 'amtlich', ...mehr },
      'Zur Probe',
      jetzt,
    ),
  )
const wohnt = (strasse: string, hausnummer: string) => ({
  anschrift: { art: 'wohnung' as const, strasse, hausnummer, plz: '24103', ort: 'Kiel' },
})
const kaya = await neu({
  vorname: 'Özlem Ayşe',
  nachname: 'Kaya-Müller',
  geburtsname: 'Yıldız',
  geburt: { jahr: 1990, monat: 7, tag: 3 },
  telefon: '+49 151 234567-89',
  ...wohnt('Lindenstraße', '4a'),
})
await neu({ vorname: 'Jan', nachname: 'Kayser', geburt: { jahr: 1990 }, ...wohnt('Lindenstr.', '40') })
await neu({ vorname: 'Kaya', nachname: 'Oezdemir', geburt: { jahr: 1990, monat: 7 } })
await neu({ vorname: 'Max', nachname: 'Meier', geburt: { jahr: 1955, monat: 5, tag: 5 } })
await neu({ vorname: 'Moritz', nachname: 'Mayr' })
await neu({ vorname: 'Ömer', nachname: 'Kaya', geburt: { jahr: 1970, monat: 2, tag: 2 } }, dort)
await alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [hier], rechte }, async (tx) => {
  for (const [art, wert] of [
    ['kundennummer', '123A456789'],
    ['bg', '12345//0000421'],
    ['rv', '65180539W001'],
    ['steuer_id', '86095742719'],
  ] as const)
    await nummerSetzen(tx, haus.krypto, kaya, { art, wert, herkunft: 'amtlich' }, jetzt)
  await auffindbarMachen(tx, kaya, ['nummern'])
})

type Felder = Record<string, string>
async function ergebnis(felder: Felder, browser = lang): Promise<string> {
  const { headers, body } = await browser('/arbeitsplatz/step', { wo: 'hier', ...felder })
  return headers.location === undefined ? body : (await browser(headers.location)).body
}
const finde = async (felder: Felder, browser = lang): Promise<string[]> => {
  const $ = load(await ergebnis(felder, browser))
  return $('tbody th')
    .toArray()
    .map((zelle) => $(zelle).text())
}
const KAYA = 'Kaya-Müller, Özlem Ayşe'

test('ST-03: persons are found by the beginning of a name, in any order, writing and sound, by birth name too', async () => {
  assert.deepEqual(await finde({ name: 'kay' }), [KAYA, 'Kayser, Jan', 'Oezdemir, Kaya'])
  assert.deepEqual(await finde({ name: 'Oezlem kaya' }), [KAYA])
  assert.deepEqual(await finde({ name: 'MUELLER, özlem' }), [KAYA])
  assert.deepEqual(await finde({ name: 'Yildiz' }), [KAYA])
  assert.deepEqual(await finde({ name: 'Maier' }), ['Meier, Max', 'Mayr, Moritz'].toSorted())
  assert.deepEqual(await finde({ name: '„Meier“' }), ['Meier, Max'])
  assert.deepEqual(await finde({ name: '"Maier"' }), [])
  assert.deepEqual(await finde({ name: 'Özdemir' }), ['Oezdemir, Kaya'])
})

test('ST-03: by birth date also in part, and those of whom less is known are among them', async () => {
  const am = (jahr: string, monat = '', tag = '') => ({ 'geburt.jahr': jahr, 'geburt.monat': monat, 'geburt.tag': tag })
  assert.deepEqual(await finde(am('1990', '7', '3')), [KAYA, 'Kayser, Jan', 'Oezdemir, Kaya'])
  assert.deepEqual(await finde(am('1990', '8')), ['Kayser, Jan'])
  assert.deepEqual(await finde({ ...am('1990'), name: 'Jan' }), ['Kayser, Jan'])
  assert.deepEqual(await finde({ ...am('1955'), name: 'Kaya' }), [])
})

test('ST-03: by number however it is typed, by address with or without number, by telephone in any writing', async () => {
  for (const nummer of ['123a 456789', '12345 0000421', '65 180539 w 001', '86 095 742 719'])
    assert.deepEqual(await finde({ nummer }), [KAYA], nummer)
  assert.deepEqual(await finde({ anschrift: 'linden str. 4' }), [KAYA])
  assert.deepEqual(await finde({ anschrift: 'Lindenstraße 40' }), ['Kayser, Jan'])
  assert.deepEqual(await finde({ anschrift: 'Lindenstr' }), [KAYA, 'Kayser, Jan'])
  for (const kontakt of ['0151/23456789', '0049 151 23456789', '+49 (0)151 234 567 89'])
    assert.deepEqual(await finde({ kontakt }), [KAYA], kontakt)
})

test('QU-03: what cannot be answered is said at its field, and nothing is looked for', async () => {
  const faelle: [Felder, RegExp][] = [
    [{}, /mindestens ein Feld/],
    [{ name: '-' }, /mindestens 2 Buchstaben/],
    [{ 'geburt.tag': '3', 'geburt.monat': '7' }, /mindestens das Geburtsjahr/],
    [{ nummer: '4711' }, /Nummer kennen wir nicht/],
    [{ anschrift: '24103' }, /geben Sie eine Straße ein/],
    [{ wo: 'ueberall', name: 'Kaya', grund: 'Zuzug' }, /ganzem Geburtsdatum/],
    [{ wo: 'ueberall', nummer: '123A456789' }, /warum Sie in anderen/],
  ]
  const [vorher] = await db.sql('select count(*)::int as n from step.suche')
  for (const [felder, satz] of faelle) assert.match(load(await ergebnis(felder))('main').text(), satz)
  assert.deepEqual(await db.sql('select count(*)::int as n from step.suche'), [vorher])
})

test('QU-03: another office finds nobody of ours; a result is its author only, encrypted, and ends after an hour', async () => {
  assert.deepEqual(await finde({ name: 'Kaya' }, fremde), ['Kaya, Ömer'])
  const { headers } = await lang('/arbeitsplatz/step', { wo: 'hier', name: 'Kayser' })
  const url = String(headers.location)
  assert.equal((await nowak(url)).headers.location, '/arbeitsplatz/step')
  const [zeile] = await db.sql('select inhalt::text as inhalt from step.suche order by id desc limit 1')
  assert.ok(!String(zeile?.['inhalt']).includes(Buffer.from('Kayser').toString('hex')))
  const [eintrag] = await db.sql(
    `select angaben from protokoll.neu where aktion = 'step.gesucht' order by id desc limit 1`,
  )
  assert.deepEqual(eintrag?.['angaben'], { nach: ['name'], treffer: 1 })
  const spaeter = new Date('2026-07-03T07:30:01Z')
  await db.sql(`update step.suche set endet = endet - interval '1 hour'`)
  assert.equal((await lang(url)).headers.location, '/arbeitsplatz/step')
  const worker = testHaus(db.worker, { jetzt: spaeter })
  while ((await runde(worker, [...(step.worker ?? [])])) > 0);
  assert.deepEqual(await db.sql('select 1 from step.suche'), [])
})

test('QU-03: across offices only name, birth date, place and office, with a reason that is on record', async () => {
  const frage = {
    wo: 'ueberall',
    name: 'kaya',
    'geburt.tag': '3',
    'geburt.monat': '7',
    'geburt.jahr': '1990',
    grund: 'Zuzug aus Kiel',
  }
  const seite = load(await ergebnis(frage, fremde))('main').text()
  for (const wort of [KAYA, '03.07.1990', 'Kiel', 'Jobcenter Musterstadt', 'Oezdemir, Kaya', '00.07.1990'])
    assert.ok(seite.includes(wort), wort)
  for (const wort of ['Linden', '0151', '24103']) assert.ok(!seite.includes(wort), wort)
  assert.equal(load(await ergebnis(frage, fremde))('tbody a').length, 0)
  assert.equal(load(await ergebnis(frage, lang))('tbody a').length, 2)
  assert.deepEqual(await finde({ ...frage, name: 'Muller' }, fremde), [KAYA])
  assert.deepEqual(await finde({ wo: 'ueberall', nummer: '123A456789', grund: 'Anruf' }, center), [KAYA])
  assert.equal((await center('/arbeitsplatz/step', { wo: 'hier', name: 'Kaya' })).statusCode, 403)
  const [eintrag] = await db.sql(
    `select grund, angaben from protokoll.neu where aktion = 'step.ueberall-gesucht' order by id desc limit 1`,
  )
  assert.deepEqual(eintrag, { grund: 'Anruf', angaben: { nach: 'kundennummer', treffer: [kaya] } })
})

test('QU-03: past the code too, the search across offices needs a reason and leaves its entry', async () => {
  const wer = { personalId: neueId(), dienststelleIds: [dort], rechte: ['step.suchen'] }
  const frage = (grund: string) =>
    alsPersonal(db.app, wer, (tx) =>
      sql`select * from step.ueberall_suchen(${neueId()}, ${grund}, '1990-07-03', '{KAYA}', '{4}', null, null, 10)`.execute(
        tx,
      ),
    )
  await assert.rejects(frage(' '), /Grund fehlt/)
  await frage('Zuzug')
  const eintraege = await db.sql(`select 1 from protokoll.neu where akteur_id = $1`, [wer.personalId])
  assert.equal(eintraege.length, 1)
})

test('ST-03: the best fit comes first', () => {
  const wer = (nachname_such: string, vorname_such = '', geburtsname_such = '') => ({
    nachname_such,
    vorname_such,
    geburtsname_such,
  })
  const gesucht = namensteileAus('Kaya')
  const raenge = [wer('KAYA'), wer('X', 'KAYA'), wer('X', 'Y', 'KAYA'), wer('KAYASER'), wer('CAIA')].map((w) =>
    rang(gesucht, w),
  )
  assert.deepEqual(
    raenge,
    raenge.toSorted((a, b) => a - b),
  )
  assert.equal(new Set(raenge).size, 5)
})

test('QU-03: the search is read from its index as the app role under row-level security', async () => {
  await db.sql(`insert into step.suchwort select $1, 'NWORT' || n, uuidv7() from generate_series(1, 20000) n`, [hier])
  await db.sql('analyze step.suchwort')
  const wer = { personalId: neueId(), dienststelleIds: [hier], rechte }
  const frage = { name: 'kaya özlem', anschrift: 'Lindenstr. 4', geburt: { jahr: 1990 } }
  const plan = await alsPersonal(db.app, wer, (tx) =>
    sql<Record<string, string>>`explain ${abfrage(kriterien(haus.krypto, frage), [hier])}`.execute(tx),
  )
  const text = plan.rows.map((z) => z['QUERY PLAN']).join('\n')
  assert.doesNotMatch(text, /Seq Scan on suchwort/, text)
  assert.match(text, /Index Cond: \(\(dienststelle_id = .*wort >= /, text)
})

test('ST-03: whoever is called just so is shown first, also among hundreds who begin or sound alike', async () => {
  const stelle = neueId()
  await db.sql(
    `with p as (insert into step.person (id, art, herkunft, vorname, nachname, vorname_such, nachname_such, erstellt, geaendert)
       select uuidv7(), 'inhouse', 'dienststelle', 'Kim', 'Langmann' || n, 'KIM', 'LANGMANN' || n, now(), now() from generate_series(1, 700) n
       returning id, nachname_such),
     z as (insert into step.zustaendigkeit (person_id, dienststelle_id, ab) select id, $1, now() from p)
     insert into step.suchwort select $1, 'N' || nachname_such, id from p`,
    [stelle],
  )
  await desk.stelle(stelle)
  await neu({ vorname: 'Zoe', nachname: 'Lang' }, stelle)
  const weber = await desk.als('leistung', stelle, 'Tina Weber')
  const $ = load(await ergebnis({ name: 'lang' }, weber))
  assert.equal($('tbody th').first().text(), 'Lang, Zoe')
  assert.match($('h1').text(), /Mehr als 200 Personen/)
  assert.match($('main').text(), /zu viele Treffer/)
})

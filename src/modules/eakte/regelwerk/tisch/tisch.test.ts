import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { sql } from 'kysely'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { eakte } from '../../index.ts'
import { nachpruefen } from '../../../../platform/fassung/index.ts'
import { regelwerkGegenstand } from '../gegenstand.tsx'
import { teststelle } from '../../pruefstand/dienststelle.ts'
import { entscheiden, testDesk } from '../../../../../tests/desk.ts'

const regelwerkNachpruefen = nachpruefen(regelwerkGegenstand)
const db = await testDatenbank()
const uhr = { jetzt: '2026-07-03T06:30:00Z' }
const haus = testHaus(db.app, { jetzt: new Date(uhr.jetzt) })
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const grossmann = await desk.als('teamleitung', hier.id, 'Ruth Großmann')
const brandt = await desk.als('teamleitung', hier.id, 'Ines Brandt')
const dubois = await desk.als('teamleitung', dort.id, 'Hélène Dubois')
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const tisch = '/arbeitsplatz/regelwerk'

type Browser = typeof grossmann
const holen = async (wer: Browser, pfad: string) => {
  const antwort = await wer(`${tisch}${pfad}`)
  assert.equal(antwort.statusCode, 200, `${pfad}: ${antwort.statusCode}`)
  return load(antwort.body)
}
const senden = async (wer: Browser, pfad: string, felder: Record<string, string> = {}) => wer(`${tisch}${pfad}`, felder)
const entscheide = (wer: Browser, tat: 'freigeben' | 'zurueck', felder: Record<string, string>) =>
  entscheiden(wer, `${tisch}/freigabe`, tat, felder)
const zeile = (mehr: Record<string, string> = {}) => ({
  nr: 'R-7',
  's_vorgang.art': 'ist',
  's_vorgang.wert.0': 'postfach.nachricht',
  's_anliegen.art': 'ist',
  's_anliegen.wert.0': 'miete-heizkosten',
  's_anliegen.wert.1': 'terminanfrage',
  's_kanal.art': 'beliebig',
  's_zustaendigkeit.art': 'beliebig',
  s_plz: '24103–24116',
  s_nachname: '',
  s_geburtsmonat: '',
  ziel: 'leistung-1',
  notiz: 'Zur Probe',
  version: '99',
  ...mehr,
})
const testfall = (mehr: Record<string, string> = {}) => ({
  name: 'Antrag Kaya',
  e_vorgang: 'antrag.tda',
  e_zustaendigkeit: 'klar',
  e_nachname: 'Kaya',
  ziel: 'leistung-2',
  ...mehr,
})
async function neuerEntwurf(): Promise<void> {
  await db.sql(`update fassung.entwurf set stand = 'erledigt'`)
  assert.equal((await senden(grossmann, '/entwurf')).headers.location, `${tisch}/tabelle`)
}

test('EA-02: the desk is open to who holds the right, each at the own office', async () => {
  for (const pfad of ['', '/tabelle', '/saetze', '/befunde', '/testfaelle', '/freigabe', '/versionen', '/zeilen/neu'])
    assert.equal((await lang(`${tisch}${pfad}`)).statusCode, 403, pfad)
  assert.match((await holen(grossmann, '')).text(), /Gilt jetzt\s*Version 1/)
  const version = (await holen(grossmann, '/versionen'))('tbody a').attr('href') ?? ''
  assert.equal((await dubois(version)).statusCode, 404)
  assert.equal((await dubois(`${version}/uebernehmen`, {})).statusCode, 404)
  assert.equal((await dubois(`${version}/zurueckziehen`, { grund: 'Unfug' })).statusCode, 404)
})

test('EA-02: a draft begins with the version in force; a row is added, changed, moved, deleted and had back', async () => {
  await neuerEntwurf()
  assert.equal((await holen(grossmann, '/tabelle'))('tbody tr').length, 6)
  const neu = await senden(grossmann, '/zeilen/neu', zeile())
  assert.match(String(neu.headers.location), /\/tabelle\?getan=3&seite=1#zeile-R-7$/)
  const tabelle = load((await grossmann(String(neu.headers.location).replace(/#.*/, ''))).body)
  assert.match(tabelle('#stand').text(), /Zeile angelegt: R-7/)
  assert.match(
    tabelle('#zeile-R-7').text(),
    /Nachricht.*Fragen zu Miete und Heizkosten, Terminanfrage.*24103–24116.*Leistung 1/s,
  )
  const saetze = await holen(grossmann, '/saetze')
  assert.match(
    saetze('#zeile-R-7').text(),
    /Wenn der Vorgang „Nachricht“ ist und das Anliegen „Terminanfrage“ oder „Fragen zu Miete und Heizkosten“ ist und die Postleitzahl zwischen 24103 und 24116 liegt, dann der Postkorb „Leistung 1/,
  )
  const ort = tabelle('#zeile-R-7 a').attr('href')?.replace(tisch, '') ?? ''
  const formular = await holen(grossmann, ort)
  assert.equal(formular('input[name=s_plz]').attr('value'), '24103–24116')
  assert.equal(formular('select[name="s_anliegen.wert.1"] option[selected]').attr('value'), 'terminanfrage')
  assert.equal((await senden(grossmann, ort, zeile({ s_plz: '24103' }))).statusCode, 303)
  await senden(grossmann, `${ort}/verschieben`, { richtung: 'auf' })
  const nrn = async () =>
    (await holen(grossmann, '/tabelle'))('tbody th')
      .map((_, th) => load(th).text())
      .get()
  assert.deepEqual(await nrn(), ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-7', 'R-6'])
  const weg = await senden(grossmann, `${ort}/loeschen`)
  assert.equal((await nrn()).length, 6)
  const version = new URL(String(weg.headers.location), 'http://x').searchParams.get('getan') ?? ''
  assert.equal((await senden(brandt, '/entwurf/rueckgaengig', { version: '1' })).statusCode, 409)
  assert.equal((await senden(grossmann, '/entwurf/rueckgaengig', { version })).statusCode, 303)
  assert.deepEqual(await nrn(), ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-7', 'R-6'])
})

test('EA-02: a wrong entry is said at its field and nothing typed is lost; a number is given once', async () => {
  await neuerEntwurf()
  const falsch = await senden(grossmann, '/zeilen/neu', zeile({ s_plz: 'Kiel', ziel: '', 's_vorgang.wert.0': '' }))
  assert.equal(falsch.statusCode, 422)
  const seite = load(falsch.body)
  assert.equal(seite('input[name=s_plz]').attr('value'), 'Kiel')
  assert.match(seite('.jc-fehlerliste, [role=alert], .kern-alert').first().text(), /5 Ziffern/)
  for (const link of seite('a[href^="#f-"]').toArray())
    assert.equal(seite(link.attribs['href'] ?? '').length, 1, link.attribs['href'])
  const ohneBedingung = await senden(grossmann, '/zeilen/neu', zeile({ 's_vorgang.art': 'beliebig' }))
  assert.equal(ohneBedingung.statusCode, 422)
  assert.match(ohneBedingung.body, /Sie haben einen Wert gewählt/)
  assert.match((await senden(grossmann, '/zeilen/neu', zeile({ nr: 'R-1' }))).body, /hat schon eine andere Zeile/)
  assert.match((await senden(grossmann, '/zeilen/neu', zeile({ nr: 'sonst' }))).body, /So heißt die Auffangregel/)
  assert.equal((await senden(grossmann, '/sonst', { ziel: '' })).statusCode, 422)
})

test('EA-02: who is overtaken on a row overwrites nothing', async () => {
  await neuerEntwurf()
  const ort = (await holen(grossmann, '/tabelle'))('#zeile-R-5 a').attr('href')?.replace(tisch, '') ?? ''
  const alt = { ...zeile({ nr: 'R-5' }), version: '2' }
  assert.equal((await senden(brandt, ort, alt)).statusCode, 303)
  assert.equal((await senden(grossmann, ort, alt)).statusCode, 409)
})

test('EA-02: overlap, dead target and failing case are shown while writing and block handing in', async () => {
  await neuerEntwurf()
  await senden(
    grossmann,
    '/zeilen/neu',
    zeile({
      's_vorgang.wert.0': 'antrag.tda',
      's_anliegen.art': 'beliebig',
      's_anliegen.wert.0': '',
      's_anliegen.wert.1': '',
      s_plz: '',
    }),
  )
  const tabelle = await holen(grossmann, '/tabelle')
  assert.match(tabelle('.kern-alert').first().text(), /sperren? die Freigabe/)
  assert.match(tabelle('#zeile-R-7').text(), /(?:verdeckt|überschneidet): R-/)
  assert.match((await holen(grossmann, '/befunde')).text(), /R-7.*R-1/)
  const ueberschritten = await senden(grossmann, '/freigabe/einreichen', { grund: 'Zur Probe' })
  assert.equal(ueberschritten.statusCode, 409)
  assert.match((await holen(grossmann, '/freigabe')).text(), /noch keinen Testfall/)
  await senden(grossmann, '/testfaelle/neu', testfall({ ziel: 'leistung-3' }))
  assert.match((await holen(grossmann, '/testfaelle')).text(), /nicht entschieden: R-2, R-7 passen/)
  assert.match((await holen(grossmann, '/freigabe')).text(), /Testfall „Antrag Kaya“ kommt nicht/)
  await db.sql(
    `update eakte.postkorb set stand = 'geschlossen' where dienststelle_id = $1 and kennung = 'leistung-3'`,
    [hier.id],
  )
  assert.match((await holen(grossmann, '/befunde')).text(), /Dieses Ziel gibt es nicht/)
  await db.sql(`update eakte.postkorb set stand = 'aktiv' where dienststelle_id = $1`, [hier.id])
})

async function einreichen(mehr: Record<string, string> = {}): Promise<void> {
  await neuerEntwurf()
  assert.equal((await senden(grossmann, '/zeilen/neu', zeile(mehr))).statusCode, 303)
  await senden(grossmann, '/testfaelle/neu', testfall())
  const antwort = await senden(grossmann, '/freigabe/einreichen', { grund: 'Miete nach Kiel' })
  assert.equal(antwort.statusCode, 303, load(antwort.body)('main').text())
}

test('EA-02: author and reviewer are never the same person, on no path', async () => {
  await einreichen()
  const frei = { moment: 'sofort', sofortgrund: 'Notfall' }
  assert.match((await holen(grossmann, '/freigabe')).text(), /Das muss eine andere Person prüfen/)
  assert.equal((await entscheide(grossmann, 'freigeben', frei)).statusCode, 403)
  // Someone else handed it in again, but the first author wrote in it.
  await entscheide(grossmann, 'zurueck', { grund: 'x' })
  assert.equal((await senden(brandt, '/freigabe/einreichen', { grund: 'Von mir' })).statusCode, 303)
  assert.equal((await entscheide(grossmann, 'freigeben', frei)).statusCode, 403)
  // Who handed it in is an author, too.
  assert.equal((await entscheide(brandt, 'freigeben', frei)).statusCode, 403)
  // In SQL, as either of them, and as someone who says that another one checked it.
  const [fassung] = await db.sql(`select fassung_id from fassung.entwurf where stand = 'pruefung'`)
  const id = String(fassung?.['fassung_id'])
  const ids = Object.fromEntries(
    (await db.sql('select name, id from organisation.personal')).map((z) => [String(z['name']), String(z['id'])]),
  )
  const alsWer = (name: string, text: string, werte: unknown[]) =>
    alsPersonal(
      haus.db,
      { personalId: ids[name] ?? '', dienststelleIds: [hier.id], rechte: ['fassung.eakte.regelwerk'] },
      (tx) => sql.raw(text.replaceAll(/\$(\d)/g, (_, n) => `'${String(werte[Number(n) - 1])}'`)).execute(tx),
    )
  const pruefe = `update fassung.fassung set stand = 'geprueft', geprueft_von = $2, geprueft = now() where id = $1`
  const wege: [string, string, unknown[]][] = [
    ['Ruth Großmann', pruefe, [id, ids['Ruth Großmann']]],
    ['Ines Brandt', pruefe, [id, ids['Ines Brandt']]],
    ['Ines Brandt', pruefe, [id, ids['Hélène Dubois']]],
    ['Ines Brandt', `update fassung.fassung set erstellt_von = $2 where id = $1`, [id, ids['Hélène Dubois']]],
    ['Ines Brandt', `update fassung.fassung set inhalt = '{}' where id = $1`, [id]],
    ['Ines Brandt', `update fassung.entwurf set mitwirkende = '{}' where fassung_id = $1`, [id]],
    ['Ines Brandt', `update eakte.regelwerk_zeile set ziel = 'eingang'`, []],
    [
      'Ines Brandt',
      `insert into fassung.fassung (id, art, schluessel, dienststelle_id, nummer, inhalt, stand, wirksam_ab, erstellt)
       values (gen_random_uuid(), 'eakte.regelwerk', $1, $1, 99, '{}', 'freigegeben', now(), now())`,
      [hier.id],
    ],
  ]
  for (const [name, text, werte] of wege)
    await assert.rejects(alsWer(name, text, werte), /prüft|bleibt|beginnt|geändert/, `${name}: ${text}`)
})

test('EA-02: the rulebook that the second person approves is the one they saw', async () => {
  await einreichen()
  const fassung = (await holen(brandt, '/freigabe'))('input[name=fassung]').first().attr('value') ?? ''
  assert.equal((await entscheide(grossmann, 'zurueck', { grund: 'Zurückgeholt' })).statusCode, 303)
  assert.equal((await senden(grossmann, '/sonst', { ziel: 'leistung-3', version: '99' })).statusCode, 303)
  assert.equal((await senden(grossmann, '/freigabe/einreichen', { grund: 'Noch etwas' })).statusCode, 303)
  for (const tat of ['freigeben', 'zurueck'] as const)
    assert.equal((await senden(brandt, `/freigabe/${tat}`, { fassung, moment: 'woche', grund: 'x' })).statusCode, 409)
  assert.equal((await entscheide(brandt, 'zurueck', { grund: 'Bitte anders' })).statusCode, 303)
})

test('EA-02: at once with a reason; back to an older version as a new one; a scheduled one can be withdrawn', async () => {
  await einreichen()
  assert.equal((await entscheide(brandt, 'freigeben', { moment: 'sofort', sofortgrund: 'Korb fehlt' })).statusCode, 303)
  const versionen = await holen(brandt, '/versionen')
  assert.match(versionen('tbody tr').first().text(), /gilt.*Miete nach Kiel.*Ruth Großmann.*Ines Brandt/s)
  const neueste = versionen('tbody a').first().attr('href')?.replace(tisch, '') ?? ''
  const blatt = await holen(brandt, neueste)
  assert.match(blatt.text(), /Korb fehlt/)
  assert.equal((await senden(brandt, `${neueste}/zurueckziehen`, { grund: 'Doch nicht' })).statusCode, 409)
  const erste = versionen('tbody a').last().attr('href')?.replace(tisch, '') ?? ''
  assert.equal((await senden(brandt, `${erste}/uebernehmen`)).headers.location, `${tisch}/tabelle`)
  assert.equal((await senden(brandt, `${erste}/uebernehmen`)).statusCode, 409)
  assert.equal((await holen(brandt, '/tabelle'))('tbody tr').length, 6)
  await senden(brandt, '/testfaelle/neu', testfall())
  await senden(brandt, '/freigabe/einreichen', { grund: 'Zurück zur ersten Version' })
  assert.equal((await entscheide(grossmann, 'zurueck', { grund: ' ' })).statusCode, 422)
  assert.equal((await entscheide(grossmann, 'freigeben', { moment: 'woche' })).statusCode, 303)
  const geplant = (await holen(brandt, '/versionen'))('tbody a').first().attr('href')?.replace(tisch, '') ?? ''
  assert.equal((await senden(brandt, `${geplant}/zurueckziehen`, { grund: 'Doch nicht' })).statusCode, 303)
  assert.match((await holen(brandt, '/versionen'))('tbody tr').first().text(), /zurückgezogen/)
})

test('EA-02, KT-03: the second person approves for the next Sunday; it is proved again the day before and counts by itself', async () => {
  await einreichen({ nr: 'R-8', 's_anliegen.wert.0': 'kopien', 's_anliegen.wert.1': '' })
  assert.equal((await entscheide(brandt, 'freigeben', { moment: 'sofort' })).statusCode, 422)
  assert.match((await holen(brandt, '/freigabe')).text(), /Ab Sonntag, 5. Juli 2026, 00:00 Uhr/)
  assert.match((await holen(brandt, '/freigabe')).text(), /1 Zeile ist anders als in der geltenden Version/)
  assert.equal((await entscheide(brandt, 'freigeben', { moment: 'woche' })).statusCode, 303)
  assert.match(
    (await holen(grossmann, '')).text(),
    /Gilt jetzt\s*Version \d+,.*Kommt\s*Version \d+, ab 5. Juli 2026, 00:00 Uhr/s,
  )
  const [kommt] = await db.sql(
    `select id, nummer, wirksam_ab from fassung.fassung where stand = 'freigegeben' and wirksam_ab > $1 and zurueckgezogen is null`,
    [haus.uhr.jetzt()],
  )
  assert.deepEqual(kommt?.['wirksam_ab'], new Date('2026-07-04T22:00:00Z'))
  assert.equal((await senden(grossmann, '/entwurf')).statusCode, 303)
  assert.equal((await holen(grossmann, '/tabelle'))('#zeile-R-8').length, 1, 'a draft keeps what is scheduled')
  // The day before a Postkorb is closed: the office's desk of failed hand-overs hears of it, and the desk says it.
  const [auftrag] = await db.sql(`select faellig from uebergabe.uebergabe where art = 'eakte.regelwerk-nachpruefung'`)
  assert.deepEqual(auftrag?.['faellig'], new Date('2026-07-03T22:00:00Z'))
  const bezug = String(kommt?.['id'])
  const worker = testHaus(db.worker, { jetzt: new Date('2026-07-03T22:00:00Z') })
  const uebergabe = { id: bezug, art: '', bezug, dienststelle: hier.id, erstellt: new Date(), versuch: 1 }
  assert.deepEqual(await regelwerkNachpruefen.bearbeite(worker, uebergabe), { stand: 'zugestellt' })
  await db.sql(
    `update eakte.postkorb set stand = 'geschlossen' where dienststelle_id = $1 and kennung = 'leistung-1'`,
    [hier.id],
  )
  const ergebnis = await regelwerkNachpruefen.bearbeite(worker, uebergabe)
  assert.equal(ergebnis.stand, 'abgelehnt')
  assert.match((await holen(grossmann, '')).text(), /ist nicht mehr in Ordnung.*R-1 führt zu/s)
  await db.sql(`update eakte.postkorb set stand = 'aktiv' where dienststelle_id = $1`, [hier.id])
  haus.uhr.stelle(new Date('2026-07-04T22:00:00Z'))
  const spaeter = await desk.als('teamleitung', hier.id, 'Kim Sommer')
  assert.match((await holen(spaeter, '')).text(), new RegExp(`Gilt jetzt\\s*Version ${String(kommt?.['nummer'])},`))
})

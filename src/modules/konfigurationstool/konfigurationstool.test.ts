import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsGast, alsPersonal, alsSystem } from '../../platform/database/index.ts'
import { nachpruefen } from '../../platform/fassung/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { anliegenangebot, bearbeitungsdauer, wegFuer } from '../konfiguration/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { konfigurationGegenstand } from './gegenstand.tsx'
import { konfigurationstool } from './index.ts'
import { entscheiden, testDesk } from '../../../tests/desk.ts'

const db = await testDatenbank()
const haus = testHaus(db.app, { jetzt: new Date('2026-07-03T06:30:00Z') })
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, haus.uhr.jetzt()))
const desk = await testDesk(db, haus, [konfigurationstool])
const [hier, dort] = [neueId(), neueId()]
await desk.stelle(hier)
await desk.stelle(dort)
await db.sql(
  `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst)
   values (gen_random_uuid(), $1, 'voll', '2021-01-12', 'Probe', now())`,
  [hier],
)
const wagner = await desk.als('konfiguration', hier, 'Selma Wagner')
const reiter = await desk.als('konfiguration', hier, 'Oskar Reiter')
const fremd = await desk.als('konfiguration', dort, 'Hélène Dubois')
const leitung = await desk.als('teamleitung', hier, 'Ruth Großmann')
const basis = '/arbeitsplatz/konfiguration'

type Browser = typeof wagner
const holen = async (wer: Browser, pfad: string) => {
  const antwort = await wer(`${basis}${pfad}`)
  assert.equal(antwort.statusCode, 200, `${pfad}: ${antwort.statusCode}`)
  return load(antwort.body)
}
const senden = (wer: Browser, pfad: string, felder: Record<string, string> = {}) => wer(`${basis}${pfad}`, felder)
const entscheide = (wer: Browser, tat: 'freigeben' | 'zurueck', felder: Record<string, string>) =>
  entscheiden(wer, `${basis}/freigabe`, tat, felder)
const idVon = async (name: string) =>
  String((await db.sql('select id from organisation.personal where name = $1', [name]))[0]?.['id'])
const anliegen = (mehr: Record<string, string> = {}) => ({
  version: '99',
  angeboten: 'ja',
  information: '',
  hinweis: '',
  kanal: 'eakte',
  adresse: '',
  ...mehr,
})

async function neuerEntwurf(): Promise<void> {
  await db.sql(`update fassung.entwurf set stand = 'erledigt' where stand <> 'erledigt'`)
  assert.equal((await senden(wagner, '/entwurf')).headers.location, `${basis}/anliegen`)
}

/** A draft of Wagner's with somebody in charge, handed in. */
async function eingereicht(mehr: Record<string, string> = {}): Promise<void> {
  await neuerEntwurf()
  const werte = { version: '99', verantwortlich: await idVon('Selma Wagner'), zweitePerson: 'ja' }
  assert.equal((await senden(wagner, '/allgemein', { ...werte, ...mehr })).statusCode, 303)
  const antwort = await senden(wagner, '/freigabe/einreichen', { grund: 'Zur Probe' })
  assert.equal(antwort.statusCode, 303, load(antwort.body)('main').text())
}

test('KT-01, KT-06: each office has its own; without settings the default is shown, and only who holds the right may in', async () => {
  for (const pfad of ['', '/anliegen', '/anliegen/kopien', '/allgemein', '/vorschau', '/freigabe', '/versionen'])
    assert.equal((await leitung(`${basis}${pfad}`)).statusCode, 403, pfad)
  const seite = await holen(wagner, '')
  assert.match(seite('main').text(), /Noch keine eigenen Einstellungen.*Nichts ist vorgesehen/s)
  assert.match(seite('main').text(), /Nächste Aktivierung: Sonntag, 5. Juli 2026, 00:00 Uhr/)
  assert.equal(seite('tbody tr').length, 10)
  assert.equal((await wagner(`${basis}/anliegen`)).headers.location, basis, 'without a draft')
  assert.equal((await wagner(`${basis}/anliegen/gibt-es-nicht`)).statusCode, 404)
})

test('KT-02, PF-06: what is not sensible is said at its field, and what was typed stays', async () => {
  await neuerEntwurf()
  const falsch = async (mehr: Record<string, string>) => {
    const antwort = await senden(wagner, '/anliegen/kopien', anliegen(mehr))
    assert.equal(antwort.statusCode, 422)
    return load(antwort.body)
  }
  const keine = await falsch({ kanal: 'outlook', adresse: 'team3', information: 'Bleibt stehen' })
  assert.match(keine('#f-adresse').closest('.kern-form-input').text(), /„team3“ ist keine E-Mail-Adresse/)
  assert.equal(keine('input[name=adresse]').attr('value'), 'team3')
  assert.equal(keine('textarea[name=information]').text().trim(), 'Bleibt stehen')
  assert.ok(keine('a[href="#f-adresse"]').length > 0)
  assert.match((await falsch({ kanal: 'outlook', adresse: 'a@firma.example' })).text(), /@jobcenter-ge.de/)
  assert.match((await falsch({ kanal: 'servicecenter' })).text(), /„Unterstützungsleistungen“ eingekauft/)
  assert.match((await falsch({ angeboten: 'nein' })).text(), /wohin sich Menschen stattdessen wenden/)
  assert.match((await falsch({ kanal: '' })).text(), /genau einen Weg/)
  assert.equal((await senden(wagner, '/bearbeitungsdauer', { antwortWerktage: '99' })).statusCode, 422)
  assert.match((await holen(wagner, '/anliegen/kopien')).html(), /name="kanal" value="eakte" checked/)
})

test('KT-02: a mailbox that no probe confirmed is named at its Anliegen and at the hand-in, which it does not block; probes are limited', async () => {
  await neuerEntwurf()
  assert.doesNotMatch((await holen(wagner, '/anliegen/kopien')).text(), /Probe-Nachricht/)
  assert.equal((await senden(wagner, '/anliegen/kopien/probe')).headers.location, `${basis}/anliegen/kopien`)
  await senden(wagner, '/anliegen/kopien', anliegen({ kanal: 'outlook', adresse: 'team3@jobcenter-ge.de' }))
  assert.match(
    (await holen(wagner, '/anliegen/kopien')).text(),
    /team3@jobcenter-ge.de: Ob dieses Postfach erreichbar ist/,
  )
  const werte = { version: '99', verantwortlich: await idVon('Selma Wagner'), zweitePerson: 'ja' }
  await senden(wagner, '/allgemein', werte)
  const freigabe = (await holen(wagner, '/freigabe')).text()
  assert.match(freigabe, /Bitte denken Sie daran.*team3@jobcenter-ge.de \(Anforderung von Kopien\).*Zur Prüfung geben/s)
  const probe = async () => (await senden(wagner, '/anliegen/kopien/probe')).headers.location
  for (const _ of [1, 2, 3]) assert.equal(await probe(), `${basis}/anliegen/kopien?getan=probe`)
  assert.equal(await probe(), `${basis}/anliegen/kopien?getan=zu-oft`)
  assert.match((await holen(wagner, '/anliegen/kopien')).text(), /Probe gesendet am 03.07.2026/)
  assert.equal((await db.sql('select 1 from postfach.probe where dienststelle_id = $1', [hier])).length, 3)
  assert.equal((await leitung(`${basis}/anliegen/kopien/probe`, {})).statusCode, 403)
})

test('PF-14: at an agency nobody writes settings, whatever the role', async () => {
  const agentur = neueId()
  await desk.stelle(agentur)
  await db.sql(`update organisation.dienststelle set art = 'AA' where id = $1`, [agentur])
  const arndt = await desk.als('konfiguration', agentur, 'Pia Arndt')
  for (const pfad of ['', '/anliegen', '/vorschau']) assert.equal((await arndt(`${basis}${pfad}`)).statusCode, 403)
  assert.equal((await senden(arndt, '/entwurf')).statusCode, 403)
})

test('PF-04, KT-07: "Sonstiges" stays on, and the two forwarding Anliegen have no way', async () => {
  await neuerEntwurf()
  const sonstiges = await senden(wagner, '/anliegen/sonstiges', anliegen({ angeboten: 'nein', hinweis: 'Nein' }))
  assert.equal(sonstiges.statusCode, 422)
  assert.match(load(sonstiges.body)('main').text(), /bleibt immer angeboten/)
  const weiter = await holen(wagner, '/anliegen/weiterbewilligung')
  assert.equal(weiter('input[name=kanal]').length, 0)
  const ohneWeg = { version: '99', angeboten: 'nein', information: '', hinweis: 'Bitte rufen Sie an.' }
  assert.equal((await senden(wagner, '/anliegen/weiterbewilligung', ohneWeg)).statusCode, 303)
  assert.match((await holen(wagner, '/vorschau')).text(), /Hier nicht möglich.*Bitte rufen Sie an\./s)
})

test('KT-02: two windows: who is overtaken reads what is stored now, keeps the own entry and may save it then', async () => {
  await neuerEntwurf()
  const version = String((await holen(wagner, '/anliegen/kopien'))('input[name=version]').attr('value'))
  assert.equal(
    (await senden(reiter, '/anliegen/kopien', anliegen({ version, information: 'Von Reiter' }))).statusCode,
    303,
  )
  assert.equal((await senden(wagner, '/anliegen/sonstiges', anliegen({ version }))).statusCode, 303, 'another Anliegen')
  const eigene = anliegen({ version, information: 'Von Wagner' })
  const ueberholt = await senden(wagner, '/anliegen/kopien', eigene)
  assert.equal(ueberholt.statusCode, 409)
  const seite = load(ueberholt.body)
  assert.match(seite('.kern-alert').text(), /inzwischen geändert.*Information: Von Reiter/s)
  assert.equal(seite('textarea[name=information]').text().trim(), 'Von Wagner')
  const neu = String(seite('input[name=version]').attr('value'))
  assert.equal((await senden(wagner, '/anliegen/kopien', { ...eigene, version: neu })).statusCode, 303)
  assert.equal((await holen(reiter, '/anliegen/kopien'))('textarea[name=information]').text().trim(), 'Von Wagner')
})

test('KT-03, KT-04, KT-05, IB-01: what the preview showed is what counts from Sunday on, once a second person approved', async () => {
  await neuerEntwurf()
  const kopien = anliegen({ kanal: 'outlook', adresse: 'team3@jobcenter-ge.de', information: 'Kopien dauern 2 Tage.' })
  await senden(wagner, '/anliegen/kopien', kopien)
  await senden(wagner, '/bearbeitungsdauer', { version: '99', vollstaendig: 'Meist 3 Wochen.', antwortWerktage: '3' })
  assert.match((await holen(wagner, '/freigabe')).text(), /nennen Sie, wer für die Einstellungen verantwortlich ist/)
  assert.equal((await senden(wagner, '/freigabe/einreichen', { grund: 'Zur Probe' })).statusCode, 409)
  await senden(wagner, '/allgemein', { version: '99', verantwortlich: await idVon('Selma Wagner'), zweitePerson: 'ja' })
  const vorschau = (await holen(wagner, '/vorschau')).text()
  for (const satz of ['Kopien dauern 2 Tage.', 'Meist 3 Wochen.', 'Wir antworten meist in 3 Werktagen.'])
    assert.ok(vorschau.includes(satz), satz)
  const freigabe = (await holen(wagner, '/freigabe')).text()
  assert.match(freigabe, /5 Angaben sind anders als in der geltenden Version.*Outlook: team3@jobcenter-ge.de/s)
  await senden(wagner, '/freigabe/einreichen', { grund: 'Kopien zu Team 3' })
  const woche = { moment: 'woche' }
  assert.equal((await entscheide(wagner, 'freigeben', woche)).statusCode, 403)
  assert.equal((await senden(wagner, '/anliegen/kopien', kopien)).statusCode, 409, 'while it is being checked')
  assert.equal((await fremd(`${basis}/freigabe`)).headers.location, basis, 'not of another office')
  assert.equal((await entscheide(reiter, 'freigeben', woche)).statusCode, 303)
  assert.match((await holen(wagner, '')).text(), /Kommt\s*Version 1, ab 5. Juli 2026, 00:00 Uhr/)
  const gilt = (am: string) =>
    alsGast(db.app, async (tx) => ({
      weg: (await wegFuer(tx, hier, 'kopien', new Date(am))).weg,
      text: (await anliegenangebot(tx, hier, new Date(am))).find(({ schluessel }) => schluessel === 'kopien')?.text,
      dauer: await bearbeitungsdauer(tx, hier, 'vollstaendig', new Date(am)),
    }))
  assert.deepEqual(await gilt('2026-07-04T21:59:59Z'), { weg: { kanal: 'eakte' }, text: undefined, dauer: undefined })
  assert.deepEqual(await gilt('2026-07-04T22:00:00Z'), {
    weg: { kanal: 'outlook', adresse: 'team3@jobcenter-ge.de' },
    text: 'Kopien dauern 2 Tage.',
    dauer: 'Meist 3 Wochen.',
  })
})

test('KT-03: the day before, a scheduled version is proved again; what is wrong now is told and shown, and it can be withdrawn', async () => {
  const [kommt] = await db.sql(`select id from fassung.fassung where art = 'konfiguration' and stand = 'freigegeben'`)
  const bezug = String(kommt?.['id'])
  const [auftrag] = await db.sql(`select faellig from uebergabe.uebergabe where art = 'konfiguration.nachpruefung'`)
  assert.deepEqual(auftrag?.['faellig'], new Date('2026-07-03T22:00:00Z'))
  const worker = testHaus(db.worker, { jetzt: new Date('2026-07-03T22:00:00Z') })
  const uebergabe = { id: bezug, art: '', bezug, dienststelle: hier, erstellt: new Date(), versuch: 1 }
  const pruefe = () => nachpruefen(konfigurationGegenstand).bearbeite(worker, uebergabe)
  assert.deepEqual(await pruefe(), { stand: 'zugestellt' })
  await db.sql(`update organisation.rolle set rolle = 'leistung' where personal_id = $1`, [await idVon('Selma Wagner')])
  assert.equal((await pruefe()).stand, 'abgelehnt')
  const [bescheid] = await db.sql(`select e.anlass, e.tag, p.name from konfiguration.erinnerung e
    join organisation.personal p on p.id = e.personal_id`)
  assert.deepEqual(bescheid, { anlass: 'nachpruefung', tag: '2026-07-05', name: 'Oskar Reiter' })
  assert.match((await holen(reiter, '')).text(), /Version 1 ist nicht mehr in Ordnung.*verantwortlich/s)
  await db.sql(`update organisation.rolle set rolle = 'konfiguration' where personal_id = $1`, [
    await idVon('Selma Wagner'),
  ])
  assert.equal((await senden(reiter, `/versionen/${bezug}/zurueckziehen`, { grund: '' })).statusCode, 422)
  assert.equal((await senden(reiter, `/versionen/${bezug}/zurueckziehen`, { grund: 'Doch nicht' })).statusCode, 303)
  assert.match((await holen(wagner, '')).text(), /Nichts ist vorgesehen/)
  assert.equal((await fremd(`${basis}/versionen/${bezug}`)).statusCode, 404)
})

test('KT-03, KT-05: at once with a reason; back to an older version as a new one', async () => {
  await eingereicht()
  assert.equal((await entscheide(reiter, 'freigeben', { moment: 'sofort' })).statusCode, 422)
  const sofort = { moment: 'sofort', sofortgrund: 'Postfach voll' }
  assert.equal((await entscheide(reiter, 'freigeben', sofort)).statusCode, 303)
  const versionen = await holen(wagner, '/versionen')
  assert.match(versionen('tbody tr').first().text(), /gilt.*Zur Probe.*Selma Wagner.*Oskar Reiter/s)
  const erste = versionen('tbody a').last().attr('href')?.replace(basis, '') ?? ''
  assert.match((await holen(wagner, erste)).text(), /Outlook: team3@jobcenter-ge.de/)
  assert.equal((await senden(wagner, `${erste}/uebernehmen`)).headers.location, `${basis}/anliegen`)
  assert.equal((await holen(wagner, '/anliegen/kopien'))('input[name=adresse]').attr('value'), 'team3@jobcenter-ge.de')
})

test('KT-04: author and reviewer are never one person, also not in SQL; an office may do without, once two agreed', async () => {
  await eingereicht({ zweitePerson: 'nein' })
  const [zeile] = await db.sql(`select fassung_id from fassung.entwurf where stand = 'pruefung'`)
  const fassung = String(zeile?.['fassung_id'])
  const selbst = { personalId: await idVon('Selma Wagner'), dienststelleIds: [hier], rechte: ['fassung.konfiguration'] }
  const werte = (von: string | null, stand: string) => ({ stand, geprueft_von: von, geprueft: haus.uhr.jetzt() })
  const aendere = (neu: Record<string, unknown>) =>
    alsPersonal(db.app, selbst, (tx) => tx.updateTable('fassung.fassung').set(neu).where('id', '=', fassung).execute())
  await assert.rejects(aendere(werte(selbst.personalId, 'geprueft')), /prüft/)
  await assert.rejects(aendere(werte(await idVon('Oskar Reiter'), 'geprueft')), /prüft/)
  await assert.rejects(aendere({ stand: 'freigegeben', wirksam_ab: haus.uhr.jetzt() }), /prüft/)
  assert.equal((await entscheide(wagner, 'freigeben', { moment: 'woche' })).statusCode, 403)
  assert.equal((await entscheide(reiter, 'freigeben', { moment: 'woche' })).statusCode, 303)
  // Now one may do both, and the version says that nobody checked it.
  await eingereicht({ zweitePerson: 'nein' })
  assert.match((await holen(wagner, '/freigabe')).text(), /Eine zweite Person ist nicht nötig/)
  assert.equal((await entscheide(wagner, 'freigeben', { moment: 'woche' })).statusCode, 303)
  assert.match((await holen(wagner, '/versionen'))('tbody tr').first().text(), /kommt.*–$/s)
})

test('KT-04: two accesses of one person, with one business address, are no two persons, also not in SQL', async () => {
  const zweite = await desk.als('konfiguration', hier, 'S. Wagner')
  await db.sql(`update organisation.personal set email = 'Selma.Wagner@jobcenter.example' where name = 'Selma Wagner'`)
  await db.sql(`update organisation.personal set email = 'selma.wagner@jobcenter.example' where name = 'S. Wagner'`)
  await eingereicht()
  assert.match((await holen(zweite, '/freigabe')).text(), /Das muss eine andere Person prüfen/)
  assert.equal((await entscheide(zweite, 'freigeben', { moment: 'woche' })).statusCode, 403)
  const [zeile] = await db.sql(`select fassung_id from fassung.entwurf where stand = 'pruefung'`)
  const wer = { personalId: await idVon('S. Wagner'), dienststelleIds: [hier], rechte: ['fassung.konfiguration'] }
  const geprueft = { stand: 'geprueft', geprueft_von: wer.personalId, geprueft: haus.uhr.jetzt() }
  await assert.rejects(
    alsPersonal(db.app, wer, (tx) =>
      tx.updateTable('fassung.fassung').set(geprueft).where('id', '=', String(zeile?.['fassung_id'])).execute(),
    ),
    /prüft/,
  )
  assert.equal((await entscheide(reiter, 'freigeben', { moment: 'woche' })).statusCode, 303)
})

test('KT-04: whoever approves or gives back decides on the version they saw; one that was handed in since is refused', async () => {
  await eingereicht()
  const gesehen = (await holen(reiter, '/freigabe'))('input[name=fassung]').first().attr('value') ?? ''
  assert.equal((await entscheide(wagner, 'zurueck', { grund: 'Zurückgeholt' })).statusCode, 303)
  const kopien = anliegen({ kanal: 'outlook', adresse: 'ungesehen@jobcenter-ge.de' })
  await senden(wagner, '/anliegen/kopien', kopien)
  assert.equal((await senden(wagner, '/freigabe/einreichen', { grund: 'Noch etwas' })).statusCode, 303)
  const alt = { fassung: gesehen, moment: 'woche', grund: 'Bitte anders' }
  for (const felder of [alt, { ...alt, fassung: '' }])
    for (const tat of ['freigeben', 'zurueck'] as const) {
      const antwort = await senden(reiter, `/freigabe/${tat}`, felder)
      assert.equal(antwort.statusCode, 409, tat)
      assert.match(load(antwort.body)('main').text(), /geändert und neu eingereicht/)
    }
  // An entry that is wrong does not pass the new version off as the one that was seen.
  const falsch = load((await senden(reiter, '/freigabe/freigeben', { fassung: gesehen })).body)
  assert.equal(falsch('input[name=fassung]').first().attr('value'), gesehen)
  assert.match((await holen(reiter, '/freigabe')).text(), /ungesehen@jobcenter-ge\.de/)
  assert.equal((await entscheide(reiter, 'freigeben', { moment: 'woche' })).statusCode, 303)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDesk } from '../desk.ts'
import { beginnDesTages, plusSekunden } from '../../src/platform/clock/index.ts'
import { alsKunde, alsPersonal, alsSystem } from '../../src/platform/database/index.ts'
import { hinterlegen } from '../../src/platform/fassung/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import { testDatenbank } from '../../src/platform/testing/index.ts'
import { eakte } from '../../src/modules/eakte/index.ts'
import { konfigurationsart, vorgabe } from '../../src/modules/konfiguration/index.ts'
import { fadenLesen, postfach, sendeVonKunde } from '../../src/modules/postfach/index.ts'
import { buehne, jetzt } from '../../src/modules/postfach/pruefstand/buehne.ts'
import { einkaufsende } from '../../src/modules/servicecenter/annehmen/einkaufsende.ts'
import { vomJobcenterErledigt } from '../../src/modules/servicecenter/annehmen/erledigt.ts'
import { servicecenter } from '../../src/modules/servicecenter/index.ts'

const db = await testDatenbank()
const { app, worker, stelle, kunde, schreibe, antworte, personal, arbeite } = await buehne(db)
const [hier, center] = [stelle('musterstadt'), stelle('servicecenter')]
const tun = () => arbeite([...postfach.worker, ...servicecenter.worker])

/** Bought, agreed, released and set up long enough ago; copies are answered by the Service Center. */
await db.sql(
  `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, erfasst, von_name)
   values (gen_random_uuid(), $1, $2, 'unterstuetzungsleistungen', '2025-01-01', now(), 'Probe')`,
  [hier, center],
)
await db.sql(
  `insert into konfiguration.service_center_weg (dienststelle_id, service_center_id, abgestimmt, freigegeben, eingerichtet)
   values ($1, $2, '2026-01-05', '2026-01-12', '2026-02-02')`,
  [hier, center],
)
await alsSystem(db.worker, 'einrichtung', (tx) => {
  const kopien = { angeboten: true, weg: { kanal: 'servicecenter' as const } }
  const inhalt = { ...vorgabe, anliegen: { ...vorgabe.anliegen, kopien } }
  const fassung = { art: konfigurationsart, schluessel: hier, dienststelle: hier, inhalt, grund: 'Probe' }
  return hinterlegen(tx, fassung, { ab: beginnDesTages('2026-07-02') }, beginnDesTages('2026-07-01'))
})

const desk = await testDesk(db, app, [eakte, postfach, servicecenter])
const schulz = await desk.als('servicecenter-sgb2', center, 'Uta Schulz')
const braun = await desk.als('servicecenter-sgb2', center, 'Bea Braun')
const sgb3 = await desk.als('servicecenter-sgb3', center, 'Dragan Marin')
const lang = await desk.als('leistung', hier, 'Sabine Lang')
const basis = '/arbeitsplatz/service-center'
const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])
const feld = (html: string, name: string): string => String(load(html)(`input[name=${name}]`).first().val())
const idVon = async (name: string): Promise<string> =>
  String((await db.sql('select id from organisation.personal where name = $1', [name]))[0]?.['id'])

/** A customer's message that came to the Service Center. */
async function eingang(text = 'Ich brauche eine Kopie meines Bescheids.') {
  const jan = await kunde()
  const gesendet = await schreibe(jan, text, 'kopien')
  await tun()
  const [zeile] = await db.sql('select id from servicecenter.auftrag where faden_id = $1', [gesendet.fadenId])
  const pfad = `${basis}/auftraege/${String(zeile?.['id'])}`
  const nachricht = async () => (await db.sql('select * from postfach.nachricht where id = $1', [gesendet.id]))[0]
  const nimm = async (wer = schulz) => wer(`${pfad}/nehmen`, { version: feld((await wer(pfad)).body, 'version') })
  /** Presses the button of a way out, on its page as it is now. */
  const weg = async (ausweg: string, wahl: Record<string, string> = {}, wer = schulz) =>
    wer(`${pfad}/${ausweg}`, { ...wahl, version: feld((await wer(`${pfad}/${ausweg}`)).body, 'version') })
  const auftraege = () => db.sql('select art, hinweis from eakte.auftrag where eingang_id = $1', [gesendet.id])
  return { jan, ...gesendet, pfad, nachricht, nimm, weg, auftraege }
}

test('PF-05, PF-10, SC-14: a message comes into the inbox, is filed, and makes no work for the office itself', async () => {
  const { referenz, nachricht, auftraege } = await eingang()
  const liste = await schulz(basis)
  assert.match(load(liste.body)('main').text(), new RegExp(`${referenz}[\\s\\S]*Jobcenter Musterstadt[\\s\\S]*frei`))
  const zeile = await nachricht()
  assert.deepEqual([zeile?.['kanal'], zeile?.['uebergeben'], zeile?.['abgelegt']], ['servicecenter', jetzt, jetzt])
  assert.equal(zeile?.['aufgenommen'], null)
  assert.deepEqual(await auftraege(), [])
})

test('PF-08: taken once, answered in the name of the office once; its customer and its staff read it', async () => {
  const { jan, fadenId, pfad, nimm, nachricht } = await eingang()
  assert.equal((await schulz(pfad, { text: 'Guten Tag', schluessel: neueId(), letzte: '' })).statusCode, 409)
  const version = feld((await braun(pfad)).body, 'version')
  assert.equal((await nimm()).statusCode, 303)
  assert.equal((await braun(`${pfad}/nehmen`, { version })).statusCode, 409)
  assert.deepEqual((await nachricht())?.['aufgenommen'], jetzt)
  assert.match((await braun(pfad)).body, /In Arbeit bei Uta Schulz/)
  const { body } = await schulz(pfad)
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Die Kopie kommt.' }
  assert.equal((await schulz(pfad, { ...antwort, text: '' })).statusCode, 422)
  for (const _ of [1, 2]) assert.equal(ort(await schulz(pfad, antwort)), `${basis}?getan=beantwortet`)
  await tun()
  const faden = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  assert.deepEqual(
    faden.nachrichten.map((n) => [n.richtung, n.kanal, n.abgelegt, n.verfasserName]),
    [
      ['ein', 'servicecenter', jetzt, null],
      ['aus', 'servicecenter', jetzt, 'Uta Schulz, Service Center Musterstadt'],
    ],
  )
  assert.deepEqual(faden.nachrichten[0]?.beantwortet, jetzt)
  assert.match((await lang(`/arbeitsplatz/postfach/faden/${fadenId}`)).body, /Die Kopie kommt/)
})

test('PF-08: a message that comes while one answers is read first, joins the open order, and no word is lost', async () => {
  const { jan, fadenId, pfad, nimm } = await eingang()
  await nimm()
  const { body } = await schulz(pfad)
  const neu = { ziel: { fadenId }, text: 'Und noch eine Seite.', schluessel: neueId() }
  await alsKunde(db.app, jan, (tx) => sendeVonKunde(tx, app, neu, jetzt))
  await tun()
  assert.equal((await db.sql('select 1 from servicecenter.auftrag where faden_id = $1', [fadenId])).length, 1)
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Kommt morgen.' }
  const zweite = await schulz(pfad, antwort)
  assert.equal(zweite.statusCode, 409)
  assert.match(zweite.body, /Und noch eine Seite[\s\S]*Kommt morgen\.<\/textarea>/)
  const letzte = feld(zweite.body, 'letzte')
  assert.equal(ort(await schulz(pfad, { ...antwort, letzte })), `${basis}?getan=beantwortet`)
})

test('SC-14: given back, given to a colleague of the same Service Center and to nobody else', async () => {
  const { pfad, nimm, weg } = await eingang()
  await nimm()
  assert.equal((await weg('kollegin')).statusCode, 422)
  assert.equal((await weg('kollegin', { wahl: await idVon('Sabine Lang') })).statusCode, 422)
  assert.equal((await weg('kollegin', { wahl: await idVon('Dragan Marin') })).statusCode, 422)
  assert.equal(ort(await weg('kollegin', { wahl: await idVon('Bea Braun') })), `${basis}?getan=weitergegeben`)
  assert.equal((await schulz(`${pfad}/zurueckgeben`, { version: '3' })).statusCode, 409)
  assert.equal((await schulz(`${pfad}/jobcenter`)).statusCode, 409)
  const version = feld((await braun(pfad)).body, 'version')
  assert.equal(ort(await braun(`${pfad}/zurueckgeben`, { version })), `${basis}?getan=zurueckgegeben`)
  assert.equal((await nimm()).statusCode, 303)
})

test('PF-07, PF-10: given to the office it is an order of its rulebook there, and nobody at the Service Center reads it any more', async () => {
  const { pfad, nimm, weg, id, fadenId, nachricht, auftraege } = await eingang()
  await nimm()
  assert.equal((await weg('jobcenter')).statusCode, 422)
  assert.equal(ort(await weg('jobcenter', { wahl: 'entscheidung' })), `${basis}?getan=abgegeben`)
  assert.equal((await schulz(pfad)).statusCode, 404)
  await tun()
  await tun()
  const zeile = await nachricht()
  assert.deepEqual([zeile?.['kanal'], zeile?.['ersatz']], ['eakte', 'service-center-abgegeben'])
  assert.deepEqual(await auftraege(), [{ art: 'postfach.nachricht', hinweis: 'Vom Service Center abgegeben' }])
  assert.equal((await db.sql('select 1 from eakte.dokument where eingang_id = $1', [id])).length, 2)
  assert.match(
    (await lang(`/arbeitsplatz/postfach/faden/${fadenId}/nachweis`)).body,
    /Service Center die Nachricht abgegeben/,
  )
})

test('PF-10: without an answer it ends only once all of it is filed, with a reason', async () => {
  const { jan, fadenId, pfad, id, nimm, weg } = await eingang('Danke!')
  await nimm()
  await db.sql('update postfach.nachricht set abgelegt = null where id = $1', [id])
  assert.equal((await weg('abschliessen', { wahl: 'ohne-antwort' })).statusCode, 409)
  await db.sql('update postfach.nachricht set abgelegt = now() where id = $1', [id])
  assert.equal((await weg('abschliessen', { wahl: 'beantwortet' })).statusCode, 422)
  assert.equal(ort(await weg('abschliessen', { wahl: 'ohne-antwort' })), `${basis}?getan=abgeschlossen`)
  assert.match((await schulz(pfad)).body, /Diese Nachricht ist erledigt/)
  const faden = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  assert.equal(faden.geschlossenGrund, 'gegenstandslos', 'its customer reads that it ended, and why')
})

let sekunden = 0
/** A further message of the customer, each a second after the one before. */
const schreibeWeiter = (jan: Awaited<ReturnType<typeof kunde>>, fadenId: string, text: string) => {
  sekunden += 1
  const am = plusSekunden(jetzt, sekunden)
  worker.uhr.stelle(am)
  const neu = { ziel: { fadenId }, text, schluessel: neueId() }
  return alsKunde(db.app, jan, (tx) => sendeVonKunde(tx, app, neu, am))
}

test('PF-08: what joins an order while one looks at a way out is read first', async () => {
  const { jan, fadenId, pfad, nimm } = await eingang()
  await nimm()
  for (const ausweg of ['jobcenter', 'abschliessen']) {
    const version = feld((await schulz(`${pfad}/${ausweg}`)).body, 'version')
    await schreibeWeiter(jan, fadenId, 'Noch etwas.')
    await tun()
    const wahl = ausweg === 'jobcenter' ? 'entscheidung' : 'doppelt'
    assert.equal((await schulz(`${pfad}/${ausweg}`, { wahl, version })).statusCode, 409)
  }
})

test('PF-13: a conversation given to the office stays there, also what comes later; an order answered before opens nothing', async () => {
  const { jan, fadenId, pfad, nimm } = await eingang()
  await nimm()
  const { body } = await schulz(pfad)
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Die Kopie kommt.' }
  await schulz(pfad, antwort)
  await schreibeWeiter(jan, fadenId, 'Ich will Widerspruch einlegen.')
  await tun()
  const [zweiter] = await db.sql(
    'select id, version from servicecenter.auftrag where faden_id = $1 and erledigt is null',
    [fadenId],
  )
  const dort = `${basis}/auftraege/${String(zweiter?.['id'])}`
  await schulz(`${dort}/nehmen`, { version: String(zweiter?.['version']) })
  const version = feld((await schulz(`${dort}/jobcenter`)).body, 'version')
  assert.equal(ort(await schulz(`${dort}/jobcenter`, { wahl: 'beschwerde', version })), `${basis}?getan=abgegeben`)
  // Before and after the hand-over.
  const { id } = await schreibeWeiter(jan, fadenId, 'Und noch ein Satz dazu.')
  await tun()
  await tun()
  const [zeile] = await db.sql('select kanal, ersatz from postfach.nachricht where id = $1', [id])
  assert.deepEqual(zeile, { kanal: 'eakte', ersatz: 'service-center-abgegeben' })
  for (const wo of [dort, pfad]) assert.doesNotMatch((await schulz(wo)).body, /Widerspruch|Die Kopie kommt/, wo)
})

test('PF-08: what the office answers or ends itself waits here no more, and a typed answer is not lost by it', async () => {
  const { fadenId, pfad, nimm } = await eingang()
  await nimm()
  const { body } = await schulz(pfad)
  const ende = `/arbeitsplatz/postfach/faden/${fadenId}/schliessen`
  await lang(ende, { grund: 'anderer-weg', letzte: feld((await lang(ende)).body, 'letzte') })
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Kommt morgen.' }
  const zu = await schulz(pfad, antwort)
  assert.equal(zu.statusCode, 409)
  assert.match(zu.body, /Das Jobcenter hat das Gespräch beendet[\s\S]*Kommt morgen\.<\/textarea>/)
  const uebergabe = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: jetzt, versuch: 1 }
  await vomJobcenterErledigt.bearbeite(worker, uebergabe)
  assert.match((await schulz(pfad)).body, /Diese Nachricht ist erledigt/)
})

test('PF-10, SC-10: no answer ends an order before its message is filed, and the words stay on the page', async () => {
  const { pfad, id, nimm } = await eingang()
  await nimm()
  const { body } = await schulz(pfad)
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Die Kopie kommt.' }
  await db.sql('update postfach.nachricht set abgelegt = null where id = $1', [id])
  const zuFrueh = await schulz(pfad, antwort)
  assert.equal(zuFrueh.statusCode, 409)
  assert.match(zuFrueh.body, /noch nicht in der Akte[\s\S]*Die Kopie kommt\.<\/textarea>/)
  await db.sql('update postfach.nachricht set abgelegt = now() where id = $1', [id])
  assert.equal(ort(await schulz(pfad, antwort)), `${basis}?getan=beantwortet`)
})

test('PF-06, SC-14: each gate by itself keeps messages out of the Service Center; they go to the office', async () => {
  const einkauf = (was: string) => `update organisation.einkauf set ${was} where leistung = 'unterstuetzungsleistungen'`
  const weg = (was: string) => `update konfiguration.service_center_weg set ${was}`
  for (const [zu, auf] of [
    [einkauf(`ab = '2026-07-04'`), einkauf(`ab = '2025-01-01'`)],
    [einkauf(`bis = '2026-07-02'`), einkauf('bis = null')],
    [einkauf(`service_center_id = '${stelle('agentur')}'`), einkauf(`service_center_id = '${center}'`)],
    [weg('freigegeben = null, eingerichtet = null'), weg(`freigegeben = '2026-01-12', eingerichtet = '2026-02-02'`)],
    [weg('eingerichtet = null'), weg(`eingerichtet = '2026-02-02'`)],
    [weg(`eingerichtet = '2026-05-23'`), weg(`eingerichtet = '2026-05-22'`)],
  ] as const) {
    await db.sql(zu)
    const { id } = await schreibe(await kunde(), 'Eine Kopie, bitte', 'kopien')
    await tun()
    const [zeile] = await db.sql('select kanal, ersatz from postfach.nachricht where id = $1', [id])
    assert.deepEqual(zeile, { kanal: 'eakte', ersatz: 'service-center-zu' }, zu)
    await db.sql(auf)
  }
  assert.equal((await (await eingang()).nachricht())?.['kanal'], 'servicecenter', 'six weeks to the day')
})

test('PF-13, SC-14: another Service Center sees and does nothing, with the same role', async () => {
  const { pfad } = await eingang()
  const anderes = neueId()
  await desk.stelle(anderes)
  const okoye = await desk.als('servicecenter-sgb2', anderes, 'Ada Okoye')
  assert.match((await okoye(basis)).body, /hat kein Jobcenter/)
  for (const tat of ['', '/kollegin', '/jobcenter', '/abschliessen'])
    assert.equal((await okoye(`${pfad}${tat}`)).statusCode, 404)
  assert.equal((await okoye(`${pfad}/nehmen`, { version: '1' })).statusCode, 409)
  assert.equal(ort(await okoye(`${basis}/naechste`, {})), `${basis}?getan=keine`)
})

test('PF-13: the Service Center reads what came to it and nothing else of the office, also in SQL; it blacks out nothing', async () => {
  const { jan, fadenId, id, pfad } = await eingang()
  const { fadenId: anderer } = await schreibe(jan, 'Zur Miete', 'miete-heizkosten')
  const agentin = {
    personalId: await idVon('Uta Schulz'),
    dienststelleIds: [center],
    rechte: ['servicecenter.bearbeiten'],
  }
  const als = <T>(tat: Parameters<typeof alsPersonal<T>>[2], wer = agentin) => alsPersonal(db.app, wer, tat)
  assert.equal((await als((tx) => fadenLesen(tx, app, fadenId))).nachrichten.length, 1)
  await assert.rejects(
    als((tx) => fadenLesen(tx, app, anderer)),
    { name: 'NotFound' },
  )
  const gesehen = await als((tx) => tx.selectFrom('postfach.nachricht').select('faden_id').execute())
  assert.ok(gesehen.length > 0 && gesehen.every(({ faden_id }) => faden_id !== anderer))
  const schwarz = { text: null, geschwaerzt: jetzt, geschwaerzt_grund: 'x' }
  await assert.rejects(
    als((tx) => tx.updateTable('postfach.nachricht').set(schwarz).where('id', '=', id).execute()),
    /row-level security/,
  )
  for (const wer of [
    { ...agentin, dienststelleIds: [neueId()] },
    { ...agentin, rechte: ['postfach.lesen'] },
  ])
    assert.deepEqual(await als((tx) => tx.selectFrom('servicecenter.auftrag').select('id').execute(), wer), [])
  for (const wer of [sgb3, lang]) for (const weg of [basis, pfad]) assert.equal((await wer(weg)).statusCode, 403, weg)
})

test('PF-06, PF-13, SC-14: when the purchase ends nobody there reads on, and what was open goes to the office', async () => {
  const [offen, fertig] = [await eingang(), await eingang()]
  await fertig.nimm()
  const { body } = await schulz(fertig.pfad)
  const antwort = { schluessel: feld(body, 'schluessel'), letzte: feld(body, 'letzte'), text: 'Die Kopie kommt.' }
  await schulz(fertig.pfad, antwort)
  await db.sql(`update organisation.einkauf set bis = '2026-07-02' where leistung = 'unterstuetzungsleistungen'`)
  for (const { pfad } of [offen, fertig]) assert.equal((await schulz(pfad)).statusCode, 404)
  assert.match((await schulz(basis)).body, /hat kein Jobcenter „Unterstützungsleistungen“/)
  const uebergabe = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: jetzt, versuch: 1 }
  await einkaufsende.bearbeite(worker, uebergabe)
  await tun()
  assert.equal((await offen.auftraege()).length, 1)
  assert.deepEqual((await offen.nachricht())?.['ersatz'], 'service-center-zu')
  assert.deepEqual(await fertig.auftraege(), [])
  await antworte(personal('musterstadt'), offen.fadenId, 'Die Kopie kommt von uns.')
  const spaet = await schreibe(await kunde(), 'Noch eine Kopie', 'kopien')
  await tun()
  const [zeile] = await db.sql('select kanal, ersatz from postfach.nachricht where id = $1', [spaet.id])
  assert.deepEqual(zeile, { kanal: 'eakte', ersatz: 'service-center-zu' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, type CheerioAPI } from 'cheerio'
import { liesCsv } from '../../../platform/csv.ts'
import { alsGast, alsKunde, alsPersonal } from '../../../platform/database/index.ts'
import { sitzungBeginnen } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Modul } from '../../../platform/modul.ts'
import { protokollieren, protokollPruefen, pruefungVermerken, versiegeln } from '../../../platform/protokoll/index.ts'
import { testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { dienststelleNachKennung, ladeDemo, organisation } from '../../organisation/index.ts'
import { datenschutz } from '../index.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
// Entries bear the database's own time.
const jetzt = new Date()
const stelle = async (kennung: string): Promise<string> =>
  (await alsGast(db.app, (tx) => dienststelleNachKennung(tx, kennung)))?.id ?? ''
const musterstadt = await stelle('musterstadt')
const probeland = await stelle('probeland')
const personalId = async (sub: string): Promise<string> =>
  String((await db.sql('select id from organisation.personal where sub = $1', [sub]))[0]?.['id'])

const pforte: Modul = {
  name: 'pforte',
  routes: (web, haus) => {
    web.post<{ Params: { sub: string; stelle: string } }>(
      '/arbeitsplatz/pforte/:sub/:stelle',
      async (request, reply) => {
        const { sub, stelle: kennung } = request.params
        const angaben = { dienststelle: await stelle(kennung) }
        await sitzungBeginnen(haus, request, reply, { art: 'personal', subjekt: await personalId(sub), angaben })
        return reply.send('ok')
      },
    )
  },
}
const portal = await testPortal(db, [organisation, datenschutz, pforte], jetzt)
const angemeldet = async (sub: string, wo: string) => {
  const b = portal.browser()
  await b.sende(`/arbeitsplatz/pforte/${sub}/${wo}`)
  return b
}
const demir = await angemeldet('y.demir', 'musterstadt')
const PFAD = '/arbeitsplatz/datenschutz/protokoll'
const worte = ($: CheerioAPI): string => $('main').text().replaceAll(/\s+/g, ' ')

const kundin = { kontoId: neueId(), personIds: [neueId()] }
const yildirim = await personalId('a.yildirim')
await alsKunde(db.app, kundin, async (tx) => {
  await protokollieren(tx, { aktion: 'konto.angemeldet', person: kundin.personIds[0] ?? '' })
  await protokollieren(tx, { aktion: 'antrag.gestellt', person: kundin.personIds[0] ?? '', dienststelle: musterstadt })
})
const lies = (dienststelle: string, person: string) =>
  alsPersonal(db.app, { personalId: yildirim, dienststelleIds: [dienststelle], rechte: [] }, (tx) =>
    protokollieren(tx, { aktion: 'eakte.akte-gelesen', person, dienststelle, grund: '=Rückfrage' }),
  )
await lies(musterstadt, kundin.personIds[0] ?? '')
await lies(probeland, kundin.personIds[0] ?? '')
await lies(musterstadt, neueId())
await versiegeln(db.siegel)

const einsehen = async (felder: Record<string, string>, wer = demir): Promise<CheerioAPI> =>
  load((await wer.sendeUndFolge(PFAD, { grund: 'Auskunft, Az. 4711', ...felder })).body)

test('QU-03: without a reason nobody reads the protocol; wrong numbers and days are said at their field', async () => {
  const fehler = async (felder: Record<string, string>): Promise<string> => {
    const antwort = await demir.sende(PFAD, felder)
    assert.equal(antwort.statusCode, 422)
    return load(antwort.body)('.kern-error').text()
  }
  assert.match(await fehler({ grund: ' ' }), /warum Sie das Protokoll lesen/)
  assert.match(await fehler({ grund: 'x', wessen: 'Kaya' }), /keine Nummer eines Antrags/)
  assert.match(await fehler({ grund: 'x', wessen: 'JC-7K4P-92QM0' }), /keine(?:n| Nummer eines) Antrag/)
  assert.match(await fehler({ grund: 'x', von: '3.7.2026', bis: '2.7.2026' }), /vor dem ersten/)
  assert.match(await fehler({ grund: 'x', von: '1.1.2024', bis: '2.1.2025' }), /höchstens ein Jahr/)
})

test('QU-03: of one person all that happened in the own office, with who and why; other offices and accounts are not shown', async () => {
  const $ = await einsehen({ wessen: kundin.personIds[0] ?? '' })
  const zeilen = $('tbody tr')
    .get()
    .map((zeile) => $(zeile).text().replaceAll(/\s+/g, ' '))
  assert.equal(zeilen.length, 2)
  assert.match(zeilen[0] ?? '', /Akte gelesen.*Aylin Yıldırım.*=Rückfrage.*unverändert/)
  assert.match(zeilen[1] ?? '', /Antrag gestellt.*Kundin oder Kunde/)
})

test('QU-03: from an entry on to everything of its person: the number is filled in, the reason is asked for', async () => {
  const $ = await einsehen({})
  const weg = $('tbody a').first().attr('href') ?? ''
  const frage = load((await demir.hole(weg)).body)
  assert.match(String(frage('input[name=wessen]').val()), /^[-0-9a-f]{36}$/)
  assert.equal(frage('textarea[name=grund]').val(), '')
})

test('QU-03: the look itself is in the protocol, with its reason, before anything is shown', async () => {
  await einsehen({ wessen: kundin.personIds[0] ?? '' })
  await versiegeln(db.siegel)
  assert.match(worte(await einsehen({})), /Protokoll gelesenYara DemirAuskunft, Az\. 4711Art\. 5 Abs\. 2 DSGVO/)
})

test('QU-03: the file names no member of staff, and no field is a formula', async () => {
  const weg = (await demir.sende(PFAD, { grund: 'Auskunft', wessen: kundin.personIds[0] ?? '' })).headers.location
  const antwort = await demir.sende(`${String(weg)}/ausgabe`)
  assert.match(String(antwort.headers['content-disposition']), /attachment; filename="protokoll\.csv"/)
  const gelesen = liesCsv(antwort.body).find(({ Was }) => Was === 'Akte gelesen')
  assert.deepEqual(
    [gelesen?.['Wer'], gelesen?.['Grund'], gelesen?.['Kette']],
    ['Personal', `'=Rückfrage`, 'unverändert'],
  )
  assert.ok(!antwort.body.includes('Yıldırım') && !antwort.body.includes(yildirim))
})

test('QU-03: paging goes on where it stopped, to the end', async () => {
  for (let i = 0; i < 60; i += 1) await lies(probeland, neueId())
  await versiegeln(db.siegel)
  await db.sql(`insert into organisation.rolle (personal_id, dienststelle_id, rolle) values ($1, $2, 'datenschutz')`, [
    await personalId('y.demir'),
    probeland,
  ])
  const dort = await angemeldet('y.demir', 'probeland')
  const erste = await einsehen({}, dort)
  assert.equal(erste('tbody tr').length, 50)
  const zweite = load((await dort.hole(erste('.jc-seiten a').last().attr('href') ?? '')).body)
  assert.equal(zweite('tbody tr').length, 11)
})

test('QU-03: what belongs to no office is read by the Datenschutz of the operator alone', async () => {
  assert.equal((await demir.sende(PFAD, { grund: 'x', bereich: 'ohne' })).statusCode, 403)
  const betreiber = await angemeldet('b.lukasiewicz', 'zentrale')
  assert.match(worte(await einsehen({ bereich: 'ohne' }, betreiber)), /AngemeldetKundin oder Kunde/)
})

test('QU-03: the page says when the chain was verified, and marks an entry that was changed', async () => {
  assert.match(worte(load((await demir.hole(PFAD)).body)), /noch nie nachgerechnet/)
  await pruefungVermerken(db.siegel, await protokollPruefen(db.siegel))
  await versiegeln(db.siegel)
  assert.match(worte(load((await demir.hole(PFAD)).body)), /Kette unverändert Zuletzt ganz nachgerechnet am .* Glieder/)
  await db.sql(`update protokoll.personenteil set grund = 'anders' where grund = '=Rückfrage' and person_id = $1`, [
    kundin.personIds[0],
  ])
  assert.match(worte(await einsehen({ wessen: kundin.personIds[0] ?? '' })), /andersPerson …[0-9a-f]{6}verändertGlied/)
  await pruefungVermerken(db.siegel, await protokollPruefen(db.siegel))
  await versiegeln(db.siegel)
  assert.match(worte(load((await demir.hole(PFAD)).body)), /Das Protokoll ist nicht in Ordnung/)
})

test('QU-03: a look belongs to the one who began it, and ends with the working day', async () => {
  const weg = String((await demir.sende(PFAD, { grund: 'Auskunft' })).headers.location)
  const betreiber = await angemeldet('b.lukasiewicz', 'zentrale')
  assert.equal((await betreiber.hole(weg)).headers.location, PFAD)
  assert.equal((await demir.hole(weg)).statusCode, 200)
  await db.sql(`update datenschutz.einsicht set endet = now() - interval '1 minute'`)
  assert.equal((await demir.hole(weg)).headers.location, PFAD)
})

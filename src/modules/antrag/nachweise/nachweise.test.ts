import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { PASSWORT } from '../../../../tests/konto.ts'
import { fuelle, jetzt, PFAD, probe } from '../hauptantrag/probe.ts'
import { nachweiseVon } from './nachweis.ts'

const db = await testDatenbank()
const { portal, begonnen, letzteEmail } = await probe(db)
type Browser = Awaited<ReturnType<typeof begonnen>>
const LISTE = '/antrag/hauptantrag/nachweise'

async function gefragt(wer: Browser) {
  const $ = load((await wer.hole(LISTE)).body)
  return $('.kern-task-list__item')
    .toArray()
    .map((zeile) => ({
      pfad: String($(zeile).find('a').attr('href')),
      stand: $(zeile).find('.kern-badge').text().trim(),
    }))
}
function formular(felder: Record<string, string>, datei?: Buffer): FormData {
  const daten = new FormData()
  for (const [name, wert] of Object.entries(felder)) daten.append(name, wert)
  if (datei !== undefined) daten.append('datei-neu', new File([new Uint8Array(datei)], 'Ausweis.pdf'))
  return daten
}
async function gesagt() {
  const [bogen] = await db.sql('select id from antrag.bogen order by id desc limit 1')
  return alsSystem(db.worker, 'uebergabe', (tx) => nachweiseVon(tx, portal.worker, String(bogen?.['id'])))
}

test('HA-03: what is asked for stands in a list with its state; each evidence says which answer asks for it', async () => {
  const kim = await begonnen()
  const alle = await gefragt(kim)
  assert.ok(alle.length > 0)
  assert.ok(alle.every(({ stand }) => ['fehlt noch', 'freiwillig'].includes(stand)))
  const seite = load((await kim.hole(alle[0]?.pfad ?? '')).body)
  assert.match(seite('main').text(), /Wir fragen danach wegen Ihrer Antwort auf/)
  assert.match(load((await kim.hole(LISTE)).body)('main').text(), /Sie bekommen Post wie bisher/)
})

test('HA-03: evidence that is not asked for any more is kept as a file, and the list says so', async () => {
  const kim = await begonnen()
  await gefragt(kim)
  const weg = await kim.sendeDateien(
    `${LISTE}/nw.asylblg/person-1`,
    formular({ weg: 'datei', aktion: 'weiter' }, await pdfDatei()),
  )
  assert.equal(weg.headers.location, `${LISTE}?stand=nicht-gefragt`)
  assert.match((await kim.hole(weg.headers.location)).body, /Danach fragt das Formular nicht mehr/)
  assert.match((await kim.hole('/unterlagen')).body, /Ausweis\.pdf/)
})

test('HA-03: a file is uploaded, stays through a wrong form, and can be taken away again', async () => {
  const kim = await begonnen()
  const [{ pfad } = { pfad: '' }] = await gefragt(kim)
  const hoch = await kim.sendeDateien(pfad, formular({ aktion: 'hochladen' }, await pdfDatei()))
  assert.equal(hoch.headers.location, `${pfad}?stand=hochgeladen`)
  const da = load((await kim.hole(pfad)).body)
  const id = String(da('input[type=hidden][name=datei]').attr('value'))
  assert.match(da('.jc-dateien').text(), /Ausweis\.pdf[\s\S]*wird geprüft/)
  assert.equal((await gefragt(kim))[0]?.stand, 'wird geprüft')
  const falsch = await kim.sende(pfad, { datei: id, weg: 'gibt-es-nicht', aktion: 'weiter' })
  assert.equal(falsch.statusCode, 422)
  assert.equal(load(falsch.body)('input[type=hidden][name=datei]').attr('value'), id)
  await kim.sende(pfad, { datei: id, weg: 'datei', entfernen: id })
  assert.equal(load((await kim.hole(pfad)).body)('input[type=hidden][name=datei]').length, 0)
  assert.match((await kim.hole('/unterlagen')).body, /Ausweis\.pdf/)
})

test('HA-03: nothing is uploaded twice: a file of the library serves several evidences', async () => {
  const kim = await begonnen()
  const [eines, zweites] = await gefragt(kim)
  await kim.sendeDateien(eines?.pfad ?? '', formular({ aktion: 'hochladen' }, await pdfDatei(2)))
  const seite = load((await kim.hole(zweites?.pfad ?? '')).body)
  const id = String(seite('input[name=unterlage]').attr('value'))
  assert.match(seite('summary').text(), /Aus meinen Unterlagen nehmen \(1\)/)
  const antwort = await kim.sende(zweites?.pfad ?? '', { unterlage: id, aktion: 'weiter' })
  assert.equal(antwort.headers.location, `${LISTE}?stand=gespeichert`)
  assert.deepEqual(
    (await gesagt()).map(({ weg, dateien }) => [weg, dateien]),
    [
      ['datei', [id]],
      ['datei', [id]],
    ],
  )
})

test('HA-03: handed in already, later, there is none: kept in the customer’s words; nothing is asked for by force', async () => {
  const kim = await begonnen()
  const [eines, zweites, drittes] = await gefragt(kim)
  const sage = (pfad: string | undefined, felder: Record<string, string>) =>
    kim.sende(pfad ?? '', { ...felder, aktion: 'weiter' })
  assert.match((await sage(eines?.pfad, {})).body, /Bitte wählen Sie, wie wir den Nachweis bekommen/)
  assert.match((await sage(eines?.pfad, { weg: 'datei' })).body, /Oder wählen Sie „Reiche ich nach“/)
  assert.match((await sage(eines?.pfad, { weg: 'gibt-es-nicht' })).body, /warum es den Nachweis nicht gibt/)
  await sage(eines?.pfad, { weg: 'gibt-es-nicht', 'worte-gibt-es-nicht': 'Die Bank gibt keinen heraus.' })
  await sage(zweites?.pfad, { weg: 'schon-abgegeben', 'worte-schon-abgegeben': 'am 1. Juli im Büro' })
  await sage(drittes?.pfad, { weg: 'folgt' })
  assert.deepEqual(
    new Map((await gesagt()).map(({ weg, worte }) => [weg, worte])),
    new Map([
      ['folgt', ''],
      ['gibt-es-nicht', 'Die Bank gibt keinen heraus.'],
      ['schon-abgegeben', 'am 1. Juli im Büro'],
    ]),
  )
  const offen = await db.sql(`select worte from antrag.nachweis where worte is not null`)
  assert.ok(
    offen.every(({ worte }) => !String(worte).includes('Bank')),
    'encrypted',
  )
})

test('HA-03: another way and files at once: the page asks, and who leaves it has sent the files', async () => {
  const kim = await begonnen()
  const [{ pfad } = { pfad: '' }] = await gefragt(kim)
  const antwort = await kim.sendeDateien(pfad, formular({ weg: 'folgt', aktion: 'weiter' }, await pdfDatei(9)))
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /Sie haben Dateien hochgeladen/)
  assert.deepEqual(
    (await gesagt()).map(({ weg, dateien }) => [weg, dateien.length]),
    [['datei', 1]],
  )
  assert.equal((await gefragt(kim))[0]?.stand, 'wird geprüft')
  const weg = await kim.sende(pfad, { weg: 'folgt', aktion: 'weiter' })
  assert.equal(weg.headers.location, `${LISTE}?stand=gespeichert`)
  assert.equal((await gesagt())[0]?.weg, 'folgt')
})

test('HA-03: a session that ended keeps way, words and files of the evidence page, and says which new file to choose again', async () => {
  const kim = await begonnen()
  const [{ pfad } = { pfad: '' }] = await gefragt(kim)
  await kim.sendeDateien(pfad, formular({ aktion: 'hochladen' }, await pdfDatei(6)))
  const datei = String(load((await kim.hole(pfad)).body)('input[type=hidden][name=datei]').attr('value'))
  portal.stelle(plusSekunden(jetzt, 3600))
  const felder = { datei, weg: 'schon-abgegeben', 'worte-schon-abgegeben': 'am 1. Juli im Büro', aktion: 'weiter' }
  const weg = await kim.sendeDateien(pfad, formular(felder, await pdfDatei(7)))
  assert.match(String(weg.headers.location), /^\/anmelden\?.*abgelaufen=1$/)
  await kim.sende('/anmelden', { email: letzteEmail(), passwort: PASSWORT, weiter: pfad })
  const da = load((await kim.hole(pfad)).body)
  assert.equal(da('input[name=weg]:checked').val(), 'schon-abgegeben')
  assert.match(da('main').text(), /am 1\. Juli im Büro/)
  assert.equal(da('input[type=hidden][name=datei]').attr('value'), datei)
  assert.match(da('#stand').text(), /bitte wählen Sie sie noch einmal: Ausweis\.pdf/)
  portal.stelle(jetzt)
})

test('HA-03: evidence goes with its person: to the new number, away with who was removed, and back', async () => {
  const kim = await begonnen()
  await fuelle(kim, 'menschen/wer', { haushalt_allein: 'nein' })
  const geburt = 'haushalt_person_geburtsdatum'
  const geboren = { [`${geburt}.tag`]: '3', [`${geburt}.monat`]: '3', [`${geburt}.jahr`]: '2009' }
  for (const [n, name] of ['Alex', 'Mia'].entries()) {
    const kind = { haushalt_person_name: name, haushalt_person_beziehung: 'kind' }
    // The birth date is asked for once it is known who this is.
    await fuelle(kim, `menschen/wer/${n + 2}`, kind)
    await fuelle(kim, `menschen/wer/${n + 2}`, { ...kind, ...geboren }, 'noch')
  }
  const eigene = (await gefragt(kim)).map(({ pfad }) => pfad).filter((pfad) => /person-[23]$/.test(pfad))
  const [alex, mia] = [2, 3].map((n) => eigene.find((pfad) => pfad.endsWith(`person-${n}`)) ?? assert.fail())
  const felder = { weg: 'gibt-es-nicht', aktion: 'weiter' }
  await kim.sende(alex ?? '', { ...felder, 'worte-gibt-es-nicht': 'Alex hat keinen.' })
  const offen = load((await kim.hole(mia ?? '')).body)('main form [name=version]').val()
  await kim.sende(mia ?? '', { ...felder, 'worte-gibt-es-nicht': 'Mia hat keinen.' })
  const orte = async () => (await gesagt()).map(({ instanz, worte }) => [instanz, worte])
  await kim.sende(`${PFAD}/menschen/wer/2`, { aktion: 'entfernen' })
  const ohneAlex = [
    ['entfernt/person/2', 'Alex hat keinen.'],
    ['person/2', 'Mia hat keinen.'],
  ]
  assert.deepEqual(await orte(), ohneAlex)
  // A window that was open before is about the same person.
  await kim.sende(mia ?? '', { ...felder, version: String(offen), 'worte-gibt-es-nicht': 'Mia hat keinen.' })
  assert.deepEqual(await orte(), ohneAlex)
  const version = load((await kim.hole(`${PFAD}?stand=entfernt`)).body)('.jc-stand input[name=version]').val()
  await kim.sende(`${PFAD}/rueckgaengig`, { version: String(version) })
  assert.deepEqual(await orte(), [
    ['person/2', 'Alex hat keinen.'],
    ['person/3', 'Mia hat keinen.'],
  ])
})

test('HA-03: two lists of a person ask for the same evidence: each need stands by itself, and goes with its own entry', async () => {
  const kim = await begonnen()
  await fuelle(kim, 'einkommen/ueberblick/1', { ek_einkunft_arten: 'pflegegeld' })
  await fuelle(kim, 'einkommen/laufend/1/1', { ek_laufend_art: 'pflegegeld' })
  await fuelle(kim, 'gesundheit/besonderer-bedarf/1', { 'hauptantrag_person_besonderer-bedarf': 'ja' })
  await fuelle(kim, 'gesundheit/besonderer-bedarf/1/1', { 'bb_andere-stelle': 'ja' })
  const beide = (await gefragt(kim)).map(({ pfad }) => pfad).filter((pfad) => pfad.includes('nw.andere-leistung'))
  assert.deepEqual(beide.map((pfad) => pfad.slice(`${LISTE}/nw.andere-leistung/`.length)).toSorted(), [
    'person-1-1',
    'person-1-1-leistung',
  ])
  const [bedarf = '', leistung = ''] = beide.toSorted()
  assert.match((await kim.hole(bedarf)).body, /Zahlt eine andere Stelle dafür/)
  assert.match((await kim.hole(leistung)).body, /Welches Geld ist das/)
  const felder = { weg: 'gibt-es-nicht', aktion: 'weiter' }
  await kim.sende(bedarf, { ...felder, 'worte-gibt-es-nicht': 'zum Bedarf' })
  await kim.sende(leistung, { ...felder, 'worte-gibt-es-nicht': 'zum Pflegegeld' })
  const gesagtes = async () => (await gesagt()).map(({ instanz, worte }) => [instanz, worte])
  const vorher = [
    ['person/1/1', 'zum Bedarf'],
    ['person/1/1/leistung', 'zum Pflegegeld'],
  ]
  assert.deepEqual(await gesagtes(), vorher)
  await kim.sende(`${PFAD}/einkommen/laufend/1/1`, { aktion: 'entfernen' })
  assert.deepEqual(await gesagtes(), [
    ['entfernt/person/1/1/leistung', 'zum Pflegegeld'],
    ['person/1/1', 'zum Bedarf'],
  ])
  const version = load((await kim.hole(`${PFAD}?stand=entfernt`)).body)('.jc-stand input[name=version]').val()
  await kim.sende(`${PFAD}/rueckgaengig`, { version: String(version) })
  assert.deepEqual(await gesagtes(), vorher)
  await kim.sende(`${PFAD}/gesundheit/besonderer-bedarf/1/1`, { aktion: 'entfernen' })
  assert.deepEqual(await gesagtes(), [
    ['entfernt/person/1/1', 'zum Bedarf'],
    ['person/1/1/leistung', 'zum Pflegegeld'],
  ])
})

test('QU-03: a form with files of someone who was never signed in is not read', async () => {
  const antwort = await portal
    .browser()
    .sendeDateien(`${LISTE}/x/antrag`, formular({ worte: 'geheim' }, await pdfDatei(8)))
  assert.match(String(antwort.headers.location), /^\/anmelden/)
})

test('QU-03: a file of another person is no evidence, by no form', async () => {
  const [kim, alex] = [await begonnen(), await begonnen()]
  const [{ pfad } = { pfad: '' }] = await gefragt(kim)
  await kim.sendeDateien(pfad, formular({ aktion: 'hochladen' }, await pdfDatei(3)))
  const id = String(load((await kim.hole(pfad)).body)('input[type=hidden][name=datei]').attr('value'))
  const antwort = await alex.sende(pfad, { datei: id, unterlage: id, weg: 'datei', aktion: 'weiter' })
  assert.equal(antwort.statusCode, 422)
  assert.doesNotMatch(antwort.body, /Ausweis\.pdf/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { objektLoeschen, pruefen, umwandeln } from '../../../platform/eingang/index.ts'
import { pdfDatei, png } from '../../../platform/eingang/pruefstand/dateien.ts'
import { testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import { antrag } from '../index.ts'

const db = await testDatenbank()
await organisation.ladeDemo(db.worker)
const eingang = { name: 'eingang', worker: [pruefen, umwandeln, objektLoeschen] }
const portal = await testPortal(db, [konto, antrag, eingang], new Date('2026-07-03T12:00:00Z'))
let nummer = 0
const kunde = () => neuesKonto(portal, `kim${(nummer += 1)}@beispiel.de`)
type Browser = Awaited<ReturnType<typeof kunde>>

function formular(inhalt: Buffer | undefined, name = 'miete.pdf'): FormData {
  const daten = new FormData()
  daten.set('datei-neu', inhalt === undefined ? new File([], '') : new File([new Uint8Array(inhalt)], name))
  daten.set('aktion', 'hochladen')
  return daten
}
const lade = (wer: Browser, inhalt?: Buffer, name?: string) => wer.sendeDateien('/unterlagen', formular(inhalt, name))
const zeilen = async (wer: Browser): Promise<string[]> => {
  const $ = load((await wer.hole('/unterlagen')).body)
  return $('main li .jc-datei__name')
    .toArray()
    .map((zeile) => $(zeile).text().replaceAll(/\s+/g, ' ').trim())
}

test('HA-03: a file goes up by a plain form, is shown locked, and can be opened when it was checked', async () => {
  const kim = await kunde()
  assert.match((await kim.hole('/unterlagen')).body, /Sie haben noch nichts hochgeladen/)
  const inhalt = await pdfDatei(2)
  const antwort = await lade(kim, inhalt, 'C:\\Akten\\miete.pdf')
  assert.deepEqual([antwort.statusCode, antwort.headers.location], [303, '/unterlagen?stand=hochgeladen'])
  const vorher = load((await kim.hole('/unterlagen?stand=hochgeladen')).body)
  assert.match(vorher('main').text(), /miete\.pdf[\s\S]*wird geprüft[\s\S]*Noch nicht verwendet/)
  assert.equal(vorher('a[href^="/dateien/"]').length, 0)
  await portal.arbeite()
  const nachher = load((await kim.hole('/unterlagen')).body)
  const datei = await kim.hole(String(nachher('a[href^="/dateien/"]').attr('href')))
  assert.equal(datei.headers['content-type'], 'application/pdf')
  assert.match(String(datei.headers['content-disposition']), /^attachment; filename\*=UTF-8''miete\.pdf$/)
  assert.match(String(datei.headers['content-security-policy']), /sandbox/)
  assert.equal(datei.body.slice(0, 5), '%PDF-')
  assert.equal((await lade(kim, inhalt)).headers.location, '/unterlagen?stand=schon-da')
})

test('HA-03: each cause has its own sentence, at the field and in the summary; the other files stay', async () => {
  const kim = await kunde()
  await lade(kim, await png(33, 44), 'da.png')
  const erwartet: [Buffer | undefined, RegExp][] = [
    [undefined, /Bitte wählen Sie zuerst eine Datei/],
    [Buffer.alloc(26 * 1024 * 1024, '%PDF-'), /27,3 MB groß. Erlaubt sind 25 MB/],
    [Buffer.from('PK\u0003\u0004docx'), /Speichern Sie den Text als PDF/],
    [Buffer.from('#!/bin/sh'), /Diese Art von Datei können wir nicht öffnen/],
  ]
  for (const [inhalt, satz] of erwartet) {
    const antwort = await lade(kim, inhalt, 'x.pdf')
    assert.equal(antwort.statusCode, 422)
    const $ = load(antwort.body)
    assert.match($('.jc-fehlerliste, .kern-alert--danger').text(), satz)
    assert.match($('.kern-form-input .kern-error').text(), satz)
  }
  assert.deepEqual(
    (await zeilen(kim)).map((zeile) => zeile.split(' ')[0]),
    ['da.png'],
  )
})

test('HA-03: an empty file is called empty', async () => {
  const kim = await kunde()
  const daten = new FormData()
  daten.set('datei-neu', new File([], 'leer.pdf'))
  const antwort = await kim.sendeDateien('/unterlagen', daten)
  assert.match(antwort.body, /Die Datei ist leer/)
})

test('HA-03: a file is removed, and had back', async () => {
  const kim = await kunde()
  await lade(kim, await png(34, 44), 'da.png')
  const aktion = String(load((await kim.hole('/unterlagen')).body)('form[action$="/entfernen"]').attr('action'))
  const weg = await kim.sendeUndFolge(aktion)
  assert.match(weg.body, /30 Tage/)
  assert.deepEqual(await zeilen(kim), [])
  const zurueck = String(load(weg.body)('form[action$="/zurueckholen"]').attr('action'))
  assert.match((await kim.sendeUndFolge(zurueck)).body, /wieder da/)
  assert.equal((await zeilen(kim)).length, 1)
})

test('QU-03: files of another person are not there, by no address', async () => {
  const [kim, alex] = [await kunde(), await kunde()]
  await lade(kim, await pdfDatei(3))
  await portal.arbeite()
  const $ = load((await kim.hole('/unterlagen')).body)
  const inhalt = String($('a[href^="/dateien/"]').attr('href'))
  const aktion = String($('form[action$="/entfernen"]').attr('action'))
  for (const pfad of [inhalt, `${inhalt}/stand`]) {
    assert.equal((await kim.hole(pfad)).statusCode, 200)
    assert.equal((await alex.hole(pfad)).statusCode, 404)
  }
  assert.equal((await alex.sende(aktion)).statusCode, 404)
  assert.equal((await portal.browser().hole(inhalt)).statusCode, 303)
})

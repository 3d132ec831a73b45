import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { eakte } from '../../index.ts'
import { teststelle } from '../../pruefstand/dienststelle.ts'
import { testDesk } from '../../../../../tests/desk.ts'

const db = await testDatenbank()
const haus = testHaus(db.app, { jetzt: new Date('2026-07-03T06:30:00Z') })
const hier = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
const grossmann = await desk.als('teamleitung', hier.id, 'Ruth Großmann')
const cookie = `jc_dienst=${await desk.anmelden('teamleitung', hier.id, 'Sabine Östermann')}`
const tisch = '/arbeitsplatz/regelwerk'
/** Version of the draft that the page shows. */
const version = async () =>
  load((await grossmann(`${tisch}/austausch`)).body)('input[name=version]').attr('value') ?? ''
const lies = async (dmn: string) => grossmann(`${tisch}/austausch`, { dmn, version: await version() })
const ausgabe = async () => (await grossmann(`${tisch}/austausch/regelwerk.dmn`)).body

test('EA-02: the draft goes out as DMN and comes back as it was', async () => {
  await grossmann(`${tisch}/entwurf`, {})
  const datei = await grossmann(`${tisch}/austausch/regelwerk.dmn`)
  assert.match(String(datei.headers['content-disposition']), /attachment; filename="regelwerk.dmn"/)
  const wie = (await grossmann(`${tisch}/saetze`)).body
  const da = (stand: string) =>
    load(stand)('tbody tr')
      .map((_, tr) => load(tr).text())
      .get()
  // Line ends are the browser's.
  const hinein = await lies(datei.body.replaceAll('\n', '\r\n'))
  assert.match(String(hinein.headers.location), /tabelle\?getan=/)
  assert.deepEqual(da((await grossmann(`${tisch}/saetze`)).body), da(wie))
  assert.equal(await ausgabe(), datei.body)
  assert.match((await grossmann(String(hinein.headers.location))).body, /Aus einer DMN-Datei eingelesen/)
})

test('EA-02: what goes beyond S-FEEL or the rulebook is refused with a sentence, and the draft stays', async () => {
  const gut = await ausgabe()
  const faelle: [string, RegExp][] = [
    ['', /wählen Sie eine DMN-Datei/],
    ['kein XML', /XML/],
    [gut.replace('hitPolicy="UNIQUE"', 'hitPolicy="FIRST"'), /Trefferregel FIRST. Möglich ist hier nur UNIQUE/],
    [gut.replace('&lt; &quot;H&quot;', 'for x in [1] return x'), /nicht lesbar/],
    [gut.replace(/<text>[^<]*H[^<]*<\/text>/, '<text>string length(?) &gt; 3</text>'), /nicht lesbar/],
    [gut.replaceAll('jcd:spalte="nachname"', 'jcd:spalte="haarfarbe"'), /kennt das Regelwerk nicht/],
    [gut.replace('jcd:spalte="postkorb"', 'jcd:spalte="ziel"'), /genau eine Ausgabe/],
    [gut.replace('<!DOCTYPE', '').replace('?>', '?><!DOCTYPE d [<!ENTITY a "b">]>'), /DOCTYPE/],
  ]
  for (const [dmn, satz] of faelle) {
    if (dmn === gut) continue
    const antwort = await lies(dmn)
    assert.equal(antwort.statusCode, 422, String(satz))
    assert.match(load(antwort.body)('main').text(), satz)
  }
  assert.equal(await ausgabe(), gut)
})

test('EA-02: a DMN file can be sent as a file; one that is none is refused beside its field', async () => {
  const sende = async (inhalt: string) => {
    const teile = new FormData()
    teile.set('datei', new Blob([inhalt]), 'regelwerk.dmn')
    teile.set('dmn', '')
    teile.set('version', await version())
    const anfrage = new Request('http://x/', { method: 'POST', body: teile })
    return desk.web.inject({
      method: 'POST',
      url: `${tisch}/austausch`,
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': String(anfrage.headers.get('content-type')) },
      payload: Buffer.from(await anfrage.arrayBuffer()),
    })
  }
  const gut = await ausgabe()
  assert.match(String((await sende(`\uFEFF${gut}`)).headers.location), /tabelle\?getan=/)
  assert.equal(await ausgabe(), gut)
  const falsch = await sende('kein XML')
  assert.equal(falsch.statusCode, 422)
  assert.match(load(falsch.body)('#f-datei-fehler, [id*=datei]').text(), /XML/)
  assert.equal((await sende(`<a>${'x'.repeat(8_100_000)}</a>`)).statusCode, 422)
})

test('EA-02: a file takes the place of no row that its reader did not see, and the way back puts the old rows in again', async () => {
  const gut = await ausgabe()
  const kurz = gut.replace(/<rule\b[\s\S]*?<\/rule>/, '')
  const gesehen = await version()
  const sonst = { ziel: 'leistung-3', notiz: 'Von nebenan', version: gesehen }
  assert.equal((await grossmann(`${tisch}/sonst`, sonst)).statusCode, 303)
  const vorher = await ausgabe()
  const ueberholt = await grossmann(`${tisch}/austausch`, { dmn: kurz, version: gesehen })
  assert.equal(ueberholt.statusCode, 409)
  const seite = load(ueberholt.body)
  assert.match(seite('main').text(), /inzwischen geändert/)
  assert.equal(seite('textarea[name=dmn]').text().trim(), kurz.trim())
  assert.equal(await ausgabe(), vorher)
  const hinein = await lies(kurz)
  assert.notEqual(await ausgabe(), vorher)
  const knopf = load((await grossmann(String(hinein.headers.location))).body)('form[action$="/rueckgaengig"]')
  const zurueck = { version: String(knopf.find('input[name=version]').attr('value')) }
  assert.equal((await grossmann(`${tisch}/entwurf/rueckgaengig`, zurueck)).statusCode, 303)
  assert.equal(await ausgabe(), vorher)
})

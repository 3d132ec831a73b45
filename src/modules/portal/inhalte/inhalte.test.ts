import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from 'cheerio'
import { liesConfig } from '../../../config.ts'
import { beginnDesTages, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { wurzel } from '../../../config.ts'
import { eingerichtet, ohneDatenbank, probe } from '../probe.ts'
import { ausgelieferteTexte } from './ausgeliefert.ts'
import { inhaltsleser } from './leser.ts'

const db = await testDatenbank()
const anfang = new Date('2026-07-03T10:00:00Z')
await eingerichtet(db, anfang)
const config = liesConfig({ DEMO: '1', LOG: 'silent' })
const ordner = mkdtempSync(join(tmpdir(), 'betreiber-'))
test.after(() => rmSync(ordner, { recursive: true }))

const demo = JSON.parse(readFileSync(join(wurzel, 'inhalte/demo/betreiber.json'), 'utf8')) as Record<string, unknown>
function mitDatei(inhalt: unknown) {
  const datei = join(ordner, 'betreiber.json')
  writeFileSync(datei, JSON.stringify(inhalt))
  return liesConfig({ BETREIBER_DATEI: datei })
}

test('a real installation names its operator; a missing or wrong file ends the start in German', () => {
  assert.throws(() => ausgelieferteTexte(liesConfig({})), /Die Einstellung BETREIBER_DATEI fehlt/)
  const { erfunden: _, ...echt } = demo
  assert.equal(ausgelieferteTexte(mitDatei({ ...echt, name: 'Kreis Nord' })).betreiber.name, 'Kreis Nord')
  assert.equal(ausgelieferteTexte(mitDatei(echt)).betreiber.erfunden, false)
  assert.throws(() => ausgelieferteTexte(mitDatei({ ...echt, email: 'keine' })), /betreiber\.json: email/)
})

test('a corrected text is in force from its moment, seen within half a minute', async () => {
  const haus = testHaus(db.app, { jetzt: anfang })
  const lies = inhaltsleser(config, db.app, haus.uhr)
  const { impressum } = (await lies()).texte
  const neu = { ...impressum, de: { ...impressum.de, titel: 'Wer wir sind' } }
  await alsSystem(db.worker, 'einrichtung', (tx) =>
    hinterlegen(
      tx,
      { art: 'portal.text', schluessel: 'impressum', inhalt: neu, grund: 'Probe' },
      { ab: beginnDesTages('2020-01-01') },
      plusSekunden(anfang, 1),
    ),
  )
  assert.equal((await lies()).texte.impressum.de.titel, 'Impressum')
  haus.uhr.stelle(plusSekunden(anfang, 31))
  assert.equal((await lies()).texte.impressum.de.titel, 'Wer wir sind')
})

test('all duties can be read without the database, and a demonstration says that its operator is invented', async () => {
  const keine = ohneDatenbank()
  const { web } = await probe(keine, '2026-07-03T10:00:00Z')
  for (const pfad of ['/barrierefreiheit', '/datenschutz', '/impressum', '/leichte-sprache', '/gebaerdensprache']) {
    for (const sprache of ['de', 'en']) {
      const antwort = await web.inject({
        url: pfad,
        headers: { 'accept-language': sprache },
        cookies: { jc_sitzung: 'x' },
      })
      assert.equal(antwort.statusCode, 200, pfad)
      const $ = load(antwort.body)
      assert.equal($('h1').length, 1, pfad)
      if (pfad === '/impressum')
        assert.match($('main').text(), /Zweckverband Beispielportal.*(sind erfunden|invented)|(sind erfunden|invented).*Zweckverband/s)
    }
  }
  await keine.ende()
})

test('easy language stays German in the English frame, and says so; the benefit has the name of the day', async () => {
  const lies = async (iso: string, sprache: string) => {
    const { web } = await probe(db.app, iso)
    return load((await web.inject({ url: '/leichte-sprache', headers: { 'accept-language': sprache } })).body)
  }
  const englisch = await lies('2026-07-03T10:00:00Z', 'en')
  assert.equal(englisch('h1').text(), 'Easy language (German)')
  assert.match(englisch('main').text(), /This page exists in German only\./)
  assert.match(englisch('main [lang=de]').text(), /Das Geld heißt: Grundsicherungsgeld\./)
  assert.match((await lies('2026-06-30T10:00:00Z', 'de'))('main').text(), /Das Geld heißt: Bürgergeld\./)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank, testHaus } from '../../src/platform/testing/index.ts'
import { eakte } from '../../src/modules/eakte/index.ts'
import { paketFuer, sh } from '../../src/modules/eakte/pruefstand/paket.ts'
import { inEakte } from '../../src/modules/eakte/zustellen/in-eakte.ts'
import { probewelt } from '../../src/modules/step/zusammenfuehren/probe.ts'
import { testDesk } from '../desk.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const w = probewelt(db, jetzt)
const worker = testHaus(db.worker, { jetzt })
const [hier, dort] = [await w.stelle(), await w.stelle('gE', 'Jobcenter Beispielkreis')]
const desk = await testDesk(db, w.haus, [eakte])
const leistung = await desk.als('leistung', hier, 'Frau Lang')
const eingangszone = await desk.als('eingangszone-sgb2', hier, 'Herr Kurz')
const pfad = '/arbeitsplatz/step/internetpersonen'

const internet = (nachname: string, stelle = hier) => w.person([stelle], { nachname, art: 'internetperson' })
/** What the list shows, cell by cell. */
function zeilen(html: string): string[][] {
  const $ = load(html)
  return $('table tbody tr')
    .toArray()
    .map((tr) =>
      $(tr)
        .children('td, th')
        .toArray()
        .map((zelle) => $(zelle).text().trim()),
    )
}

test('ST-01: who waits longest stands first, with the state of the work order and the way to the conversion', async () => {
  const [erste, zweite] = [await internet('Abel'), await internet('Brand')]
  await w.person([hier], { nachname: 'Inhouse' })
  await internet('Fremd', dort)
  await inEakte(
    worker,
    paketFuer(hier, { personId: zweite, auftraege: [{ art: 'umwandlung', faellig: '2026-07-02' }] }),
    sh,
  )
  const { body, statusCode } = await leistung(pfad)
  assert.equal(statusCode, 200)
  const [abel, brand, ...rest] = zeilen(body)
  assert.deepEqual(rest, [])
  assert.deepEqual(abel, ['Abel, Özlem', '03.07.1990', '03.07.2026', 'keiner', '–', '–'])
  assert.match(brand?.join(' | ') ?? '', /^Brand, Özlem \| .* \| A-\d+ \| überfällig 02\.07\.2026 \| frei$/)
  assert.ok(body.includes(`href="/arbeitsplatz/step/personen/${erste}/umwandeln"`))
  assert.deepEqual(zeilen((await eingangszone(pfad)).body)[1], ['Brand, Özlem', '03.07.1990', '03.07.2026'])
})

test('ST-01: the list is paged by where the last page ended; whoever is converted or one with another leaves it', async () => {
  for (let i = 0; i < 55; i += 1) await internet(`Seite${String(i).padStart(2, '0')}`)
  const erste = await leistung(pfad)
  assert.equal(zeilen(erste.body).length, 50)
  const weiter = /href="(\/arbeitsplatz\/step\/internetpersonen\?nach=[\w-]+)"/.exec(erste.body)?.[1] ?? ''
  const zweite = zeilen((await leistung(weiter)).body)
  assert.equal(zweite.length, 7)
  assert.equal(new Set([...zeilen(erste.body), ...zweite].map(([name]) => name)).size, 57)
  await db.sql(`update step.person set art = 'inhouse' where nachname = 'Abel'`)
  assert.doesNotMatch((await leistung(pfad)).body, /Abel/)
  assert.match((await leistung(`${pfad}?nach=ffffffff-ffff-7fff-bfff-ffffffffffff`)).body, /Keine weiteren Personen/)
  assert.equal((await leistung(`${pfad}?nach=quatsch`)).statusCode, 200)
})

test('ST-01: the list is for those who convert; the look is recorded', async () => {
  assert.equal((await (await desk.als('integration', hier, 'Frau Ohne'))(pfad)).statusCode, 403)
  const [eintrag] = await db.sql(
    `select dienststelle_id, angaben from protokoll.neu where aktion = 'step.internetpersonen-gelesen' order by id limit 1`,
  )
  assert.equal(eintrag?.['dienststelle_id'], hier)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { arbeitsplatz } from '../../src/modules/arbeitsplatz/index.ts'
import { eakte, type Paket, zustellen } from '../../src/modules/eakte/index.ts'
import { teststelle } from '../../src/modules/eakte/pruefstand/dienststelle.ts'
import { paketFuer } from '../../src/modules/eakte/pruefstand/paket.ts'
import { plusTage } from '../../src/platform/clock/index.ts'
import { alsSystem } from '../../src/platform/database/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import {
  axeBefunde,
  ragtHinaus,
  testBrowser,
  testDatenbank,
  testFenster,
  testHaus,
} from '../../src/platform/testing/index.ts'
import { fehlt } from '../../src/platform/testing/werkzeug.ts'
import { rahmenbauer } from '../../src/rahmen/index.ts'
import { testDesk } from '../desk.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const worker = testHaus(db.worker, { jetzt })
const grund = testHaus(db.app, { jetzt })
const desk = await testDesk(db, { ...grund, rahmen: rahmenbauer(grund.config, db.app, grund.uhr) }, [
  eakte,
  arbeitsplatz,
])
const stelle = await teststelle(db.app)
const andere = await teststelle(db.app)
await desk.stelle(stelle.id)
await desk.stelle(andere.id)
await desk.web.listen({ host: '127.0.0.1', port: 0 })
const adresse = desk.web.server.address()
const basis = `http://127.0.0.1:${typeof adresse === 'object' ? adresse?.port : 0}`
const namen = ['Kaya', 'Großmann', 'Żurek-Łukasiewicz', 'von der Heide-Öztürk-Brandenburger', 'Abdel-Rahman']

async function auftrag(n: number, mehr: Partial<Paket> = {}): Promise<string> {
  const personId = neueId()
  const inhalt = Buffer.from(`%PDF-1.7 ${n}`)
  const { id, sha256, groesse } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    worker.dokumente.ablegen(tx, { besitzer: personId, bestand: 'antrag', inhalt }),
  )
  const dokument = { objektId: id, titel: 'Antrag', dateiname: 'Antrag.pdf', art: 'antrag', sha256, groesse }
  const tag = plusTage('2026-07-03', -(n % 14))
  const nachname = namen[n % 5] ?? ''
  const paket = paketFuer(stelle.id, {
    personId,
    person: { vorname: 'Maximiliane Alexandra', nachname, geburtsdatum: '1970-01-02' },
    eingegangen: new Date(`${tag}T08:00:00Z`),
    tag,
    dokumente: [dokument],
    eingaben: { ...paketFuer(stelle.id).eingaben, nachname },
    ...mehr,
  })
  await zustellen(worker, paket)
  const [zeile] = await db.sql('select nummer from eakte.auftrag where eingang_id = $1', [paket.id])
  return `/arbeitsplatz/eakte/auftraege/${String(zeile?.['nummer'])}`
}

/** Something of everything: many orders, one undecided, one changed document, hand-overs that failed. */
async function bestand() {
  const frei = await auftrag(0)
  for (let n = 1; n < 60; n += 1) await auftrag(n, { eingaben: { ...paketFuer(stelle.id).eingaben, nachname: 'Kaya' } })
  const veraendert = await auftrag(1)
  await db.sql(
    `update eakte.dokument set sha256 = repeat('a', 64) where eingang_id =
    (select eingang_id from eakte.auftrag where nummer = $1)`,
    [Number(veraendert.split('/').at(-1))],
  )
  await db.sql(`update eakte.postkorb set stand = 'geschlossen' where id = $1`, [stelle.koerbe['leistung-3']])
  const unentschieden = await auftrag(2)
  await db.sql(`update eakte.postkorb set stand = 'aktiv'`)
  const fall = neueId()
  await db.sql(
    `insert into uebergabe.uebergabe (id, art, bezug, dienststelle_id, stand, grund, versuche, erledigt)
     values ($1, 'antrag.zustellung', $2, $3, 'gescheitert', 'Error ECONNREFUSED', 25, now())`,
    [fall, neueId(), stelle.id],
  )
  await db.sql(
    `insert into eakte.ablage (id, dienststelle_id, referenz, stand, abgelegt) values ($1, $2, 'JC-ALT', 'abgelegt', $3)`,
    [neueId(), stelle.id, new Date('2026-06-25')],
  )
  const [akte] = await db.sql('select akte_id from eakte.auftrag where nummer = $1', [Number(frei.split('/').at(-1))])
  return { frei, veraendert, unentschieden, fall: `/arbeitsplatz/uebergaben/${fall}`, akte: String(akte?.['akte_id']) }
}

let chromium: Promise<Browser> | undefined
after(async () => (await chromium)?.close())

async function fenster(keks: string, wahl: BrowserContextOptions) {
  const offen = await testFenster(await (chromium ??= testBrowser()), basis, wahl)
  await offen.fenster.addCookies([{ name: 'jc_dienst', value: keks, domain: '127.0.0.1', path: '/arbeitsplatz' }])
  return offen
}
const knopf = (seite: Page, name: string | RegExp) => seite.getByRole('button', { name })
const da = await bestand()
const lang = await desk.anmelden('teamleitung', stelle.id, 'Sabine Lang')
const leer = await desk.anmelden('leistung', andere.id, 'Mai Nguyễn')
const korb = (name: string, zusatz = '') => `/arbeitsplatz/eakte/postkoerbe/${stelle.koerbe[name] ?? ''}${zusatz}`

/** Every page of the desks, and every error state, by what a person does to get there. */
const seiten: [string, string, ((seite: Page) => Promise<void>)?][] = [
  ['Mein Tag', '/arbeitsplatz'],
  ['Postkörbe', '/arbeitsplatz/eakte/postkoerbe'],
  ['voller Postkorb', korb('leistung-2')],
  ['leerer Postkorb', korb('leistung-1', '?frei=0')],
  ['Filter ohne Treffer', korb('leistung-2', '?stand=erledigt&art=umwandlung')],
  ['Meine Aufträge', '/arbeitsplatz/eakte/postkoerbe/meine'],
  ['Auftrag', da.frei],
  ['Auftrag, verändertes Dokument', da.veraendert],
  ['Auftrag, nicht entschieden', da.unentschieden],
  ['Weiterleiten', `${da.frei}/weiterleiten`],
  ['Weiterleiten, leer', `${da.frei}/weiterleiten`, (s) => knopf(s, 'Weiterleiten').click()],
  ['Übernehmen', `${da.frei}/uebernehmen`],
  ['Abgeben', `${da.frei}/abgeben`],
  ['Abgeben, leer', `${da.frei}/abgeben`, (s) => knopf(s, 'Abgeben').click()],
  ['Akten suchen', '/arbeitsplatz/eakte/akten'],
  ['Akten suchen, leer', '/arbeitsplatz/eakte/akten', (s) => knopf(s, 'Suchen').click()],
  ['Akten, Treffer', '/arbeitsplatz/eakte/akten', (s) => suche(s, 'Kaya')],
  ['Akten, keine Treffer', '/arbeitsplatz/eakte/akten', (s) => suche(s, 'Nirgends')],
  ['Akte', `/arbeitsplatz/eakte/akten/${da.akte}`],
  ['Übergaben', '/arbeitsplatz/uebergaben'],
  ['Übergabe', da.fall],
  ['Übergabe, ohne Grund', da.fall, (s) => knopf(s, 'Übergabe aufgeben').click()],
]

async function suche(seite: Page, begriff: string): Promise<void> {
  await seite.getByLabel('Name oder Nummer').fill(begriff)
  await knopf(seite, 'Suchen').click()
}

for (const [breite, colorScheme] of [
  [320, 'light'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)
  test(
    `QU-01: desk pages and their error states, ${breite} px, ${colorScheme}: no finding, nothing sticks out`,
    { skip: fehlt('chromium') },
    async () => {
      const offen = await fenster(lang, { viewport: { width: breite, height: 720 }, colorScheme })
      const befunde: string[] = []
      for (const [name, pfad, tun] of seiten) {
        await offen.seite.goto(pfad)
        await tun?.(offen.seite)
        befunde.push(...(await axeBefunde(offen.seite)).map((befund) => `${name}: ${befund}`))
        if (await ragtHinaus(offen.seite)) befunde.push(`${name}: ragt hinaus`)
      }
      befunde.push(...offen.klagen.filter((klage) => !klage.includes('status of 4')))
      assert.deepEqual(befunde, [])
      await offen.fenster.close()
    },
  )

test(
  'EA-02: a clerk works without JavaScript: takes, forwards, undoes, completes',
  { skip: fehlt('chromium') },
  async () => {
    const { seite, fenster: f } = await fenster(lang, { javaScriptEnabled: false })
    await seite.goto(korb('leistung-2'))
    await knopf(seite, /Nächsten Auftrag nehmen/).click()
    await seite.getByText('Der Auftrag ist jetzt bei Ihnen.').waitFor()
    await seite.getByRole('link', { name: /Weiterleiten/ }).click()
    await knopf(seite, 'Weiterleiten').click()
    await seite.getByRole('heading', { name: 'Bitte prüfen Sie 2 Angaben' }).waitFor()
    await seite.getByLabel('Leistung 1 (A bis G)').check()
    await seite.getByLabel('Grund').fill('Name geändert')
    await knopf(seite, 'Weiterleiten').click()
    await seite.getByText('Sie haben den Auftrag an „Leistung 1 (A bis G)“ weitergeleitet.').waitFor()
    await knopf(seite, 'Rückgängig').click()
    await knopf(seite, /^Erledigen/).click()
    await seite.getByText('Der Auftrag ist erledigt.').waitFor()
    await f.close()
  },
)

test(
  'EA-02: a clerk works by keys alone: next, forward, back, complete, next',
  { skip: fehlt('chromium') },
  async () => {
    const { seite, fenster: f } = await fenster(lang, {})
    await seite.goto(korb('leistung-2'))
    const zeile = () => seite.evaluate(() => document.activeElement?.closest('tr')?.id)
    await seite.keyboard.press('j')
    const erste = await zeile()
    await seite.keyboard.press('ArrowDown')
    assert.notEqual(await zeile(), erste)
    await seite.keyboard.press('ArrowUp')
    assert.equal(await zeile(), erste)
    await seite.keyboard.press('n')
    await seite.waitForURL(/auftraege\/\d+\?getan/)
    await seite.keyboard.press('w')
    await seite.waitForURL(/weiterleiten$/)
    await seite.goBack()
    await seite.keyboard.press('e')
    await seite.getByText('Der Auftrag ist erledigt.').waitFor()
    const vorher = seite.url()
    await seite.keyboard.press('n')
    await seite.waitForURL((url) => url.href !== vorher && /auftraege/.test(url.href))
    await seite.keyboard.press('z')
    await seite.getByText(/Sie haben den Auftrag zurückgegeben/).waitFor()
    await seite.keyboard.press('m')
    await seite.getByText('Der Auftrag ist jetzt bei Ihnen.').waitFor()
    await f.close()
  },
)

test('EA-02: an office without orders sees why its lists are empty', { skip: fehlt('chromium') }, async () => {
  const { seite, fenster: f } = await fenster(leer, {})
  await seite.goto('/arbeitsplatz')
  await seite.getByText('Alle Postkörbe sind leer.').waitFor()
  await seite.getByRole('link', { name: 'Meine Aufträge' }).first().click()
  await seite.getByText('Sie haben gerade keinen Auftrag').waitFor()
  assert.deepEqual(await axeBefunde(seite), [])
  await f.close()
})

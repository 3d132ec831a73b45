import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { objektLoeschen, pruefen, umwandeln } from '../../../platform/eingang/index.ts'
import { foto, pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import {
  axeBefunde,
  ragtHinaus,
  testBrowser,
  testDatenbank,
  testFenster,
  testPortal,
} from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import { antrag } from '../index.ts'

const db = await testDatenbank()
await organisation.ladeDemo(db.worker)
const eingang = { name: 'eingang', worker: [pruefen, umwandeln, objektLoeschen] }
const portal = await testPortal(db, [konto, antrag, eingang], new Date('2026-07-03T12:00:00Z'))
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
const browser = await testBrowser()
after(() => browser.close())
const telefon = { viewport: { width: 360, height: 740 }, hasTouch: true }
let nummer = 0

async function angemeldet(wahl: Parameters<typeof testFenster>[2] = {}) {
  const { kekse } = await neuesKonto(portal, `kim${(nummer += 1)}@beispiel.de`)
  const offen = await testFenster(browser, basis, wahl)
  await offen.fenster.addCookies([...kekse].map(([name, value]) => ({ name, value, url: basis })))
  await offen.seite.goto('/unterlagen')
  return { ...offen, zeilen: offen.seite.locator('.jc-dateien li') }
}
const pdf = async (name: string, seiten = 1) => ({ name, mimeType: 'application/pdf', buffer: await pdfDatei(seiten) })

test('HA-03: on a phone several files go up at once, each with its state; wrong ones say why, right ones are in the list', async () => {
  const { seite, zeilen, klagen, fenster } = await angemeldet(telefon)
  const bild = { name: 'IMG 1.jpg', mimeType: 'image/jpeg', buffer: await foto(3000, 4000) }
  const word = { name: 'Brief.docx', mimeType: 'application/msword', buffer: Buffer.from('PK\u0003\u0004') }
  await seite.setInputFiles('input[type=file]', [await pdf('Miete.pdf'), word, bild])
  await zeilen.filter({ hasText: 'Brief.docx' }).getByText('Speichern Sie den Text als PDF').waitFor()
  await zeilen.filter({ hasText: 'IMG 1.jpg' }).getByText('wird geprüft', { exact: true }).waitFor()
  assert.deepEqual(await axeBefunde(seite), [])
  assert.equal(await ragtHinaus(seite), false)
  await portal.arbeite()
  await zeilen.filter({ hasText: 'Miete.pdf' }).getByText('geprüft', { exact: true }).waitFor({ timeout: 15_000 })
  await seite.reload()
  assert.equal(await zeilen.filter({ hasText: 'IMG 1.jpg' }).getByRole('link').count(), 1)
  assert.deepEqual(
    klagen.filter((satz) => !satz.includes('422')),
    [],
  )
  await fenster.close()
})

test('HA-03: a line that breaks in the middle is gone on with; a file that was sent leads to the list by itself', async () => {
  const { seite, fenster } = await angemeldet()
  let unterbrochen = 0
  await seite.route('**/dateien/tus/*', (weg) => {
    if (weg.request().method() !== 'PATCH' || unterbrochen > 0) return weg.continue()
    unterbrochen += 1
    return weg.abort('connectionreset')
  })
  await seite.setInputFiles('input[type=file]', await pdf('Miete.pdf', 2))
  await seite.getByText('Die Datei ist da. Wir prüfen sie jetzt.').waitFor()
  assert.equal(unterbrochen, 1)
  await fenster.close()
})

test('HA-03: a transfer that was begun goes on after the page was loaded anew: the file is chosen once more, what arrived is not sent again', async () => {
  const { seite, fenster } = await angemeldet()
  const datei = join(await mkdtemp(join(tmpdir(), 'tus-')), 'Miete.pdf')
  await writeFile(datei, await pdfDatei(1, (dokument) => void dokument.attach(randomBytes(1_500_000), 'Anlage.bin')))
  const gesendet: string[] = []
  let steht = true
  await seite.route('**/dateien/tus/*', (weg) => {
    const { 'upload-offset': ab = '0' } = weg.request().headers()
    if (weg.request().method() !== 'PATCH') return weg.continue()
    gesendet.push(ab)
    return steht && ab !== '0' ? weg.abort('connectionreset') : weg.continue()
  })
  const abgerissen = seite.waitForEvent('requestfailed', (anfrage) => anfrage.headers()['upload-offset'] === '1048576')
  await seite.setInputFiles('input[type=file]', datei)
  await abgerissen
  await seite.reload()
  await seite.getByText('Eine Datei kam nicht ganz an.').waitFor()
  // Until then the page that is gone would have gone on by itself.
  steht = false
  gesendet.length = 0
  await seite.setInputFiles('input[type=file]', datei)
  await seite.waitForURL('**/unterlagen?stand=hochgeladen')
  assert.deepEqual(gesendet, ['1048576'])
  assert.equal(await seite.getByText('Eine Datei kam nicht ganz an.').count(), 0)
  await fenster.close()
})

test('HA-03: a transfer can be stopped; nothing of it is left', async () => {
  const { seite, zeilen, fenster } = await angemeldet()
  await seite.route('**/dateien/tus/*', (weg) => (weg.request().method() === 'PATCH' ? undefined : weg.continue()))
  const unterwegs = seite.waitForRequest((anfrage) => anfrage.method() === 'PATCH')
  await seite.setInputFiles('input[type=file]', await pdf('Miete.pdf', 3))
  await unterwegs
  const weg = seite.waitForResponse((antwort) => antwort.request().method() === 'DELETE')
  await seite.getByRole('button', { name: 'Abbrechen: Miete.pdf' }).click()
  assert.equal((await weg).status(), 204)
  assert.equal(await zeilen.count(), 0)
  await fenster.close()
})

test('HA-03: without JavaScript one file goes up with a button', async () => {
  const { seite, zeilen, fenster } = await angemeldet({ ...telefon, javaScriptEnabled: false })
  await seite.setInputFiles('input[type=file]', await pdf('Miete.pdf', 4))
  await seite.getByRole('button', { name: 'Hochladen' }).click()
  await seite.getByText('Die Datei ist da. Wir prüfen sie jetzt.').waitFor()
  assert.match(String(await zeilen.textContent()), /Miete\.pdf[\s\S]*wird geprüft/)
  await fenster.close()
})

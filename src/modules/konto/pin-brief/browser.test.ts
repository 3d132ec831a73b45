import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { ladeDemo } from '../../organisation/index.ts'
import { angaben, codeIn, druckstelle } from '../druck/probe.ts'
import { PASSWORT, probe } from '../probe.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
const p = await probe(db)
const druck = await druckstelle(p.worker)
const basis = await p.web.listen({ host: '127.0.0.1', port: 0 })
const browser = await testBrowser()
after(() => browser.close())

for (const [name, wahl] of [
  ['Telefon', { viewport: { width: 320, height: 640 } }],
  ['Telefon ohne JavaScript', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
] as const)
  test(`KO-04: order the letter, scan its QR code, confirm (${name})`, async () => {
    const mitSkript = !('javaScriptEnabled' in wahl)
    const { kekse } = await p.neuesKonto(`brief.${name.length}@beispiel.de`)
    const [konto] = await db.sql('select person_id from konto.konto order by id desc limit 1')
    await angaben(db, String(konto?.['person_id']))
    const { fenster, seite } = await testFenster(browser, basis, wahl)
    for (const [keks, value] of kekse) await fenster.addCookies([{ name: keks, value, domain: '127.0.0.1', path: '/' }])
    const druecke = async (knopf: string): Promise<void> => {
      const antwort = seite.waitForEvent('domcontentloaded')
      await seite.locator('main').getByRole('button', { name: knopf, exact: true }).click()
      await antwort
      if (mitSkript) assert.deepEqual(await axeBefunde(seite), [])
      if (mitSkript) assert.equal(await ragtHinaus(seite), false)
    }
    await seite.goto('/konto/pin-brief')
    await druecke('Brief bestellen')
    assert.match(await seite.locator('#stand').innerText(), /Ihr Brief ist bestellt/)
    await p.arbeite()
    const code = codeIn(await druck.text())
    const geschickt: string[] = []
    seite.on('request', (anfrage) => geschickt.push(`${anfrage.url()} ${anfrage.headers()['referer'] ?? ''}`))
    await seite.goto(`/konto/pin-code#${code.replaceAll('-', '')}`)
    const feld = seite.getByLabel('Code', { exact: true })
    assert.equal(await feld.inputValue(), mitSkript ? code.replaceAll('-', '') : '')
    if (mitSkript) assert.doesNotMatch(seite.url(), /#/)
    assert.ok(!geschickt.some((adresse) => adresse.includes(code.replaceAll('-', '')) && !adresse.includes('#')))
    await feld.fill(code.toLowerCase())
    await druecke('Code bestätigen')
    assert.match(await seite.locator('h1').innerText(), /Ihr Konto ist bestätigt/)
    await fenster.close()
  })

test('KO-04: the QR code scanned while signed out: the code waits behind the "#" and stands in the field after the sign-in', async () => {
  const email = 'abgemeldet@beispiel.de'
  const angemeldet = await p.neuesKonto(email)
  const [konto] = await db.sql('select person_id from konto.konto order by id desc limit 1')
  await angaben(db, String(konto?.['person_id']))
  await angemeldet.sende('/konto/pin-brief')
  await p.arbeite()
  const code = codeIn(await druck.text()).replaceAll('-', '')
  const { fenster, seite } = await testFenster(browser, basis)
  const geschickt: string[] = []
  p.web.server.on('request', ({ url = '', headers }) => geschickt.push(`${url} ${headers.referer ?? ''}`))
  await seite.goto(`/konto/pin-code#${code}`)
  assert.match(await seite.locator('h1').innerText(), /^Anmelden/)
  await seite.getByLabel('E-Mail-Adresse').fill(email)
  await seite.getByLabel('Passwort', { exact: true }).fill('falsch')
  await seite.keyboard.press('Enter')
  await seite.waitForURL(/anmelden#/)
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await seite.keyboard.press('Enter')
  await seite.waitForURL('**/konto/pin-code')
  assert.equal(await seite.getByLabel('Code', { exact: true }).inputValue(), code)
  assert.ok(geschickt.length > 3)
  assert.ok(!geschickt.some((adresse) => adresse.includes(code)), 'the server never got it')
  await fenster.close()
})

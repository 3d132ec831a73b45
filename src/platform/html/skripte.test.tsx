import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { VNode } from 'preact'
import { testBrowser, testFenster } from '../testing/index.ts'
import { Formular, Knopf, PortalSeite, publicOrdner, render, Textfeld } from './index.ts'
import { Musterdesk } from './muster/musterdesk.tsx'
import { musterRahmen } from './muster/rahmen.ts'

// A server of one page: the scripts are tested without database and modules.
let seiteninhalt: VNode
let verlaengert = 0
let gesendet = 0
let antwort = 204
const typen: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const dienst: Server = createServer((anfrage: IncomingMessage, ausgabe) => {
  const pfad = (anfrage.url ?? '/').split('?')[0] ?? '/'
  const endung = /\.(\w+)$/.exec(pfad)?.[1]
  if (endung !== undefined) {
    ausgabe.setHeader('content-type', typen[endung] ?? 'text/plain')
    return ausgabe.end(readFileSync(publicOrdner + pfad.slice(1)))
  }
  if (pfad === '/verlaengern') {
    verlaengert++
    ausgabe.statusCode = antwort
    return ausgabe.end()
  }
  if (anfrage.method === 'POST') {
    // "No content": the browser stays on the page, as while it waits for a slow answer.
    gesendet++
    ausgabe.statusCode = 204
    return ausgabe.end()
  }
  ausgabe.setHeader('content-type', 'text/html; charset=utf-8')
  return ausgabe.end(render(seiteninhalt))
})
await new Promise<void>((fertig) => void dienst.listen(0, '127.0.0.1', fertig))
const basis = `http://127.0.0.1:${(dienst.address() as AddressInfo).port}`
const browser = await testBrowser()
after(async () => {
  await browser.close()
  dienst.closeAllConnections()
  dienst.close()
})

const rahmen = musterRahmen({ sprache: 'de', thema: 'hell' })
const mitSitzung = (sekunden: number): VNode => {
  const sitzung = { sekunden, endeUhrzeit: '14:35', verlaengern: '/verlaengern' }
  return (
    <PortalSeite rahmen={{ ...rahmen, angemeldet: true, sitzung }} titel="Probe">
      <Textfeld name="vorname" label="Vorname" />
    </PortalSeite>
  )
}

test('sending: the label says so, a second press does nothing, after 10 s the button is back', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  seiteninhalt = (
    <PortalSeite rahmen={rahmen} titel="Probe">
      <Formular aktion="/senden">
        <Knopf>Antrag jetzt stellen</Knopf>
      </Formular>
    </PortalSeite>
  )
  await seite.clock.install()
  await seite.goto('/')
  gesendet = 0
  const druecken = (): Promise<void> =>
    seite.locator('main form button').evaluate((k) => (k as HTMLButtonElement).click())
  await druecken()
  await druecken()
  assert.equal(await seite.locator('main form button').innerText(), 'Wird gesendet …')
  assert.equal(await seite.locator('main form button').getAttribute('aria-disabled'), 'true')
  await seite.clock.fastForward(10_001)
  assert.equal(await seite.locator('main form button').innerText(), 'Antrag jetzt stellen')
  assert.equal(gesendet, 1)
  await fenster.close()
})

test('a password can be shown and hidden', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  seiteninhalt = (
    <PortalSeite rahmen={rahmen} titel="Probe">
      <Textfeld name="passwort" label="Passwort" art="password" />
    </PortalSeite>
  )
  await seite.goto('/')
  const feld = seite.locator('#f-passwort')
  await seite.getByRole('button', { name: 'Passwort zeigen' }).click()
  assert.equal(await feld.getAttribute('type'), 'text')
  await seite.getByRole('button', { name: 'Passwort verbergen' }).click()
  assert.equal(await feld.getAttribute('type'), 'password')
  await fenster.close()
})

test('session: a warning 5 minutes before its end, which can be put off again and again', async () => {
  const { fenster, seite, klagen } = await testFenster(browser, basis)
  seiteninhalt = mitSitzung(1800)
  verlaengert = 0
  antwort = 204
  await seite.clock.install()
  await seite.goto('/')
  const dialog = seite.getByRole('dialog')
  for (const mal of [1, 2, 3]) {
    await seite.clock.fastForward(1490_000)
    assert.equal(await dialog.isVisible(), false)
    await seite.clock.fastForward(20_000)
    await dialog.getByText('In 5 Minuten melden wir Sie ab.').waitFor()
    assert.equal(await dialog.getByRole('link').count(), 0)
    await dialog.getByRole('button', { name: 'Angemeldet bleiben' }).click()
    await dialog.waitFor({ state: 'hidden' })
    assert.equal(verlaengert, mal)
  }
  assert.deepEqual(klagen, [])
  await fenster.close()
})

test('session: other tabs follow, typing counts, and an ended session leads to the sign-in', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  seiteninhalt = mitSitzung(1800)
  verlaengert = 0
  antwort = 204
  await seite.clock.install()
  await seite.goto('/')
  await seite.clock.fastForward(400_000)
  await seite.getByLabel('Vorname').fill('Kim')
  await seite.waitForTimeout(200)
  assert.equal(verlaengert, 1)
  await seite.clock.fastForward(1510_000)
  const dialog = seite.getByRole('dialog')
  await dialog.waitFor()
  const zweite = await fenster.newPage()
  await zweite.goto(basis)
  await zweite.evaluate(() =>
    document.querySelector<HTMLElement & { verlaengern(): void }>('jc-sitzung')?.verlaengern(),
  )
  await dialog.waitFor({ state: 'hidden' })
  await seite.clock.fastForward(1510_000)
  await dialog.waitFor()
  await seite.clock.fastForward(300_000)
  await dialog.getByText('Sie wurden abgemeldet.').waitFor()
  assert.equal(await dialog.getByRole('link', { name: 'Anmelden' }).isVisible(), true)
  await fenster.close()
})

test('desk keys: rows, selection, buttons; not in fields; listed, and switched off for good', async () => {
  const { fenster, seite, klagen } = await testFenster(browser, basis, { viewport: { width: 1280, height: 720 } })
  seiteninhalt = <Musterdesk sprache="de" thema="hell" />
  await seite.goto('/')
  const inZeile = (): Promise<string | undefined> => seite.evaluate(() => document.activeElement?.closest('tr')?.id)
  await seite.keyboard.press('j')
  assert.equal(await inZeile(), 'zeile-a1')
  await seite.keyboard.press('j')
  await seite.keyboard.press('j')
  await seite.keyboard.press('k')
  assert.equal(await inZeile(), 'zeile-a2')
  await seite.keyboard.press('x')
  assert.equal(await seite.locator('#zeile-a2 input').isChecked(), true)
  await seite.getByLabel('Nummer').fill('')
  await seite.keyboard.type('jx?')
  assert.equal(await seite.getByLabel('Nummer').inputValue(), 'jx?')
  await seite.locator('h1').click()
  await seite.keyboard.press('?')
  const hilfe = seite.getByRole('dialog')
  await hilfe.getByText('nächsten Auftrag nehmen').waitFor()
  await hilfe.getByRole('button', { name: 'Tasten ausschalten' }).click()
  await seite.reload()
  await seite.keyboard.press('j')
  assert.equal(await inZeile(), undefined)
  await seite.getByRole('button', { name: 'Tasten anzeigen' }).click()
  await seite.getByRole('button', { name: 'Tasten einschalten' }).click()
  await seite.keyboard.press('n')
  await seite.waitForURL('**/naechster')
  assert.deepEqual(klagen, [])
  await fenster.close()
})

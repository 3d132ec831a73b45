import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { PASSWORT, probe, tokenFuer } from '../probe.ts'
import { codeFuer, schrittVon } from '../app/totp.ts'

const db = await testDatenbank()
const p = await probe(db)
await p.web.listen({ host: '127.0.0.1', port: 0 })
// Passkeys belong to a host name; an address in figures is none.
const basis = `http://localhost:${(p.web.server.address() as AddressInfo).port}`
Object.assign(p.haus.config, { basisUrl: basis })
const browser = await testBrowser()
after(() => browser.close())

async function druecke(seite: Page, knopf: string): Promise<void> {
  const antwort = seite.waitForEvent('domcontentloaded')
  await seite.locator('main').getByRole('button', { name: knopf, exact: true }).first().click()
  await antwort
}

/** A device in the browser that holds passkeys and shows a finger by itself. */
async function geraet(seite: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await seite.context().newCDPSession(seite)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, id: authenticatorId }
}

async function neuesKonto(seite: Page, email: string): Promise<void> {
  await seite.goto('/registrieren?weiter=/konto/anmeldewege')
  await seite.getByLabel('E-Mail-Adresse').fill(email)
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await druecke(seite, 'Konto anlegen')
  const token = tokenFuer(await p.arbeite(), email)
  await seite.goto(`/registrieren/bestaetigen?token=${token}`)
  await druecke(seite, 'Konto bestätigen')
}

const ansichten: { name: string; wahl: BrowserContextOptions }[] = [
  { name: 'Telefon', wahl: { viewport: { width: 320, height: 640 } } },
  { name: 'Schreibtisch, dunkel', wahl: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
]
for (const { name, wahl } of ansichten)
  test(`KO-03: add a passkey, sign in with it without a user name, step up with it, rename and remove it (${name})`, async () => {
    const email = `kim.${name.length}@beispiel.de`
    const { fenster, seite, klagen } = await testFenster(browser, basis, wahl)
    const { cdp, id } = await geraet(seite)
    const schau = async (titel: RegExp): Promise<void> => {
      assert.match(await seite.title(), titel)
      assert.deepEqual(await axeBefunde(seite), [], await seite.title())
      assert.equal(await ragtHinaus(seite), false, await seite.title())
    }
    await neuesKonto(seite, email)
    await schau(/^Anmeldung und Sicherheit/)
    await seite.getByRole('link', { name: 'Passkey hinzufügen' }).click()
    await seite.getByRole('button', { name: 'Passkey hinzufügen' }).waitFor()
    await schau(/^Passkey hinzufügen/)
    await seite.getByLabel('Name für diesen Passkey').fill('Mein Handy')
    await druecke(seite, 'Passkey hinzufügen')
    await seite.waitForURL('**/konto/anmeldewege?stand=neu')
    await schau(/^Anmeldung und Sicherheit/)
    assert.match(await seite.locator('main').innerText(), /Der neue Weg ist hinzugefügt.*Passkey: Mein Handy/s)
    await seite.goto('/konto/anmeldewege/passkey')
    await seite.getByLabel('Name für diesen Passkey').fill('Noch einer')
    await seite.getByRole('button', { name: 'Passkey hinzufügen' }).click()
    await seite.getByText('Auf diesem Gerät gibt es schon einen Passkey').waitFor()

    await fenster.clearCookies()
    await seite.goto('/anmelden?weiter=/konto/anmeldewege')
    await schau(/^Anmelden/)
    await druecke(seite, 'Mit Passkey anmelden')
    await seite.waitForURL('**/konto/anmeldewege')
    const [sitzung] = await db.sql(`select angaben from http.sitzung where art = 'kunde' order by id desc limit 1`)
    assert.deepEqual(sitzung?.['angaben'], { anmeldung: 3 })

    await seite.goto('/konto/stufe/passkey?weiter=/konto/sitzungen')
    await schau(/^Passkey benutzen/)
    await druecke(seite, 'Passkey benutzen')
    await seite.waitForURL('**/konto/sitzungen')

    // A copy of the key: its counter stands where ours stood before.
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })
    const [schluessel] = credentials
    assert.ok(schluessel)
    await cdp.send('WebAuthn.clearCredentials', { authenticatorId: id })
    await cdp.send('WebAuthn.addCredential', { authenticatorId: id, credential: { ...schluessel, signCount: 0 } })
    await fenster.clearCookies()
    await seite.goto('/anmelden')
    await druecke(seite, 'Mit Passkey anmelden')
    await seite.getByText('Das hat nicht geklappt. Versuchen Sie es noch einmal.').waitFor()
    await schau(/^Anmelden/)
    await cdp.send('WebAuthn.clearCredentials', { authenticatorId: id })
    await cdp.send('WebAuthn.addCredential', { authenticatorId: id, credential: schluessel })

    // Without finger, face or PIN the device's possession alone is not enough.
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
    await seite.goto('/anmelden')
    await seite.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
    await seite.getByText('oder Sie haben abgebrochen').waitFor()
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true })
    await druecke(seite, 'Mit Passkey anmelden')
    await seite.waitForURL('**/uebersicht')

    await seite.goto('/konto/anmeldewege')
    await seite.getByRole('link', { name: /Umbenennen oder entfernen/ }).click()
    await seite.getByRole('button', { name: 'Weg entfernen' }).waitFor()
    await schau(/^Passkey: Mein Handy/)
    await seite.getByLabel('Name', { exact: true }).fill('Altes Handy')
    await druecke(seite, 'Namen speichern')
    await seite.getByRole('link', { name: /Altes Handy/ }).click()
    await druecke(seite, 'Weg entfernen')
    await seite.waitForURL('**/konto/anmeldewege?stand=entfernt')
    await seite.goto('/abgemeldet')
    await fenster.clearCookies()
    await seite.goto('/anmelden')
    await druecke(seite, 'Mit Passkey anmelden')
    await seite.getByText('Das hat nicht geklappt. Versuchen Sie es noch einmal.').waitFor()
    assert.deepEqual(
      klagen.filter((klage) => !/status of (404|422)/.test(klage)),
      [],
    )
    await fenster.close()
  })

test('KO-03: a passkey of another account does not step this one up', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  await geraet(seite)
  await neuesKonto(seite, 'eins@beispiel.de')
  await seite.goto('/konto/anmeldewege/passkey')
  await druecke(seite, 'Passkey hinzufügen')
  await seite.waitForURL('**stand=neu')
  await fenster.clearCookies()
  await neuesKonto(seite, 'zwei@beispiel.de')
  await seite.goto('/konto/stufe/passkey?weiter=/konto')
  await druecke(seite, 'Passkey benutzen')
  await seite.getByText('Dieser Passkey gehört zu einem anderen Konto').waitFor()
  await fenster.close()
})

test('KO-03: without JavaScript a sentence stands for the passkey, and the app signs in; recovery codes are readable', async () => {
  const wahl = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }
  const { fenster, seite } = await testFenster(browser, basis, wahl)
  await neuesKonto(seite, 'ohne@beispiel.de')
  await seite.goto('/konto/anmeldewege/passkey')
  assert.match(await seite.locator('main').innerText(), /Passkeys gehen in diesem Browser nicht/)
  assert.equal(await seite.getByRole('button', { name: 'Passkey hinzufügen' }).count(), 0)
  await seite.getByRole('link', { name: 'Lieber eine App mit Codes nehmen' }).click()
  const schluessel = (await seite.locator('.jc-schluessel bdi').innerText()).replaceAll(' ', '')
  const bits = Array.from(schluessel, (z) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(z).toString(2).padStart(5, '0'))
  const geheimnis = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((stueck) => Number.parseInt(stueck, 2)))
  const code = () => codeFuer(geheimnis, schrittVon(p.haus.uhr.jetzt()))
  await seite.getByLabel('Code aus der App').fill(code())
  await druecke(seite, 'App einschalten')
  const ersatz = await seite.locator('.jc-codes bdi').first().innerText()
  await fenster.clearCookies()
  await seite.goto('/anmelden?weiter=/konto')
  assert.match(await seite.locator('main').innerText(), /Passkeys gehen in diesem Browser nicht/)
  await seite.getByLabel('E-Mail-Adresse').fill('ohne@beispiel.de')
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await druecke(seite, 'Anmelden')
  await seite.getByLabel('Code', { exact: true }).fill(ersatz)
  await druecke(seite, 'Weiter')
  assert.match(await seite.title(), /^Ihr Konto/)
  await fenster.close()
})

test('KO-03: an answer that is none, or to a challenge that is used up or not ours, signs nobody in', async () => {
  const b = p.browser('192.0.2.200')
  const aufgabe = (await b.sende('/anmelden/passkey/aufgabe')).json<{
    challenge: string
    rpId: string
    userVerification: string
  }>()
  assert.deepEqual([aufgabe.rpId, aufgabe.userVerification], ['localhost', 'required'])
  const daten = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge: aufgabe.challenge, origin: basis }),
  ).toString('base64url')
  const gefaelscht = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    response: { clientDataJSON: daten, authenticatorData: 'AAAA', signature: 'AAAA' },
  }
  for (const antwort of ['', '{}', '[]', 'null', 'x'.repeat(100), JSON.stringify(gefaelscht)]) {
    const ergebnis = await b.sende('/anmelden/passkey', { antwort })
    assert.equal(ergebnis.statusCode, 422, antwort.slice(0, 20))
  }
  const fremd = await p.web.inject({
    method: 'POST',
    url: '/anmelden/passkey/aufgabe',
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  assert.equal(fremd.statusCode, 403)
})

import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { antrag } from '../../src/modules/antrag/index.ts'
import { eakte } from '../../src/modules/eakte/index.ts'
import { angaben, codeIn, druckstelle } from '../../src/modules/konto/druck/probe.ts'
import { konto } from '../../src/modules/konto/index.ts'
import { postfach } from '../../src/modules/postfach/index.ts'
import { buehne as postfachbuehne, jetzt } from '../../src/modules/postfach/pruefstand/buehne.ts'
import { plusSekunden } from '../../src/platform/clock/index.ts'
import { pruefen, umwandeln } from '../../src/platform/eingang/index.ts'
import { pdfDatei } from '../../src/platform/eingang/pruefstand/dateien.ts'
import { testBrowser, testDatenbank, testFenster, testPortal } from '../../src/platform/testing/index.ts'
import { personalAnmelden, tuer } from '../desk.ts'
import { neuesKonto } from '../konto.ts'
import { RECHNER, TELEFON, weg } from './buehne.ts'
import { knopf, verweis } from './handgriffe.ts'

const db = await testDatenbank()
const { stelle } = await postfachbuehne(db)
const eingang = { name: 'eingang', worker: [pruefen, umwandeln] }
const portal = await testPortal(db, [konto, eakte, postfach, antrag, eingang, tuer], jetzt)
const druck = await druckstelle(portal.worker)
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

const TEXT = 'Meine Miete steigt auf 512 Euro. Den Vertrag schicke ich mit.'

/** A window in which somebody is signed in. */
async function fenster(wahl: BrowserContextOptions, kekse: Iterable<readonly [string, string]>) {
  const offen = await testFenster(await (browser ??= testBrowser()), basis, wahl)
  await offen.fenster.addCookies([...kekse].map(([name, value]) => ({ name, value, url: basis })))
  offen.seite.setDefaultTimeout(15_000)
  return offen
}

/** A customer of Musterstadt with a confirmed address and nothing more. */
async function kundin(email: string, wahl: BrowserContextOptions) {
  const { kekse } = await neuesKonto(portal, email)
  const [zeile] = await db.sql('select person_id from konto.konto order by id desc limit 1')
  await angaben(db, String(zeile?.['person_id']))
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [
    zeile?.['person_id'],
    stelle('musterstadt'),
  ])
  return fenster(wahl, kekse)
}

const titel = (seite: Page, text: string): Promise<void> =>
  seite.getByRole('heading', { level: 1, name: text }).waitFor()

/** From the empty mailbox to the last step, with a file. */
async function schreibe(seite: Page, mitSkript: boolean): Promise<void> {
  await seite.goto('/postfach')
  await verweis(seite, 'Nachricht schreiben').click()
  await seite.getByLabel('Miete und Heizkosten').check()
  await knopf(seite, 'Weiter').click()
  await seite.getByLabel('Was möchten Sie uns sagen?').fill(TEXT)
  await knopf(seite, 'Weiter').click()
  await titel(seite, 'Dateien mitschicken')
  const datei = { name: 'vertrag.pdf', mimeType: 'application/pdf', buffer: await pdfDatei(2) }
  await seite.getByLabel('Datei oder Foto wählen').setInputFiles(datei)
  if (!mitSkript) await knopf(seite, 'Hochladen').click()
  await seite.locator('input[type=hidden][name=datei]').first().waitFor({ state: 'attached' })
  await knopf(seite, 'Weiter').click()
  await titel(seite, 'Bitte prüfen Sie Ihre Nachricht')
  await seite.getByText('vertrag.pdf').waitFor()
}

/** Orders the letter, gets it, and types its code. */
async function bestaetige(seite: Page): Promise<void> {
  await seite.goto('/konto/pin-brief')
  await knopf(seite, 'Brief bestellen').click()
  await seite.getByText('Ihr Brief ist bestellt').first().waitFor()
  await portal.arbeite()
  await seite.goto('/konto/pin-code')
  await seite.getByLabel('Code', { exact: true }).fill(codeIn(await druck.text()))
  await knopf(seite, 'Code bestätigen').click()
  await titel(seite, 'Ihr Konto ist bestätigt')
}

/** Finds the draft as it was left and sends it. */
async function sendeEntwurf(seite: Page): Promise<void> {
  await seite.goto('/postfach/entwuerfe')
  await verweis(seite, /Miete und Heizkosten/).click()
  assert.equal(await seite.getByLabel('Was möchten Sie uns sagen?').inputValue(), TEXT)
  await knopf(seite, 'Weiter').click()
  await seite.getByText('vertrag.pdf').first().waitFor()
  await knopf(seite, 'Weiter').click()
  await seite.getByLabel('Ich möchte eine E-Mail, wenn eine Antwort da ist').check()
  await knopf(seite, 'Nachricht senden').click()
  await titel(seite, 'Ihre Nachricht ist gesendet')
}

/** Somebody of the office comes from the work order and answers. */
async function amt(wahl: BrowserContextOptions): Promise<void> {
  const wer = { rolle: 'leistung', stelle: stelle('musterstadt'), name: 'Sabine Lang' }
  const offen = await fenster(wahl, [['jc_dienst', await personalAnmelden(portal.web, db, wer)]])
  const { seite } = offen
  const [auftrag] = await db.sql(`select nummer from eakte.auftrag where art like 'postfach%' order by id desc limit 1`)
  await seite.goto(`/arbeitsplatz/eakte/auftraege/${String(auftrag?.['nummer'])}`)
  await verweis(seite, /^Anlage 1/).waitFor()
  await verweis(seite, 'Im Postfach lesen').click()
  await seite.getByText('512 Euro').waitFor()
  await seite.getByLabel('Antwort', { exact: true }).fill('Bitte senden Sie uns noch die letzte Seite.')
  await knopf(seite, 'Antwort senden').click()
  await seite.getByText('Ihre Antwort ist gesendet.').waitFor()
  assert.deepEqual(offen.klagen, [])
  await offen.fenster.close()
}

/** Reads, answers, prints, searches, deletes and has it back. */
async function lies(seite: Page): Promise<void> {
  await seite.goto('/postfach')
  await seite.getByText('Neu').first().waitFor()
  await verweis(seite, /Miete und Heizkosten/).click()
  await seite.getByText('die letzte Seite').waitFor()
  await seite.getByLabel('Ihre Antwort').fill('Mache ich morgen.')
  await knopf(seite, 'Antwort senden').click()
  await seite.getByText('Ihre Antwort ist gesendet.').waitFor()
  const pdf = await seite.request.get(
    (await verweis(seite, /Als PDF speichern oder drucken/).getAttribute('href')) ?? '',
  )
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
  await seite.goto('/postfach')
  await seite.getByLabel('In meinen Nachrichten suchen').fill('letzte seite')
  await knopf(seite, 'Suchen').click()
  await seite.getByText('Gefunden: 1').waitFor()
  await verweis(seite, /Miete und Heizkosten/).click()
  await knopf(seite, 'Gespräch löschen').click()
  await seite.getByText('Gelöscht.').first().waitFor()
  await seite.goto('/postfach/papierkorb')
  await knopf(seite, /^Zurückholen/).click()
  await seite.getByText('Die Nachrichten sind wieder da.').waitFor()
}

for (const [name, wahl] of [
  ['am Rechner', RECHNER],
  ['auf dem Telefon ohne JavaScript', { ...TELEFON, javaScriptEnabled: false }],
] as const)
  weg(
    `PF-01, PF-11, KO-02, EA-03, PF-09: a message with a file, the step-up that keeps it, the office's answer, its notice; read, answered, printed, found, deleted (${name})`,
    async () => {
      const email = `kim.${name.length}@beispiel.de`
      const kim = await kundin(email, wahl)
      await schreibe(kim.seite, !('javaScriptEnabled' in wahl))
      await knopf(kim.seite, 'Nachricht senden').click()
      await titel(kim.seite, 'Dafür müssen wir sicher sein, dass Sie es sind')
      await bestaetige(kim.seite)
      await sendeEntwurf(kim.seite)
      await portal.arbeite()
      // What waited for the check of its file is looked at again.
      portal.stelle(plusSekunden(jetzt, 60))
      await portal.arbeite()
      await amt(wahl)
      const [hinweis, ...mehr] = (await portal.arbeite()).filter(({ an }) => an === email)
      assert.equal(hinweis?.betreff, 'Neue Nachricht in Ihrem Postfach')
      assert.doesNotMatch(`${hinweis.betreff} ${hinweis.text}`, /Miete|Seite|Musterstadt|http|JC-/)
      assert.deepEqual(mehr, [])
      await lies(kim.seite)
      assert.deepEqual(kim.klagen, [])
      await kim.fenster.close()
    },
  )

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { datumLang, ersterDesMonats, systemUhr, tagInBerlin } from '../../src/platform/clock/index.ts'
import { fehlt } from '../../src/platform/testing/werkzeug.ts'
import { buehne, keineKlagen, RECHNER, TELEFON, weg } from './buehne.ts'
import {
  angaben,
  erwarteTitel,
  jemand,
  knopf,
  legeKontoAn,
  linkIn,
  type Mensch,
  MUSTERSTADT,
  PASSWORT,
  sageAnschrift,
  sagePerson,
  stelleAntrag,
  verweis,
  warteAufDokument,
} from './handgriffe.ts'

const b = buehne()

const geraete = [
  { name: 'Telefon', wahl: TELEFON },
  { name: 'Rechner', wahl: RECHNER },
] as const

for (const { name, wahl } of geraete)
  for (const javaScriptEnabled of [true, false])
    weg(
      `HA-01, KO-01: from the start page to the receipt, ${name}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`,
      async () => {
        const fenster = await b.fenster({ ...wahl, javaScriptEnabled })
        const { seite } = fenster
        const wer = jemand()
        await alsGastBisZumKonto(seite, wer)
        await seite.goto(linkIn((await b.mail(wer.email)).text))
        await erwarteTitel(seite, 'E-Mail-Adresse bestätigen')
        await knopf(seite, 'Konto bestätigen').click()
        await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
        const referenz = await stelleAntrag(seite)
        await pruefeQuittung(seite, referenz, wer)
        await pruefeVerlauf(seite, referenz)
        await meldeUeberallAb(seite)
        keineKlagen(fenster)
        await fenster.fenster.close()
      },
    )

weg('KO-01: the link of the mail opens what was typed in another browser too, with the password', async () => {
  const eines = await b.fenster(TELEFON)
  const wer = jemand()
  await alsGastBisZumKonto(eines.seite, wer)
  const anderes = await b.fenster({ ...RECHNER, javaScriptEnabled: false })
  const { seite } = anderes
  await seite.goto(linkIn((await b.mail(wer.email)).text))
  await seite.getByLabel('Passwort', { exact: true }).fill('ein falsches Passwort')
  await knopf(seite, 'Konto bestätigen').click()
  await erwarteTitel(seite, 'E-Mail-Adresse bestätigen')
  await verweis(seite, /^Das Passwort stimmt nicht/).waitFor()
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await knopf(seite, 'Konto bestätigen').click()
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  assert.equal((await angaben(seite))['Name'], `${wer.vorname} ${wer.nachname}`)
  await pruefeQuittung(seite, await stelleAntrag(seite), wer)
  await eines.seite.reload()
  await erwarteTitel(eines.seite, 'Anmelden')
  for (const fenster of [eines, anderes]) {
    keineKlagen(fenster)
    await fenster.fenster.close()
  }
})

/** HA-06: every page says that paper, telephone and a visit stay. */
async function auchOhneInternet(seite: Page): Promise<void> {
  await seite.getByRole('heading', { name: 'Auch ohne Internet' }).waitFor()
  await seite.getByRole('heading', { name: 'Sie brauchen sofort Hilfe?' }).waitFor()
}

async function alsGastBisZumKonto(seite: Page, wer: Mensch): Promise<void> {
  await seite.goto('/')
  await auchOhneInternet(seite)
  await seite.locator('main').getByRole('link', { name: 'Antrag stellen', exact: true }).click()
  await erwarteTitel(seite, 'Stellen Sie jetzt Ihren Antrag')
  await verweis(seite, 'Antrag beginnen').click()
  await erwarteTitel(seite, 'Wer sind Sie?')
  await auchOhneInternet(seite)
  await sagePerson(seite, wer)
  await erwarteTitel(seite, 'Wo wohnen Sie?')
  await sageAnschrift(seite, { ...MUSTERSTADT, telefon: '0431 2345678' })
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  assert.match((await angaben(seite))['Ihr Antrag geht an'] ?? '', /^Jobcenter Musterstadt/)
  await verweis(seite, 'Konto anlegen und Antrag stellen').click()
  await erwarteTitel(seite, 'Konto anlegen')
  await legeKontoAn(seite, wer)
  await auchOhneInternet(seite)
}

/** Receipt and document: reference, time, office, and three dates that are kept apart (§ 37 SGB II). */
async function pruefeQuittung(seite: Page, referenz: string, wer: Mensch): Promise<void> {
  const heute = tagInBerlin(systemUhr.jetzt())
  const quittung = await angaben(seite)
  assert.match(quittung['Eingegangen'] ?? '', new RegExp(`^${datumLang(heute)}, \\d\\d:\\d\\d Uhr$`))
  assert.equal(quittung['Tag der Antragstellung'], datumLang(heute))
  assert.equal(quittung['Der Antrag wirkt ab'], datumLang(ersterDesMonats(heute)))
  assert.match(quittung['Jobcenter'] ?? '', /^Jobcenter Musterstadt/)
  await auchOhneInternet(seite)
  const laden = await warteAufDokument(seite)
  const [datei] = await Promise.all([seite.waitForEvent('download'), laden.click()])
  assert.equal(datei.suggestedFilename(), `Antrag-${referenz}.pdf`)
  const pfad = await datei.path()
  assert.equal(readFileSync(pfad).subarray(0, 5).toString(), '%PDF-')
  if (fehlt('pdftotext') !== false) return
  const text = execFileSync('pdftotext', ['-layout', pfad, '-'], { encoding: 'utf8' })
  const erwartet = [wer.vorname, wer.nachname, referenz, datumLang(heute), datumLang(ersterDesMonats(heute))]
  for (const wort of erwartet) assert.ok(text.includes(wort), `${wort} steht nicht in:\n${text}`)
  for (const wort of ['Eingegangen', 'Tag der Antragstellung', 'wirkt ab']) assert.match(text, new RegExp(wort, 'i'))
}

async function pruefeVerlauf(seite: Page, referenz: string): Promise<void> {
  await verweis(seite, 'Zu Ihrem Verlauf').click()
  await erwarteTitel(seite, 'Ihr Verlauf')
  for (const satz of [
    `Sie haben einen Antrag gestellt. Nummer ${referenz}.`,
    'Das Dokument zu Ihrem Antrag ist fertig.',
  ])
    await seite.locator('main').getByText(satz).waitFor()
}

async function meldeUeberallAb(seite: Page): Promise<void> {
  await seite.goto('/konto')
  await verweis(seite, 'Angemeldete Geräte').click()
  await erwarteTitel(seite, 'Angemeldete Geräte')
  await seite.getByText('Dieses Gerät', { exact: true }).waitFor()
  await knopf(seite, 'Überall abmelden').click()
  await erwarteTitel(seite, 'Sie sind abgemeldet')
  await seite.goto('/konto')
  await erwarteTitel(seite, 'Anmelden')
}

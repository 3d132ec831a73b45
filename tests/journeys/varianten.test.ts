import assert from 'node:assert/strict'
import {
  datumLang,
  ersterDesMonats,
  monatLang,
  plusMonate,
  systemUhr,
  tagInBerlin,
} from '../../src/platform/clock/index.ts'
import { buehne, keineKlagen, RECHNER, TELEFON, weg } from './buehne.ts'
import {
  angaben,
  bestaetigeKonto,
  erwarteTitel,
  fuelleAus,
  jemand,
  knopf,
  legeKontoAn,
  linkIn,
  meldeAn,
  MUSTERSTADT,
  PASSWORT,
  sageAnschrift,
  sagePerson,
  stelleAntrag,
  verweis,
} from './handgriffe.ts'

const b = buehne()

/** How many applications the person of this one has made. */
const zahlDerAntraege = async (referenz: string): Promise<number> => {
  const eigene = 'select person_id from antrag.antrag where referenz = $1'
  return (await b.sql(`select id from antrag.antrag where person_id = (${eigene})`, [referenz])).length
}

weg('HA-09: a postcode in two districts asks which Jobcenter, and takes "I don\'t know"', async () => {
  const fenster = await b.fenster(TELEFON)
  const { seite } = fenster
  const wer = jemand()
  await seite.goto('/antrag/tag/person')
  await sagePerson(seite, wer)
  await sageAnschrift(seite, { strasse: 'Neue Gasse', hausnummer: '5', plz: '24113', ort: 'Kiel' })
  await erwarteTitel(seite, 'Welches Jobcenter ist Ihres?')
  await knopf(seite, 'Weiter').click()
  await verweis(seite, 'Bitte wählen Sie ein Jobcenter oder „Weiß ich nicht“.').waitFor()
  await seite.getByLabel('Weiß ich nicht').check()
  await knopf(seite, 'Weiter').click()
  assert.match((await angaben(seite))['Ihr Antrag geht an'] ?? '', /^Wir klären, welches Jobcenter zuständig ist/)
  await seite.goBack()
  await seite.getByLabel('Jobcenter Beispielkreis').check()
  await knopf(seite, 'Weiter').click()
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  assert.match((await angaben(seite))['Ihr Antrag geht an'] ?? '', /^Jobcenter Beispielkreis/)
  keineKlagen(fenster)
  await fenster.fenster.close()
})

weg('HA-09: without a home the place of stay decides; abroad somebody clarifies; nobody is refused', async () => {
  const fenster = await b.fenster({ ...TELEFON, javaScriptEnabled: false })
  const { seite } = fenster
  await seite.goto('/antrag/tag/person')
  await sagePerson(seite, jemand())
  await seite.getByLabel('Ich habe keine feste Wohnung').check()
  await sageAnschrift(seite, { ort: 'Schleswig' })
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  const ohne = await angaben(seite)
  assert.match(ohne['Anschrift'] ?? '', /keine feste Wohnung/)
  assert.match(ohne['Ihr Antrag geht an'] ?? '', /^Kommunales Jobcenter Probeland/)
  await seite.goto('/antrag/tag/anschrift')
  await sageAnschrift(seite, { plz: '24103', ort: 'Kiel' })
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  assert.match((await angaben(seite))['Ihr Antrag geht an'] ?? '', /^Jobcenter Musterstadt/)
  await seite.goto('/antrag/tag/anschrift')
  await seite.getByText('Ich wohne nicht in Deutschland').click()
  await seite.getByLabel('Land').fill('Polska')
  await sageAnschrift(seite, { strasse: 'Długa', hausnummer: '7', plz: '00-238', ort: 'Warszawa' })
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  assert.match((await angaben(seite))['Ihr Antrag geht an'] ?? '', /^Wir klären/)
  keineKlagen(fenster)
  await fenster.fenster.close()
})

weg('HA-01: a later month moves the day from which the benefit acts, not the day of the application', async () => {
  const { seite, fenster } = await b.fenster(RECHNER)
  const wer = jemand()
  await meldeAn(b, seite, wer)
  const heute = tagInBerlin(systemUhr.jetzt())
  const spaeter = plusMonate(ersterDesMonats(heute), 2)
  await seite.goto('/antrag/tag/person')
  await sagePerson(seite, wer, monatLang(spaeter))
  await sageAnschrift(seite, MUSTERSTADT)
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
  await stelleAntrag(seite)
  const quittung = await angaben(seite)
  assert.equal(quittung['Tag der Antragstellung'], datumLang(heute))
  assert.equal(quittung['Der Antrag wirkt ab'], datumLang(spaeter))
  await fenster.close()
})

for (const javaScriptEnabled of [true, false])
  weg(`HA-01: pressing twice, and back and again, is one application (JavaScript: ${javaScriptEnabled})`, async () => {
    const offen = await b.fenster({ ...TELEFON, javaScriptEnabled })
    const { seite } = offen
    const wer = jemand()
    await meldeAn(b, seite, wer)
    await fuelleAus(seite, wer)
    await knopf(seite, 'Antrag jetzt stellen').dblclick()
    await seite.waitForURL(/quittung/)
    const erste = await angaben(seite)
    await seite.goBack()
    await seite.waitForLoadState()
    // The check page is never shown from a copy: the application was made, so it is shown.
    await erwarteTitel(seite, 'Sie haben schon einen Antrag gestellt')
    await verweis(seite, /^Antrag JC-.* ansehen$/).click()
    await erwarteTitel(seite, 'Ihr Antrag ist eingegangen')
    assert.deepEqual(await angaben(seite), erste)
    assert.equal(await zahlDerAntraege(erste['Nummer'] ?? ''), 1)
    keineKlagen(offen)
    await offen.fenster.close()
  })

weg(
  'HA-01: a check page left open in another tab shows the first receipt; an open application can be made anew',
  async () => {
    const offen = await b.fenster(RECHNER)
    const { seite, fenster } = offen
    const wer = jemand()
    await meldeAn(b, seite, wer)
    await fuelleAus(seite, wer)
    const zweite = await fenster.newPage()
    await zweite.goto('/antrag/tag/pruefen')
    const referenz = await stelleAntrag(seite)
    await knopf(zweite, 'Antrag jetzt stellen').click()
    await zweite.getByRole('status').getByText('Sie haben diesen Antrag schon gestellt').waitFor()
    assert.equal((await angaben(zweite))['Nummer'], referenz)
    await seite.goto('/antrag/tag')
    await erwarteTitel(seite, 'Sie haben schon einen Antrag gestellt')
    await knopf(seite, 'Trotzdem neuen Antrag stellen').click()
    await erwarteTitel(seite, 'Wer sind Sie?')
    await sagePerson(seite, wer)
    await sageAnschrift(seite, MUSTERSTADT)
    await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
    assert.notEqual(await stelleAntrag(seite), referenz)
    assert.equal(await zahlDerAntraege(referenz), 2)
    keineKlagen(offen)
    await fenster.close()
  },
)

weg('HA-01: a session that ran out keeps what was typed, and sign-in leads back to it', async () => {
  const offen = await b.fenster(TELEFON)
  const { seite } = offen
  const wer = jemand()
  await meldeAn(b, seite, wer)
  await seite.goto('/antrag/tag/anschrift')
  await seite.getByLabel('Straße', { exact: true }).fill('Straße der langen Weile')
  await b.sql("update http.sitzung set endet = now() - interval '1 minute' where art = 'kunde' and beendet is null")
  await knopf(seite, 'Weiter').click()
  await erwarteTitel(seite, 'Anmelden')
  await seite.getByText('Ihre Sitzung ist zu Ende').waitFor()
  await seite.getByLabel('E-Mail-Adresse').fill(wer.email)
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await knopf(seite, 'Anmelden').click()
  await erwarteTitel(seite, 'Wo wohnen Sie?')
  assert.equal(await seite.getByLabel('Straße', { exact: true }).inputValue(), 'Straße der langen Weile')
  keineKlagen(offen)
  await offen.fenster.close()
})

weg('QU-02: the whole journey in English; what is filed is said to be German', async () => {
  const offen = await b.fenster({ ...TELEFON, locale: 'en-GB' })
  const { seite } = offen
  const wer = jemand()
  await seite.goto('/')
  assert.equal(await seite.locator('html').getAttribute('lang'), 'en')
  await seite.locator('main').getByRole('link', { name: 'Apply now' }).click()
  await verweis(seite, 'Start').click()
  await seite.getByLabel('First name').fill(wer.vorname)
  await seite.getByLabel('Last name').fill(wer.nachname)
  for (const [name, wert] of [
    ['Day', '3'],
    ['Month', '7'],
    ['Year', '1990'],
  ] as const)
    await seite.getByLabel(name, { exact: true }).fill(wert)
  await seite.getByLabel('From now').check()
  await knopf(seite, 'Continue').click()
  for (const [name, wert] of [
    ['Street', 'Lindenweg'],
    ['House number', '4'],
    ['Postcode', '24103'],
    ['Town or city', 'Kiel'],
  ] as const)
    await seite.getByLabel(name, { exact: true }).fill(wert)
  await knopf(seite, 'Continue').click()
  await verweis(seite, 'Create an account and apply').click()
  await seite.getByLabel('E-mail address').fill(wer.email)
  await seite.getByLabel('Password', { exact: true }).fill(PASSWORT)
  await knopf(seite, 'Create account').click()
  await erwarteTitel(seite, 'Look in your e-mail inbox')
  const mail = await b.mail(wer.email)
  assert.match(mail.text, /24 hours/)
  await seite.goto(linkIn(mail.text))
  await knopf(seite, 'Confirm account').click()
  await knopf(seite, 'Apply now').click()
  await erwarteTitel(seite, 'We have received your application')
  await seite
    .getByText(/in German/)
    .first()
    .waitFor()
  await verweis(seite, 'Deutsch').first().click()
  await erwarteTitel(seite, 'Ihr Antrag ist eingegangen')
  keineKlagen(offen)
  await offen.fenster.close()
})

weg('KO-01: registering a known address shows the very same page; only the mail differs', async () => {
  const wer = jemand()
  const eines = await b.fenster(RECHNER)
  await eines.seite.goto('/registrieren')
  await legeKontoAn(eines.seite, wer)
  const neu = await eines.seite.locator('main').innerText()
  await eines.seite.goto(linkIn((await b.mail(wer.email)).text))
  await bestaetigeKonto(eines.seite)
  const anderes = await b.fenster(RECHNER)
  await anderes.seite.goto('/registrieren')
  await legeKontoAn(anderes.seite, wer)
  assert.equal(await anderes.seite.locator('main').innerText(), neu)
  const mail = await b.mail(wer.email, 2)
  assert.doesNotMatch(mail.text, /token=/)
  for (const { fenster } of [eines, anderes]) await fenster.close()
})

weg('KO-01, HA-06: where no mail comes, it is sent again, and the other ways for today stand there', async () => {
  const offen = await b.fenster(TELEFON)
  const { seite } = offen
  const wer = jemand()
  await seite.goto('/registrieren')
  await legeKontoAn(seite, wer)
  await seite.getByRole('heading', { name: 'Heute noch einen Antrag stellen' }).waitFor()
  await knopf(seite, 'E-Mail noch einmal schicken').click()
  await seite.getByRole('status').getByText('Wir haben die E-Mail noch einmal geschickt.').waitFor()
  const [erste, zweite] = [await b.mail(wer.email), await b.mail(wer.email, 2)]
  await seite.goto(linkIn(zweite.text))
  await bestaetigeKonto(seite)
  // The first mail comes late: its link does no harm.
  await seite.goto(linkIn(erste.text))
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await bestaetigeKonto(seite)
  keineKlagen(offen)
  await offen.fenster.close()
})

weg('QU-03: the receipt of somebody else looks like a page that does not exist', async () => {
  const [eine, andere] = [await b.fenster(RECHNER), await b.fenster(RECHNER)]
  const [wer, fremd] = [jemand(), jemand()]
  await meldeAn(b, eine.seite, wer)
  await fuelleAus(eine.seite, wer)
  const referenz = await stelleAntrag(eine.seite)
  await meldeAn(b, andere.seite, fremd)
  for (const pfad of [`/antrag/tag/quittung/${referenz}`, `/antrag/${referenz}/dokument`]) {
    const antwort = await andere.seite.goto(pfad)
    assert.equal(antwort?.status(), 404)
    assert.doesNotMatch(await andere.seite.locator('main').innerText(), new RegExp(referenz))
  }
  for (const { fenster } of [eine, andere]) await fenster.close()
})

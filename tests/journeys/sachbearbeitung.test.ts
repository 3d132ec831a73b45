import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { wurzel } from '../../src/config.ts'
import { bis } from '../portal.ts'
import { buehne, type Fenster, keineKlagen, RECHNER, weg } from './buehne.ts'
import {
  angaben,
  erwarteTitel,
  fuelleAus,
  jemand,
  knopf,
  meldeAn,
  type Mensch,
  MUSTERSTADT,
  stelleAntrag,
  verweis,
  type Wohnort,
} from './handgriffe.ts'

const b = buehne()

const PROBELAND: Wohnort = { strasse: 'Stadtweg', hausnummer: '12', plz: '24837', ort: 'Schleswig' }
const BEISPIELKREIS: Wohnort = { strasse: 'Am Markt', hausnummer: '1a', plz: '24768', ort: 'Rendsburg' }

/** Somebody who has applied, with their window. */
async function antragVon(nachname: string, wohnort: Wohnort): Promise<Fenster & { wer: Mensch; referenz: string }> {
  const offen = await b.fenster()
  const wer = jemand('Ana', nachname)
  await meldeAn(b, offen.seite, wer)
  await fuelleAus(offen.seite, wer, wohnort)
  return { ...offen, wer, referenz: await stelleAntrag(offen.seite) }
}

/** A member of staff, signed in with the provider of the demo. */
async function amArbeitsplatz(
  name: string,
  wahl: typeof RECHNER & { javaScriptEnabled?: boolean } = RECHNER,
): Promise<Fenster> {
  const offen = await b.fenster(wahl)
  const { seite } = offen
  await seite.goto('/arbeitsplatz')
  await knopf(seite, new RegExp(name)).click()
  await erwarteTitel(seite, 'Mein Tag')
  return offen
}

/** Opens the order of this person in a Postkorb of the office, once it has come. */
async function oeffneAuftrag(seite: Page, korb: string, wer: Mensch, art = 'Antrag'): Promise<void> {
  const zeile = seite.getByRole('row').filter({ hasText: wer.nachname }).filter({ hasText: art })
  await bis(async () => {
    await seite.goto('/arbeitsplatz/eakte/postkoerbe')
    await verweis(seite, korb).click()
    await erwarteTitel(seite, korb)
    return zeile.first().isVisible()
  })
  await zeile.first().getByRole('link').first().click()
  await seite.waitForURL(/\/auftraege\/\d+$/)
}

const stand = (seite: Page, text: string): Promise<void> => seite.getByRole('status').getByText(text).waitFor()

const imVerlauf = async (seite: Page, saetze: readonly string[]): Promise<void> => {
  await seite.goto('/verlauf')
  for (const satz of saetze) await seite.locator('main').getByText(satz).first().waitFor()
}

weg(
  'EA-02: in a gE an order is taken, forwarded with a reason, given back, completed, undone; the citizen reads it in plain words',
  async () => {
    const buerger = await antragVon('Đorđević', MUSTERSTADT)
    const { wer, referenz } = buerger
    const amt = await amArbeitsplatz('Aylin Yıldırım')
    const { seite } = amt
    await oeffneAuftrag(seite, 'Leistung 1 (A bis G)', wer)
    const daten = await angaben(seite)
    assert.equal(daten['Nummer'], referenz)
    assert.match(daten['Zeile'] ?? '', /^R-1$/)
    await seite.getByText(/Wenn der Vorgang „Antrag“, „Hauptantrag“,.* oder „Unvollständig“ ist/).waitFor()
    await seite.getByText('unverändert seit der Ablage').waitFor()
    const blatt = await seite.locator('iframe').getAttribute('src')
    assert.match(blatt ?? '', /^\/arbeitsplatz\/eakte\/dokumente\//)
    assert.equal((await seite.request.get(blatt ?? '')).headers()['content-type'], 'application/pdf')

    await knopf(seite, /^Nehmen/).click()
    await stand(seite, 'Der Auftrag ist jetzt bei Ihnen.')
    await knopf(seite, /^Zurückgeben/).click()
    await stand(seite, 'Er ist wieder frei in „Leistung 1 (A bis G)“.')
    await knopf(seite, 'Rückgängig').click()
    await stand(seite, 'Ihr letzter Schritt ist rückgängig gemacht.')
    await verweis(seite, /^Weiterleiten/).click()
    await knopf(seite, 'Weiterleiten').click()
    await verweis(seite, /^Bitte schreiben Sie einen Grund/).waitFor()
    await seite.getByLabel('Leistung 2 (H bis M)').check()
    await seite.getByLabel('Grund', { exact: true }).fill('Umzug in der Familie, dort bekannt')
    await knopf(seite, 'Weiterleiten').click()
    await stand(seite, 'Sie haben den Auftrag an „Leistung 2 (H bis M)“ weitergeleitet.')
    await knopf(seite, /^Nehmen/).click()
    await knopf(seite, /^Erledigen/).click()
    await stand(seite, 'Der Auftrag ist erledigt.')
    await knopf(seite, 'Rückgängig').click()
    await stand(seite, 'Ihr letzter Schritt ist rückgängig gemacht.')
    await seite.keyboard.press('e')
    await stand(seite, 'Der Auftrag ist erledigt.')
    await seite.getByText('Umzug in der Familie, dort bekannt').waitFor()

    await imVerlauf(buerger.seite, [
      `Jobcenter Musterstadt bearbeitet Ihren Antrag ${referenz}.`,
      `Jobcenter Musterstadt hat Ihren Antrag ${referenz} an ein anderes Team gegeben.`,
      `Jobcenter Musterstadt hat einen Arbeitsschritt zu Ihrem Antrag ${referenz} abgeschlossen.`,
    ])
    assert.doesNotMatch(await buerger.seite.locator('main').innerText(), /Yıldırım|Umzug in der Familie/)
    for (const fenster of [buerger, amt]) {
      keineKlagen(fenster)
      await fenster.fenster.close()
    }
  },
)

weg('EA-02, QU-03: in a zkT the same, without JavaScript; the gE sees nothing of it', async () => {
  const buerger = await antragVon('Njegoš', PROBELAND)
  const amt = await amArbeitsplatz('Mai Nguyễn', { ...RECHNER, javaScriptEnabled: false })
  const { seite } = amt
  await oeffneAuftrag(seite, 'Team Schlei', buerger.wer)
  const auftrag = new URL(seite.url()).pathname
  const akte =
    (await verweis(seite, /Njegoš/)
      .first()
      .getAttribute('href')) ?? ''
  const dokument = (await verweis(seite, 'Allein öffnen').getAttribute('href')) ?? ''
  await seite.goto('/arbeitsplatz/eakte/postkoerbe')
  await verweis(seite, 'Team Schlei').click()
  await knopf(seite, /^Nächsten Auftrag nehmen/).click()
  await seite.waitForURL(new RegExp(`${auftrag}\\b`))
  await knopf(seite, /^Erledigen/).click()
  await stand(seite, 'Der Auftrag ist erledigt.')

  const fremd = await amArbeitsplatz('Jörg Petersen')
  for (const pfad of [auftrag, akte, dokument, `${auftrag}/weiterleiten`]) {
    assert.equal((await fremd.seite.goto(pfad))?.status(), 404, pfad)
    assert.doesNotMatch(await fremd.seite.locator('main').innerText(), /Njegoš/)
  }
  await fremd.seite.goto('/arbeitsplatz/eakte/akten')
  await fremd.seite.getByLabel('Name oder Nummer').fill('Njegoš')
  await knopf(fremd.seite, 'Suchen').click()
  await fremd.seite.waitForURL(/suche/)
  assert.equal(await fremd.seite.getByRole('link', { name: /Njegoš/ }).count(), 0)

  await imVerlauf(buerger.seite, ['Kommunales Jobcenter Probeland hat einen Arbeitsschritt zu Ihrem Antrag'])
  for (const fenster of [buerger, amt, fremd]) {
    keineKlagen(fenster)
    await fenster.fenster.close()
  }
})

weg(
  'HA-09: an application without a known address is passed on to the Jobcenter in charge and keeps its date',
  async () => {
    const buerger = await antragVon('Ćosić', { strasse: 'Irgendwo', hausnummer: '1', plz: '80331', ort: 'München' })
    const vorher = await angaben(buerger.seite)
    await buerger.seite.getByText('klärt, welches Jobcenter zuständig ist').waitFor()
    const amt = await amArbeitsplatz('Ruth Großmann')
    const { seite } = amt
    await oeffneAuftrag(seite, 'Eingangszone', buerger.wer, 'Zuständigkeit klären')
    await knopf(seite, /^Nehmen/).click()
    await verweis(seite, /^Abgeben/).click()
    await erwarteTitel(seite, /An ein anderes Jobcenter abgeben$/)
    await seite.getByLabel('Zuständiges Jobcenter').selectOption({ label: 'Kommunales Jobcenter Probeland' })
    await seite.getByLabel('Grund', { exact: true }).fill('Wohnt dort bei der Schwester')
    await knopf(seite, 'Abgeben').click()
    await seite.waitForURL((adresse) => !adresse.pathname.endsWith('/abgeben'))
    await bis(async () => {
      await buerger.seite.goto('/verlauf')
      return buerger.seite
        .getByText(`wurde an Kommunales Jobcenter Probeland weitergegeben. Ihr Datum bleibt.`)
        .isVisible()
    })
    await buerger.seite.goto(`/antrag/tag/quittung/${buerger.referenz}`)
    const nachher = await angaben(buerger.seite)
    for (const name of ['Nummer', 'Eingegangen', 'Tag der Antragstellung', 'Der Antrag wirkt ab'])
      assert.equal(nachher[name], vorher[name])
    assert.match(nachher['Jobcenter'] ?? '', /^Kommunales Jobcenter Probeland/)
    for (const fenster of [buerger, amt]) {
      keineKlagen(fenster)
      await fenster.fenster.close()
    }
  },
)

weg(
  'EA-01: an office with a system of its own finds document and data in its drop folder; its answer is delivery',
  async () => {
    const buerger = await antragVon('Šimić', BEISPIELKREIS)
    const ordner = join(b.ordner, 'ablage/beispielkreis')
    await bis(() => globSync('eingang/*/manifest.json', { cwd: ordner }).length === 1)
    const dateien = globSync('eingang/*/*', { cwd: ordner })
    assert.ok(dateien.some((name) => name.endsWith('.pdf')))
    const daten = dateien
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(ordner, name), 'utf8'))
    assert.ok(daten.some((text) => text.includes('Šimić') && text.includes(buerger.referenz)))
    const quittiert = spawnSync(join(wurzel, 'script/ablage-quittieren'), [ordner], { encoding: 'utf8' })
    assert.match(quittiert.stdout, /1 Pakete quittiert/, quittiert.stderr)
    await bis(async () => {
      await buerger.seite.goto('/verlauf')
      return buerger.seite.getByText('Ihr Antrag liegt bei Jobcenter Beispielkreis.').isVisible()
    })
    keineKlagen(buerger)
    await buerger.fenster.close()
  },
)

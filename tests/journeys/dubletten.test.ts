import type { Page } from 'playwright-core'
import { bis } from '../portal.ts'
import { buehne, keineKlagen, RECHNER, weg } from './buehne.ts'
import { erwarteTitel, fuelleAus, jemand, knopf, meldeAn, MUSTERSTADT, stelleAntrag, verweis } from './handgriffe.ts'

const b = buehne()

/** Somebody who has applied, with their window. */
async function antragVon(vorname: string, nachname: string) {
  const offen = await b.fenster()
  const wer = jemand(vorname, nachname)
  await meldeAn(b, offen.seite, wer)
  await fuelleAus(offen.seite, wer, MUSTERSTADT)
  await stelleAntrag(offen.seite)
  return { ...offen, wer }
}

const stand = (seite: Page, text: string): Promise<void> => seite.getByRole('status').getByText(text).waitFor()

/** Opens the check of this person from their work order "Umwandlung". */
async function oeffnePruefung(seite: Page, nachname: string): Promise<void> {
  const zeile = seite.getByRole('row').filter({ hasText: nachname }).filter({ hasText: 'Umwandlung' })
  await bis(async () => {
    await seite.goto('/arbeitsplatz/eakte/postkoerbe')
    await verweis(seite, 'Eingangszone').click()
    await erwarteTitel(seite, 'Eingangszone')
    return zeile.first().isVisible()
  })
  await zeile.first().getByRole('link').first().click()
  await seite.waitForURL(/\/auftraege\/\d+$/)
  await knopf(seite, /^Nehmen/).click()
  await verweis(seite, 'Prüfen und umwandeln').click()
  await erwarteTitel(seite, 'Internetperson umwandeln')
}

weg(
  'ST-01, ST-04: an Internetperson with a duplicate is checked, merged, undone; the customer reads it in plain words',
  async () => {
    const erste = await antragVon('Svetlana', 'Ždanova')
    const zweite = await antragVon('Swetlana', 'Zdanova')
    const amt = await b.fenster(RECHNER)
    const { seite } = amt
    await seite.goto('/arbeitsplatz')
    await knopf(seite, /Aylin Yıldırım/).click()
    await erwarteTitel(seite, 'Mein Tag')

    await oeffnePruefung(seite, 'Ždanova')
    await seite.getByLabel('Grund').first().fill('Zum Ausprobieren: noch nicht entschieden')
    await seite.getByLabel('unklar, später noch einmal').first().check()
    await knopf(seite, 'Entscheidung speichern').click()
    await seite.getByText('Ihre Entscheidung ist gespeichert.').waitFor()

    await seite.goto('/arbeitsplatz/step/dubletten?stand=zurueckgestellt')
    await seite.getByRole('row').filter({ hasText: 'Ždanova' }).getByRole('link').first().click()
    await seite.getByLabel('dieselbe Person').check()
    await knopf(seite, 'Entscheidung speichern').click()
    await erwarteTitel(seite, 'Zwei Personen zusammenführen')
    await seite.getByText('Beide haben ein Online-Konto.').waitFor()
    await seite.getByLabel('Warum sind sie dieselbe Person?').fill('Ausweis lag vor, zweimal registriert')
    await knopf(seite, 'Zusammenführen').click()
    await stand(seite, 'Beide sind jetzt eine Person.')

    const merk = new URL(seite.url()).pathname
    await zweite.seite.goto('/verlauf')
    await zweite.seite.getByText('Wir hatten Ihre Daten doppelt. Jetzt gehören sie zusammen.').waitFor()

    await seite.goto(`${merk}?getan=zusammengefuehrt`)
    await knopf(seite, 'Rückgängig').click()
    await stand(seite, 'Beide sind wieder zwei Personen.')
    await zweite.seite.goto('/verlauf')
    await zweite.seite.getByText('Daten, die nicht zu Ihnen gehören, sind wieder getrennt.').waitFor()
    for (const fenster of [erste, zweite, amt]) {
      keineKlagen(fenster)
      await fenster.fenster.close()
    }
  },
)

import { fuelle, PFAD } from '../../src/modules/antrag/hauptantrag/probe.ts'
import type { FormularBrowser, TestDatenbank } from '../../src/platform/testing/index.ts'

/** A begins the Hauptantrag, which the office allows before the conversion: someone lives with A, and A has a job. */
export async function bogenAusfuellen(db: TestDatenbank, browser: FormularBrowser): Promise<void> {
  await db.sql(
    `update organisation.dienststelle set einstellungen = einstellungen || '{"entwurfVorUmwandlung": true}' where kennung = 'musterstadt'`,
  )
  await browser.sende(`${PFAD}/beginnen`)
  const seiten: readonly [string, Record<string, string>][] = [
    ['menschen/wer', { haushalt_allein: 'nein' }],
    ['menschen/wer/2', { haushalt_person_name: 'Alexandra', haushalt_person_beziehung: 'partner' }],
    ['einkommen/ueberblick/1', { ek_einkunft_arten: 'lohn' }],
    ['einkommen/arbeit/1/1', { ek_lohn_arbeitgeber: 'Bäckerei Sonne' }],
  ]
  for (const [seite, felder] of seiten) await fuelle(browser, seite, felder)
}

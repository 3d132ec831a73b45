import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pdfSetzer, type Standard } from '../../../platform/pdf/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import type { Antragsangaben, Eingereicht } from './angaben.ts'
import { antragsdokument } from './dokument.ts'
import { angabenMitDateien } from './mit-dateien.ts'
import { alsEingereicht, deutsch, familie, formulare, volleFamilie } from './pruefstand/familie.ts'

const setzer = pdfSetzer()
const ordner = mkdtempSync(join(tmpdir(), 'antrag-'))
after(async () => {
  await setzer.ende()
  rmSync(ordner, { recursive: true })
})

const stelle = {
  name: 'Jobcenter Musterstadt',
  anschrift: { strasse: 'Am Markt 1', plz: '24103', ort: 'Musterstadt' },
} as Dienststelle

const foto = { name: 'Mietvertrag Seite 1.jpg', seiten: 2, groesse: 1_200_000, sha256: 'ab'.repeat(32) }
const mitFoto = (e: Eingereicht): Antragsangaben => ({
  ...angabenMitDateien(e, new Map()),
  nachweise: e.nachweise.map((n) => ({ ...n, dateien: n.weg === 'datei' ? [foto] : [] })),
})

async function datei(angaben: Antragsangaben, standard: Standard = 'a-2a'): Promise<string> {
  const { vorlage, daten } = antragsdokument(formulare, deutsch, angaben, {
    art: 'hauptantrag',
    titel: 'Hauptantrag auf Leistungen zum Lebensunterhalt',
    stelle,
    referenz: 'JC-7KQF-2M9TX',
    eingegangen: new Date('2026-07-03T12:07:31Z'),
    tagDerAntragstellung: '2026-07-03',
    wirktAb: '2026-07-01',
  })
  const pfad = join(ordner, `${standard}.pdf`)
  writeFileSync(pfad, await setzer.setze(vorlage, daten, standard))
  return pfad
}

const textIn = (pfad: string): string =>
  execFileSync('pdftotext', ['-layout', pfad, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

test(
  'HA-04: one document of the whole application: questions in German, answers by area, person and entry, sums, evidence',
  { skip: fehlt('pdftotext') },
  async () => {
    const text = textIn(await datei(mitFoto(alsEingereicht(volleFamilie(), { weg: 'datei', dateien: ['x'] }))))
    for (const teil of [
      'Kim Muster · Lindenweg 4 · 24103 Musterstadt',
      'JC-7KQF-2M9TX',
      'Wohnen',
      '612,50 €',
      'Kim Muster, Arbeit 1',
      'Bäckerei Sonne',
      'Alex Muster',
      // 5000.50 received; 600 spent, less 60 for private kilometres.
      '5.000,50',
      '4.460,50',
      '743,42 Euro',
      'Mietvertrag Seite 1.jpg, 2 Seiten',
      'ab'.repeat(32),
      'Alle nötigen Angaben sind da.',
      'Meine Angaben stimmen nach meinem Wissen.',
      'Erklärt am 3. Juli 2026 um 14:07 Uhr.',
    ])
      assert.ok(text.includes(teil), teil)
  },
)

test('HA-04: an incomplete application says what is missing and of whom', { skip: fehlt('pdftotext') }, async () => {
  const text = textIn(await datei(mitFoto(alsEingereicht(familie))))
  assert.match(text.slice(text.lastIndexOf('Was noch fehlt')), /Sind Sie verheiratet oder waren Sie es\? – Kim Muster/)
  assert.match(text, /Mietvertrag.*fehlt noch/)
})

test(
  'QU-04: the same source is PDF/A-2a and PDF/UA-1, its areas are headings',
  { skip: fehlt('pdfinfo') },
  async () => {
    const angaben = mitFoto(alsEingereicht(familie))
    const baum = execFileSync('pdfinfo', ['-struct', await datei(angaben)], { encoding: 'utf8', stdio: 'pipe' })
    assert.match(baum, /H1 "Hauptantrag[^]*H2[^]*H3[^]*Table/)
    await datei(angaben, 'ua-1')
  },
)

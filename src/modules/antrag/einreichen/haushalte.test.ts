import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pdfSetzer } from '../../../platform/pdf/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { antragsdokument } from './dokument.ts'
import { deutsch, formulare } from './pruefstand/familie.ts'
import { ausgefuellterHaushalt, GESTRICHEN, gedruckteZeilen, type GedruckteZeile } from './pruefstand/gedruckt.ts'

const setzer = pdfSetzer()
const ordner = mkdtempSync(join(tmpdir(), 'haushalte-'))
after(async () => {
  await setzer.ende()
  rmSync(ordner, { recursive: true })
})

const stelle = {
  name: 'Jobcenter Musterstadt',
  anschrift: { strasse: 'Am Markt 1', plz: '24103', ort: 'Musterstadt' },
} as Dienststelle

interface Abschnitt {
  readonly key: string
  readonly zeilen: readonly { readonly frage: string; readonly antwort: readonly string[] }[]
  readonly tafel?: { readonly zeilen: readonly { readonly name: string; readonly summe: string }[] }
}

const dokumentZu = ({ eingereicht, art }: ReturnType<typeof ausgefuellterHaushalt>) =>
  antragsdokument(
    formulare,
    deutsch,
    {
      ...eingereicht,
      nachweise: eingereicht.nachweise.map((n) => ({ ...n, dateien: [] })),
      kurzfassung: { zeilen: [], fehlt: [] },
    },
    {
      art: art.art,
      titel: 'Antrag',
      stelle,
      referenz: 'JC-7KQF-2M9TX',
      eingegangen: new Date('2026-08-10T12:07:31Z'),
      tagDerAntragstellung: '2026-08-10',
      wirktAb: '2026-08-01',
    },
  )

/** What the document prints of questions: page, question and answer. Sums that it works out itself are not among them. */
const zeilenIn = (daten: unknown): GedruckteZeile[] =>
  (daten as { bereiche: { abschnitte: Abschnitt[] }[] }).bereiche
    .flatMap(({ abschnitte }) => abschnitte)
    .filter(({ key }) => key !== 'eks.summen')
    .flatMap(({ key, zeilen, tafel }) => [
      ...zeilen.map(({ frage, antwort }) => ({ seite: key, frage, antwort: antwort.join('\n') })),
      ...(tafel?.zeilen ?? []).map(({ name, summe }) => ({ seite: key, frage: name, antwort: summe })),
    ])

const alsText = (zeilen: readonly GedruckteZeile[]): string[] =>
  zeilen.map(({ seite, frage, antwort }) => `${seite}: ${frage} ${antwort}`).toSorted()

for (const haushalt of probehaushalte()) {
  test(`HA-04: the document of household ${haushalt.id} has every question it was asked with its German answer, and nothing that does not count`, () => {
    const voll = ausgefuellterHaushalt(haushalt)
    const { daten } = dokumentZu(voll)
    assert.deepEqual(alsText(zeilenIn(daten)), alsText(gedruckteZeilen(voll)))
    assert.ok(!JSON.stringify(daten).includes(GESTRICHEN))
  })
}

/** Only the signs: lines and words are broken where a page wants it. */
const zeichen = (text: string): string => text.replaceAll(/[\s\u00AD\u2010-]+/g, '')

/** It stands there, in one piece or with the end of a page in between. */
const steht = (text: string, teil: string): boolean =>
  text.includes(teil) ||
  Array.from(teil, (_, i) => i).some((i) => text.includes(teil.slice(0, i)) && text.includes(teil.slice(i)))

for (const id of ['h11', 'h12', 'n17', 'h20', 'h29', 'n33']) {
  test(
    `HA-04: the PDF of household ${id} reads as its data: each question, each answer`,
    { skip: fehlt('pdftotext') },
    async () => {
      const voll = ausgefuellterHaushalt(probehaushalte().find((h) => h.id === id) ?? assert.fail(id))
      const { vorlage, daten } = dokumentZu(voll)
      const pfad = join(ordner, `${id}.pdf`)
      writeFileSync(pfad, await setzer.setze(vorlage, daten, 'a-2a'))
      const text = zeichen(execFileSync('pdftotext', ['-raw', pfad, '-'], { encoding: 'utf8' }))
      const fehlend = gedruckteZeilen(voll).filter(
        ({ frage, antwort }) => ![frage, ...antwort.split('\n')].every((teil) => steht(text, zeichen(teil))),
      )
      assert.deepEqual(fehlend, [])
      assert.ok(!text.includes(GESTRICHEN))
    },
  )
}

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pdfSetzer } from '../../../platform/pdf/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { antragsdokument } from './dokument.ts'
import { deutsch, formulare } from './pruefstand/familie.ts'
import { ausgefuellterHaushalt, GESTRICHEN, gedruckteZeilen, type GedruckteZeile } from './pruefstand/gedruckt.ts'
import { pdftext, steht, zeichen } from './pruefstand/pdftext.ts'

const setzer = pdfSetzer()
after(() => setzer.ende())
/** Of every question, as the one who applies is asked. */
const fragetexte = formulare.definition.formulare
  .flatMap(({ fragen }) => fragen)
  .map(({ id }) => zeichen(deutsch.frage(id).text))

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

/** Question and answer beside each other; in a table of months the sum stands at the end of its line. */
const gelesen = (text: string, { seite, frage, antwort }: GedruckteZeile): boolean =>
  seite.startsWith('selbst.')
    ? [frage, antwort].every((teil) => steht(text, zeichen(teil)))
    : steht(text, zeichen(frage + antwort))

/** Questions in the PDF that its data have not. */
const zuViel = (text: string, daten: unknown): string[] => {
  const gesagt = zeichen(JSON.stringify(daten))
  return fragetexte.filter((frage) => text.includes(frage) && !gesagt.includes(frage))
}

for (const haushalt of probehaushalte()) {
  test(`HA-04: the document of household ${haushalt.id} has every question it was asked with its German answer, and nothing that does not count`, async (t) => {
    const voll = ausgefuellterHaushalt(haushalt)
    const { vorlage, daten } = dokumentZu(voll)
    const soll = gedruckteZeilen(voll)
    assert.deepEqual(alsText(zeilenIn(daten)), alsText(soll))
    assert.ok(!JSON.stringify(daten).includes(GESTRICHEN))
    await t.test('and so does its PDF', { skip: fehlt('pdftotext') }, async () => {
      const text = pdftext(await setzer.setze(vorlage, daten, 'a-2a'))
      assert.deepEqual(
        soll.filter((zeile) => !gelesen(text, zeile)),
        [],
      )
      assert.deepEqual(zuViel(text, daten), [])
      assert.ok(!text.includes(GESTRICHEN))
    })
  })
}

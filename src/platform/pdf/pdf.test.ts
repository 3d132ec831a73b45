import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { beispielantrag } from './pruefstand/beispielantrag.ts'
import { qrSvg } from '../qr/index.ts'
import { fehlt } from '../testing/werkzeug.ts'
import { brief, pdfSetzer, type Brief, type Standard } from './index.ts'

const setzer = pdfSetzer()
const ordner = mkdtempSync(join(tmpdir(), 'pdf-'))
after(async () => {
  await setzer.ende()
  rmSync(ordner, { recursive: true })
})

async function datei(angaben: Partial<Brief> = {}, standard: Standard = 'a-2a'): Promise<string> {
  const { vorlage, daten } = brief({ ...beispielantrag, ...angaben })
  const pfad = join(ordner, `${standard}.pdf`)
  writeFileSync(pfad, await setzer.setze(vorlage, daten, standard))
  return pfad
}

function frage(programm: string, ...angaben: string[]): string {
  return execFileSync(programm, angaben, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

const text = (pfad: string): string => frage('pdftotext', '-layout', pfad, '-')

test('QU-04: the document is PDF/A-2a by its own declaration and the same source PDF/UA-1', async () => {
  const { vorlage, daten } = brief(beispielantrag)
  const a2a = (await setzer.setze(vorlage, daten)).toString('latin1')
  assert.match(a2a, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</)
  const ua1 = (await setzer.setze(vorlage, daten, 'ua-1')).toString('latin1')
  assert.match(ua1, /<pdfuaid:part>1</)
})

test('the same data give the same bytes, so that a repeated hand-over files one document', async () => {
  const { vorlage, daten } = brief(beispielantrag)
  assert.deepEqual(await setzer.setze(vorlage, daten), await setzer.setze(vorlage, daten))
})

for (const standard of ['a-2a', 'ua-1'] as const)
  test(`QU-04: qpdf finds no fault in ${standard}`, { skip: fehlt('qpdf') }, async () => {
    assert.match(frage('qpdf', '--check', await datei({}, standard)), /No syntax or stream encoding errors/)
  })

test('QU-04: title, author, language and tags are in the file', { skip: fehlt('pdfinfo') }, async () => {
  const pfad = await datei()
  const angaben = frage('pdfinfo', pfad)
  assert.match(angaben, /Title: +Antrag auf Grundsicherungsgeld/)
  assert.match(angaben, /Author: +Đặng-Müller, Łucja/)
  assert.match(angaben, /Tagged: +yes/)
  assert.match(angaben, /Page size:.*\(A4\)/)
  assert.match(angaben, /CreationDate: +Fri Jul +3 1[24]:07:31 2026/)
})

test('QU-01: headings, table and list are tagged in reading order', { skip: fehlt('pdfinfo') }, async () => {
  const baum = frage('pdfinfo', '-struct', await datei())
  assert.match(
    baum,
    /H1 "Antrag auf Grundsicherungsgeld"[^]*H2 "Angaben zur Person"[^]*Table[^]*THead[^]*TH[^]*TD[^]*\n +L\b/,
  )
  assert.equal(baum.match(/\bH1\b/g)?.length, 1)
})

test('QU-04: only our fonts are used, embedded, with their characters', { skip: fehlt('pdffonts') }, async () => {
  const zeilen = frage('pdffonts', await datei())
    .trim()
    .split('\n')
    .slice(2)
  assert.equal(zeilen.length, 2)
  for (const zeile of zeilen) assert.match(zeile, /NotoSans-(Regular|Bold) .* yes yes yes /)
})

test(
  'QU-04: names with sequences of DIN 91379 can be read out of the document',
  { skip: fehlt('pdftotext') },
  async () => {
    const inhalt = text(await datei())
    assert.ok(inhalt.includes('Łucja K͟hadīja'))
    assert.ok(inhalt.includes('keine Angabe'))
    assert.ok(inhalt.includes('Seite 1 von 2'))
  },
)

test('what no font has is replaced visibly and told in the document', { skip: fehlt('pdftotext') }, async () => {
  const bezug = [{ name: 'Name', wert: 'Kim 😀 مرحبا 李 \u202Erückwärts\0' }]
  for (const standard of ['a-2a', 'ua-1'] as const) {
    const inhalt = text(await datei({ bezug }, standard))
    assert.match(inhalt, /Kim \uFFFD \uFFFD{5} \uFFFD \uFFFDrückwärts\uFFFD/)
    assert.match(inhalt, /Betroffen: U\+1F600, U\+0645/)
  }
})

test('text is never source', { skip: fehlt('pdftotext') }, async () => {
  const boese = '#panic("x") *fett* $a$ ] } #[ @verweis \\u{41} // weg /* */ "; https://example.org'
  const inhalt = text(
    await datei({
      titel: boese,
      absender: [boese],
      empfaenger: [boese],
      fusszeile: boese,
      bezug: [{ name: boese, wert: boese }],
      abschnitte: [{ art: 'text', ueberschrift: boese, absaetze: [boese] }],
    }),
  )
  assert.ok(inhalt.includes('#panic("x") *fett* $a$ ] } #[ @verweis \\u{41} // weg /* */ ";'))
})

test('an entry without spaces stays inside the page and whole when copied', { skip: fehlt('pdftotext') }, async () => {
  const lang = 'Abcdefghij'.repeat(30)
  const zeilen = [{ frage: 'Nachricht', antwort: lang }]
  const pfad = await datei({ abschnitte: [{ art: 'angaben', zeilen }] })
  // Crops to the text area: what runs over the right edge would be missing.
  const inhalt = frage('pdftotext', '-r', '72', '-x', '0', '-y', '0', '-W', '540', '-H', '842', pfad, '-')
  assert.equal(
    inhalt
      .replaceAll(/\s/g, '')
      .match(/(?:Abcdefghij)+/g)
      ?.toSorted((a, b) => b.length - a.length)[0],
    lang,
  )
})

test(
  'KO-04: a code stands large and whole in a letter, its QR code has words for those who do not see it',
  { skip: fehlt('pdftotext') || fehlt('pdfinfo') },
  async () => {
    const qr = { svg: qrSvg('https://portal.example/code#7AK49CXMR3DF'), alt: 'QR-Code: öffnet die Seite für den Code' }
    const abschnitte: Brief['abschnitte'] = [
      { art: 'code', name: 'Ihr Code', zeichen: '7AK4-9CXM-R3DF', darunter: 'Gültig bis 3. Juli 2026', qr },
      { art: 'liste', nummern: true, punkte: ['Erstens', 'Zweitens'] },
    ]
    for (const standard of ['a-2a', 'ua-1'] as const) {
      const pfad = await datei({ abschnitte, falzmarken: true }, standard)
      assert.match(text(pfad), /Ihr Code\s+7AK4-9CXM-R3DF\s+Gültig bis 3\. Juli 2026[^]*1\.\s+Erstens\s+2\.\s+Zweitens/)
      assert.match(frage('pdfinfo', '-struct', pfad), /Figure/)
    }
  },
)

test('a letter without entries still becomes a document', async () => {
  const leer: Brief = { absender: [], empfaenger: [], bezug: [], titel: 'Leer', abschnitte: [], erstellt: new Date(0) }
  const { vorlage, daten } = brief(leer)
  assert.ok((await setzer.setze(vorlage, daten, 'ua-1')).length > 1_000)
})

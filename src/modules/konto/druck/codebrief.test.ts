import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brief, pdfSetzer, type Standard } from '../../../platform/pdf/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { CODEZEICHEN, inGruppen } from '../code/zeichen.ts'
import { type Codebrief, codebrief, fensterzeilen } from './codebrief.ts'

const setzer = pdfSetzer()
const ordner = mkdtempSync(join(tmpdir(), 'codebrief-'))
after(async () => {
  await setzer.ende()
  rmSync(ordner, { recursive: true })
})

const stelle: Dienststelle = {
  id: '0197a000-0000-7000-8000-000000000000',
  kennung: 'musterstadt',
  name: 'Jobcenter Musterstadt',
  art: 'gE',
  land: 'SH',
  anschrift: { strasse: 'Beispielallee 1', plz: '24103', ort: 'Musterstadt' },
  telefon: '040 66969 100',
  email: 'post@jobcenter-musterstadt.example',
  ziel: 'eakte',
  oeffnungszeiten: [],
  einstellungen: {},
}
const kim: Codebrief = {
  art: 'pin_brief',
  stelle,
  name: 'Kim Muster',
  zeilen: ['Kim Muster', 'Beispielweg 4', '24103 Musterstadt'],
  ausland: false,
  code: '7AK49CXMR3DF',
  gueltigBis: new Date('2026-07-17T22:00:00Z'),
  am: new Date('2026-07-03T12:00:00Z'),
}
const lang: Codebrief = {
  ...kim,
  name: 'Dr. Łucja Đặng-Müller-Weiterbewilligungsantrag-Bedarfsgemeinschaft',
  zeilen: [
    'Dr. Łucja Đặng-Müller-Weiterbewilligungsantrag-Bedarfsgemeinschaft',
    'bei Familie von und zu Hohenlohe-Schillingsfürst-Waldenburg, Hinterhaus',
    'Straße der Deutsch-Sowjetischen Freundschaft 123 a–c',
    '99999 Mühlhausen/Thüringen, Ortsteil Hollenbach',
  ],
}

async function datei(angaben: Codebrief, standard: Standard = 'a-2a'): Promise<string> {
  const { vorlage, daten } = brief(codebrief(angaben, 'https://portal.example'))
  const pfad = join(ordner, `${standard}.pdf`)
  writeFileSync(pfad, await setzer.setze(vorlage, daten, standard))
  return pfad
}
const frage = (programm: string, ...rest: string[]): string => execFileSync(programm, rest, { encoding: 'utf8' })
/** Words inside a part of the page, given in millimetres from its upper left corner. */
function bereich(pfad: string, x: number, y: number, breite: number, hoehe: number): string {
  const mass = (mm: number): string => String(Math.round(mm * 10))
  const lage = ['-x', mass(x), '-y', mass(y), '-W', mass(breite), '-H', mass(hoehe)]
  return frage('pdftotext', '-r', '254', '-layout', ...lage, pfad, '-')
}

for (const art of ['pin_brief', 'freischaltcode', 'wiederherstellung', 'zugangsdaten'] as const)
  test(
    `KO-04, QU-04: letter ${art}: one page, the address in the window of DIN 5008 form B, the code whole, valid in both standards`,
    { skip: fehlt('pdftotext') },
    async () => {
      for (const standard of ['a-2a', 'ua-1'] as const) {
        const pfad = await datei(
          { ...kim, art, ...(art === 'zugangsdaten' && { benutzername: 'kunde-4711' }) },
          standard,
        )
        assert.match(frage('pdfinfo', pfad), /Pages: +1\b/)
        // 20 mm from the left, 45 + 17.7 mm from above, 85 × 27.3 mm.
        const fenster = bereich(pfad, 20, 62.7, 85, 27.3)
        assert.match(fenster, /^\s*Kim Muster\n\s*Beispielweg 4\n\s*24103 Musterstadt\s*$/)
        assert.match(
          bereich(pfad, 20, 45, 85, 17.7),
          /Jobcenter Musterstadt · Beispielallee 1 · 24103 Musterstadt\s+Nicht nachsenden! Bei Unzustellbarkeit zurück\./,
        )
        assert.match(bereich(pfad, 125, 50, 75, 50), /Datum\s+3\. Juli 2026\s+Telefon\s+040 66969 100/)
        const text = frage('pdftotext', '-layout', pfad, '-')
        assert.match(text, /7AK4-9CXM-R3DF/)
        assert.match(text, /Gültig bis 17\. Juli 2026/)
        assert.match(text, /niemandem/)
      }
    },
  )

test(
  'KO-04: whoever has the letter read aloud, or copies, gets every code whole: no two neighbours are torn apart',
  { skip: fehlt('pdftotext') },
  async () => {
    const zeichen = Array.from(CODEZEICHEN)
    const codes = zeichen.flatMap((a, i) => zeichen.slice(i).map((b) => inGruppen(`${a}${b}`.repeat(6))))
    const { vorlage, daten } = brief({
      ...codebrief(kim, 'https://portal.example'),
      abschnitte: codes.map((code) => ({ art: 'code', name: 'Ihr Code', zeichen: code })),
    })
    const pfad = join(ordner, 'paare.pdf')
    writeFileSync(pfad, await setzer.setze(vorlage, daten))
    for (const art of ['-layout', '-raw', '-nopgbrk']) {
      const text = frage('pdftotext', art, pfad, '-')
      assert.deepEqual(
        codes.filter((code) => !text.includes(code)),
        [],
        art,
      )
    }
  },
)

test(
  'QU-04: long names and addresses stay in the window, and the letter on one page',
  { skip: fehlt('pdftotext') },
  async () => {
    const pfad = await datei(lang)
    assert.match(frage('pdfinfo', pfad), /Pages: +1\b/)
    const fenster = bereich(pfad, 20, 62.7, 85, 27.3)
    const worte = fenster.replaceAll(/\s+/g, ' ')
    assert.match(worte, /Łucja Đặng-Müller.*Bedarfsgemeinschaft.*Freundschaft 123.*99999 Mühlhausen/)
    // What the window does not show must not be address: between window and fold there is nothing on the left.
    assert.equal(bereich(pfad, 20, 91, 85, 10).trim(), '')
  },
)

test('QU-04: an address is at most six lines, or seven small ones, none wider than the window; name, street, place and country are never lost', () => {
  assert.deepEqual(fensterzeilen(kim.zeilen), { zeilen: kim.zeilen, klein: false })
  const enge = fensterzeilen(lang.zeilen)
  assert.equal(enge.klein, true)
  assert.ok(enge.zeilen.length <= 7)
  for (const zeile of enge.zeilen) assert.ok(zeile.length <= 54, zeile)
  const ausland = ['Ali Öztürk', 'c/o Familie Yılmaz', 'Atatürk Caddesi No: 12 Daire 5', '34000 İstanbul', 'TÜRKEI']
  assert.deepEqual(fensterzeilen(ausland).zeilen, ausland)
  const ohneLuecke = fensterzeilen(['X'.repeat(100), 'Weg 1', '12345 Ort']).zeilen
  assert.ok(ohneLuecke.every((zeile) => zeile.length <= 42))
  assert.deepEqual(ohneLuecke.slice(-2), ['Weg 1', '12345 Ort'])
})

test(
  'KO-04: the QR code leads to the page with the code behind the #, which no browser sends',
  { skip: fehlt('zbarimg') },
  async () => {
    const pfad = await datei(kim)
    frage('pdftoppm', '-r', '200', '-png', '-singlefile', pfad, join(ordner, 'bild'))
    const gelesen = frage('zbarimg', '--quiet', '--raw', join(ordner, 'bild.png')).trim()
    assert.equal(gelesen, 'https://portal.example/konto/pin-code#7AK49CXMR3DF')
  },
)

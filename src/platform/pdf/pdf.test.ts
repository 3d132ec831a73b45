import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { beispielantrag } from '../../../bench/beispielantrag.ts'
import { brief, type Brief, PdfFehler, pdfSetzer } from './index.ts'

const setzer = pdfSetzer()
const ordner = mkdtempSync(join(tmpdir(), 'pdf-'))
after(async () => {
  await setzer.ende()
  rmSync(ordner, { recursive: true })
})
const lauf = promisify(execFile)

function da(programm: string): boolean {
  try {
    execFileSync('which', [programm])
    return true
  } catch {
    return false
  }
}
const ohne = (programm: string): string | false => (da(programm) ? false : `${programm} ist nicht installiert`)

async function setze(angaben: Brief, standard: 'a-2a' | 'ua-1' = 'a-2a'): Promise<{ pdf: Buffer; datei: string }> {
  const { vorlage, daten } = brief(angaben)
  const pdf = await setzer.setze(vorlage, daten, standard)
  const datei = join(ordner, `${standard}-${Math.random()}.pdf`)
  writeFileSync(datei, pdf)
  return { pdf, datei }
}

test('QU-04: the same source is PDF/A-2a and PDF/UA-1, declared and tagged', async () => {
  const a2a = await setze(beispielantrag)
  const roh = a2a.pdf.toString('latin1')
  assert.match(roh, /pdfaid:part>2</)
  assert.match(roh, /pdfaid:conformance>A</)
  assert.match(roh, /\/MarkInfo/)
  const ua = await setze(beispielantrag, 'ua-1')
  assert.match(ua.pdf.toString('latin1'), /pdfuaid:part>1</)
})

test('QU-04: the file is sound, titled and in German', { skip: ohne('qpdf') || ohne('pdfinfo') }, async () => {
  const { datei } = await setze(beispielantrag)
  await lauf('qpdf', ['--check', datei])
  const { stdout } = await lauf('pdfinfo', [datei])
  assert.match(stdout, /Title:\s+Antrag auf Grundsicherungsgeld/)
  assert.match(stdout, /Tagged:\s+yes/)
  const struktur = await lauf('pdfinfo', ['-struct', datei])
  assert.match(struktur.stdout, /H1/)
})

test(
  'QU-04: names of DIN 91379 stand in it letter by letter, in embedded Noto Sans',
  { skip: ohne('pdftotext') },
  async () => {
    const { datei } = await setze(beispielantrag)
    const { stdout } = await lauf('pdftotext', ['-layout', datei, '-'])
    assert.match(stdout, /Đặng-Müller/)
    assert.match(stdout.normalize('NFC'), /K͟hadīja/)
    const fonts = await lauf('pdffonts', [datei])
    for (const zeile of fonts.stdout.trim().split('\n').slice(2)) assert.match(zeile, /NotoSans.* yes/)
  },
)

test(
  'QU-04: a character that no font has never stops a document; it is shown and named',
  { skip: ohne('pdftotext') },
  async () => {
    const seltsam = { ...beispielantrag, empfaenger: ['محمد 😀', 'a\u0000b\u202ec', '#panic("x") $x$ \\ *fett*'] }
    const { datei } = await setze(seltsam)
    const { stdout } = await lauf('pdftotext', ['-layout', datei, '-'])
    assert.match(stdout, /U\+1F600/)
    assert.match(stdout, /#panic\("x"\) \$x\$ \\ \*fett\*/, 'text is never read as source')
  },
)

test(
  'HA-01: an empty answer reads "keine Angabe", a word without spaces stays on the page',
  { skip: ohne('pdftotext') },
  async () => {
    const lang = 'Weiterbewilligungsantrag'.repeat(12)
    const zeilen = [
      { frage: 'Leer', antwort: '' },
      { frage: 'Lang', antwort: lang },
    ]
    const { datei } = await setze({ ...beispielantrag, abschnitte: [{ art: 'angaben', zeilen }] })
    const { stdout } = await lauf('pdftotext', ['-raw', datei, '-'])
    assert.match(stdout, /keine Angabe/)
    assert.ok(stdout.replaceAll(/[\s\u200b]/g, '').includes(lang))
  },
)

test('HA-04: the child is replaced after its share; a wrong source is refused without what a person wrote', async () => {
  const kurz = pdfSetzer({ dokumenteJeKind: 2 })
  const { vorlage, daten } = brief(beispielantrag)
  const groessen = await Promise.all([1, 2, 3, 4, 5].map(async () => (await kurz.setze(vorlage, daten)).length))
  assert.equal(new Set(groessen).size, 1)
  await assert.rejects(kurz.setze('#panic(json(bytes(sys.inputs.daten)).x)', { x: 'Özlem Kaya' }), (fehler) => {
    assert.ok(fehler instanceof PdfFehler && fehler.art === 'satz')
    assert.doesNotMatch(fehler.message, /Kaya/)
    return true
  })
  await kurz.ende()
  await assert.rejects(kurz.setze(vorlage, daten), /beendet/)
})

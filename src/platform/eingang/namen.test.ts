import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateiart } from './art.ts'
import { dateiname, pdfName } from './name.ts'
import { foto, pdfDatei, png } from './pruefstand/dateien.ts'
import { heicFoto } from './pruefstand/heic.ts'

test('HA-03: a name is shown without folders, control characters and direction marks; it is never empty', () => {
  assert.equal(dateiname('C:\\Users\\kim\\Mietvertrag.pdf'), 'Mietvertrag.pdf')
  assert.equal(dateiname('../../etc/passwd'), 'passwd')
  assert.equal(dateiname('a\u0000b\u0007\r\nc.pdf'), 'abc.pdf')
  assert.equal(dateiname('rechnung\u202Efdp.exe'), 'rechnungfdp.exe')
  assert.equal(dateiname('<b>"x"|y.pdf'), '_b__x__y.pdf')
  assert.equal(dateiname('Lo\u0308hne  Özlem.pdf'), 'Löhne Özlem.pdf')
  for (const leer of ['', '   ', '/', '..', '\u0000']) assert.equal(dateiname(leer), 'Datei')
})

test('HA-03: a long name keeps its ending; the copy that is passed on is called .pdf', () => {
  const lang = dateiname(`${'ä'.repeat(500)}.jpeg`)
  assert.equal(Array.from(lang).length, 120)
  assert.ok(lang.endsWith('.jpeg'))
  assert.equal(pdfName('foto.HEIC'), 'foto.pdf')
  assert.equal(pdfName('ohne Ende'), 'ohne Ende.pdf')
})

test('HA-03: what a file is, its first bytes say and not its name', async () => {
  assert.equal(dateiart(await pdfDatei()), 'pdf')
  assert.equal(dateiart(await foto()), 'jpeg')
  assert.equal(dateiart(await png()), 'png')
  assert.equal(dateiart(heicFoto()), 'heic')
  assert.equal(dateiart(Buffer.from('PK\u0003\u0004word/document.xml')), 'office')
  const fremd = [
    Buffer.from('MZ\u0090'),
    Buffer.from('<html>'),
    Buffer.from('GIF89a'),
    Buffer.from('x'),
    Buffer.alloc(0),
  ]
  assert.deepEqual(
    fremd.map(dateiart),
    fremd.map(() => undefined),
  )
})

test('HA-03: a file that is two at once is taken for neither: nothing may stand before the mark of a PDF', async () => {
  assert.equal(dateiart(Buffer.concat([Buffer.from('GIF89a'), await pdfDatei()])), undefined)
  assert.equal(dateiart(Buffer.concat([Buffer.from('PK\u0003\u0004'), await pdfDatei()])), 'office')
})

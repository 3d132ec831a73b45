import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kopfzeilen } from './kopfzeilen.ts'

const pdf = Buffer.from('%PDF-1.7')

test('EA-01: a PDF is shown in a frame of our own pages, or downloaded; its name survives', () => {
  assert.deepEqual(kopfzeilen(pdf, 'Antrag Özlem’s "neu".pdf', false), {
    csp: { 'frame-ancestors': ["'self'"] },
    'content-type': 'application/pdf',
    'content-disposition':
      'inline; filename="Antrag__zlem_s__neu_.pdf"; filename*=UTF-8\'\'Antrag%20%C3%96zlem%E2%80%99s%20%22neu%22.pdf',
    'cache-control': 'private, no-store',
  })
  assert.match(kopfzeilen(pdf, 'a.pdf', true)['content-disposition'], /^attachment/)
})

test('EA-01: a picture is shown as what its bytes are', () => {
  const png = kopfzeilen(Buffer.from('\u0089PNG\r\n\u001a\n...', 'latin1'), 'Foto.jpg', false)
  assert.deepEqual([png['content-type'], png['content-disposition'].startsWith('inline')], ['image/png', true])
})

test('EA-01: what is no PDF and no picture is never shown in the browser, whatever its name says', () => {
  const html = kopfzeilen(Buffer.from('<script>'), 'antrag.pdf', false)
  assert.deepEqual(
    [html.csp, html['content-type'], html['content-disposition'].startsWith('attachment')],
    [{ sandbox: [] }, 'application/octet-stream', true],
  )
})

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fehlt, werkzeugPfad } from '../testing/werkzeug.ts'
import { testBrowser } from '../testing/index.ts'
import { qrSvg } from './index.ts'

test('KO-04: a QR code is black on white with a margin of four', () => {
  const svg = qrSvg('https://portal.example/freischaltcode#7AK49CXMR3DF')
  assert.match(svg, /^<svg [^>]*viewBox="0 0 (\d+) \1"/)
  // The finder pattern begins four modules from the corner.
  assert.match(svg, /d="M4 4h1v1h-1z/)
  assert.equal(qrSvg('a'), qrSvg('a'))
})

test('KO-04: a reader finds the text in the QR code', { skip: fehlt('zbarimg') }, async () => {
  const browser = await testBrowser()
  try {
    const seite = await browser.newPage({ viewport: { width: 400, height: 400 } })
    const text = 'https://portal.example/konto/pin-code#7AK49CXMR3DF'
    await seite.setContent(`<body style="margin:0">${qrSvg(text)}`)
    const bild = await seite.screenshot()
    const gelesen = execFileSync(String(werkzeugPfad('zbarimg')), ['--quiet', '--raw', '-'], {
      input: bild,
      encoding: 'utf8',
    })
    assert.equal(gelesen.trim(), text)
  } finally {
    await browser.close()
  }
})

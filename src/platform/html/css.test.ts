import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { cssBauen } from '../../../script/stil/bauen.ts'
import { gespiegelt } from '../../../script/stil/rtl.ts'
import { alsHex } from '../../../script/stil/farben.ts'
import { publicOrdner } from './asset.ts'

const gebaut = cssBauen()
const lies = (pfad: string): Buffer => readFileSync(publicOrdner + pfad)
const gepackt = (pfad: string): number => lies(`${pfad}.gz`).length

test('style sheets and icons in public/ are the ones built from the sources (else run script/css)', () => {
  for (const [pfad, inhalt] of gebaut) assert.ok(lies(pfad).toString('utf8') === inhalt, `${pfad} is out of date`)
})

test('what is sent packed is what lies there unpacked (else run script/css)', () => {
  for (const pfad of [
    'css/portal.css',
    'css/portal.rtl.css',
    'css/desk.css',
    'css/desk.rtl.css',
    'js/portal.js',
    'js/desk.js',
  ]) {
    assert.ok(brotliDecompressSync(lies(`${pfad}.br`)).equals(lies(pfad)), `${pfad}.br`)
    assert.ok(gunzipSync(lies(`${pfad}.gz`)).equals(lies(pfad)), `${pfad}.gz`)
  }
})

test('no colour, function or image in the sheet that an old browser or the CSP refuses', () => {
  const css = gebaut.get('css/portal.css') ?? ''
  for (const verboten of ['oklch(', 'color-mix(', 'data:', 'http:', 'https://', '@import', 'lab('])
    assert.ok(!css.includes(verboten), verboten)
})

test('every variable that the sheets use is defined, in light and in dark', () => {
  const css = (gebaut.get('css/portal.css') ?? '') + (gebaut.get('css/desk.css') ?? '')
  for (const [, name] of css.matchAll(/var\((--[\w-]+)\)/g)) assert.ok(css.includes(`${name}:`), name)
  for (const hell of ['--kern-color-layout-text-default', '--kern-color-layout-background-default'])
    assert.equal(
      css.match(new RegExp(`${hell}:#`, 'g'))?.length,
      4,
      `${hell}: light, dark by device, dark by choice, print`,
    )
})

test('weights: sheets, scripts and fonts are within their budget', () => {
  assert.ok(gepackt('css/portal.css') <= 26_000, `portal.css ${gepackt('css/portal.css')}`)
  assert.ok(gepackt('js/portal.js') + gepackt('js/desk.js') <= 15_000)
  for (const schrift of ['fonts/FiraSans-400.woff2', 'fonts/FiraSans-600.woff2'])
    assert.ok(lies(schrift).length <= 60_000, schrift)
})

test('colours are written in sRGB', () => {
  assert.equal(alsHex('oklch(100% 0 0)'), '#ffffff')
  assert.equal(alsHex('oklch(42.84% 0.1689 265.02)'), '#2044aa')
  assert.equal(alsHex('color-mix(in oklch, oklch(0% 0 0), transparent 92%)'), '#00000014')
  assert.equal(alsHex('color-mix(in oklch, oklch(0% 0 0), white calc(100% - 0%))'), '#ffffff')
})

test('the mirrored sheet exchanges left and right, also in shorthands', () => {
  assert.equal(
    gespiegelt(
      '.a{margin-left:1px;padding:1px 2px 3px 4px;border-radius:1px 2px 3px 4px;text-align:left;float:right;left:0}',
    ),
    '.a{margin-right:1px;padding:1px 4px 3px 2px;border-radius:2px 1px 4px 3px;text-align:right;float:left;right:0}',
  )
  assert.equal(
    gespiegelt('.a{margin:0 auto;--x:left;padding:calc(1px + 2px) 1px}'),
    '.a{margin:0 auto;--x:left;padding:calc(1px + 2px) 1px}',
  )
  assert.equal(gespiegelt('.a{left:0}[dir=rtl] .a{left:0}.b{left:0}'), '.a{right:0}[dir=rtl] .a{left:0}.b{right:0}')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeHref } from './safe-href.ts'

test('own paths, https, mail and telephone may be linked', () => {
  for (const gut of [
    '/',
    '/antrag/tag?x=1#f',
    '?seite=2',
    '#f-name',
    'https://www.gesetze-im-internet.de/',
    'mailto:a@b.de',
    'tel:+4930123',
  ])
    assert.equal(safeHref(gut), gut)
})

test('whatever could run code or lead elsewhere unseen is refused', () => {
  for (const schlecht of [
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//boese.example',
    '/\\boese.example',
    '\\\\boese.example',
    '/\t/boese.example',
    'http://boese.example',
    'blob:https://x/y',
    'antrag',
    './antrag',
    'https:',
    'file:///etc/passwd',
  ])
    assert.equal(safeHref(schlecht), undefined, JSON.stringify(schlecht))
})

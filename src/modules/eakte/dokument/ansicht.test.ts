import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ansichtVon } from './ansicht.ts'

test('EA-01: a PDF and a picture stand in a frame, a text on the page itself, anything else is downloaded', () => {
  assert.deepEqual(ansichtVon(Buffer.from('%PDF-1.7')), { art: 'rahmen' })
  assert.deepEqual(ansichtVon(Buffer.from('Grüße\n')), { art: 'text', text: 'Grüße\n' })
  assert.deepEqual(ansichtVon(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff])), { art: 'keine' })
  assert.deepEqual(ansichtVon(Buffer.from('a\0b')), { art: 'keine' })
  assert.deepEqual(ansichtVon(Buffer.alloc(200_001, 'a')), { art: 'keine' })
})

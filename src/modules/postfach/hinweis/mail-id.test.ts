import assert from 'node:assert/strict'
import { test } from 'node:test'
import { istId, neueId } from '../../../platform/ids.ts'
import { mailId } from './mail-id.ts'

test('PF-09: each account has a mail of its own, and the same one when it is tried again', () => {
  const [uebergabe, jan, kim] = [neueId(), neueId(), neueId()]
  const id = mailId(uebergabe, jan)
  assert.ok(istId(id))
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(mailId(uebergabe, jan), id)
  assert.notEqual(mailId(uebergabe, kim), id)
  assert.notEqual(mailId(neueId(), jan), id)
})

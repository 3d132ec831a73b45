import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Briefstand, type Meldung, standwort, wechselt } from './stand.ts'

test('KO-04: a letter never goes back a step, however late and often the printer answers', () => {
  const erlaubt: [Briefstand, Meldung][] = [
    ['beauftragt', 'gedruckt'],
    ['abgelegt', 'gedruckt'],
    ['abgelegt', 'versandt'],
    ['abgelegt', 'abgelehnt'],
    ['abgelegt', 'unzustellbar'],
    ['gedruckt', 'versandt'],
    ['gedruckt', 'unzustellbar'],
    ['versandt', 'unzustellbar'],
    ['hinfaellig', 'unzustellbar'],
  ]
  for (const [bisher, meldung] of erlaubt) assert.ok(wechselt(bisher, meldung), `${bisher} → ${meldung}`)
  const verboten: [Briefstand, Meldung][] = [
    ['gedruckt', 'gedruckt'],
    ['versandt', 'gedruckt'],
    ['unzustellbar', 'versandt'],
    ['unzustellbar', 'unzustellbar'],
    ['gedruckt', 'abgelehnt'],
    ['versandt', 'abgelehnt'],
    ['hinfaellig', 'gedruckt'],
  ]
  for (const [bisher, meldung] of verboten) assert.ok(!wechselt(bisher, meldung), `${bisher} → ${meldung}`)
})

test('KO-04: customers read four words: beauftragt, gedruckt, unterwegs, unzustellbar', () => {
  const staende: Briefstand[] = ['beauftragt', 'abgelegt', 'abgelehnt', 'gedruckt', 'versandt', 'unzustellbar']
  assert.deepEqual(
    staende.map((stand) => standwort(stand)),
    ['beauftragt', 'beauftragt', 'beauftragt', 'gedruckt', 'unterwegs', 'unzustellbar'],
  )
})

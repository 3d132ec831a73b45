import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { dauerlauf } from './dauerlauf.ts'

test('HA-04: a step that is under way finishes; a pause is cut short', async () => {
  const getan: string[] = []
  const lauf = dauerlauf(async () => {
    getan.push('beginnt')
    await warte(20)
    getan.push('fertig')
    return 60_000
  })
  await lauf.ende()
  assert.deepEqual(getan, ['beginnt', 'fertig'])
  const pausiert = dauerlauf(() => Promise.resolve(60_000))
  await warte(5)
  await pausiert.ende()
})

test('HA-04: pauses leave no listeners behind', async () => {
  const warnungen: Error[] = []
  const merke = (warnung: Error): void => void warnungen.push(warnung)
  process.on('warning', merke)
  let schritte = 0
  await new Promise<void>((genug) => {
    const lauf = dauerlauf(() => {
      schritte += 1
      if (schritte === 50) void lauf.ende().then(genug)
      return Promise.resolve(1)
    })
  })
  process.off('warning', merke)
  assert.deepEqual(warnungen, [])
})

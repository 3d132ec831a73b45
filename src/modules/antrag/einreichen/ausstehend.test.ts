import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Datei } from '../../../platform/eingang/index.ts'
import type { Eingereicht } from './angaben.ts'
import { inPruefung, nachgelaufen } from './ausstehend.ts'

const nachweis = (dateien: readonly string[], runde?: number) => ({
  code: 'miete',
  name: 'Mietvertrag',
  instanz: 'antrag',
  weg: 'datei' as const,
  dateien,
  ...(runde !== undefined && { runde }),
})
const mit = (runde: number, ...nachweise: ReturnType<typeof nachweis>[]) =>
  ({ runde, nachweise }) as unknown as Eingereicht
const dateien = (staende: Record<string, Datei['stand']>) =>
  new Map(Object.entries(staende).map(([id, stand]) => [id, { id, name: id, stand } as Datei]))

test('HA-04: a round waits for its own files, not for those of an earlier one', () => {
  const offen = dateien({ a: 'wird-geprueft', b: 'wird-geprueft', c: 'frei' })
  assert.deepEqual(inPruefung(mit(2, nachweis(['a']), nachweis(['b', 'c'], 2)), offen), ['b'])
})

test('HA-04: what was passed on stays in its round, what follows is of the next', () => {
  const geprueft = dateien({ a: 'frei', b: 'frei' })
  assert.deepEqual(nachgelaufen(mit(1, nachweis(['a', 'b'])), geprueft, ['b'])?.nachweise, [
    nachweis(['a']),
    nachweis(['b'], 2),
  ])
  assert.deepEqual(nachgelaufen(mit(3, nachweis(['b'])), geprueft, ['b'])?.nachweise, [nachweis(['b'], 4)])
})

test('HA-04: nothing follows where the files that came late were refused and another one is of use', () => {
  const geprueft = dateien({ a: 'frei', b: 'abgelehnt' })
  assert.equal(nachgelaufen(mit(1, nachweis(['a', 'b'])), geprueft, ['b']), undefined)
  assert.deepEqual(nachgelaufen(mit(1, nachweis(['b'])), geprueft, ['b'])?.nachweise, [nachweis(['b'], 2)])
})

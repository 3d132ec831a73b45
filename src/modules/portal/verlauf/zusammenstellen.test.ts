import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Modul, Verlaufsquelle } from '../../../platform/modul.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { verlaufAus } from './zusammenstellen.ts'

const db = await testDatenbank()
const kunde = { kontoId: neueId(), personIds: [] }
const um = (minute: number): Date => new Date(Date.UTC(2026, 6, 3, 10, minute))

/** A module whose history holds an entry at each of these minutes; `ganz` gives all, whatever is asked. */
function quelle(name: string, minuten: readonly number[], ganz = false): Modul {
  const verlauf: Verlaufsquelle = (_tx, _kunde, _sprache, { vor, zahl }) => {
    const alle = minuten.map((minute) => ({ am: um(minute), titel: `${name} ${minute}` }))
    if (ganz) return Promise.resolve(alle)
    const passende = alle.filter(({ am }) => vor === undefined || am < vor).toSorted((a, b) => +b.am - +a.am)
    const letzter = passende[zahl - 1]
    return Promise.resolve(passende.filter(({ am }) => letzter === undefined || am >= letzter.am))
  }
  return { name, verlauf }
}

async function blaettern(module: readonly Modul[], zahl: number, bereich?: 'antrag' | 'konto'): Promise<string[][]> {
  const verlauf = verlaufAus(module)
  const seiten: string[][] = []
  let vor: Date | undefined
  do {
    const grenze = vor
    const blatt = await alsKunde(db.app, kunde, (tx) =>
      verlauf(tx, kunde, 'de', { zahl, bereich, ...(grenze && { vor: grenze }) }),
    )
    seiten.push(blatt.eintraege.map(({ titel }) => titel))
    vor = blatt.weiter
  } while (vor !== undefined)
  return seiten
}

test('entries of all modules stand in one order, newest first, none twice, none lost over the pages', async () => {
  const module = [quelle('antrag', [1, 4, 5]), quelle('konto', [2, 3], true), quelle('eakte', [6])]
  assert.deepEqual(await blaettern(module, 2), [
    ['eakte 6', 'antrag 5'],
    ['antrag 4', 'konto 3'],
    ['konto 2', 'antrag 1'],
  ])
})

test('what happened at one moment is not torn over two pages', async () => {
  const module = [quelle('antrag', [1, 2, 2, 2, 3]), quelle('konto', [2])]
  const seiten = await blaettern(module, 2)
  assert.deepEqual(
    seiten.map((seite) => seite.length),
    [5, 1],
  )
})

test('a filter shows one part; E-AKTE tells about applications', async () => {
  const module = [quelle('antrag', [1]), quelle('konto', [2]), quelle('eakte', [3]), quelle('weisung', [4])]
  assert.deepEqual(await blaettern(module, 5, 'antrag'), [['eakte 3', 'antrag 1']])
  assert.deepEqual(await blaettern(module, 5, 'konto'), [['konto 2']])
  assert.equal((await blaettern(module, 5)).flat().length, 4)
})

test('modules without a history, and nobody with one, make an empty page', async () => {
  assert.deepEqual(await blaettern([{ name: 'weisung' }, quelle('antrag', [])], 10), [[]])
})

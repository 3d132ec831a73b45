import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AngabenJeId, type Feldwert, fuehrt, fuehrtVonSelbst, gesamtbild } from './felder.ts'

const tag = (n: number): Date => new Date(Date.UTC(2026, 0, n))
const wert = (text: string, herkunft: string, seit = 1): Feldwert => ({ text, herkunft, seit: tag(seit) })
const name = (je: Record<string, Feldwert>): AngabenJeId =>
  new Map(Object.entries(je).map(([id, w]) => [id, { name: w }]))

test('ST-04: register before eID before clerk before self-declared; of equals the newest', () => {
  const alle = {
    selbst: wert('A', 'selbst angegeben', 9),
    amt: wert('B', 'Dienststelle', 8),
    karte: wert('C', 'eID', 7),
    register: wert('D', 'amtlich', 1),
  }
  assert.equal(fuehrtVonSelbst('name', name(alle)), 'register')
  const { register, ...ohne } = alle
  assert.ok(register)
  assert.equal(fuehrtVonSelbst('name', name(ohne)), 'karte')
  assert.equal(fuehrtVonSelbst('name', name({ selbst: alle.selbst, amt: alle.amt })), 'amt')
  assert.equal(fuehrtVonSelbst('name', name({ alt: wert('A', 'MDA', 1), neu: wert('B', 'amtlich', 2) })), 'neu')
  assert.equal(fuehrtVonSelbst('geburt', name(alle)), undefined)
})

test('ST-04: a choice holds; the latest wins; it ends when its id is gone, or an office records something newer', () => {
  const angaben = name({ a: wert('A', 'selbst angegeben', 3), b: wert('B', 'Dienststelle', 1) })
  const waehle = (id: string, am: number) => ({ am: tag(am), felder: { name: id } })
  assert.equal(fuehrt('name', angaben, [waehle('a', 2)]), 'a', 'newer, but only their own word')
  assert.equal(fuehrt('name', angaben, [waehle('a', 2), waehle('b', 4)]), 'b')
  assert.equal(fuehrt('name', angaben, [waehle('weg', 2)]), 'b')
  const danach = name({ a: wert('A', 'selbst angegeben', 3), b: wert('B', 'Dienststelle', 5) })
  assert.equal(fuehrt('name', danach, [waehle('a', 2)]), 'b')
  assert.deepEqual(
    [...gesamtbild(danach, [])].map(([feld, w]) => [feld, w.text, w.von]),
    [['name', 'B', 'b']],
  )
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from '../../../config.ts'
import { spalten } from './spalten.ts'

interface Regel {
  readonly schluessel: string
  readonly fassungen: readonly { readonly wert: { readonly verhalten?: string } }[]
}

test('PF-03, PF-07: the rulebook knows every Anliegen of the catalogue that comes as a message, by its key', () => {
  const datei: unknown = JSON.parse(readFileSync(join(wurzel, 'inhalte/regeln/postfach.json'), 'utf8'))
  const regeln = (Array.isArray(datei) ? datei : Object.values(datei as object).flat()) as Regel[]
  const anliegen = regeln
    .filter(({ schluessel }) => schluessel.startsWith('postfach.anliegen.'))
    .filter(({ fassungen }) => fassungen.at(-1)?.wert.verhalten === 'Nachricht')
    .map(({ schluessel }) => schluessel.slice('postfach.anliegen.'.length))
  assert.ok(anliegen.length >= 8)
  assert.deepEqual(
    spalten.find(({ id }) => id === 'anliegen')?.werte?.map(({ wert }) => wert),
    anliegen,
  )
})

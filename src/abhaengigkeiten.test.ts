import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from './config.ts'

const lies = (pfad: string): string => readFileSync(join(wurzel, pfad), 'utf8')

/** Packages that docs/abhaengigkeiten.md defends: the first cell of each row, by comma. */
const verteidigt = lies('docs/abhaengigkeiten.md')
  .split('\n')
  .filter((zeile) => zeile.startsWith('| ') && !zeile.startsWith('| ---') && !zeile.startsWith('| Paket'))
  .flatMap((zeile) => (zeile.split('|')[1] ?? '').split(',').map((name) => name.trim()))

test('each dependency defends itself in one line, and none that is gone', () => {
  const paket = JSON.parse(lies('package.json')) as Record<string, Record<string, string> | undefined>
  const gebraucht = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((art) =>
    Object.keys(paket[art] ?? {}),
  )
  assert.deepEqual(verteidigt.toSorted(), gebraucht.toSorted())
})

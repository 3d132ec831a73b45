import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { liesConfig, wurzel } from './config.ts'

/** Rows of the table of settings in docs/betrieb.md: name and default. */
const zeilen = readFileSync(join(wurzel, 'docs/betrieb.md'), 'utf8')
  .split('\n')
  .flatMap((zeile) => [...zeile.matchAll(/^\| `([A-Z0-9_]+)` \| (.+?) \| .+ \|$/g)])
const beschrieben = new Map(zeilen.map(([, name, vorgabe]) => [String(name), String(vorgabe)]))

const gelesen = [...readFileSync(join(wurzel, 'src/config.ts'), 'utf8').matchAll(/^ {2}([A-Z0-9_]+): /gm)].map(
  ([, name]) => String(name),
)

test('the operating manual names every setting, and none that is gone', () => {
  assert.ok(gelesen.length > 20, 'no settings found')
  assert.deepEqual([...beschrieben.keys()].toSorted(), gelesen.toSorted())
})

test('the operating manual gives the defaults that count', () => {
  const vorgaben = liesConfig({}) as unknown as Record<string, unknown>
  const alsText = (wert: unknown): string => (typeof wert === 'boolean' ? String(Number(wert)) : String(wert))
  for (const name of gelesen.filter((n) => n !== 'BASIS_URL')) {
    const vorgabe = vorgaben[name]
    assert.equal(beschrieben.get(name), vorgabe === undefined ? 'leer' : `\`${alsText(vorgabe)}\``, name)
  }
})

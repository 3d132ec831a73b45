import assert from 'node:assert/strict'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from './config.ts'

/** First cell of each row of the tables in docs/glossar.md: the words in code marks. */
const woerter = readFileSync(join(wurzel, 'docs/glossar.md'), 'utf8')
  .split('\n')
  .flatMap((zeile) => [...(zeile.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, wort]) => String(wort)))

const migrationen = globSync('migrations/*.sql', { cwd: wurzel })
  .map((datei) => readFileSync(join(wurzel, datei), 'utf8').replaceAll(/--.*/g, ''))
  .join('\n')
const genannt = (was: RegExp): string[] => [...migrationen.matchAll(was)].map(([, name]) => String(name))

/** Schemas and tables that the migrations make and leave, without the partitions of a table. */
const weg = genannt(/drop table ([a-z_]+\.[a-z_]+);/g)
const ausMigrationen = genannt(/create (?:schema|table) (?:if not exists )?([a-z_]+(?:\.[a-z_]+)?)\b/g).filter(
  (name) => !name.endsWith('_sonst') && !weg.includes(name),
)

const ausModulen = readdirSync(join(wurzel, 'src/modules'))

test('the glossary explains every module, schema and table', () => {
  assert.ok(ausMigrationen.length > 20, 'no tables found')
  const fehlend = [...ausMigrationen, ...ausModulen].filter((name) => !woerter.includes(name))
  assert.deepEqual(fehlend, [], 'these words are missing in docs/glossar.md')
})

test('the glossary explains every word once, and no table that is gone', () => {
  const doppelt = woerter.filter((wort, i) => woerter.indexOf(wort) !== i)
  assert.deepEqual(doppelt, [])
  const tabellen = woerter.filter((wort) => /^[a-z_]+\.[a-z_]+$/.test(wort))
  assert.deepEqual(
    tabellen.filter((name) => !ausMigrationen.includes(name)),
    [],
  )
})

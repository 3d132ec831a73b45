import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from './config.ts'

const einzeilig = (text: string): string => text.replaceAll(/\s+/g, ' ')
const alle = (muster: string): string[] =>
  globSync(muster, { cwd: wurzel }).map((datei) => einzeilig(readFileSync(join(wurzel, datei), 'utf8')))

/** Where the words of pages, mails and scripts come from. */
const quellen = [...alle('src/**/*.{ts,tsx}'), ...alle('script/*.ts'), ...alle('inhalte/portal/*.json')].join('\n')

test('manuals quote the words that stand on the pages', () => {
  for (const datei of globSync('docs/handbuch/*.md', { cwd: wurzel })) {
    const text = einzeilig(readFileSync(join(wurzel, datei), 'utf8'))
    // An ellipsis stands for what the page fills in.
    const zitate = [...text.matchAll(/„([^“]+)“/g)].flatMap(([, zitat]) => String(zitat).split('…'))
    const fremd = zitate.map((teil) => teil.trim()).filter((teil) => !quellen.includes(teil))
    assert.deepEqual(fremd, [], `${datei} quotes what no page says`)
  }
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { neueId } from '../ids.ts'
import { ordnerspeicher } from './index.ts'

function ordner(t: TestContext): string {
  const pfad = mkdtempSync(join(tmpdir(), 'ordner-'))
  t.after(() => {
    // Fails where nothing is mounted, which is as well.
    spawnSync('umount', [pfad])
    rmSync(pfad, { recursive: true, force: true })
  })
  return pfad
}

const dateien = (pfad: string): string[] =>
  readdirSync(pfad, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(pfad, name)).isFile())

test('HA-04: a full disk is an error, leaves no half file, and stored objects stay whole', (t) => {
  const pfad = ordner(t)
  const ein = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', pfad])
  if (ein.status !== 0) return t.skip('nur root kann ein kleines Laufwerk einhängen')
  return fuelle(pfad)
})

async function fuelle(pfad: string): Promise<void> {
  const speicher = ordnerspeicher(pfad)
  const inhalt = Buffer.alloc(60_000, 'x')
  const gelegt: string[] = []
  for (;;) {
    const name = neueId()
    try {
      await speicher.legen(name, inhalt)
      gelegt.push(name)
    } catch (fehler) {
      assert.equal((fehler as NodeJS.ErrnoException).code, 'ENOSPC')
      assert.equal(await speicher.holen(name), undefined)
      break
    }
  }
  assert.ok(gelegt.length >= 2)
  assert.deepEqual(
    dateien(pfad)
      .map((name) => name.slice(3))
      .toSorted(),
    gelegt.toSorted(),
  )
  for (const name of gelegt) assert.deepEqual(await speicher.holen(name), inhalt)
  // Room again: it goes on.
  await speicher.loeschen(gelegt.pop() ?? '')
  await speicher.legen(neueId(), inhalt)
}

test('EA-01: of many that write one name at once one wins whole, and no draft is left', async (t) => {
  const pfad = ordner(t)
  const speicher = ordnerspeicher(pfad)
  const name = neueId()
  const teile = Array.from({ length: 8 }, (_, nr) => Buffer.alloc(20_000, String(nr)))
  const ergebnisse = await Promise.allSettled(teile.map((teil) => speicher.legen(name, teil)))
  const gewonnen = teile.filter((_, nr) => ergebnisse[nr]?.status === 'fulfilled')
  assert.equal(gewonnen.length, 1)
  assert.deepEqual(await speicher.holen(name), gewonnen[0])
  assert.equal(dateien(pfad).length, 1)
})

test('QU-03: folder and files are only for the one who runs the portal', async (t) => {
  const pfad = ordner(t)
  const name = neueId()
  await ordnerspeicher(join(pfad, 'tief/drin')).legen(name, Buffer.from('x'))
  const datei = join(pfad, 'tief/drin', name.slice(-2), name)
  assert.equal(statSync(datei).mode & 0o077, 0)
  assert.equal(statSync(join(pfad, 'tief')).mode & 0o077, 0)
})

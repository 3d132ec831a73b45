// Start auf einer Maschine, die das Portal schon einmal gestartet hat: Sekunden bis zur ersten Seite.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entferneDaten, startePortal } from '../tests/portal.ts'
import { berichte } from './lib/messen.ts'

const LAEUFE = 5
const daten = mkdtempSync(join(tmpdir(), 'bench-start-'))

/** Seconds until the start page has come, and until Ctrl-C has ended all. */
async function lauf(): Promise<{ seite: number; ende: number }> {
  const beginn = performance.now()
  const portal = await startePortal(daten)
  await (await fetch(portal.portal)).text()
  const seite = performance.now()
  await portal.ende()
  return { seite: (seite - beginn) / 1000, ende: (performance.now() - seite) / 1000 }
}

try {
  const erster = await lauf()
  const weitere: Awaited<ReturnType<typeof lauf>>[] = []
  for (let i = 0; i < LAEUFE; i++) weitere.push(await lauf())
  berichte('Start', `Ein erster Start mit neuen Daten, dann ${LAEUFE} weitere. Bibliotheken und Übersetzung sind da.`, [
    { was: 'erster Start bis zur Seite', ist: erster.seite, einheit: 's' },
    {
      was: 'weiterer Start bis zur Seite, langsamster',
      ist: Math.max(...weitere.map(({ seite }) => seite)),
      einheit: 's',
      hoechstens: 5,
    },
    { was: 'Ende nach Strg+C, langsamstes', ist: Math.max(...weitere.map(({ ende }) => ende)), einheit: 's' },
  ])
} finally {
  entferneDaten(daten)
}

// Shows a message on every page of portal and desks, or takes it away (docs/betrieb.md). Needs DATABASE_URL_WORKER, or a portal of
// script/start.
import { parseArgs } from 'node:util'
import { pflicht } from '../src/config.ts'
import { type Meldung, meldungSetzen } from '../src/modules/portal/index.ts'
import { type Instant, systemUhr, uhrzeitAm } from '../src/platform/clock/index.ts'
import { alsSystem, datenbank } from '../src/platform/database/index.ts'
import { betriebseinstellungen } from './lib/einstellungen.ts'

const AUFRUF = `Aufruf: script/meldung --titel "Wartung heute ab 22 Uhr" --text "Dann geht das Portal eine Stunde nicht." [--bis "2026-11-22 23:00"]
        [--titel-en "…" --text-en "…"]
        script/meldung --aus`
const name = { type: 'string' } as const

function gelesen(): { meldung: Meldung | null; bis: Instant | undefined } {
  const { values } = parseArgs({
    options: { titel: name, text: name, 'titel-en': name, 'text-en': name, bis: name, aus: { type: 'boolean' } },
  })
  if (values.aus) return { meldung: null, bis: undefined }
  const { titel, text, bis, 'titel-en': titelEn, 'text-en': textEn } = values
  if (titel === undefined || text === undefined || (titelEn === undefined) !== (textEn === undefined))
    throw new Error(AUFRUF)
  const [, tag, zeit = '00:00'] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(bis ?? '') ?? []
  if (bis !== undefined && tag === undefined) throw new Error(AUFRUF)
  const en = titelEn === undefined || textEn === undefined ? {} : { en: { titel: titelEn, text: textEn } }
  const ende = tag === undefined ? undefined : uhrzeitAm(tag, zeit)
  if (ende !== undefined && ende <= systemUhr.jetzt()) throw new Error('Das Ende (--bis) ist schon vorbei.')
  return { meldung: { de: { titel, text }, ...en }, bis: ende }
}

try {
  const { meldung, bis } = gelesen()
  const db = datenbank(pflicht(betriebseinstellungen(), 'DATABASE_URL_WORKER'), 1)
  try {
    await alsSystem(db, 'einrichtung', (tx) => meldungSetzen(tx, meldung, bis, systemUhr.jetzt()))
  } finally {
    await db.ende()
  }
  console.log(meldung === null ? 'Die Meldung ist weg.' : 'Die Meldung steht in einer halben Minute auf jeder Seite.')
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
}

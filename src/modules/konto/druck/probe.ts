import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import type { TestDatenbank } from '../../../platform/testing/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { antwortenEinlesen } from './antworten.ts'

/** A printer for tests: reads what lies in the print folder and answers. */
export async function druckstelle(haus: Haus) {
  const basis = await mkdtemp(join(tmpdir(), 'druck-'))
  after(() => rm(basis, { recursive: true }))
  haus.config.DRUCKORDNER = basis
  const auftraege = async (): Promise<string[]> => {
    await mkdir(join(basis, 'auftrag'), { recursive: true })
    return (await readdir(join(basis, 'auftrag'))).toSorted()
  }
  return {
    basis,
    auftraege,
    pdf: (id: string): string => join(basis, 'auftrag', id, 'brief.pdf'),
    async auftrag(id: string): Promise<Record<string, unknown>> {
      return JSON.parse(await readFile(join(basis, 'auftrag', id, 'auftrag.json'), 'utf8')) as Record<string, unknown>
    },
    /** Words of the newest letter. */
    async text(id?: string): Promise<string> {
      const welcher = id ?? (await auftraege()).at(-1) ?? ''
      return execFileSync('pdftotext', ['-layout', join(basis, 'auftrag', welcher, 'brief.pdf'), '-'], {
        encoding: 'utf8',
      })
    },
    async antworte(auftrag: string, stand: string, grund?: string): Promise<void> {
      await mkdir(join(basis, 'antwort'), { recursive: true })
      const inhalt = { version: 1, auftrag, stand, am: haus.uhr.jetzt().toISOString(), ...(grund && { grund }) }
      await writeFile(join(basis, 'antwort', `${auftrag}.${stand}.json`), JSON.stringify(inhalt))
      await antwortenEinlesen(haus)
    },
  }
}

/** The code that stands in a letter. @throws where there is none */
export function codeIn(text: string): string {
  const code = /\b([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(text)?.[1]
  assert.ok(code, `Kein Code im Brief: ${text}`)
  return code
}

interface Angaben {
  readonly vorname?: string
  readonly nachname?: string
  readonly geburtsdatum?: string
  readonly strasse?: string | null
}

/** What STEP knows of a person: name, birth date, dwelling. */
export async function angaben(db: TestDatenbank, personId: string, a: Angaben = {}): Promise<string> {
  const { vorname = 'Kim', nachname = 'Muster', geburtsdatum = '1990-07-03', strasse = 'Beispielweg' } = a
  await db.sql(
    `update step.person set vorname = $2, nachname = $3, vorname_such = $4, nachname_such = $5, geburtsdatum = $6 where id = $1`,
    [personId, vorname, nachname, suchform(vorname), suchform(nachname), geburtsdatum],
  )
  const id = neueId()
  await db.sql(`update step.anschrift set gueltig_bis = gueltig_ab where person_id = $1`, [personId])
  await db.sql(
    `insert into step.anschrift (id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab)
     values ($1, $2, 'wohnung', $3, '4', '24103', 'Musterstadt', 'Dienststelle', now(), '2020-01-01')`,
    [id, personId, strasse],
  )
  return id
}

/** An Inhouse-Person of an office. @returns its id */
export async function inhousePerson(db: TestDatenbank, dienststelleId: string, a: Angaben = {}): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into step.person (id, art, herkunft, erstellt, geaendert) values ($1, 'inhouse', 'dienststelle', now(), now())`,
    [id],
  )
  await db.sql(`insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, '2024-01-01')`, [
    id,
    dienststelleId,
  ])
  await angaben(db, id, a)
  return id
}

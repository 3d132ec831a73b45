import pg from 'pg'
import { neueId } from '../../src/platform/ids.ts'
import type { welt } from './welt.ts'

type Welt = Awaited<ReturnType<typeof welt>>

/** Settings of a transaction, as src/platform/database/zugriff.ts makes them. */
export type Einstellungen = Readonly<Record<string, string>>

const liste = (werte: readonly string[]): string => `{${werte.join(',')}}`

/** Every right of an office: whoever holds all of them still sees nothing of others. */
const alleRechte = [
  'eakte.lesen',
  'eakte.bearbeiten',
  'eakte.postkoerbe',
  'step.lesen',
  'konto.begleiten',
  'verbis.lesen',
  'statistik.lesen',
  'organisation.einkauf',
  'step.bearbeiten',
  'step.umwandeln',
  'step.zusammenfuehren',
  'step.auskunftssperre',
  'uebergabe.betreuen',
  'protokoll.lesen',
  'postfach.lesen',
  'postfach.schreiben',
  'postfach.sichten',
  'servicecenter.bearbeiten',
  'weisung.pflegen',
  'fassung.eakte.regelwerk',
  'fassung.konfiguration',
  'fassung.weisung',
  'fassung.begriffe',
]
const zentraleRechte = ['konfiguration.zentral', 'uebergabe.zentral', 'fassung.zentral', 'protokoll.zentral']
const zwecke = [
  'anmeldung',
  'aufbewahrung',
  'einrichtung',
  'metrik',
  'siegel',
  'sitzung',
  'uebergabe',
  'verzeichnis',
] as const

/** Those who ask the database directly. Rows of the world belong to A, to A's guest session, or to Musterstadt. */
export function zugriffe({
  ids,
  gastSitzung,
  kollegin,
  revision,
}: Pick<Welt, 'ids' | 'gastSitzung' | 'kollegin' | 'revision'>) {
  const personal = (personalId: string, stelle: string, rechte: readonly string[]): Einstellungen => ({
    art: 'personal',
    personal: personalId,
    dienststellen: liste([stelle]),
    rechte: liste(rechte),
  })
  return {
    niemand: {},
    gast: { art: 'gast', gast: neueId() },
    'gast selbst': { art: 'gast', gast: gastSitzung },
    'anderer Kunde': { art: 'kunde', konto: neueId(), personen: liste([neueId()]) },
    'Kunde selbst': { art: 'kunde', konto: ids.konto, personen: liste([ids.person]) },
    'andere Dienststelle': personal(neueId(), neueId(), alleRechte),
    'eigene Dienststelle': personal(neueId(), ids.dienststelle, alleRechte),
    // Works for Musterstadt, which bought O.7 and the mailbox and agreed on the duplicate check.
    'Service Center': personal(neueId(), ids.serviceCenter, [
      'step.lesen',
      'step.suchen',
      'step.zusammenfuehren',
      'konto.begleiten',
      'servicecenter.bearbeiten',
    ]),
    Zentrale: personal(neueId(), neueId(), [...alleRechte, ...zentraleRechte]),
    'ohne Recht': personal(neueId(), ids.dienststelle, []),
    'Kollegin selbst': personal(kollegin, ids.dienststelle, ['eakte.lesen']),
    'Datenschutz selbst': personal(revision, ids.dienststelle, ['protokoll.lesen']),
    ...Object.fromEntries(zwecke.map((zweck): [string, Einstellungen] => [zweck, { art: 'system', zweck }])),
  } satisfies Record<string, Einstellungen>
}

export const rollen = ['jc_app', 'jc_worker', 'jc_siegel'] as const

/** A table as the catalogue knows it. */
export interface Tabelle {
  readonly name: string
  readonly spalten: readonly string[]
}

const KEIN_RECHT = '42501'

/** Sets who asks, as the first act of a transaction. */
export async function tritAuf(client: pg.Client, wer: Einstellungen): Promise<void> {
  for (const [name, wert] of Object.entries(wer))
    await client.query('select set_config($1, $2, true)', [`jc.${name}`, wert])
}

/** Tries one statement and takes it back: the rows it reached, or 0 when it was refused. Other errors mean that it was let through. */
async function erreicht(client: pg.Client, text: string, werte: unknown[] = []): Promise<number> {
  await client.query('savepoint probe')
  try {
    const ergebnis = await client.query(text, werte)
    return ergebnis.rowCount ?? 0
  } catch (fehler) {
    return fehler instanceof pg.DatabaseError && fehler.code !== KEIN_RECHT ? 1 : 0
  } finally {
    await client.query('rollback to savepoint probe')
  }
}

/** What was granted to a role on a table at all; `update` is a column it may change. */
interface Erteilt {
  readonly select: boolean
  readonly insert: boolean
  readonly update: string | undefined
  readonly delete: boolean
}

export async function rechteVon(client: pg.Client, tabellen: readonly Tabelle[]): Promise<Map<string, Erteilt>> {
  const { rows } = await client.query<{ name: string } & Erteilt>(
    `select name, has_any_column_privilege(name, 'select') as select, has_any_column_privilege(name, 'insert') as insert,
      has_table_privilege(name, 'delete') as delete,
      (select attname::text from pg_attribute where attrelid = name::regclass and attnum > 0 and not attisdropped
        and has_column_privilege(name, attname, 'update') order by attnum limit 1) as update
     from unnest($1::text[]) as name
     where has_schema_privilege(split_part(name, '.', 1), 'usage')`,
    [tabellen.map(({ name }) => name)],
  )
  return new Map(rows.map((zeile) => [zeile.name, zeile]))
}

/**
 * What one may do with the rows of a table: S(elect), I(nsert a row like the one there), U(pdate), D(elete); '' is nothing.
 * @param muster a row of the table as JSON
 */
export async function darfMit(
  client: pg.Client,
  name: string,
  erteilt: Erteilt | undefined,
  muster: unknown,
): Promise<string> {
  if (erteilt === undefined) return ''
  const einfuegen = `insert into ${name} overriding system value select * from jsonb_populate_record(null::${name}, $1)`
  const geht = [
    erteilt.select && (await erreicht(client, `select 1 from ${name} limit 1`)),
    erteilt.insert && (await erreicht(client, einfuegen, [JSON.stringify(muster)])),
    erteilt.update && (await erreicht(client, `update ${name} set "${erteilt.update}" = "${erteilt.update}"`)),
    erteilt.delete && (await erreicht(client, `delete from ${name}`)),
  ]
  return ['S', 'I', 'U', 'D'].filter((_, stelle) => geht[stelle]).join('')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import { beginnDesTages, type Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { dienststelleNachKennung } from '../../organisation/index.ts'
import { konfigurationsart } from '../einstellungen/nachschlagen.ts'
import { einstellungsschema } from '../einstellungen/schema.ts'
import { vorgabe } from '../einstellungen/vorgabe.ts'

const datei = z.array(
  z.strictObject({
    dienststelle: z.string(),
    betriebsart: z.strictObject({ ab: z.iso.date(), art: z.enum(['aus', 'eingeschraenkt', 'voll']) }),
    /** Only what differs from the default. */
    einstellungen: einstellungsschema
      .partial()
      .extend({ anliegen: einstellungsschema.shape.anliegen.partial().optional() })
      .optional(),
  }),
)
type Zeile = z.infer<typeof datei>[number]

/** Modes and settings of the demo's offices; what is there stays. */
export async function ladeDemo(db: Datenbank, jetzt: Instant): Promise<void> {
  const zeilen = datei.parse(JSON.parse(readFileSync(join(wurzel, 'inhalte/demo/konfiguration.json'), 'utf8')))
  await alsSystem(db, 'einrichtung', async (tx) => {
    for (const zeile of zeilen) await lade(tx, zeile, jetzt)
  })
}

async function lade(
  tx: Transaction,
  { dienststelle, betriebsart, einstellungen }: Zeile,
  jetzt: Instant,
): Promise<void> {
  const stelle = await dienststelleNachKennung(tx, dienststelle)
  if (stelle === undefined) throw new Error(`konfiguration.json: Die Dienststelle ${dienststelle} gibt es nicht.`)
  await tx
    .insertInto('konfiguration.betriebsart')
    .values({
      id: neueId(),
      dienststelle_id: stelle.id,
      betriebsart: betriebsart.art,
      ab: betriebsart.ab,
      grund: 'Vorführung',
      erfasst: jetzt,
    })
    .onConflict((oc) => oc.columns(['dienststelle_id', 'ab']).doNothing())
    .execute()
  if (einstellungen === undefined) return
  const inhalt = { ...vorgabe, ...einstellungen, anliegen: { ...vorgabe.anliegen, ...einstellungen.anliegen } }
  const fassung = {
    art: konfigurationsart,
    schluessel: stelle.id,
    dienststelle: stelle.id,
    inhalt,
    grund: 'Vorführung',
  }
  await hinterlegen(tx, fassung, { ab: beginnDesTages(betriebsart.ab) }, jetzt)
}

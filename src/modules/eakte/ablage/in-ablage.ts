import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { aufraeumen, type Datei, hineinlegen, istFehler, liegtDa } from '../../../platform/ordner/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import type { Paket } from '../paket.ts'
import { dateien } from './inhalt.ts'
import { type Ordner, ordnerAnlegen, ordnerFuer } from './ordner.ts'
import { liesQuittung, type Quittung, weglegen } from './quittung.ts'

/** The office that files with a system of its own. */
export interface Stelle {
  readonly id: string
  readonly kennung: string
}

/**
 * Hands a package to an office's own system through its drop folder and waits for the acknowledgement (EA-01).
 * The order of steps makes every crash harmless: an acknowledgement counts first; what was put down is not put down again.
 * A refused package that someone sends again is put down again. A full disk or a missing right is tried again later.
 */
export async function inAblage(haus: Haus, paket: Paket, stelle: Stelle): Promise<Ergebnis> {
  const ordner = ordnerFuer(haus.config.ABLAGEORDNER, stelle.kennung)
  const name = `${paket.referenz.replaceAll(/[^A-Za-z0-9-]/g, '_')}-${paket.id}`
  await ordnerAnlegen(ordner)
  const quittung = await liesQuittung(ordner, name, paket.id)
  if (typeof quittung === 'object') return quittieren(haus, paket, { ordner, name }, quittung)
  const jetzt = haus.uhr.jetzt()
  const bisher = await stand(haus, paket.id)
  if (bisher?.stand === 'angenommen') return { stand: 'zugestellt' }
  if (bisher?.stand === 'abgelegt') return warten(haus, paket, bisher.abgelegt, quittung)
  await aufraeumen(ordner.unfertig, jetzt)
  if (!(await liegtDa(ordner.eingang, name)))
    await hineinlegen(ordner.unfertig, ordner.eingang, name, await inhalt(haus, paket, stelle.kennung))
  await abgelegt(haus, paket, jetzt)
  return warten(haus, paket, jetzt, quittung)
}

const stand = (haus: Haus, id: string) =>
  alsSystem(haus.db, 'uebergabe', (tx) =>
    tx.selectFrom('eakte.ablage').select(['stand', 'abgelegt']).where('id', '=', id).executeTakeFirst(),
  )

const abgelegt = (haus: Haus, paket: Paket, jetzt: Instant) =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const { id, dienststelleId, referenz } = paket
    await tx
      .insertInto('eakte.ablage')
      .values({ id, dienststelle_id: dienststelleId, referenz, stand: 'abgelegt', abgelegt: jetzt })
      .onConflict((oc) =>
        oc.column('id').doUpdateSet({ stand: 'abgelegt', abgelegt: jetzt, quittiert: null, grund: null }),
      )
      .execute()
    await protokollieren(tx, {
      aktion: 'eakte.in-ablage-gelegt',
      objekt: id,
      person: paket.personId,
      dienststelle: dienststelleId,
      angaben: { dokumente: paket.dokumente.map((d) => ({ objekt: d.objektId, sha256: d.sha256 })) },
    })
  })

/** Records the answer, then puts the file aside; a crash between the two reads the same answer again. */
async function quittieren(
  haus: Haus,
  paket: Paket,
  wo: { ordner: Ordner; name: string },
  q: Quittung,
): Promise<Ergebnis> {
  const grund = q.stand === 'abgelehnt' ? q.grund : null
  const quittiert = haus.uhr.jetzt()
  const antwort = { stand: q.stand, quittiert, grund }
  await alsSystem(haus.db, 'uebergabe', async (tx) => {
    const { id, dienststelleId, referenz } = paket
    await tx
      .insertInto('eakte.ablage')
      .values({ id, dienststelle_id: dienststelleId, referenz, abgelegt: quittiert, ...antwort })
      .onConflict((oc) => oc.column('id').doUpdateSet(antwort))
      .execute()
    await protokollieren(tx, {
      aktion: `eakte.ablage-${q.stand}`,
      objekt: paket.id,
      person: paket.personId,
      dienststelle: paket.dienststelleId,
      ...(grund === null ? {} : { grund }),
    })
  })
  await weglegen(wo.ordner, wo.name)
  return grund === null ? { stand: 'zugestellt' } : { stand: 'abgelehnt', grund }
}

/** Days without an acknowledgement after which the package is shown as overdue at the office's desk. */
export const QUITTUNG_TAGE = 3
const TAG_S = 24 * 60 * 60

/** Looks again soon after putting down, then ever more seldom, at least four times an hour. */
function warten(haus: Haus, paket: Paket, seit: Instant, quittung: 'unlesbar' | undefined): Ergebnis {
  const jetzt = haus.uhr.jetzt()
  const alter = (jetzt.getTime() - seit.getTime()) / 1000
  if (alter > QUITTUNG_TAGE * TAG_S) haus.log.error({ paket: paket.id }, 'Ablage seit Tagen ohne Quittung')
  const pause = Math.min(15 * 60, Math.max(2, alter / 10))
  const grund =
    quittung === 'unlesbar' ? 'Die Quittung ist nicht lesbar.' : 'Die Quittung der Dienststelle steht noch aus.'
  return { stand: 'spaeter', faellig: plusSekunden(jetzt, pause), grund }
}

async function inhalt(haus: Haus, paket: Paket, kennung: string): Promise<Datei[]> {
  const dokumente = await alsSystem(haus.db, 'uebergabe', async (tx) => {
    const gelesen: Buffer[] = []
    for (const { objektId } of paket.dokumente) gelesen.push(await haus.dokumente.lesen(tx, objektId))
    return gelesen
  })
  return dateien(paket, kennung, dokumente, await schemata(paket))
}

async function schemata({ art, schema }: Paket): Promise<Datei[]> {
  const ordner = join(wurzel, 'inhalte/schemata')
  const daten = { name: 'daten.schema.json', inhalt: await readFile(join(ordner, 'daten.schema.json')) }
  if (schema !== undefined)
    return [daten, { name: 'angaben.schema.json', inhalt: Buffer.from(`${JSON.stringify(schema(), null, 2)}\n`) }]
  try {
    return [daten, { name: 'angaben.schema.json', inhalt: await readFile(join(ordner, `${art}.schema.json`)) }]
  } catch (fehler) {
    if (istFehler(fehler, 'ENOENT')) return [daten]
    throw fehler
  }
}

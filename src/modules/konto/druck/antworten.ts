import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istFehler } from '../../../platform/ordner/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { rueckbriefVermerken } from '../../step/index.ts'
import { klartextLoeschen } from '../code/ausstellen.ts'
import { type Druckordner, druckordner } from './ordner.ts'
import { antwortSchema, type Druckantwort } from './schemata.ts'
import { type Briefstand, wechselt } from './stand.ts'

const BYTES = 10_000
/** Files taken in at once; the rest the next time. */
const JE_RUNDE = 500

/**
 * Takes in what the printer answered: printed, posted, refused, came back. Each file is put aside after its state is stored, so
 * that none is lost; one that can't be read goes to a folder of its own and the log.
 */
export const druckantwortenLesen: Arbeiter = {
  art: 'konto.druckantworten',
  takt: 30,
  async bearbeite(haus) {
    await antwortenEinlesen(haus)
    return { stand: 'zugestellt' }
  },
}

/** @returns how many answers were taken in */
export async function antwortenEinlesen(haus: Haus): Promise<number> {
  const ordner = await druckordner(haus.config.DRUCKORDNER)
  const namen = (await readdir(ordner.antwort))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .slice(0, JE_RUNDE)
  let zahl = 0
  for (const name of namen) {
    const antwort = await liesAntwort(join(ordner.antwort, name))
    if (antwort === undefined || !(await uebernehmen(haus, antwort))) {
      haus.log.error({ datei: name }, 'Antwort der Druckstelle nicht lesbar')
      await beiseite(ordner.antwort, ordner.unlesbar, name)
      continue
    }
    await beiseite(ordner.antwort, ordner.gelesen, name)
    // What is printed needs no copy with the code in clear on our side.
    if (antwort.stand === 'gedruckt' || antwort.stand === 'versandt') await auftragEntfernen(ordner, antwort.auftrag)
    zahl += 1
  }
  return zahl
}

async function liesAntwort(pfad: string): Promise<Druckantwort | undefined> {
  try {
    if ((await stat(pfad)).size > BYTES) return undefined
    const text = (await readFile(pfad, 'utf8')).replace(/^\uFEFF/, '')
    return antwortSchema.safeParse(JSON.parse(text)).data
  } catch (fehler) {
    if (fehler instanceof SyntaxError) return undefined
    throw fehler
  }
}

async function beiseite(von: string, nach: string, name: string): Promise<void> {
  try {
    await rename(join(von, name), join(nach, name))
  } catch (fehler) {
    // Another worker took it in at the same moment.
    if (!istFehler(fehler, 'ENOENT')) throw fehler
  }
}

const auftragEntfernen = (ordner: Druckordner, id: string): Promise<void> =>
  rm(join(ordner.auftrag, id), { recursive: true, force: true })

/** @returns false when we know no such letter */
const uebernehmen = (haus: Haus, antwort: Druckantwort): Promise<boolean> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const brief = await tx
      .selectFrom('konto.brief')
      .select(['id', 'stand', 'code_id', 'person_id', 'anschrift_id', 'dienststelle_id'])
      .where('id', '=', antwort.auftrag)
      .forUpdate()
      .executeTakeFirst()
    if (brief === undefined) return false
    if (!wechselt(brief.stand as Briefstand, antwort.stand)) return true
    const am = new Date(Math.min(new Date(antwort.am).getTime(), haus.uhr.jetzt().getTime()))
    await tx
      .updateTable('konto.brief')
      .set({
        stand: antwort.stand,
        ...(antwort.stand === 'gedruckt' && { gedruckt: am }),
        ...(antwort.stand === 'versandt' && { versandt: am }),
        ...(antwort.stand === 'unzustellbar' && { zurueck: am }),
        ...('grund' in antwort && { grund: antwort.grund }),
      })
      .where('id', '=', brief.id)
      .execute()
    if (brief.code_id !== null && antwort.stand !== 'abgelehnt') await klartextLoeschen(tx, brief.code_id)
    if (antwort.stand === 'unzustellbar') await zurueckgekommen(haus, tx, brief)
    await protokollieren(tx, {
      aktion: `konto.brief-${antwort.stand}`,
      objekt: brief.id,
      person: brief.person_id,
      dienststelle: brief.dienststelle_id,
    })
    return true
  })

/** A letter that came back was in strange hands: its code is void, and STEP learns that the address is wrong. */
async function zurueckgekommen(
  haus: Haus,
  tx: Transaction,
  brief: { code_id: string | null; person_id: string; anschrift_id: string },
): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  if (brief.code_id !== null)
    await tx
      .updateTable('konto.code')
      .set({ stand: 'ersetzt', beendet: jetzt, inhalt: null })
      .where('id', '=', brief.code_id)
      .where('stand', '=', 'offen')
      .execute()
  await rueckbriefVermerken(tx, brief.person_id, brief.anschrift_id, tagInBerlin(jetzt))
}

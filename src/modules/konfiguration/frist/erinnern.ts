import { sql } from 'kysely'
import { type Instant, plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { konfigurationsart } from '../einstellungen/nachschlagen.ts'
import { erinnern } from '../erinnerung/anlegen.ts'
import type { Frist } from './query.ts'

/** So many days before its deadline an office without settings of its own is reminded, and then once more. */
const [VORHER, KURZ_VORHER] = [14, 2]
const STUNDE = 60 * 60

/**
 * Reminds offices of a deadline that comes near while they have nothing of their own (KT-06): by mail, and the Konfigurationstool shows
 * it. For answer times a version counts only with at least one of them.
 */
export const fristErinnern: Arbeiter = {
  art: 'konfiguration.erinnern',
  takt: STUNDE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'uebergabe', async (tx) => {
      for (const { dienststelleId, funktion, bis } of await faellige(tx, jetzt))
        await erinnern(tx, { dienststelleId, anlass: 'frist', funktion, tag: bis }, jetzt)
    })
    return { stand: 'zugestellt' }
  },
}

/** Marks the deadlines of which offices are to be reminded now, so that nobody else does it, too. */
async function faellige(tx: Transaction, jetzt: Instant): Promise<Frist[]> {
  const heute = tagInBerlin(jetzt)
  const { rows } = await sql<Frist>`update konfiguration.frist f set erinnert = ${jetzt}
    where (f.erinnert is null and f.bis <= ${plusTage(heute, VORHER)}
        or f.bis <= ${plusTage(heute, KURZ_VORHER)} and (f.erinnert at time zone 'Europe/Berlin')::date < f.bis - ${KURZ_VORHER}::int)
      and not exists (
        select from fassung.fassung v where v.art = ${konfigurationsart} and v.schluessel = f.dienststelle_id::text
          and v.stand = 'freigegeben' and v.zurueckgezogen is null
          and (f.funktion <> 'bearbeitungsdauer' or v.inhalt -> 'bearbeitungsdauer' <> '{}'::jsonb))
    returning f.dienststelle_id as "dienststelleId", f.funktion, f.bis, f.erinnert`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import { plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { konfigurationsart } from '../einstellungen/nachschlagen.ts'

/** So many days before its deadline an office without settings of its own is reminded. */
const VORHER = 14
const STUNDE = 60 * 60

/**
 * Reminds offices of a deadline that comes near while they have nothing of their own (KT-06): the Konfigurationstool shows it, and
 * the Zentrale sees when. For answer times a version counts only with at least one of them.
 */
export const fristErinnern: Arbeiter = {
  art: 'konfiguration.erinnern',
  takt: STUNDE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      sql`update konfiguration.frist f set erinnert = ${jetzt}
        where f.erinnert is null and f.bis <= ${plusTage(tagInBerlin(jetzt), VORHER)} and not exists (
          select from fassung.fassung v where v.art = ${konfigurationsart} and v.schluessel = f.dienststelle_id::text
            and v.stand = 'freigegeben' and v.zurueckgezogen is null
            and (f.funktion <> 'bearbeitungsdauer' or v.inhalt -> 'bearbeitungsdauer' <> '{}'::jsonb))`.execute(tx),
    )
    return { stand: 'zugestellt' }
  },
}

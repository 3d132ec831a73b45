import { sql } from 'kysely'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'

const STUNDE_S = 60 * 60
/** Days after which someone must ask why the two persons are still two. */
const GEDULD_TAGE = 30

/**
 * Waits until a clerk has merged the account's Internetperson with the person of the redeemed Freischaltcode; then the account is
 * bound as the code says. The waiting row is what the office sees if nobody decides.
 */
export const freischaltungAbwarten: Arbeiter = {
  art: 'konto.freischaltung',
  async bearbeite(haus, { bezug, erstellt }) {
    const jetzt = haus.uhr.jetzt()
    const eins = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const code = await tx
        .selectFrom('konto.code as c')
        .innerJoin('konto.konto as k', 'k.id', 'c.eingeloest_von')
        .select(['k.id', 'k.person_id', 'c.person_id as soll'])
        .where('c.id', '=', bezug)
        .executeTakeFirst()
      if (code === undefined) return undefined
      const { rows } = await sql<{
        ja: boolean
      }>`select konto.eine_person(${code.person_id}, ${code.soll}) as ja`.execute(tx)
      if (rows[0]?.ja !== true) return false
      await tx
        .updateTable('konto.konto')
        .set({ registrierungsstufe: 'pin_brief' })
        .where('id', '=', code.id)
        .where('registrierungsstufe', 'in', ['keine', 'email'])
        .execute()
      await protokollieren(tx, {
        aktion: 'konto.bindung-erhoeht',
        objekt: code.id,
        person: code.soll,
        angaben: { bindung: 'pin_brief' },
      })
      return true
    })
    if (eins === undefined) return { stand: 'abgelehnt', grund: 'Den Freischaltcode gibt es nicht mehr.' }
    if (eins) return { stand: 'zugestellt' }
    const tage = (jetzt.getTime() - erstellt.getTime()) / 1000 / STUNDE_S / 24
    if (tage > GEDULD_TAGE)
      return {
        stand: 'abgelehnt',
        grund: `Die Dublette zum Freischaltcode ist seit ${GEDULD_TAGE} Tagen nicht entschieden.`,
      }
    return {
      stand: 'spaeter',
      faellig: plusSekunden(jetzt, tage < 1 ? 5 * 60 : STUNDE_S),
      grund: 'Die Dublette zum Freischaltcode ist noch nicht entschieden.',
    }
  },
}

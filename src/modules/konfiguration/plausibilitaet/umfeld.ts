import { z } from 'zod'
import { datumLang, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { personalMitRolle } from '../../organisation/index.ts'
import { grundlage } from '../../weisung/index.ts'
import { katalog } from '../anliegen/katalog.ts'
import type { Einstellungen } from '../einstellungen/schema.ts'
import { serviceCenterWeg } from '../service-center/query.ts'
import type { Umfeld } from './pruefen.ts'

/** What an office's settings are held against at that moment: catalogue, domains, Service Center, staff. */
export async function umfeldVon(
  tx: Transaction,
  dienststelleId: string,
  { verantwortlich }: Pick<Einstellungen, 'verantwortlich'>,
  am: Instant,
): Promise<Umfeld> {
  const { tor, start } = await serviceCenterWeg(tx, dienststelleId, am)
  const { geltend } = await grundlage(tx, 'postfach.outlook.domaenen', tagInBerlin(am), am)
  const zustaendig = await personalMitRolle(tx, dienststelleId, 'konfiguration')
  return {
    katalog: await katalog(tx, am),
    domaenen: z.array(z.string()).parse(geltend?.wert),
    tor,
    start: start && datumLang(start),
    verantwortlichGibtEs: zustaendig.some(({ id }) => id === verantwortlich),
  }
}

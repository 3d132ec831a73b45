import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { PersonalZugriff, Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { alsGeburtsspalten, type Geburtsspalten, geburtText } from '../geburt.ts'
import { vollerName } from '../kopf/text.ts'
import { nummernsuche } from '../nummer/nummer.ts'
import { klang } from '../suchworte/worte.ts'
import { inWorten, merken } from './gemerkt.ts'
import { type Frage, namensteileAus, nummerAus } from './kriterien.ts'

/** Someone of any Dienststelle: no more is told than this. The id only to those in charge. */
interface Fund extends Geburtsspalten {
  readonly person_id: string | null
  readonly titel: string | null
  readonly vorname: string | null
  readonly nachname: string | null
  readonly ort: string | null
  readonly dienststellen: string[]
}

const HOECHSTENS = 50

/** True when the question is narrow enough for all Dienststellen: a number, or name and full birth date. */
export const engGenug = (frage: Frage): boolean =>
  frage.nummer !== undefined || (frage.name !== undefined && vollerTag(frage) !== undefined)

const vollerTag = ({ geburt }: Frage): Tag | undefined =>
  geburt === undefined ? undefined : (alsGeburtsspalten(geburt).geburtsdatum ?? undefined)

/**
 * The one search across Dienststellen: only with a reason, only by a number or by name and full birth date, each with its
 * entry in the protocol, which the database itself writes. A protected person is not found. @returns id of the kept result
 */
export async function ueberallSuchen(
  tx: Transaction,
  krypto: Krypto,
  wer: PersonalZugriff,
  { frage, grund }: { readonly frage: Frage; readonly grund: string },
  jetzt: Instant,
): Promise<string> {
  const nummer = frage.nummer === undefined ? undefined : nummerAus(frage.nummer)
  const teile = namensteileAus(frage.name ?? '')
  const namen = teile.map(({ wort }) => wort)
  const kodes = teile.map(({ wort, genau }) => (genau ? '' : klang(wort)))
  const { rows } =
    await sql<Fund>`select * from step.ueberall_suchen(${neueId()}, ${grund}, ${vollerTag(frage) ?? null}::date,
    ${namen}::text[], ${kodes}::text[], ${nummer?.art ?? null},
    ${nummer === undefined ? null : nummernsuche(krypto, nummer.art, nummer.wert)}, ${HOECHSTENS})`.execute(tx)
  const stellen = await dienststellennamen(
    tx,
    rows.flatMap(({ dienststellen }) => dienststellen),
  )
  const zeilen = rows.slice(0, HOECHSTENS).map((fund) => ({
    personId: fund.person_id,
    name: vollerName(fund),
    geburt: geburtText(fund),
    ort: fund.ort,
    dienststellen: fund.dienststellen.map((id) => stellen.get(id) ?? 'eine andere Dienststelle'),
  }))
  const inhalt = { worte: inWorten(frage), mehr: rows.length > HOECHSTENS, treffer: [], zeilen }
  return merken(tx, krypto, wer, inhalt, true, jetzt)
}

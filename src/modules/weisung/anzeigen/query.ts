import type { Instant } from '../../../platform/clock/index.ts'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { regelinhalte } from '../inhalte/inhalte.ts'
import type { Festlegung } from '../regeln/schema.ts'
import { wasGalt, type Weisungsauskunft } from '../regeln/was-galt.ts'
import { regelzeilen, type Regelzeile } from '../regelzeilen.ts'
import {
  aufgehobenDurch,
  bezogenVon,
  geltungenVon,
  weisungen,
  weisungstext,
  type Registereintrag,
} from '../verzeichnis/query.ts'

/** Everything the page of one directive shows, as of today. */
export interface Weisungsakte {
  eintrag: Registereintrag
  text: string
  auskunft: Weisungsauskunft
  regeln: Regelzeile[]
  festlegungen: readonly Festlegung[]
  /** Numbers that are in the register, for links. */
  imRegister: ReadonlySet<string>
  aufgehobenDurch: Registereintrag[]
  bezogenVon: Registereintrag[]
}

/** Undefined when the register has no such number. */
export async function weisungsakte(tx: Transaction, nummer: string, jetzt: Instant): Promise<Weisungsakte | undefined> {
  const alle = await weisungen(tx)
  const eintrag = alle.find((einer) => einer.nummer === nummer)
  const text = await weisungstext(tx, nummer)
  if (!eintrag || text === undefined) return undefined
  const inhalte = await regelinhalte(tx, jetzt)
  const auskunft = wasGalt(inhalte, geltungenVon(alle), tagInBerlin(jetzt))
  const eigene = auskunft.weisungen.find(({ weisung }) => weisung.nummer === nummer)
  if (!eigene) return undefined
  return {
    eintrag,
    text,
    auskunft: eigene,
    regeln: regelzeilen(auskunft.regeln).filter((zeile) => zeile.fassung.quellen.some((q) => q.weisung === nummer)),
    festlegungen: inhalte.festlegungen,
    imRegister: new Set(alle.map((einer) => einer.nummer)),
    aufgehobenDurch: aufgehobenDurch(alle, nummer),
    bezogenVon: bezogenVon(alle, nummer),
  }
}

import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Kunde } from '../../konto/index.ts'
import { istProfilteil } from '../bogen/bogen.ts'
import { meinBogen } from '../bogen/offen.ts'
import { type Einreichung, einreichungenVon } from '../einreichen/einreichungen.ts'
import { istOffen } from '../einreichen/mit-dateien.ts'
import { wege } from '../einreichen/wege.ts'
import { texteFuer } from '../formulare/texte.ts'
import { hauptantrag } from '../hauptantrag/hauptantrag.ts'
import { gefragteCodes } from '../nachweise/gefragt.ts'
import { veraenderung } from '../veraenderung/veraenderung.ts'
import { weiterbewilligung } from '../weiterbewilligung/weiterbewilligung.ts'
import { anforderungen } from './anforderung.ts'
import { mitAnforderungen } from './nachtraeglich.ts'

/** Where what was asked for can be handed in: beside what was sent, in a form that is being filled in, else by a message. */
interface Ort {
  readonly wohin: 'nachreichen' | 'bogen' | 'schreiben'
  readonly href: string
}

/** What the office waits for from a customer. */
export interface Gebraucht {
  readonly angefordert: readonly (Ort & { readonly id: string; readonly name: string; readonly grund: string })[]
  /** How much evidence is missing of what was sent last, and where to hand it in. */
  readonly fehlend: { readonly zahl: number; readonly href: string } | undefined
}

/** What the office has asked a customer for, and evidence that is missing of what they sent. */
export async function gebrauchtVon(tx: Transaction, haus: Haus, kunde: Kunde, sprache: Sprache): Promise<Gebraucht> {
  if (!(await fehltEtwas(tx, kunde.personIds))) return { angefordert: [], fehlend: undefined }
  const gesendet = neuesteJeArt(await einreichungenVon(tx, kunde.personIds))
  const offene = (await anforderungen(tx, haus, kunde.personIds)).filter(({ eingegangen }) => eingegangen === null)
  const worte = texteFuer(sprache)
  const angefordert = []
  for (const { id, code, grund } of offene)
    angefordert.push({
      id,
      grund,
      name: worte.nachweis(code).name.text,
      ...(await ortFuer(tx, haus, kunde, code, gesendet)),
    })
  const lueckenhaft = gesendet.find(({ fehlendeNachweise }) => fehlendeNachweise > 0)
  return {
    angefordert,
    fehlend: lueckenhaft && {
      zahl: lueckenhaft.fehlendeNachweise,
      href: wege.nachreichen(lueckenhaft.art, lueckenhaft.referenz),
    },
  }
}

/** One statement for the many for whom nothing waits. */
async function fehltEtwas(tx: Transaction, personIds: readonly string[]): Promise<boolean> {
  const ids = [...personIds]
  const { rows } = await sql<{ etwas: boolean }>`
    select exists (select from antrag.anforderung
        where person_id = any (${ids}::uuid[]) and zurueckgenommen is null and eingegangen is null)
      or exists (select from antrag.einreichung where person_id = any (${ids}::uuid[]) and fehlende_nachweise > 0) as etwas`.execute(
    tx,
  )
  return rows[0]?.etwas === true
}

/** What helps to find work is told of free will: nobody waits for it. */
const neuesteJeArt = (alle: readonly Einreichung[]): Einreichung[] =>
  [...Map.groupBy(alle, ({ art }) => art).values()].flatMap(([neueste]) =>
    neueste === undefined || istProfilteil(neueste.art) ? [] : [neueste],
  )

async function ortFuer(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  code: string,
  gesendet: readonly Einreichung[],
): Promise<Ort> {
  for (const e of gesendet) {
    const { angaben } = await mitAnforderungen(tx, haus, e)
    if (angaben.nachweise.some((n) => n.code === code && istOffen(n)))
      return { wohin: 'nachreichen', href: wege.nachreichen(e.art, e.referenz) }
  }
  for (const art of [hauptantrag, weiterbewilligung, veraenderung]) {
    const offen = await meinBogen(tx, haus, kunde, art)
    if (offen !== undefined && gefragteCodes(art, offen).has(code))
      return { wohin: 'bogen', href: `${art.pfad}/nachweise` }
  }
  return { wohin: 'schreiben', href: '/postfach/schreiben' }
}

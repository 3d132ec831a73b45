import { datumLang, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { halterVon } from '../../../platform/eingang/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { bogentexte } from '../bogen/texte.ts'
import { wege } from '../einreichen/wege.ts'
import { unterlagentexte } from './texte.ts'

/** A place where a file is used, in words, with the page that shows it. */
export interface Stelle {
  readonly text: string
  readonly href: string
}

/** Where these files are used: in forms that are being filled in, in what was sent, with messages. */
export async function verwendungen(
  tx: Transaction,
  dateien: readonly string[],
  sprache: Sprache,
): Promise<ReadonlyMap<string, readonly Stelle[]>> {
  const halter = await halterVon(tx, dateien)
  const ids = [...new Set([...halter.values()].flat())]
  if (ids.length === 0) return new Map()
  const stellen = new Map([...(await boegen(tx, ids, sprache)), ...(await einreichungen(tx, ids, sprache))])
  // What else holds a file of a customer is a message of theirs.
  const nachricht = { text: unterlagentexte(sprache)('wo.nachricht'), href: '/postfach' }
  return new Map(
    [...halter].map(([id, eine]) => [
      id,
      eine.flatMap((einer) => {
        const stelle = stellen.has(einer) ? stellen.get(einer) : nachricht
        return stelle === undefined ? [] : [stelle]
      }),
    ]),
  )
}

type Stellen = [id: string, stelle: Stelle | undefined][]

/** One that was deleted holds its files a while, in case it is wanted back: that is no use any more. */
async function boegen(tx: Transaction, ids: readonly string[], sprache: Sprache): Promise<Stellen> {
  const zeilen = await tx
    .selectFrom('antrag.bogen')
    .select(['id', 'art', 'geloescht_am'])
    .where('id', 'in', ids)
    .execute()
  return zeilen.map(({ id, art: name, geloescht_am }) => {
    const art = name as Bogenart
    const text = unterlagentexte(sprache)('wo.entwurf', { titel: bogentexte(sprache)(`titel.${art}`) })
    return [id, geloescht_am === null ? { text, href: `${wege.bogen(art)}/nachweise` } : undefined]
  })
}

async function einreichungen(tx: Transaction, ids: readonly string[], sprache: Sprache): Promise<Stellen> {
  const zeilen = await tx
    .selectFrom('antrag.einreichung')
    .select(['id', 'art', 'referenz', 'eingegangen'])
    .where('id', 'in', ids)
    .execute()
  return zeilen.map(({ id, art: name, referenz, eingegangen }) => {
    const art = name as Bogenart
    const datum = datumLang(tagInBerlin(eingegangen), sprache)
    const text = unterlagentexte(sprache)('wo.abgesendet', { datum, titel: bogentexte(sprache)(`titel.${art}`) })
    return [id, { text, href: wege.quittung(art, referenz) }]
  })
}

import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { namensort } from './datei.ts'
import { pdfName } from './name.ts'

/** A checked file to be passed on: its object, without reading it. */
interface Ausgabe {
  readonly objektId: string
  readonly dateiname: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly groesse: number
}

/** How far each file is, in the order of the ids; one that was erased is refused. Only a free one may be passed on. */
export async function ausgaben(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  ids: readonly string[],
): Promise<readonly { readonly stand: 'wird-geprueft' | 'frei' | 'abgelehnt'; readonly ausgabe?: Ausgabe }[]> {
  const zeilen = await tx
    .selectFrom('eingang.datei')
    .select(['id', 'name', 'stand', 'objekt_id', 'sha256', 'ausgabe_groesse'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .execute()
  return Promise.all(
    ids.map(async (id) => {
      const zeile = zeilen.find((eine) => eine.id === id)
      if (zeile === undefined || zeile.stand === 'abgelehnt') return { stand: 'abgelehnt' as const }
      const { objekt_id: objektId, sha256, ausgabe_groesse: groesse } = zeile
      if (zeile.stand !== 'frei' || objektId === null || sha256 === null || groesse === null)
        return { stand: 'wird-geprueft' as const }
      const name = await haus.krypto.entschluesseln(tx, namensort('eingang.datei', id), zeile.name)
      const ausgabe = { objektId, dateiname: pdfName(name.toString()), sha256, groesse }
      return { stand: 'frei' as const, ausgabe }
    }),
  )
}

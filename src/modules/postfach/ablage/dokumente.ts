import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Paket } from '../../eakte/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { ablageinhalt, type Ablageinhalt, alsText } from './inhalt.ts'
import { signiert } from './signatur.ts'

/** A document as which a message is filed: the stored object with its hash. */
export type Ablagedokument = Paket['dokumente'][number]

/**
 * The documents of a message, made once and noted beside it: a text to read and a signed JSON that proves it (PF-10).
 * @param anlagen how many files are filed beside it
 * @returns those that were there, or the new ones
 */
export const dokumenteAnlegen = (
  haus: Haus,
  n: Zustellung,
  stelle: string,
  anlagen: number,
): Promise<readonly Ablagedokument[]> =>
  n.dokumente === undefined
    ? alsSystem(haus.db, 'uebergabe', async (tx) => {
        const neue = await anlegen(tx, haus, n, ablageinhalt(n, stelle, anlagen))
        const gesetzt = await tx
          .updateTable('postfach.nachricht')
          .set({ dokumente: JSON.stringify(neue) })
          .where('id', '=', n.id)
          .where('dokumente', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (gesetzt === undefined) throw new Error('Die Dokumente der Nachricht gibt es schon')
        return neue
      })
    : Promise.resolve(n.dokumente)

async function anlegen(
  tx: Transaction,
  haus: Haus,
  { personId, referenz, id }: Zustellung,
  inhalt: Ablageinhalt,
): Promise<Ablagedokument[]> {
  const name = `Nachricht-${referenz}-${id.slice(-6)}`
  const dateien = [
    { titel: 'Nachricht', dateiname: `${name}.txt`, inhalt: alsText(inhalt) },
    { titel: 'Nachricht, signiert', dateiname: `${name}.json`, inhalt: signiert(haus.krypto, inhalt) },
  ]
  const fertig: Ablagedokument[] = []
  for (const { titel, dateiname, inhalt: text } of dateien) {
    const {
      id: objektId,
      sha256,
      groesse,
    } = await haus.dokumente.ablegen(tx, {
      besitzer: personId,
      bestand: 'akte',
      inhalt: Buffer.from(text),
    })
    fertig.push({ objektId, titel, dateiname, art: 'nachricht', sha256, groesse })
  }
  return fertig
}

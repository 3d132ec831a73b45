import type { Readable } from 'node:stream'
import { alsKunde, type Transaction } from '../../database/index.ts'
import type { Haus } from '../../haus.ts'
import { type Angenommen, annehmen } from '../annehmen.ts'
import type { Besitzer } from '../einlieferer.ts'
import { namensort } from '../datei.ts'
import { einlesen } from '../einlesen.ts'
import { type Uebertragung, uebertragung, verwerfen } from './uebertragung.ts'

/** How far it is now; with the last part also what became of the file. */
export type Angefuegt =
  | { readonly stand: 'fehlt' }
  | { readonly stand: 'versetzt' }
  | { readonly stand: 'weiter'; readonly angekommen: number }
  | { readonly stand: 'fertig'; readonly angekommen: number; readonly ergebnis: Angenommen }

/**
 * Adds what comes to a transfer, from where it stands. A line that breaks leaves what came, and it goes on from there. With the last
 * byte the file is taken in; asked once more after that, the same file is found.
 */
export async function anfuegen(
  haus: Haus,
  besitzer: Besitzer,
  id: string,
  ab: number,
  strom: Readable,
): Promise<Angefuegt> {
  const vorher = await alsKunde(haus.db, besitzer, (tx) => uebertragung(tx, id))
  if (vorher === undefined) return { stand: 'fehlt' }
  if (vorher.angekommen !== ab) return { stand: 'versetzt' }
  const { bytes } = await einlesen(strom, vorher.groesse - ab)
  const angekommen = ab + bytes.length
  if (bytes.length > 0) {
    const gemerkt = await alsKunde(haus.db, besitzer, (tx) =>
      merken(tx, haus, besitzer, { ...vorher, angekommen }, bytes),
    )
    if (!gemerkt) return { stand: 'versetzt' }
  }
  if (angekommen < vorher.groesse) return { stand: 'weiter', angekommen }
  const ergebnis = await abschliessen(haus, besitzer, id)
  return ergebnis === undefined ? { stand: 'fehlt' } : { stand: 'fertig', angekommen, ergebnis }
}

/** Stores a part. False if another request was there first. */
async function merken(
  tx: Transaction,
  haus: Haus,
  { personId }: Besitzer,
  { id, angekommen }: Uebertragung,
  bytes: Buffer,
): Promise<boolean> {
  const ab = angekommen - bytes.length
  const jetzt = await uebertragung(tx, id, true)
  if (jetzt?.angekommen !== ab) return false
  const objekt = await haus.dokumente.ablegen(tx, { besitzer: personId, bestand: 'person', inhalt: bytes })
  await tx
    .insertInto('eingang.teil')
    .values({ uebertragung_id: id, ab, besitzer: personId, objekt_id: objekt.id })
    .execute()
  await tx.updateTable('eingang.uebertragung').set({ angekommen }).where('id', '=', id).execute()
  return true
}

/** Puts the parts together, takes the file in, and forgets the parts. */
async function abschliessen(haus: Haus, besitzer: Besitzer, id: string): Promise<Angenommen | undefined> {
  const datei = await alsKunde(haus.db, besitzer, async (tx) => {
    const zeile = await tx.selectFrom('eingang.uebertragung').select('name').where('id', '=', id).executeTakeFirst()
    if (zeile === undefined) return undefined
    const teile = await tx
      .selectFrom('eingang.teil')
      .select('objekt_id')
      .where('uebertragung_id', '=', id)
      .orderBy('ab')
      .execute()
    const inhalt: Buffer[] = []
    for (const { objekt_id } of teile) inhalt.push(await haus.dokumente.lesen(tx, objekt_id))
    const name = await haus.krypto.entschluesseln(tx, namensort('eingang.uebertragung', id), zeile.name)
    return { name: name.toString(), inhalt: Buffer.concat(inhalt) }
  })
  if (datei === undefined) return undefined
  const ergebnis = await annehmen(haus, { besitzer, ...datei })
  await alsKunde(haus.db, besitzer, (tx) => verwerfen(tx, haus, id))
  return ergebnis
}

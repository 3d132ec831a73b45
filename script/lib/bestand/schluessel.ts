import { createSecretKey, randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { umschlag } from '../../../src/platform/crypto/krypto.ts'
import type { Bestand, Ort, schluesselbundOeffnen } from '../../../src/platform/crypto/index.ts'
import { schliessen } from '../../../src/platform/crypto/siegelform.ts'
import { neueId } from '../../../src/platform/ids.ts'

export type Verschluessler = (ort: Ort, klartext: string | Uint8Array) => Buffer

/**
 * One data key for a whole Bestand of the stock, stored like any other: each ciphertext names its key, so the portal opens
 * every row of the stock. What a person writes later is closed with a key of their own. Only here: a person of the stock can't
 * be erased alone.
 */
export async function gemeinsamerSchluessel(
  client: Client,
  bund: ReturnType<typeof schluesselbundOeffnen>,
  bestand: Bestand,
): Promise<Verschluessler> {
  const [id, besitzer] = [neueId(), neueId()]
  const schluessel = randomBytes(32)
  const { nummer, schluessel: kek } = bund.aktuell()
  await client.query(
    'insert into crypto.schluessel (id, besitzer, bestand, version, verpackt) values ($1, $2, $3, $4, $5)',
    [id, besitzer, bestand, nummer, schliessen(kek, id, umschlag({ besitzer, bestand }, id), schluessel)],
  )
  // Three times faster than the bytes themselves.
  const bereit = createSecretKey(schluessel)
  return ({ tabelle, spalte, zeile }, klartext) =>
    schliessen(
      bereit,
      id,
      `${tabelle}.${spalte}.${zeile}`,
      typeof klartext === 'string' ? Buffer.from(klartext) : klartext,
    )
}

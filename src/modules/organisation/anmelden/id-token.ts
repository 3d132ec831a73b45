import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'

const ort = (personalId: string) => ({ tabelle: 'http.sitzung', spalte: 'angaben.idToken', zeile: personalId })

/** Closes the provider's ID token for the session: it names the person, and is needed once more only to sign out there. */
export const idTokenSchliessen = async (haus: Haus, personalId: string, idToken: string): Promise<string> => {
  const bytes = await alsSystem(haus.db, 'anmeldung', (tx) =>
    haus.krypto.verschluesseln(tx, { besitzer: personalId, bestand: 'konto' }, ort(personalId), idToken),
  )
  return bytes.toString('base64')
}

/** Opens it again; undefined for a session from before that, or whose key is gone: then the provider asks by itself. */
export async function idTokenOeffnen(haus: Haus, personalId: string, text: unknown): Promise<string | undefined> {
  if (typeof text !== 'string') return undefined
  try {
    const bytes = Buffer.from(text, 'base64')
    return await alsSystem(haus.db, 'anmeldung', async (tx) =>
      (await haus.krypto.entschluesseln(tx, ort(personalId), bytes)).toString(),
    )
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import type { Haus } from '../../../platform/haus.ts'

const form = z.object({ id: z.string(), schluessel: z.string(), transporte: z.array(z.string()) })

/** What we keep of a passkey: its id, its public key (COSE, base64url), and how the browser reaches it. Nothing of it is secret. */
type Passkey = z.infer<typeof form>

export const alsGeheimnis = (passkey: Passkey): string => JSON.stringify(passkey)
export const ausGeheimnis = (text: string | null): Passkey => form.parse(JSON.parse(text ?? ''))

/** By this a passkey is found. @param id as the browser names it, base64url */
export const kennungVon = (haus: Haus, id: string): Buffer => haus.krypto.suchhash('konto.passkey', id)

/** Whom passkeys are made for: the host of our public address, and no other. */
export function herkunft(haus: Haus): { rpId: string; ursprung: string } {
  const { hostname, origin } = new URL(haus.config.basisUrl)
  return { rpId: hostname, ursprung: origin }
}

/** The account's number as the passkey stores it: random, says nothing about the person. */
export const alsBytes = (id: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'))

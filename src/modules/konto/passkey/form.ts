import { z } from 'zod'
import { text } from '../../../platform/forms/index.ts'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)
const gemeinsam = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).prefault({}),
}

/** What the browser answers when a passkey signs (WebAuthn level 3, 5.1); other fields are of no use to us. */
const unterschrift = z.object({
  ...gemeinsam,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

/** What it answers when one is made. */
const neuer = z.object({
  ...gemeinsam,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .optional(),
  }),
})

/** A field that holds JSON of this form; anything else is undefined. */
const aus =
  <S extends z.ZodType>(schema: S) =>
  (roh: unknown): z.output<S> | undefined => {
    try {
      return schema.parse(JSON.parse(String(roh)))
    } catch {
      return undefined
    }
  }

export const unterschriftAus = aus(unterschrift)
export const neuerAus = aus(neuer)

export const bezeichnungForm = z.object({ bezeichnung: text({ max: 60, leer: 'fehler.bezeichnung' }) })

import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { identitaetHinzufuegen } from '../identitaet/command.ts'
import { aufgabeEinloesen, aufgabeStellen } from './aufgabe.ts'
import type { neuerAus } from './form.ts'
import { alsBytes, alsGeheimnis, ausGeheimnis, herkunft, kennungVon } from './schluessel.ts'

/** EdDSA, ES256, RS256 (COSE): what every device of the last years knows one of. */
const VERFAHREN = [-8, -7, -257]
const FRIST_MS = 300_000

/** What the browser needs to make a passkey. It must ask for finger, face or PIN, and be found without a user name. */
export async function optionenZumAnlegen(
  haus: Haus,
  tx: Transaction,
  { kontoId, email, dienst }: { kontoId: string; email: string; dienst: string },
) {
  const da = await tx
    .selectFrom('konto.identitaet')
    .select('geheimnis')
    .where('konto_id', '=', kontoId)
    .where('art', '=', 'passkey')
    .execute()
  return generateRegistrationOptions({
    rpName: dienst,
    rpID: herkunft(haus).rpId,
    userName: email,
    userDisplayName: email,
    userID: alsBytes(kontoId),
    challenge: new Uint8Array(await aufgabeStellen(tx, kontoId, haus.uhr.jetzt())),
    timeout: FRIST_MS,
    attestationType: 'none',
    excludeCredentials: da.map(({ geheimnis }) => {
      const { id, transporte } = ausGeheimnis(geheimnis)
      return { id, transports: transporte }
    }),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: VERFAHREN,
  })
}

/** Checks a new passkey and adds it. @returns false for anything that is not a right answer to our own challenge */
export async function passkeyAnlegen(
  haus: Haus,
  tx: Transaction,
  { kontoId, bezeichnung }: { kontoId: string; bezeichnung: string },
  antwort: NonNullable<ReturnType<typeof neuerAus>>,
  jetzt: Instant,
): Promise<boolean> {
  const { rpId, ursprung } = herkunft(haus)
  const { transports = [], ...rest } = antwort.response
  const geprueft = await verifyRegistrationResponse({
    response: { ...antwort, response: { ...rest, transports } },
    expectedChallenge: (pruefwort) => aufgabeEinloesen(tx, pruefwort, kontoId, jetzt),
    expectedOrigin: ursprung,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: VERFAHREN,
  }).catch(() => undefined)
  if (geprueft?.verified !== true) return false
  const { credential } = geprueft.registrationInfo
  const id = await identitaetHinzufuegen(
    tx,
    {
      kontoId,
      art: 'passkey',
      kennung: kennungVon(haus, credential.id),
      geheimnis: alsGeheimnis({
        id: credential.id,
        schluessel: Buffer.from(credential.publicKey).toString('base64url'),
        transporte: transports,
      }),
      stufe: 3,
      bezeichnung,
    },
    jetzt,
  )
  return id !== undefined
}

import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Gebremst, versuchNehmen, zurueckgeben } from '../bremse/bremse.ts'
import { netz } from '../bremse/netz.ts'
import { kontoZuIdentitaet, type Gezeigt } from '../identitaet/query.ts'
import { aufgabeEinloesen, aufgabeStellen } from './aufgabe.ts'
import type { unterschriftAus } from './form.ts'
import { alsBytes, ausGeheimnis, herkunft, kennungVon } from './schluessel.ts'

type Unterschrift = NonNullable<ReturnType<typeof unterschriftAus>>

const FRIST_MS = 300_000

/** What the browser needs to let a passkey sign; without user name, the person chooses on the device. */
export async function optionenZumAnmelden(haus: Haus, tx: Transaction) {
  return generateAuthenticationOptions({
    rpID: herkunft(haus).rpId,
    challenge: new Uint8Array(await aufgabeStellen(tx, null, haus.uhr.jetzt())),
    timeout: FRIST_MS,
    userVerification: 'required',
  })
}

export type Passkeypruefung =
  | { readonly art: 'richtig'; readonly kontoId: string; readonly identitaetId: string }
  | { readonly art: 'falsch' }
  | { readonly art: 'warten'; readonly bis: Instant }

/**
 * Checks what a passkey signed: our own challenge, for our own address, with finger, face or PIN, by a key that we know, and with a
 * counter that went on. Nobody can guess a signature; so wrong ones only slow down their network.
 */
export async function passkeyPruefen(
  haus: Haus,
  ip: string,
  antwort: Unterschrift | undefined,
): Promise<Passkeypruefung> {
  const bremse: Gebremst = { art: 'netz', wer: netz(ip) }
  const bis = await alsSystem(haus.db, 'anmeldung', (tx) => versuchNehmen(haus, tx, [bremse]))
  if (bis !== undefined) return { art: 'warten', bis }
  return alsSystem(haus.db, 'anmeldung', async (tx) => {
    const gefunden = antwort && (await kontoZuIdentitaet(tx, 'passkey', kennungVon(haus, antwort.id)))
    const gilt = antwort !== undefined && gefunden !== undefined && (await unterschriebVon(haus, tx, antwort, gefunden))
    if (!gilt) {
      await protokollieren(tx, { aktion: 'konto.passkey-abgelehnt', ...(gefunden && { objekt: gefunden.kontoId }) })
      return { art: 'falsch' }
    }
    await zurueckgeben(haus, tx, bremse)
    return { art: 'richtig', kontoId: gefunden.kontoId, identitaetId: gefunden.identitaetId }
  })
}

async function unterschriebVon(
  haus: Haus,
  tx: Transaction,
  antwort: Unterschrift,
  gefunden: Gezeigt,
): Promise<boolean> {
  const { rpId, ursprung } = herkunft(haus)
  const { userHandle, ...rest } = antwort.response
  if (userHandle !== undefined && userHandle !== Buffer.from(alsBytes(gefunden.kontoId)).toString('base64url'))
    return false
  const { id, schluessel } = ausGeheimnis(gefunden.geheimnis)
  const geprueft = await verifyAuthenticationResponse({
    response: { ...antwort, response: rest },
    expectedChallenge: (pruefwort) => aufgabeEinloesen(tx, pruefwort, null, haus.uhr.jetzt()),
    expectedOrigin: ursprung,
    expectedRPID: rpId,
    // Throws where the counter stands still or goes back: two devices hold the same key.
    credential: { id, publicKey: new Uint8Array(Buffer.from(schluessel, 'base64url')), counter: gefunden.zaehler },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (geprueft?.verified !== true) return false
  const zeile = await tx
    .updateTable('konto.identitaet')
    .set({ zaehler: geprueft.authenticationInfo.newCounter })
    .where('id', '=', gefunden.identitaetId)
    .where('zaehler', '=', gefunden.zaehler)
    .returning('id')
    .executeTakeFirst()
  return zeile !== undefined
}

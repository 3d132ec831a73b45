import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Sitzung, sitzungBeginnen } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { geraetMerken, geraetVon } from '../bremse/geraet.ts'
import { emailEntschluesseln } from '../email.ts'
import { herkunftVerknuepfen } from '../herkunft/herkunft.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import { type Anmeldestufe, istAnmeldestufe } from '../kunde/stufen.ts'

/** What a way to sign in has proved. */
export interface Nachweis {
  readonly kontoId: string
  readonly stufe: Anmeldestufe
  /** The identity that proved it. */
  readonly identitaetId?: string
}

/**
 * Completes a sign-in, or a step-up of the account that is signed in here: a new session under a new secret, at the level proved
 * and never below the one this browser had for the same account. What was typed as a guest, and posts that were kept, come along;
 * a browser that this account did not use before is told to its owner.
 * @returns false if the account is locked or gone; then nobody is signed in
 */
export async function anmeldungVollziehen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  nachweis: Nachweis,
): Promise<boolean> {
  const { kontoId } = nachweis
  const schonDrin = request.sitzung?.art === 'kunde' && request.sitzung.subjekt === kontoId
  const email = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const adresse = await eintragen(haus, tx, nachweis, request.sitzung, schonDrin)
    if (adresse !== undefined && !schonDrin && geraetVon(haus, request, adresse) === undefined)
      await hinweisGeben(tx, { art: 'neues-geraet', kontoId }, haus.uhr.jetzt())
    return adresse
  })
  if (email === undefined) return false
  const anmeldung = Math.max(nachweis.stufe, schonDrin ? stufeVon(request.sitzung) : 1)
  await sitzungBeginnen(haus, request, reply, { art: 'kunde', subjekt: kontoId, angaben: { anmeldung } })
  geraetMerken(haus, request, reply, email)
  return true
}

const stufeVon = (sitzung: Sitzung | undefined): Anmeldestufe => {
  const anmeldung = sitzung?.angaben['anmeldung']
  return istAnmeldestufe(anmeldung) ? anmeldung : 1
}

/** Records the sign-in. @returns the address of the account, or undefined if it may not sign in */
async function eintragen(
  haus: Haus,
  tx: Transaction,
  { kontoId, stufe, identitaetId }: Nachweis,
  sitzung: Sitzung | undefined,
  schonDrin: boolean,
): Promise<string | undefined> {
  const jetzt = haus.uhr.jetzt()
  const konto = await tx
    .updateTable('konto.konto')
    .set({ zuletzt_angemeldet: jetzt })
    .where('id', '=', kontoId)
    .where('stand', '=', 'aktiv')
    .returning(['person_id', 'email'])
    .executeTakeFirst()
  if (konto === undefined) return undefined
  if (identitaetId !== undefined)
    await tx.updateTable('konto.identitaet').set({ zuletzt: jetzt }).where('id', '=', identitaetId).execute()
  await herkunftVerknuepfen(tx, kontoId, [sitzung?.art === 'gast' ? sitzung.id : undefined], jetzt)
  await protokollieren(tx, {
    aktion: schonDrin ? 'konto.erneut-nachgewiesen' : 'konto.angemeldet',
    objekt: kontoId,
    person: konto.person_id,
    angaben: { stufe, ...(identitaetId !== undefined && { identitaet: identitaetId }) },
  })
  return emailEntschluesseln(haus, tx, kontoId, konto.email)
}

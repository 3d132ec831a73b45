import type { FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { codePruefen } from '../app/command.ts'
import { type Gebremst, gelungen, versuchNehmen, zurueckgeben } from '../bremse/bremse.ts'
import { geraetVon } from '../bremse/geraet.ts'
import { netz } from '../bremse/netz.ts'
import { emailEntschluesseln } from '../email.ts'
import { ersatzcodeEinloesen, istErsatzcode } from '../ersatzcodes/command.ts'
import { nachFehlschlag } from '../bremse/melden.ts'

export type Faktorpruefung =
  | { readonly art: 'richtig' }
  | { readonly art: 'falsch' }
  | { readonly art: 'warten'; readonly bis: Instant }

/**
 * Checks the second proof of someone whose password was right: a code of the app, or a replacement code. Wrong ones slow down
 * this browser or network; from browsers the owner never used, all together too, so that many networks don't guess side by side.
 * The owner's own browser is never held up by them.
 */
export async function faktorPruefen(
  haus: Haus,
  request: FastifyRequest,
  kontoId: string,
  ziffern: string,
): Promise<Faktorpruefung> {
  const jetzt = haus.uhr.jetzt()
  const geraet = await bekanntesGeraet(haus, request, kontoId)
  const eigen: Gebremst = { art: 'faktor', wer: `${kontoId}\0${geraet ?? netz(request.ip)}` }
  const alle: Gebremst = { art: 'faktorGesamt', wer: kontoId }
  const gebremste = geraet === undefined ? [eigen, alle] : [eigen]
  const bis = await alsSystem(haus.db, 'anmeldung', (tx) => versuchNehmen(haus, tx, gebremste))
  if (bis !== undefined) return { art: 'warten', bis }
  const richtig = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const gilt = istErsatzcode(ziffern)
      ? await ersatzcodeEinloesen(haus, tx, kontoId, ziffern, jetzt)
      : await codePruefen(haus, tx, kontoId, ziffern, jetzt)
    if (!gilt) {
      await protokollieren(tx, { aktion: 'konto.zweiter-faktor-gescheitert', objekt: kontoId })
      return false
    }
    await gelungen(haus, tx, eigen)
    if (geraet === undefined) await zurueckgeben(haus, tx, alle)
    return true
  })
  if (richtig) return { art: 'richtig' }
  await nachFehlschlag(haus, eigen, { art: 'code-falsch', kontoId })
  return { art: 'falsch' }
}

async function bekanntesGeraet(haus: Haus, request: FastifyRequest, kontoId: string): Promise<string | undefined> {
  const email = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const konto = await tx.selectFrom('konto.konto').select('email').where('id', '=', kontoId).executeTakeFirst()
    return konto && emailEntschluesseln(haus, tx, kontoId, konto.email)
  })
  return email === undefined ? undefined : geraetVon(haus, request, email)
}

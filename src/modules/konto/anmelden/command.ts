import type { NotNull } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { pruefeHash } from '../../../platform/passwort/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Gebremst, gelungen, versuchNehmen, zurueckgeben } from '../bremse/bremse.ts'
import { nachFehlschlag } from '../bremse/melden.ts'
import { netz } from '../bremse/netz.ts'
import { emailHash } from '../email.ts'
import { type Sperre, sperreHeute } from '../sperre/query.ts'

/** Someone at the door. */
export interface Anmeldeversuch {
  readonly email: string
  readonly passwort: string
  /** Network address of the browser. */
  readonly ip: string
  /** Number of this browser if the owner signed in here before. */
  readonly geraet: string | undefined
}

export type Anmeldung =
  | {
      readonly art: 'richtig'
      readonly kontoId: string
      readonly identitaetId: string
      /** A second proof is needed: the app is set up. */
      readonly zweiter: boolean
    }
  | { readonly art: 'falsch' }
  /** The password is right, but an office locked the account. */
  | { readonly art: 'gesperrt'; readonly sperre: Sperre }
  | { readonly art: 'warten'; readonly bis: Instant }

interface Gefunden {
  readonly id: string
  readonly identitaetId: string
  readonly geheimnis: string
  readonly bestaetigt: Instant | null
  readonly stand: string
}

/**
 * Checks address and password. One attempt is counted and one hash is computed whether or not there is an account, and the
 * answers are the same. Failures slow down only the same browser or network, never the account for others.
 */
export async function anmelden(haus: Haus, versuch: Anmeldeversuch): Promise<Anmeldung> {
  const gebremste = bremsenFuer(versuch)
  const suchwort = emailHash(haus, versuch.email)
  const vorher = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const bis = await versuchNehmen(haus, tx, gebremste)
    return bis === undefined ? { konto: await kontoMitPasswort(tx, suchwort) } : { bis }
  })
  if ('bis' in vorher) return { art: 'warten', bis: vorher.bis }
  const { konto } = vorher
  const richtig = await pruefeHash(konto?.geheimnis, versuch.passwort)
  const ergebnis = await alsSystem(haus.db, 'anmeldung', async (tx): Promise<Anmeldung> => {
    if (konto === undefined || !richtig) {
      await protokollieren(tx, { aktion: 'konto.anmeldung-gescheitert', ...(konto && { objekt: konto.id }) })
      return { art: 'falsch' }
    }
    await aufschliessen(haus, tx, gebremste)
    if (konto.stand === 'gesperrt') {
      const sperre = await sperreHeute(tx, konto.id)
      return sperre === undefined ? { art: 'falsch' } : { art: 'gesperrt', sperre }
    }
    return {
      art: 'richtig',
      kontoId: konto.id,
      identitaetId: konto.identitaetId,
      zweiter: konto.bestaetigt !== null,
    }
  })
  const [eigen] = gebremste
  if (ergebnis.art === 'falsch' && eigen)
    await nachFehlschlag(haus, eigen, { art: 'fehlversuche', emailHash: suchwort })
  return ergebnis
}

/** A browser the owner used before counts by itself; any other per account and network, and per network. */
const bremsenFuer = ({ email, geraet, ip }: Anmeldeversuch): Gebremst[] =>
  geraet === undefined
    ? [
        { art: 'konto', wer: `${email.toLowerCase()}\0${netz(ip)}` },
        { art: 'netz', wer: netz(ip) },
      ]
    : [{ art: 'konto', wer: `${email.toLowerCase()}\0${geraet}` }]

const kontoMitPasswort = (tx: Transaction, suchwort: Buffer): Promise<Gefunden | undefined> =>
  tx
    .selectFrom('konto.konto as k')
    .innerJoin('konto.identitaet as i', 'i.konto_id', 'k.id')
    .leftJoin('konto.zweiter_faktor as z', 'z.konto_id', 'k.id')
    .select(['k.id', 'i.id as identitaetId', 'i.geheimnis', 'z.bestaetigt', 'k.stand'])
    .where('k.email_hash', '=', suchwort)
    .where('k.stand', 'in', ['aktiv', 'gesperrt'])
    .where('i.art', '=', 'passwort')
    .where('i.geheimnis', 'is not', null)
    .$narrowType<{ geheimnis: NotNull }>()
    .executeTakeFirst()

async function aufschliessen(haus: Haus, tx: Transaction, gebremste: readonly Gebremst[]): Promise<void> {
  for (const gebremst of gebremste) {
    await (gebremst.art === 'netz' ? zurueckgeben(haus, tx, gebremst) : gelungen(haus, tx, gebremst))
  }
}

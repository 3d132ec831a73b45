import type { FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { identitaetVon } from '../../step/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { kontoZuIdentitaet } from '../identitaet/query.ts'
import { type Kunde, kundeWennAngemeldet } from '../kunde/query.ts'
import { mitWeiter, UEBERSICHT } from '../weiter-pfad.ts'
import { type Abgeholt, nachweisVerwenden } from './anfrage-abholen.ts'
import { type Verbundanfrage } from './anfrage.ts'
import { anmeldepfad, BESTAETIGENPFAD, KONTOPFAD, NEUPFAD, PRUEFPFAD, STUFENPFAD } from './dienst.ts'
import { kennungVon, type Nachweis } from './nachweis.ts'
import { lageVon, uebernehmen, verbinden } from './verbinden.ts'

export type Stand =
  | 'abgebrochen'
  | 'gestoert'
  | 'gesperrt'
  | 'verbunden'
  | 'bestaetigt'
  | 'uebernommen'
  | 'vergeben'
  | 'verfallen'

/** The page that an errand began on, with a word on what became of it. */
function anfang({ zweck, art, stufe, weiter }: Verbundanfrage, stand: Stand): string {
  const pfad = { anmelden: anmeldepfad(art), verbinden: KONTOPFAD, stufe: `${STUFENPFAD}?art=${art}&stufe=${stufe}` }[
    zweck
  ]
  return mitWeiter(`${pfad}${pfad.includes('?') ? '&' : '?'}stand=${stand}`, weiter)
}

/**
 * Goes on with an answer that this browser picked up: signs in, connects, steps up, or leads to the page that asks what to do.
 * @returns the path of ours to go to
 */
export async function fortsetzen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  abgeholt: Abgeholt,
): Promise<string> {
  if (abgeholt.ausgang !== 'nachweis') return anfang(abgeholt, abgeholt.ausgang)
  const { nachweis } = abgeholt
  const gehoert = await alsSystem(haus.db, 'anmeldung', (tx) =>
    kontoZuIdentitaet(tx, nachweis.art, kennungVon(haus, nachweis)),
  )
  if (abgeholt.zweck === 'anmelden') {
    if (gehoert === undefined && (await inRuhendemKonto(haus, nachweis))) return anfang(abgeholt, 'gesperrt')
    // Confirming a registration from another browser comes by here too.
    if (gehoert === undefined)
      return abgeholt.weiter?.startsWith(BESTAETIGENPFAD) ? abgeholt.weiter : mitWeiter(NEUPFAD, abgeholt.weiter)
    return anmelden(haus, request, reply, abgeholt, gehoert)
  }
  const kunde = await kundeWennAngemeldet(haus, request)
  if (kunde === undefined || kunde.kontoId !== abgeholt.kontoId) return anfang(abgeholt, 'verfallen')
  if (gehoert !== undefined && gehoert.kontoId !== kunde.kontoId) return vergeben(haus, kunde, abgeholt)
  if (gehoert !== undefined) return bestaetigt(haus, request, reply, kunde, abgeholt, gehoert.identitaetId)
  const { andere } = await lageVon(haus, kunde, nachweis)
  if (andere || abgeholt.zweck === 'stufe') return PRUEFPFAD
  return neuVerbunden(haus, request, reply, kunde, abgeholt)
}

/** An identity of an account that is not open: whoever proves it may know so much. */
const inRuhendemKonto = (haus: Haus, nachweis: Nachweis): Promise<boolean> =>
  alsSystem(haus.db, 'anmeldung', async (tx) => {
    const da = await tx
      .selectFrom('konto.identitaet')
      .select('id')
      .where('art', '=', nachweis.art)
      .where('kennung', '=', kennungVon(haus, nachweis))
      .executeTakeFirst()
    return da !== undefined
  })

type MitNachweis = Verbundanfrage & { readonly nachweis: Nachweis }

async function anmelden(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  anfrage: MitNachweis,
  { kontoId, identitaetId }: { kontoId: string; identitaetId: string },
): Promise<string> {
  const { nachweis } = anfrage
  await alsSystem(haus.db, 'anmeldung', (tx) => nachweisVerwenden(tx, anfrage.id, haus.uhr.jetzt()))
  if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, identitaetId, stufe: nachweis.stufe })))
    return anfang(anfrage, 'gesperrt')
  await uebernehmen(haus, await besitzer(haus, kontoId), nachweis)
  return anfrage.weiter ?? UEBERSICHT
}

const besitzer = (haus: Haus, kontoId: string) =>
  alsSystem(haus.db, 'anmeldung', async (tx) => {
    const { person_id: personId } = await tx
      .selectFrom('konto.konto')
      .select('person_id')
      .where('id', '=', kontoId)
      .executeTakeFirstOrThrow()
    return { kontoId, personId, personIds: await identitaetVon(tx, personId) }
  })

/** The same identity as before: the session gets its level, and what was typed comes along. */
async function bestaetigt(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  kunde: Kunde,
  anfrage: MitNachweis,
  identitaetId: string,
): Promise<string> {
  const { nachweis } = anfrage
  await alsSystem(haus.db, 'anmeldung', (tx) => nachweisVerwenden(tx, anfrage.id, haus.uhr.jetzt()))
  await uebernehmen(haus, kunde, nachweis)
  await anmeldungVollziehen(haus, request, reply, { kontoId: kunde.kontoId, identitaetId, stufe: nachweis.stufe })
  return anfrage.weiter ?? `${KONTOPFAD}?stand=bestaetigt`
}

/** Connects a new identity, whose data were compared before. @returns where to go */
export async function neuVerbunden(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  kunde: Kunde,
  anfrage: MitNachweis,
  weise: 'leeres' | 'alles' = 'leeres',
): Promise<string> {
  const { nachweis } = anfrage
  const ergebnis = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    if (!(await nachweisVerwenden(tx, anfrage.id, haus.uhr.jetzt()))) return 'verfallen'
    return { identitaetId: await verbinden(haus, tx, kunde.kontoId, nachweis) }
  })
  if (ergebnis === 'verfallen') return anfang(anfrage, 'verfallen')
  const { identitaetId } = ergebnis
  if (identitaetId === undefined) return vergeben(haus, kunde, anfrage)
  await uebernehmen(haus, kunde, nachweis, weise)
  await anmeldungVollziehen(haus, request, reply, { kontoId: kunde.kontoId, identitaetId, stufe: nachweis.stufe })
  return anfrage.zweck === 'verbinden' && anfrage.weiter === undefined
    ? `${KONTOPFAD}?stand=verbunden`
    : (anfrage.weiter ?? UEBERSICHT)
}

/** It belongs to another account: said without saying to which, and recorded. */
async function vergeben(haus: Haus, kunde: Kunde, anfrage: Verbundanfrage): Promise<string> {
  await alsSystem(haus.db, 'anmeldung', (tx) =>
    protokollieren(tx, {
      aktion: 'konto.identitaet-vergeben',
      objekt: kunde.kontoId,
      person: kunde.personId,
      angaben: { art: anfrage.art },
    }),
  )
  return anfang(anfrage, 'vergeben')
}

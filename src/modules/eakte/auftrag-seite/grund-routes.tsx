import type { FastifyInstance, FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { leistungsstellen, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { abgeben } from '../abgeben/command.ts'
import { recht } from '../policy.ts'
import { abgabe, fehlertexte, uebernahme, weiterleitung } from './form.ts'
import { AbgebenSeite, UebernehmenSeite, WeiterleitenSeite } from './grund-seiten.tsx'
import { type Auftragsblatt, auftragsblatt } from './query.ts'
import { befehl, tue } from './schritt.ts'
import { type Mit, nummerAus } from './zeigen.tsx'

interface Entwurf {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}
const leer: Entwurf = { eingabe: {}, fehler: [] }

/** The steps that need words: forwarding, passing on to another office, taking over from a colleague. */
export function grundRouten(web: FastifyInstance, haus: Haus): void {
  const darf = async (request: FastifyRequest<Mit>): Promise<Personal> => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    return wer
  }
  const weiterleiten = '/arbeitsplatz/eakte/auftraege/:nummer/weiterleiten'
  web.get<Mit>(weiterleiten, async (request, reply) =>
    seite(reply, await weiterleitenSeite(haus, request, await darf(request), leer)),
  )
  web.post<Mit>(weiterleiten, async (request, reply) => {
    const wer = await darf(request)
    const form = lesen(weiterleitung, request.body)
    if (!form.ok) return seite(reply, await weiterleitenSeite(haus, request, wer, form), 422)
    const { postkorb, grund, version } = form.wert
    return tue(haus, request, reply, wer, version, befehl({ art: 'weiterleiten', postkorb, grund }))
  })
  const abgebenPfad = '/arbeitsplatz/eakte/auftraege/:nummer/abgeben'
  web.get<Mit>(abgebenPfad, async (request, reply) =>
    seite(reply, await abgebenSeite(haus, request, await darf(request), leer)),
  )
  web.post<Mit>(abgebenPfad, async (request, reply) => {
    const wer = await darf(request)
    const form = lesen(abgabe, request.body)
    if (!form.ok) return seite(reply, await abgebenSeite(haus, request, wer, form), 422)
    const { version, ...ziel } = form.wert
    const moeglich = await alsPersonal(haus.db, wer, (tx) => andereStellen(tx, wer))
    if (!moeglich.some(({ id }) => id === ziel.nach)) throw new NotFound()
    return tue(haus, request, reply, wer, version, (tx, bezug, person, jetzt) =>
      abgeben(tx, bezug, ziel, person, jetzt),
    )
  })
  const uebernehmen = '/arbeitsplatz/eakte/auftraege/:nummer/uebernehmen'
  web.get<Mit>(uebernehmen, async (request, reply) =>
    seite(reply, await uebernehmenSeite(haus, request, await darf(request), leer)),
  )
  web.post<Mit>(uebernehmen, async (request, reply) => {
    const wer = await darf(request)
    const form = lesen(uebernahme, request.body)
    if (!form.ok) return seite(reply, await uebernehmenSeite(haus, request, wer, form), 422)
    return tue(haus, request, reply, wer, form.wert.version, befehl({ art: 'nehmen', grund: form.wert.grund }))
  })
}

async function weiterleitenSeite(haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) {
  const { blatt, ziele } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = await blattFuer(haus, tx, request)
    return { blatt: gefunden, ziele: await andereKoerbe(tx, gefunden.postkorb_id) }
  })
  return <WeiterleitenSeite {...await rest(haus, request, entwurf)} blatt={blatt} ziele={ziele} />
}

async function abgebenSeite(haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) {
  const { blatt, ziele } = await alsPersonal(haus.db, wer, async (tx) => ({
    blatt: await blattFuer(haus, tx, request),
    ziele: await andereStellen(tx, wer),
  }))
  return <AbgebenSeite {...await rest(haus, request, entwurf)} blatt={blatt} ziele={ziele} />
}

const andereStellen = async (tx: Transaction, wer: Personal) =>
  (await leistungsstellen(tx)).filter(({ id }) => !wer.dienststelleIds.includes(id))

async function uebernehmenSeite(haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) {
  const blatt = await alsPersonal(haus.db, wer, (tx) => blattFuer(haus, tx, request))
  return <UebernehmenSeite {...await rest(haus, request, entwurf)} blatt={blatt} />
}

const rest = async (haus: Haus, request: FastifyRequest, { eingabe, fehler }: Entwurf) => ({
  rahmen: await haus.rahmen.desk(request),
  eingabe,
  meldungen: meldungen(fehler, 'de', fehlertexte),
})

async function blattFuer(haus: Haus, tx: Transaction, request: FastifyRequest<Mit>): Promise<Auftragsblatt> {
  const blatt = await auftragsblatt(haus, tx, nummerAus(request))
  if (blatt === undefined) throw new NotFound()
  return blatt
}

const andereKoerbe = (tx: Transaction, ausser: string) =>
  tx
    .selectFrom('eakte.postkorb')
    .select(['id', 'name'])
    .where('stand', '=', 'aktiv')
    .where('id', '<>', ausser)
    .orderBy('name')
    .execute()

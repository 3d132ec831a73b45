import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite } from '../../../platform/http/index.ts'
import { leistungsstellen, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { abgeben, abzugeben, type Ziel } from '../abgeben/command.ts'
import { recht } from '../policy.ts'
import { abwesenheit } from '../postkoerbe/korbname.tsx'
import { offeneKoerbe } from '../postkoerbe/query.ts'
import { abgabe, fehlertexte, uebernahme, weiterleitung } from './form.ts'
import { AbgebenSeite, UebernehmenSeite, WeiterleitenSeite } from './grund-seiten.tsx'
import { type Auftragsblatt, auftragsblatt } from './query.ts'
import { befehl, type Schritt, tue } from './schritt.ts'
import { type Mit, nummerAus } from './zeigen.tsx'

interface Entwurf {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}
/** A step that needs words: its page, and what it does with them. */
interface Grundschritt<W> {
  readonly name: string
  readonly form: z.ZodType<W>
  readonly zeichne: (haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) => Promise<VNode>
  readonly tat: (worte: W) => Schritt
}

/** Forwarding, passing on to another office, taking over from a colleague. */
export function grundRouten(web: FastifyInstance, haus: Haus): void {
  grundschritt(web, haus, {
    name: 'weiterleiten',
    form: weiterleitung,
    zeichne: weiterleitenSeite,
    tat: ({ postkorb, grund }) => befehl({ art: 'weiterleiten', postkorb, grund }),
  })
  grundschritt(web, haus, { name: 'abgeben', form: abgabe, zeichne: abgebenSeite, tat: abgabeAn })
  grundschritt(web, haus, {
    name: 'uebernehmen',
    form: uebernahme,
    zeichne: uebernehmenSeite,
    tat: ({ grund }) => befehl({ art: 'nehmen', grund }),
  })
}

function grundschritt<W extends { version: number }>(
  web: FastifyInstance,
  haus: Haus,
  { name, form, zeichne, tat }: Grundschritt<W>,
): void {
  const pfad = `/arbeitsplatz/eakte/auftraege/:nummer/${name}`
  const darf = async (request: FastifyRequest<Mit>): Promise<Personal> => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    return wer
  }
  web.get<Mit>(pfad, async (request, reply) =>
    seite(reply, await zeichne(haus, request, await darf(request), { eingabe: {}, fehler: [] })),
  )
  web.post<Mit>(pfad, async (request, reply) => {
    const wer = await darf(request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return seite(reply, await zeichne(haus, request, wer, gelesen), 422)
    return tue(haus, request, reply, wer, gelesen.wert.version, tat(gelesen.wert))
  })
}

/** Only to an office that files benefits, and not to one's own. */
const abgabeAn =
  (ziel: Ziel): Schritt =>
  async (tx, bezug, wer, jetzt) => {
    if (!(await andereStellen(tx, wer)).some(({ id }) => id === ziel.nach)) throw new NotFound()
    return abgeben(tx, bezug, ziel, wer, jetzt)
  }

async function weiterleitenSeite(haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) {
  const { blatt, ziele } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = await blattFuer(haus, tx, request)
    return { blatt: gefunden, ziele: await andereKoerbe(haus, tx, gefunden.postkorb_id) }
  })
  return <WeiterleitenSeite {...await rest(haus, request, entwurf)} blatt={blatt} ziele={ziele} />
}

async function abgebenSeite(haus: Haus, request: FastifyRequest<Mit>, wer: Personal, entwurf: Entwurf) {
  const { blatt, ziele } = await alsPersonal(haus.db, wer, async (tx) => ({
    blatt: await blattFuer(haus, tx, request),
    ziele: await andereStellen(tx, wer),
  }))
  if (!abzugeben.has(blatt.art)) throw new NotFound()
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

/** Where an order can go; that an owner is away stands behind the name. */
async function andereKoerbe(haus: Haus, tx: Transaction, ausser: string) {
  const koerbe = await offeneKoerbe(tx, tagInBerlin(haus.uhr.jetzt()))
  return koerbe
    .filter(({ id }) => id !== ausser)
    .map((korb) => ({
      id: korb.id,
      name: korb.abwesend === null ? korb.name : `${korb.name} (${abwesenheit(korb.abwesend)})`,
    }))
}

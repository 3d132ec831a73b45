import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tagInBerlin, type Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import {
  type Eingabe,
  eingabeAus,
  type Feldfehler,
  geburtsdatum,
  lesen,
  meldungen,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze, gastSitzung, seite, weiter } from '../../../platform/http/index.ts'
import { netz } from '../bremse/netz.ts'
import { codeAus } from '../code/feld.tsx'
import { herkunftVon } from '../herkunft/herkunft.ts'
import { type Kunde, kundeVon, kundeWennAngemeldet } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { FertigSeite, FreischaltcodeSeite, VerbindenSeite, VorgemerktSeite } from './page.tsx'
import { type Ablehnung, freischaltcodePruefen } from './pruefen.ts'
import { freischalttexte } from './texte.ts'
import { type Verbindung, verbinden } from './verbinden.ts'
import { kontoDerPerson, vorgemerkt, vormerken } from './vormerken.ts'

interface Mit {
  Querystring: Record<string, unknown>
  Body: Record<string, unknown> | undefined
}
type Anfrage = FastifyRequest<Mit>

/** Codes tried from one network and by one browser or account: a guess needs billions, a slip a few. */
const jeNetz = { zahl: 60, sekunden: 3600 }
const jePerson = { zahl: 10, sekunden: 3600 }

const PFAD = '/freischaltcode'

export function freischaltcodeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(PFAD, async (request: Anfrage, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    const kunde = await kundeWennAngemeldet(haus, request)
    const { stand } = request.query
    if (kunde === undefined)
      return stand === 'gemerkt'
        ? seite(reply, <VorgemerktSeite rahmen={rahmen} />)
        : zeigen(haus, request, reply, { eingabe: {} })
    if (stand === 'verbunden' || stand === 'geprueft') return seite(reply, <FertigSeite rahmen={rahmen} art={stand} />)
    return (await meiner(haus, kunde)) === undefined
      ? zeigen(haus, request, reply, { eingabe: {} })
      : seite(reply, <VerbindenSeite rahmen={rahmen} />)
  })

  web.post(PFAD, (request: Anfrage, reply) => eingeben(haus, request, reply))

  web.post(`${PFAD}/verbinden`, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const ergebnis = await alsSystem(haus.db, 'anmeldung', async (tx) => {
      const f = await vorgemerkt(tx, await herkunftVon(tx, kunde.kontoId), haus.uhr.jetzt())
      return f && verbinden(haus, tx, kunde, f)
    })
    if (ergebnis === undefined) return weiter(reply, PFAD)
    return fertig(haus, request, reply, ergebnis, {})
  })
}

const meiner = (haus: Haus, kunde: Kunde) =>
  alsSystem(haus.db, 'anmeldung', async (tx) => vorgemerkt(tx, await herkunftVon(tx, kunde.kontoId), haus.uhr.jetzt()))

async function eingeben(haus: Haus, request: Anfrage, reply: FastifyReply): Promise<FastifyReply> {
  const eingabe = eingabeAus(request.body)
  const form = z.object({ geburtsdatum: geburtsdatum(tagInBerlin(haus.uhr.jetzt())) })
  const gelesen = lesen(form, request.body)
  const code = codeAus(request.body?.['code'])
  const fehler = [...('fehler' in code ? [code.fehler] : []), ...(gelesen.ok ? [] : gelesen.fehler)]
  if ('fehler' in code || !gelesen.ok) return zeigen(haus, request, reply, { eingabe, fehler })
  const kunde = await kundeWennAngemeldet(haus, request)
  const sitzung = kunde === undefined ? await gastSitzung(haus, request, reply) : undefined
  const wiederAb = await bremsen(haus, request, kunde?.kontoId ?? sitzung?.id ?? '')
  if (wiederAb !== undefined) return zeigen(haus, request, reply, { eingabe, wiederAb })
  const angaben = { code: code.code, geburtsdatum: gelesen.wert.geburtsdatum }
  const ergebnis = await alsSystem(
    haus.db,
    'anmeldung',
    async (tx): Promise<Ablehnung | Verbindung | { art: 'gemerkt' }> => {
      const f = await freischaltcodePruefen(haus, tx, angaben)
      if ('art' in f) return f
      if (kunde !== undefined) return verbinden(haus, tx, kunde, f)
      if ((await kontoDerPerson(tx, f.personId)) !== undefined) return { art: 'anderes-konto' }
      if (sitzung !== undefined) await vormerken(tx, f, sitzung.id)
      return { art: 'gemerkt' }
    },
  )
  return fertig(haus, request, reply, ergebnis, eingabe)
}

async function bremsen(haus: Haus, request: FastifyRequest, wer: string): Promise<Instant | undefined> {
  const vomNetz = await begrenze(haus, 'konto.freischaltcode.netz', netz(request.ip), jeNetz)
  if (!vomNetz.erlaubt) return vomNetz.wiederAb
  const vonHier = await begrenze(haus, 'konto.freischaltcode.wer', wer, jePerson)
  return vonHier.erlaubt ? undefined : vonHier.wiederAb
}

const ziele = { gemerkt: 'gemerkt', verbunden: 'verbunden', 'wird-geprueft': 'geprueft' } as const

function fertig(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  ergebnis: Ablehnung | Verbindung | { art: 'gemerkt' },
  eingabe: Eingabe,
): FastifyReply | Promise<FastifyReply> {
  if (ergebnis.art in ziele) return weiter(reply, `${PFAD}?stand=${ziele[ergebnis.art as keyof typeof ziele]}`)
  const falsch = ergebnis.art === 'geburtsdatum'
  const schluessel = falsch && ergebnis.rest === 1 ? 'fehler.code.geburtsdatum.1' : `fehler.code.${ergebnis.art}`
  const fehler = { feld: falsch ? 'geburtsdatum' : 'code', schluessel, parameter: falsch ? { n: ergebnis.rest } : {} }
  return zeigen(haus, request, reply, { eingabe, fehler: [fehler] })
}

interface Zustand {
  eingabe: Eingabe
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

async function zeigen(haus: Haus, request: Anfrage, reply: FastifyReply, zustand: Zustand): Promise<FastifyReply> {
  const { eingabe, fehler, wiederAb } = zustand
  const rahmen = await haus.rahmen.portal(request)
  const inhalt = (
    <FreischaltcodeSeite
      rahmen={rahmen}
      eingabe={eingabe}
      meldungen={fehler && meldungen(fehler, rahmen.sprache, freischalttexte)}
      wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
    />
  )
  return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
}

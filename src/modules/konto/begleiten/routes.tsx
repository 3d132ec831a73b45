import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { eingabeAus, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kollegennamen, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { ablehnen, informiert, zuruecknehmen } from '../ablehnung/command.ts'
import { ablehnungForm, ablehnungstexte, informationForm } from '../ablehnung/form.ts'
import { AblehnungSeite, InformationSeite } from '../ablehnung/page.tsx'
import { kennungVorErsterAnmeldung } from '../anlegen/command.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { blattSetzen } from './blatt.ts'
import { blattDrucken, freischaltcodeAusgeben, type Weg, wege } from './command.ts'
import { OnlineKontoSeite } from './page.tsx'
import { type Begleitung, begleitung } from './query.ts'

interface Mit {
  Params: { id: string; code: string }
  Querystring: Record<string, unknown>
  Body: Record<string, unknown> | undefined
}
type Anfrage = FastifyRequest<Mit>

export const mitStand = (pfad: string, stand: string): string => `${pfad}?stand=${stand}`
const wegAus = (body: Record<string, unknown> | undefined): Weg | undefined => wege.find((weg) => weg === body?.['weg'])

export function begleitenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.konto(':id'), (request, reply) => zeigen(haus, request, reply))

  web.post<Mit>(pfade.code(':id'), async (request, reply) => {
    const weg = wegAus(request.body)
    const { id } = request.params
    if (weg === undefined) return zeigen(haus, request, reply, 'Bitte wählen Sie, wie der Code zur Person kommt.')
    await mitPerson(haus, request, (tx, wer, b) => freischaltcodeAusgeben(haus, tx, wer, b, weg))
    return weiter(reply, mitStand(pfade.konto(id), weg === 'brief' ? 'brief' : 'ausgestellt'))
  })

  web.post<Mit>(pfade.blatt(':id', ':code'), async (request, reply) => {
    const { id, code } = request.params
    if (!istId(code)) throw new NotFound()
    const jetzt = haus.uhr.jetzt()
    const { wer, ergebnis } = await mitPerson(haus, request, async (tx, personal, { person, konto }) => {
      const name = [person.vorname, person.nachname].filter(Boolean).join(' ')
      const blatt = await blattDrucken(haus, tx, personal, { personId: id, codeId: code, name })
      if (blatt.art === 'freischaltcode') return blatt
      const benutzername = konto && (await kennungVorErsterAnmeldung(haus, tx, konto.kontoId))
      if (benutzername === undefined) throw new NotFound()
      return { ...blatt, benutzername }
    })
    const pdf = await blattSetzen(haus, wer.dienststelle, ergebnis, jetzt)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'inline; filename="blatt.pdf"')
      .type('application/pdf')
      .send(pdf)
  })

  ablehnungRouten(web, haus)
}

function ablehnungRouten(web: FastifyInstance, haus: Haus): void {
  const heute = () => tagInBerlin(haus.uhr.jetzt())

  web.get<Mit>(pfade.ablehnung(':id'), (request, reply) => formular(haus, request, reply, AblehnungSeite))
  web.post<Mit>(pfade.ablehnung(':id'), async (request, reply) => {
    const gelesen = lesen(ablehnungForm(heute()), request.body)
    if (!gelesen.ok) return formular(haus, request, reply, AblehnungSeite, gelesen.fehler)
    const { am, durch } = gelesen.wert
    await mitPerson(haus, request, (tx, wer, { person }) => ablehnen(haus, tx, wer, person.id, { am, durch }))
    return weiter(reply, mitStand(pfade.konto(request.params.id), 'abgelehnt'))
  })

  web.post<Mit>(pfade.zuruecknehmen(':id'), async (request, reply) => {
    await mitPerson(haus, request, (tx, wer, { ids }) => zuruecknehmen(haus, tx, wer, ids))
    return weiter(reply, mitStand(pfade.konto(request.params.id), 'zurueckgenommen'))
  })

  web.get<Mit>(pfade.information(':id'), (request, reply) => formular(haus, request, reply, InformationSeite))
  web.post<Mit>(pfade.information(':id'), async (request, reply) => {
    const gelesen = lesen(informationForm(heute()), request.body)
    if (!gelesen.ok) return formular(haus, request, reply, InformationSeite, gelesen.fehler)
    await mitPerson(haus, request, (tx, wer, { person }) => informiert(haus, tx, wer, person.id, gelesen.wert))
    return weiter(reply, mitStand(pfade.konto(request.params.id), 'informiert'))
  })
}

/** Runs a deed on a person of the own Dienststelle, in one transaction with what the page showed. */
export async function mitPerson<T>(
  haus: Haus,
  request: FastifyRequest<{ Params: { id: string } }>,
  tat: (tx: Transaction, wer: Personal, b: Begleitung) => Promise<T>,
): Promise<{ wer: Personal; b: Begleitung; ergebnis: T }> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.begleiten)
  return alsPersonal(haus.db, wer, async (tx) => {
    const b = await begleitung(haus, tx, request.params.id)
    return { wer, b, ergebnis: await tat(tx, wer, b) }
  })
}

async function zeigen(haus: Haus, request: Anfrage, reply: FastifyReply, fehler?: string): Promise<FastifyReply> {
  const { wer, b, ergebnis } = await mitPerson(haus, request, (tx, _wer, { ablehnung }) =>
    kollegennamen(tx, ablehnung === undefined ? [] : [ablehnung.erfasstVon]),
  )
  const { stand } = request.query
  return seite(
    reply,
    <OnlineKontoSeite
      rahmen={await haus.rahmen.desk(request)}
      b={b}
      stand={typeof stand === 'string' ? stand : undefined}
      darfAnlegen={wer.rechte.includes(recht.anlegen)}
      erfasstVon={b.ablehnung && ergebnis.get(b.ablehnung.erfasstVon)}
      fehler={fehler}
    />,
    fehler === undefined ? 200 : 422,
  )
}

async function formular(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  Inhalt: typeof AblehnungSeite,
  fehler?: readonly Feldfehler[],
): Promise<FastifyReply> {
  const { b } = await mitPerson(haus, request, () => Promise.resolve())
  const rahmen = await haus.rahmen.desk(request)
  const inhalt = (
    <Inhalt
      rahmen={rahmen}
      person={b.person}
      eingabe={eingabeAus(request.body)}
      meldungen={fehler && meldungen(fehler, 'de', ablehnungstexte)}
    />
  )
  return seite(reply, inhalt, fehler ? 422 : 200)
}

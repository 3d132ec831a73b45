import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { datum, freiwillig, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, seite, weiter } from '../../../platform/http/index.ts'
import { type Begleitung, kontopfade, zugangsdatenErneuern, zugangZuschicken } from '../../konto/index.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { AUSDRUCK, felderAuf, type Seitenname, ZUSCHICKEN } from '../anmeldefelder.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { uebernehmen } from '../uebernahme/command.ts'
import { VerbisSeite } from './page.tsx'
import { bewerberseite } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}
type Anfrage = FastifyRequest<Mit>

const form = z.object({ am: freiwillig(datum()) })

export function verbisRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.stammdaten(':id'), (request, reply) => zeigen(haus, request, reply, 'Stammdaten'))
  web.get<Mit>(pfade.bearbeiten(':id'), (request, reply) => zeigen(haus, request, reply, 'Suchassistent bearbeiten'))
  web.get<Mit>(pfade.erstellen(':id'), (request, reply) => zeigen(haus, request, reply, 'Suchassistent erstellen'))

  web.post<Mit>(pfade.erstellen(':id'), async (request, reply) => {
    const { id } = request.params
    const konto = await mitBewerber(haus, request, async (tx, wer, b) => {
      await uebernehmen(haus, tx, wer, b.person)
      return b.konto
    })
    const danach = await mitBewerber(haus, request, (_tx, _wer, b) => Promise.resolve(b.konto))
    const stand = konto === undefined && danach !== undefined ? 'mit-konto' : 'uebernommen'
    return weiter(reply, `${pfade.bearbeiten(id)}?stand=${stand}`)
  })

  web.post<Mit>(pfade.zuschicken(':id'), async (request, reply) => {
    await mitBewerber(haus, request, (tx, wer, b) =>
      wirken(haus, tx, b, ZUSCHICKEN, () => zugangZuschicken(haus, tx, wer, b)),
    )
    return weiter(reply, `${pfade.stammdaten(request.params.id)}?stand=zugeschickt`)
  })

  web.post<Mit>(pfade.ausdruck(':id'), async (request, reply) => {
    await mitBewerber(haus, request, (tx, wer, b) =>
      wirken(haus, tx, b, AUSDRUCK, () => zugangsdatenErneuern(haus, tx, wer, b, 'blatt')),
    )
    return weiter(reply, `${kontopfade.konto(request.params.id)}?stand=zugangsdaten`)
  })
}

/** Does what a button says, if the rule of today shows it on any page. */
async function wirken(
  haus: Haus,
  tx: Transaction,
  b: Begleitung,
  feld: string,
  tat: () => Promise<void>,
): Promise<void> {
  const { felder } = await bewerberseite(haus, tx, b.person.id, tagInBerlin(haus.uhr.jetzt()))
  const seiten: Seitenname[] = ['Stammdaten', 'Suchassistent bearbeiten', 'Suchassistent erstellen']
  if (!seiten.some((eine) => felderAuf(felder, eine, b.konto !== undefined).includes(feld)))
    throw new Conflict('Diese Funktion gibt es heute nicht. Die Seite nennt die Weisung dazu.')
  await tat()
}

async function mitBewerber<T>(
  haus: Haus,
  request: Anfrage,
  tat: (tx: Transaction, wer: Personal, b: Begleitung) => Promise<T>,
): Promise<T> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.lesen)
  verlange(wer, recht.begleiten)
  return alsPersonal(haus.db, wer, async (tx) => {
    const { b } = await bewerberseite(haus, tx, request.params.id, tagInBerlin(haus.uhr.jetzt()))
    return tat(tx, wer, b)
  })
}

async function zeigen(haus: Haus, request: Anfrage, reply: FastifyReply, name: Seitenname): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.lesen)
  const heute = tagInBerlin(haus.uhr.jetzt())
  const darfTagWaehlen = haus.config.DEMO || wer.rechte.includes('protokoll.lesen')
  const gelesen = lesen(form, darfTagWaehlen ? request.query : {})
  const tag = gelesen.ok ? (gelesen.wert.am ?? heute) : heute
  const s = await alsPersonal(haus.db, wer, (tx) => bewerberseite(haus, tx, request.params.id, tag))
  // Who was taken over has nothing to create, and the other way round.
  if (name === 'Suchassistent bearbeiten' && s.uebernommen === undefined && tag === heute)
    return weiter(reply, pfade.erstellen(request.params.id))
  if (name === 'Suchassistent erstellen' && s.uebernommen !== undefined && tag === heute)
    return weiter(reply, pfade.bearbeiten(request.params.id))
  const { stand } = request.query
  return seite(
    reply,
    <VerbisSeite
      rahmen={await haus.rahmen.desk(request)}
      seite={name}
      s={s}
      tag={tag}
      heute={tag === heute}
      darfTagWaehlen={darfTagWaehlen}
      eingabe={gelesen.eingabe}
      meldungen={gelesen.ok ? undefined : meldungen(gelesen.fehler, 'de')}
      stand={typeof stand === 'string' ? stand : undefined}
    />,
    gelesen.ok ? 200 : 422,
  )
}

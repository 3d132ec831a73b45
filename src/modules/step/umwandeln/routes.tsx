import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Instant, plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, mehrfach, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { paarZurueckstellen } from '../pruefliste/zurueckstellen.ts'
import { fehlertexte, grund, jeId, urteil } from '../vergleich/form.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { eigeneSeite, type Seite, seiteVon, vergleiche, type Vergleich } from '../vergleich/paar.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import { type Ausgang, freieFelder, umwandeln } from './command.ts'
import { UmgewandeltSeite, UmwandelnSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

interface Lage {
  readonly seite: Seite
  readonly art: string
  readonly erstellt: Instant
  readonly vergleiche: readonly Vergleich[]
}

const WIEDER_IN_TAGEN = 14

export function umwandelnRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.umwandeln(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, 'step.umwandeln')
    return zeige(haus, request, reply, wer, {})
  })

  web.post<Mit>(pfade.umwandeln(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, 'step.umwandeln')
    const id = idAus(request)
    const ids = await alsPersonal(haus.db, wer, async (tx) =>
      (await lage(haus, tx, id)).vergleiche.filter(({ b }) => !b.geschuetzt).map(({ b }) => b.id),
    )
    const form = lesen(
      z.object({ urteil: jeId(ids, urteil), grund: jeId(ids, grund), felder: mehrfach(freieFelder) }),
      request.body,
    )
    if (!form.ok) return zeige(haus, request, reply, wer, form)
    const entscheidungen = ids.map((personId) => ({
      personId,
      urteil: form.wert.urteil[personId] ?? 'unklar',
      grund: form.wert.grund[personId] ?? '',
    }))
    const jetzt = haus.uhr.jetzt()
    const ausgang = await alsPersonal(haus.db, wer, async (tx) => {
      const ende = await umwandeln(tx, haus.krypto, wer, id, { entscheidungen, felder: form.wert.felder }, jetzt)
      const wieder = plusTage(tagInBerlin(jetzt), WIEDER_IN_TAGEN)
      for (const { personId } of entscheidungen.filter((e) => e.urteil === 'unklar'))
        await paarZurueckstellen(tx, wer, { personId: id, andereId: personId, wieder }, jetzt)
      return ende
    })
    if (ausgang.art === 'umgewandelt') return weiter(reply, `${pfade.umwandeln(id)}?getan=ja`)
    if (ausgang.art === 'gleich') return weiter(reply, pfade.zusammenfuehren(id, ausgang.mit))
    return zeige(haus, request, reply, wer, { eingabe: form.eingabe, hinweis: warum(ausgang) })
  })
}

const warum = ({ neue, unklar }: Extract<Ausgang, { art: 'offen' }>): string =>
  neue.length > 0
    ? 'Inzwischen gibt es eine weitere ähnliche Person. Bitte entscheiden Sie auch über sie.'
    : `Ihre Entscheidung ist gespeichert. ${unklar === 1 ? 'Ein Paar ist' : `${unklar} Paare sind`} noch unklar und ${unklar === 1 ? 'kommt' : 'kommen'} in ${WIEDER_IN_TAGEN} Tagen wieder auf die Liste.`

function idAus(request: FastifyRequest<Mit>): string {
  const { id } = request.params
  if (!istId(id)) throw new NotFound()
  return id
}

interface Gezeigt {
  readonly eingabe?: Eingabe
  readonly fehler?: readonly Feldfehler[]
  readonly hinweis?: string
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  { eingabe = {}, fehler = [], hinweis }: Gezeigt,
): Promise<FastifyReply> {
  const id = idAus(request)
  const da = await alsPersonal(haus.db, wer, (tx) => lage(haus, tx, id))
  const rahmen = await haus.rahmen.desk(request)
  if (da.art !== 'internetperson')
    return seite(reply, <UmgewandeltSeite rahmen={rahmen} personId={id} name={da.seite.name} />)
  const inhalt = (
    <UmwandelnSeite
      rahmen={rahmen}
      personId={id}
      seite={da.seite}
      erstellt={da.erstellt}
      vergleiche={da.vergleiche}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      hinweis={hinweis}
    />
  )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : hinweis === undefined ? 200 : 409)
}

/** The person and everyone alike, as the clerk sees them. @throws NotFound for a person of others */
async function lage(haus: Haus, tx: Transaction, id: string): Promise<Lage> {
  const eigene = await eigeneSeite(tx, haus.krypto, id)
  const person = await tx.selectFrom('step.person').select(['art', 'erstellt']).where('id', '=', id).executeTakeFirst()
  if (eigene === undefined || person === undefined) throw new NotFound()
  const kandidaten = person.art === 'internetperson' ? await offeneKandidaten(tx, id, 'Umwandlung') : []
  const paare: Vergleich[] = []
  for (const kandidat of kandidaten) paare.push(vergleiche(eigene, await seiteVon(tx, haus.krypto, kandidat), kandidat))
  return { seite: eigene, art: person.art, erstellt: person.erstellt, vergleiche: paare }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Forbidden, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { pruefendeStellen } from '../pruefliste/query.ts'
import { paarZurueckstellen } from '../pruefliste/zurueckstellen.ts'
import { fehlertexte, grund, jeId, urteil } from '../vergleich/form.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { eigeneSeite, type Seite, seiteVon, type Vergleich, vergleiche } from '../vergleich/paar.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import { AehnlicheSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const WIEDER_IN_TAGEN = 14

/** Who may be the same as one person, asked for from their page (ST-03). */
export function aehnlicheRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.aehnliche(':id'), async (request, reply) =>
    zeige(haus, request, reply, await wemErlaubt(haus, request), {}, []),
  )

  web.post<Mit>(pfade.aehnliche(':id'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const id = idAus(request)
    const da = await alsPersonal(haus.db, wer, (tx) => lage(haus, tx, id))
    const ids = da.vergleiche.filter(({ b }) => !b.geschuetzt).map(({ b }) => b.id)
    const form = lesen(z.object({ urteil: jeId(ids, urteil), grund: jeId(ids, grund) }), request.body)
    if (!form.ok) return zeige(haus, request, reply, wer, form.eingabe, form.fehler)
    const { urteil: wie, grund: warum } = form.wert
    const jetzt = haus.uhr.jetzt()
    await alsPersonal(haus.db, wer, async (tx) => {
      for (const andereId of ids) {
        await urteilen(
          tx,
          { personId: id, andereId, urteil: wie[andereId] ?? 'unklar', grund: warum[andereId] ?? '' },
          jetzt,
        )
        if (wie[andereId] === 'unklar')
          await paarZurueckstellen(
            tx,
            wer,
            { personId: id, andereId, wieder: plusTage(tagInBerlin(jetzt), WIEDER_IN_TAGEN) },
            jetzt,
          )
      }
    })
    const gleich = ids.find((andereId) => wie[andereId] === 'gleich')
    return weiter(reply, gleich === undefined ? pfade.person(id) : pfade.zusammenfuehren(id, gleich))
  })
}

async function wemErlaubt(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, 'step.zusammenfuehren')
  return wer
}

function idAus(request: FastifyRequest<Mit>): string {
  const { id } = request.params
  if (!istId(id)) throw new NotFound()
  return id
}

async function lage(haus: Haus, tx: Transaction, id: string): Promise<{ person: Seite; vergleiche: Vergleich[] }> {
  const person = await eigeneSeite(tx, haus.krypto, id)
  if (person === undefined) throw new NotFound()
  const stellen = await pruefendeStellen(tx)
  if (!person.bild?.mitglieder.some(({ dienststellen }) => dienststellen.some((stelle) => stellen.includes(stelle))))
    throw new Forbidden('Die Dublettenprüfung ist mit dieser Dienststelle nicht vereinbart.')
  const paare: Vergleich[] = []
  for (const kandidat of await offeneKandidaten(tx, id, 'Dublettenprüfung'))
    paare.push(vergleiche(person, await seiteVon(tx, haus.krypto, kandidat), kandidat))
  return { person, vergleiche: paare }
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const id = idAus(request)
  const da = await alsPersonal(haus.db, wer, (tx) => lage(haus, tx, id))
  const inhalt = (
    <AehnlicheSeite
      rahmen={await haus.rahmen.desk(request)}
      personId={id}
      {...da}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import {
  betriebsartSetzen,
  fristSetzen,
  umEinstellungenBitten,
  wegEinrichten,
  wegFreigeben,
} from '../../konfiguration/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { betriebsartform, einrichtungsform, erinnerungsform, fehlertexte, fristform } from './form.ts'
import { ZentraleSeite } from './liste.tsx'
import { stellen, stellenblatt } from './query.ts'
import { StelleSeite } from './stelle.tsx'
import { steuerung } from './tuer.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}
interface Gesendet {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}
type Anfrage = FastifyRequest<Mit>

/** What the Zentrale decides about offices: mode, deadline, release and set-up of the way into the Service Center. */
export function zentraleRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.zentrale, async (request, reply) => {
    const wer = await steuerung(haus, request)
    const jetzt = haus.uhr.jetzt()
    const alle = await alsPersonal(haus.db, wer, (tx) => stellen(tx, jetzt))
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <ZentraleSeite rahmen={rahmen} stellen={alle} heute={tagInBerlin(jetzt)} />)
  })
  web.get<Mit>(pfade.stelle(':id'), async (request, reply) =>
    zeige(haus, request, reply, await steuerung(haus, request)),
  )
  tat(web, haus, 'betriebsart', async (tx, wer, id, request) => {
    const gelesen = lesen(betriebsartform, request.body)
    if (!gelesen.ok) return gelesen
    const jetzt = haus.uhr.jetzt()
    if (gelesen.wert.ab < tagInBerlin(jetzt)) return falsch(gelesen.eingabe, 'ab', 'fehler.vergangen')
    const neu = { dienststelleId: id, ...gelesen.wert }
    if (await betriebsartSetzen(tx, wer.personalId, neu, jetzt)) return undefined
    return falsch(gelesen.eingabe, 'ab', 'fehler.doppelt')
  })
  tat(web, haus, 'frist', async (tx, wer, id, request) => {
    const gelesen = lesen(fristform, request.body)
    if (!gelesen.ok) return gelesen
    const jetzt = haus.uhr.jetzt()
    if (gelesen.wert.bis < tagInBerlin(jetzt)) return falsch(gelesen.eingabe, 'bis', 'fehler.vergangen')
    await fristSetzen(tx, wer.personalId, { dienststelleId: id, ...gelesen.wert }, jetzt)
    return undefined
  })
  tat(web, haus, 'erinnern', async (tx, wer, id, request) => {
    const gelesen = lesen(erinnerungsform, request.body)
    if (!gelesen.ok) return gelesen
    await umEinstellungenBitten(tx, wer.personalId, { dienststelleId: id, ...gelesen.wert }, haus.uhr.jetzt())
    return undefined
  })
  tat(web, haus, 'freigeben', async (tx, wer, id) => {
    await wegFreigeben(tx, wer, id, tagInBerlin(haus.uhr.jetzt()))
    return undefined
  })
  tat(web, haus, 'einrichten', async (tx, wer, id, request) => {
    const gelesen = lesen(einrichtungsform, request.body)
    if (!gelesen.ok) return gelesen
    await wegEinrichten(tx, wer, id, gelesen.wert.eingerichtet)
    return undefined
  })
}

const falsch = (eingabe: Eingabe, feld: string, schluessel: string): Gesendet => ({
  eingabe,
  fehler: [{ feld, schluessel }],
})

/** One thing done to an office; a wrong entry comes back to its place on the page. */
function tat(
  web: FastifyInstance,
  haus: Haus,
  name: string,
  tue: (tx: Transaction, wer: Personal, id: string, request: Anfrage) => Promise<Gesendet | undefined>,
): void {
  web.post<Mit>(pfade.stelle(':id', name), async (request, reply) => {
    const wer = await steuerung(haus, request)
    const id = idAus(request)
    const falsches = await alsPersonal(haus.db, wer, async (tx) => {
      await stellenblatt(tx, id, haus.uhr.jetzt())
      return tue(tx, wer, id, request)
    })
    return falsches === undefined
      ? weiter(reply, `${pfade.stelle(id)}?getan=1`)
      : zeige(haus, request, reply, wer, falsches)
  })
}

async function zeige(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: Gesendet,
): Promise<FastifyReply> {
  const id = idAus(request)
  const blatt = await alsPersonal(haus.db, wer, (tx) => stellenblatt(tx, id, haus.uhr.jetzt()))
  const inhalt = (
    <StelleSeite
      rahmen={await haus.rahmen.desk(request)}
      blatt={blatt}
      eingabe={gesendet?.eingabe ?? {}}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
      stand={request.query['getan'] === '1' ? { text: 'Gespeichert.' } : undefined}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

function idAus({ params }: Anfrage): string {
  if (!istId(params.id)) throw new NotFound()
  return params.id
}

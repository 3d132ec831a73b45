import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kollegenMit, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { type Absage, korbSpeichern, mitgliedAufnehmen, mitgliedEntfernen, standSetzen } from './command.ts'
import { fehlertexte, korbform, mitgliedform } from './form.ts'
import { PflegeSeite } from './page.tsx'
import { type Korb, korb } from './query.ts'

interface Mit {
  Params: { id: string; personal: string }
  Querystring: Record<string, unknown>
}

interface Gesendet {
  readonly eingabe?: Eingabe
  readonly fehler: readonly Feldfehler[]
}

const saetze: Readonly<Record<string, string>> = {
  angelegt: 'Der Postkorb ist angelegt. Im Regelwerk können Sie ihn als Ziel wählen.',
  gespeichert: 'Die Einstellungen sind gespeichert.',
  mitglieder: 'Die Mitglieder sind geändert.',
  stand: 'Das ist gespeichert.',
}

/** Setting up the Postkörbe of the office and saying who works in them (EA-02). */
export function pflegeRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.neuerKorb, async (request, reply) => zeige(haus, request, reply, await pflegerin(haus, request)))
  web.post(pfade.neuerKorb, (request, reply) => speichern(haus, request, reply))
  web.get<Mit>(pfade.einstellungen(':id'), async (request, reply) =>
    zeige(haus, request, reply, await pflegerin(haus, request), idAus(request)),
  )
  web.post<Mit>(pfade.einstellungen(':id'), (request, reply) => speichern(haus, request, reply, idAus(request)))
  for (const [tat, stand] of [
    ['schliessen', 'geschlossen'],
    ['oeffnen', 'aktiv'],
  ] as const)
    web.post<Mit>(pfade.einstellungen(':id', tat), async (request, reply) => {
      const wer = await pflegerin(haus, request)
      const id = idAus(request)
      const ende = await alsPersonal(haus.db, wer, (tx) => standSetzen(tx, wer, id, stand))
      if (ende !== 'gesetzt') return zeige(haus, request, reply, wer, id, { fehler: [ende] })
      return weiter(reply, `${pfade.einstellungen(id)}?getan=stand`)
    })
  mitgliedRouten(web, haus)
}

function mitgliedRouten(web: FastifyInstance, haus: Haus): void {
  const mit = async (request: FastifyRequest, reply: FastifyReply, id: string, tat: Tat) => {
    const wer = await pflegerin(haus, request)
    await alsPersonal(haus.db, wer, (tx) => tat(tx, wer))
    return weiter(reply, `${pfade.einstellungen(id)}?getan=mitglieder`)
  }
  web.post<Mit>(pfade.mitglieder(':id'), async (request, reply) => {
    const id = idAus(request)
    const gelesen = lesen(mitgliedform, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, await pflegerin(haus, request), id, { fehler: gelesen.fehler })
    const { personal } = gelesen.wert
    return mit(request, reply, id, (tx, wer) => mitgliedAufnehmen(tx, wer, id, personal, haus.uhr.jetzt()))
  })
  web.post<Mit>(pfade.mitglied(':id', ':personal'), (request, reply) => {
    const { personal } = request.params
    if (!istId(personal)) throw new NotFound()
    return mit(request, reply, idAus(request), (tx, wer) => mitgliedEntfernen(tx, wer, idAus(request), personal))
  })
}

type Tat = (tx: Transaction, wer: Personal) => Promise<void>

const idAus = (request: FastifyRequest<Mit>): string => {
  const { id } = request.params
  if (!istId(id)) throw new NotFound()
  return id
}

async function pflegerin(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.postkoerbe)
  return wer
}

async function speichern(haus: Haus, request: FastifyRequest, reply: FastifyReply, id?: string): Promise<FastifyReply> {
  const wer = await pflegerin(haus, request)
  const gelesen = lesen(korbform, request.body)
  if (!gelesen.ok) return zeige(haus, request, reply, wer, id, gelesen)
  const ziel: string | Absage = await alsPersonal(haus.db, wer, (tx) => korbSpeichern(tx, wer, id, gelesen.wert))
  if (typeof ziel !== 'string')
    return zeige(haus, request, reply, wer, id, { eingabe: gelesen.eingabe, fehler: [ziel] })
  return weiter(reply, `${pfade.einstellungen(ziel)}?getan=${id === undefined ? 'angelegt' : 'gespeichert'}`)
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  id?: string,
  gesendet?: Gesendet,
): Promise<FastifyReply> {
  const daten = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = id === undefined ? undefined : await korb(tx, id)
    if (id !== undefined && gefunden === undefined) throw new NotFound()
    return { korb: gefunden, kollegen: await kollegenMit(tx, wer.dienststelle.id, recht.bearbeiten) }
  })
  const { getan } = request.query as Mit['Querystring']
  const inhalt = (
    <PflegeSeite
      rahmen={await haus.rahmen.desk(request)}
      {...daten}
      eingabe={gesendet?.eingabe ?? eingabeAus(daten.korb)}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
      getan={typeof getan === 'string' ? saetze[getan] : undefined}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

const eingabeAus = (k: Korb | undefined): Eingabe =>
  k === undefined
    ? { frist: '5' }
    : {
        name: k.name,
        art: k.art,
        inhaber: k.inhaber_id ?? '',
        frist: String(k.frist),
        grenze: k.grenze === null ? '' : String(k.grenze),
      }

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { auswahl, type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Anhangquelle } from '../../../platform/modul.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { fehlertexte, grund } from '../vergleich/form.ts'
import { anhaengeVon } from './anhang.ts'
import { aufheben, gesehen, widersprechen, widerspruchZurueckziehen, zugeordnet } from './aufheben.ts'
import { zusammenfuehren } from './command.ts'
import { feldnamen } from './felder.ts'
import { zusammenfuehrung, zusammenfuehrungen } from './liste.ts'
import { ZusammenfuehrungenSeite, ZusammenfuehrungSeite } from './page.tsx'
import { pfade } from './pfade.ts'
import { VorschauSeite } from './vorschau-page.tsx'
import { type Vorschau, vorschau } from './vorschau.ts'

interface Mit {
  Params: { id: string; mit: string }
  Querystring: Record<string, unknown>
}

interface Entwurf {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}
const leer: Entwurf = { eingabe: {}, fehler: [] }
const recht = 'step.zusammenfuehren'

/** Before, during and after a merge (ST-04). @param quellen what hangs on a person in all modules */
export function zusammenfuehrenRouten(web: FastifyInstance, haus: Haus, quellen: () => readonly Anhangquelle[]): void {
  vorschauRouten(web, haus, quellen)
  web.get<Mit>(pfade.zusammenfuehrungen, async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const { nach, zeige: gewuenscht } = request.query
    const welche = gewuenscht === 'alle' ? 'alle' : 'offen'
    const liste = await alsPersonal(haus.db, wer, (tx) =>
      zusammenfuehrungen(tx, welche, istId(nach) ? nach : undefined),
    )
    return seite(
      reply,
      <ZusammenfuehrungenSeite rahmen={await haus.rahmen.desk(request)} auswahl={welche} {...liste} />,
    )
  })
  web.get<Mit>(pfade.zusammenfuehrung(':id'), (request, reply) => zeige(haus, request, reply, quellen(), leer))
  for (const [tat, getan, schritt] of mitGrund) {
    web.post<Mit>(pfade.zusammenfuehrung(':id', tat), async (request, reply) => {
      const wer = await wemErlaubt(haus, request)
      const form = lesen(z.object({ grund }), request.body)
      if (!form.ok) return zeige(haus, request, reply, quellen(), form)
      const id = kennung(request.params.id)
      await alsPersonal(haus.db, wer, (tx) => schritt(tx, wer, id, form.wert.grund, haus.uhr.jetzt()))
      return weiter(reply, `${pfade.zusammenfuehrung(id)}?getan=${getan}`)
    })
  }
  for (const [tat, getan, schritt] of ohneGrund) {
    web.post<Mit>(pfade.zusammenfuehrung(':id', tat), async (request, reply) => {
      const wer = await wemErlaubt(haus, request)
      const id = kennung(request.params.id)
      await alsPersonal(haus.db, wer, async (tx) => {
        if ((await zusammenfuehrung(tx, wer, id)) === undefined) throw new NotFound()
        await schritt(tx, wer, id, haus.uhr.jetzt())
      })
      return weiter(reply, `${pfade.zusammenfuehrung(id)}?getan=${getan}`)
    })
  }
}

type MitGrund = (tx: Transaction, wer: Personal, id: string, grund: string, jetzt: Instant) => Promise<void>
const mitGrund: readonly (readonly [string, string, MitGrund])[] = [
  ['aufheben', 'getrennt', aufheben],
  ['widersprechen', 'widersprochen', widersprechen],
]
type OhneGrund = (tx: Transaction, wer: Personal, id: string, jetzt: Instant) => Promise<void>
const ohneGrund: readonly (readonly [string, string, OhneGrund])[] = [
  ['zurueckziehen', 'zurueckgezogen', widerspruchZurueckziehen],
  ['gesehen', 'gesehen', (tx, _wer, id) => gesehen(tx, id)],
  ['zugeordnet', 'zugeordnet', zugeordnet],
]

async function wemErlaubt(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht)
  return wer
}

const kennung = (text: string): string => {
  if (!istId(text)) throw new NotFound()
  return text
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  quellen: readonly Anhangquelle[],
  { eingabe, fehler }: Entwurf,
): Promise<FastifyReply> {
  const wer = await wemErlaubt(haus, request)
  const id = kennung(request.params.id)
  const { merk, seither } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = await zusammenfuehrung(tx, wer, id)
    if (gefunden === undefined) throw new NotFound()
    const ids = [gefunden.person_id, gefunden.fuehrend_id]
    return {
      merk: gefunden,
      seither: gefunden.aufgehoben === null ? [] : await anhaengeVon(tx, quellen, ids, gefunden.am),
    }
  })
  const { getan } = request.query
  const inhalt = (
    <ZusammenfuehrungSeite
      rahmen={await haus.rahmen.desk(request)}
      z={merk}
      eigene={wer.dienststelle.id}
      seither={seither}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      getan={typeof getan === 'string' ? getan : undefined}
    />
  )
  return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
}

const seitenwahl = auswahl(['a', 'b'] as const, { leer: 'fehler.feld' })

function vorschauRouten(web: FastifyInstance, haus: Haus, quellen: () => readonly Anhangquelle[]): void {
  const lies = (request: FastifyRequest<Mit>, wer: Personal): Promise<Vorschau> =>
    alsPersonal(haus.db, wer, (tx) => vorschau(haus, tx, quellen(), idsAus(request)))
  const zeigeVorschau = async (
    request: FastifyRequest<Mit>,
    reply: FastifyReply,
    da: Vorschau,
    { eingabe, fehler }: Entwurf,
  ) => {
    const inhalt = (
      <VorschauSeite
        rahmen={await haus.rahmen.desk(request)}
        vorschau={da}
        {...idsAus(request)}
        eingabe={eingabe}
        meldungen={meldungen(fehler, 'de', fehlertexte)}
      />
    )
    return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
  }

  web.get<Mit>(pfade.zusammenfuehren(':id', ':mit'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const da = await lies(request, wer)
    if (da.schonEine !== undefined) return weiter(reply, pfade.person(da.schonEine))
    return zeigeVorschau(request, reply, da, leer)
  })

  web.post<Mit>(pfade.zusammenfuehren(':id', ':mit'), async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const { personId, mitId } = idsAus(request)
    const da = await lies(request, wer)
    const zweierlei = da.felder.filter(({ a, b }) => a !== undefined && b !== undefined).map(({ feld }) => feld)
    const form = lesen(
      z.object({
        feld: z.preprocess(
          (roh) => roh ?? {},
          z.object(Object.fromEntries(zweierlei.map((feld): [string, typeof seitenwahl] => [feld, seitenwahl]))),
        ),
        fuehrend: auswahl([personId, mitId], { leer: 'fehler.fuehrend' }),
        grund,
      }),
      request.body,
    )
    if (!form.ok) return zeigeVorschau(request, reply, da, form)
    // Of a person of another office nothing is seen, so nothing is chosen: origin decides, for each who looks.
    const waehlbar = da.vergleich.b.eigene ? feldnamen : []
    const gewaehlt = Object.fromEntries(
      waehlbar.flatMap((feld) => {
        const zeile = da.felder.find((f) => f.feld === feld)
        const angabe = zeile?.[form.wert.feld[feld] ?? zeile.vorschlag]
        return angabe === undefined ? [] : [[feld, angabe.von] as const]
      }),
    )
    const vorhaben = {
      personId,
      mitId,
      fuehrendId: form.wert.fuehrend,
      felder: gewaehlt,
      grund: form.wert.grund,
      modell: da.vergleich.modell,
    }
    const id = await alsPersonal(haus.db, wer, (tx) => zusammenfuehren(tx, wer, vorhaben, haus.uhr.jetzt()))
    return weiter(reply, `${pfade.zusammenfuehrung(id)}?getan=zusammengefuehrt`)
  })
}

const idsAus = (request: FastifyRequest<Mit>): { personId: string; mitId: string } => ({
  personId: kennung(request.params.id),
  mitId: kennung(request.params.mit),
})

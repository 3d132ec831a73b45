import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../platform/database/index.ts'
import { auswahl, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import type { Anhangquelle } from '../../../platform/modul.ts'
import type { Personal } from '../../organisation/index.ts'
import { fehlertexte, grund } from '../vergleich/form.ts'
import { type Entwurf, kennung, leer, type Mit, wemErlaubt } from './anfrage.ts'
import { zusammenfuehren } from './command.ts'
import { feldnamen } from './felder.ts'
import { pfade } from './pfade.ts'
import { VorschauSeite } from './vorschau-page.tsx'
import { type Vorschau, vorschau } from './vorschau.ts'

const seitenwahl = auswahl(['a', 'b'] as const, { leer: 'fehler.feld' })

/** The preview field by field, and the merge itself. @param quellen what hangs on a person in all modules */
export function vorschauRouten(web: FastifyInstance, haus: Haus, quellen: () => readonly Anhangquelle[]): void {
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

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { festhalten } from '../../../../platform/fassung/index.ts'
import {
  type Eingabe,
  type Feldfehler,
  freiwillig,
  lesen,
  meldungen,
  text,
  wert,
} from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz, Formular, Knopf, Knopfreihe, Textfeld } from '../../../../platform/html/index.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import { amEntwurf, schreiben, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { fehlertexte } from '../zeile/form.ts'
import { Zielfeld } from '../zeile/page.tsx'

const form = z.object({ ziel: text({ max: 40, leer: 'fehler.ziel' }), notiz: freiwillig(text({ max: 200 })) })

/** The catch-all: where everything goes that no row matches. */
export function sonstRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.sonst, async (request, reply) => zeige(haus, request, reply, await schreiberin(haus, request)))
  web.post(pfade.sonst, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    const { ziel, notiz } = gelesen.wert
    const version = await schreiben(haus, wer, async (tx, feder) => {
      await tx
        .updateTable('eakte.regelwerk_entwurf')
        .set({ sonst_ziel: ziel, sonst_notiz: notiz ?? '' })
        .where('id', '=', feder.entwurfId)
        .execute()
      return festhalten(tx, feder, { art: 'sonst-geaendert' })
    })
    return weiter(reply, `${pfade.tabelle}?getan=${version}`)
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
): Promise<FastifyReply> {
  const blatt = await amEntwurf(haus, wer, () => Promise.resolve({}))
  if (blatt === undefined) return zumTisch(reply)
  const eingabe = gesendet?.eingabe ?? { ziel: blatt.entwurf.sonstZiel ?? '', notiz: blatt.entwurf.sonstNotiz }
  const worte = meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)
  const kopf = { rahmen: await haus.rahmen.desk(request), blatt, titel: 'Auffangregel', fehler: worte.liste }
  const inhalt = (
    <EntwurfBlatt {...kopf} hier="tabelle">
      <Absatz>Passt keine Zeile, kommt der Auftrag in diesen Postkorb. Nichts geht verloren.</Absatz>
      <Formular aktion={pfade.sonst}>
        <Zielfeld ziele={blatt.ziele} wert={wert(eingabe, 'ziel')} fehler={worte.fuer('ziel')} />
        <Textfeld name="notiz" label="Notiz" freiwillig wert={wert(eingabe, 'notiz')} fehler={worte.fuer('notiz')} />
        <Knopfreihe>
          <Knopf>Auffangregel speichern</Knopf>
        </Knopfreihe>
      </Formular>
    </EntwurfBlatt>
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

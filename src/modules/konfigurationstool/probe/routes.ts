import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze, type Grenze, NotFound, weiter } from '../../../platform/http/index.ts'
import { istAnliegen } from '../../konfiguration/index.ts'
import { probeNachricht } from '../../postfach/index.ts'
import { amEntwurf } from '../entwurf/stand.ts'
import { pfade } from '../pfade.ts'
import { schreiberin } from '../sache.ts'

/** Nobody's mailbox is flooded with probes. */
const JE_ADRESSE: Grenze = { zahl: 3, sekunden: 3600 }
const JE_STELLE: Grenze = { zahl: 20, sekunden: 3600 }

/** Sends a probe to the mailbox that the draft names for an Anliegen (KT-02). */
export function probeRouten(web: FastifyInstance, haus: Haus): void {
  web.post<{ Params: { anliegen: string } }>(pfade.probe(':anliegen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const { anliegen } = request.params
    if (!istAnliegen(anliegen)) throw new NotFound()
    const daten = await amEntwurf(haus, wer, () => Promise.resolve(undefined))
    if (daten === undefined) return weiter(reply, pfade.tisch)
    const { weg } = daten.stand.inhalt.anliegen[anliegen]
    if (weg?.kanal !== 'outlook') return weiter(reply, pfade.anliegen(anliegen))
    const { adresse } = weg
    const dienststelleId = wer.dienststelle.id
    const grenzen = [
      await begrenze(haus, 'postfach.probe.stelle', dienststelleId, JE_STELLE),
      await begrenze(haus, 'postfach.probe.adresse', `${dienststelleId} ${adresse.toLowerCase()}`, JE_ADRESSE),
    ]
    if (!grenzen.every(({ erlaubt }) => erlaubt)) return weiter(reply, `${pfade.anliegen(anliegen)}?getan=zu-oft`)
    await alsPersonal(haus.db, wer, (tx) =>
      probeNachricht(tx, haus, { dienststelleId, adresse, personalId: wer.personalId }, haus.uhr.jetzt()),
    )
    return weiter(reply, `${pfade.anliegen(anliegen)}?getan=probe`)
  })
}

import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { moment, naechsteAktivierung, Zeitplankarten, zeitplan } from '../../../../platform/fassung/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz, DeskSeite, Link } from '../../../../platform/html/index.ts'
import { seite } from '../../../../platform/http/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { regelwerkGegenstand } from '../gegenstand.tsx'
import { schreiberin } from './tuer.ts'

/** The desk's first page: what counts, what is scheduled, what is being written. */
export function tischRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.tisch, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const jetzt = haus.uhr.jetzt()
    const plan = await alsPersonal(haus.db, wer, (tx) => zeitplan(tx, regelwerkGegenstand, wer.dienststelle.id, jetzt))
    const inhalt = (
      <DeskSeite
        rahmen={await haus.rahmen.desk(request)}
        titel="Regelwerk"
        untertitel={`Nächste Aktivierung: Sonntag, ${moment(naechsteAktivierung(jetzt))}`}
        aktionen={<Link href={pfade.versionen}>Alle Versionen</Link>}
      >
        <Absatz>Das Regelwerk verteilt jeden Auftrag in genau einen Postkorb.</Absatz>
        <Zeitplankarten
          was={regelwerkGegenstand}
          plan={plan}
          ohne="Noch kein Regelwerk. Alle Aufträge kommen in den Auffangkorb."
        />
      </DeskSeite>
    )
    return seite(reply, inhalt)
  })
}

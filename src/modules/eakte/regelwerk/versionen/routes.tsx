import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import { fassungMitId, zurueckziehen } from '../../../../platform/fassung/index.ts'
import { alsText, type Eingabe, type Feldfehler, lesen, meldungen, text } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId } from '../../../../platform/ids.ts'
import { texte } from '../../../../platform/i18n/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { beginnen } from '../entwurf/beginnen.ts'
import { entwurfVon } from '../entwurf/entwurf.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { schreiberin } from '../tisch/tuer.ts'
import { VersionenSeite } from './page.tsx'
import { schritteZu, versionszeilen } from './query.ts'
import { unterschiede } from './unterschied.ts'
import { VersionSeite } from './version-seite.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const form = z.object({ grund: text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' }) })
const fehlertexte = texte({
  de: { 'fehler.grund': 'Bitte schreiben Sie einen Grund. Er steht im Protokoll.' },
  en: { 'fehler.grund': 'Please write a reason.' },
})
const saetze: Readonly<Record<string, string>> = {
  frei: 'Das Regelwerk ist freigegeben.',
  zurueck: 'Die Version ist zurückgezogen. Sie wird nicht gelten.',
}

/** History, one version, the way back to it, and withdrawing one that has not begun. */
export function versionenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.versionen, async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const jetzt = haus.uhr.jetzt()
    const versionen = await alsPersonal(haus.db, wer, (tx) => versionszeilen(tx, wer.dienststelle.id, jetzt))
    const satz = Object.keys(saetze).find((name) => request.query[name] === '1')
    const stand = satz === undefined ? undefined : { text: saetze[satz] ?? '' }
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <VersionenSeite rahmen={rahmen} versionen={versionen} stand={stand} />)
  })
  web.get<Mit>(pfade.version(':id'), async (request, reply) =>
    zeige(haus, request, reply, await schreiberin(haus, request)),
  )
  web.post<Mit>(pfade.version(':id', 'uebernehmen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const id = idAus(request)
    const begonnen = await alsPersonal(haus.db, wer, async (tx) => {
      await versionVon(tx, wer, id)
      return beginnen(tx, { wer, jetzt: haus.uhr.jetzt() }, id)
    })
    if (!begonnen) throw new Conflict('Es gibt schon einen Entwurf. Bitte bringen Sie ihn erst zu Ende.')
    return weiter(reply, pfade.tabelle)
  })
  web.post<Mit>(pfade.version(':id', 'zurueckziehen'), async (request, reply) => {
    const wer = await schreiberin(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen)
    const id = idAus(request)
    const { grund } = gelesen.wert
    const getan = await alsPersonal(haus.db, wer, async (tx) => {
      await versionVon(tx, wer, id)
      return zurueckziehen(tx, id, grund, haus.uhr.jetzt())
    })
    if (!getan) throw new Conflict('Diese Version gilt schon. Zurück geht es mit einem neuen Entwurf.')
    return weiter(reply, `${pfade.versionen}?zurueck=1`)
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
): Promise<FastifyReply> {
  const daten = await alsPersonal(haus.db, wer, (tx) => versionsblatt(haus, tx, wer, idAus(request)))
  const gewuenscht = alsText(request.query['seite'])
  const inhalt = (
    <VersionSeite
      rahmen={await haus.rahmen.desk(request)}
      {...daten}
      seite={/^[1-9]\d{0,3}$/.test(gewuenscht) ? Number(gewuenscht) : 1}
      eingabe={gesendet?.eingabe ?? {}}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

async function versionsblatt(haus: Haus, tx: Transaction, wer: Personal, id: string) {
  const { versionen, inhalt } = await versionVon(tx, wer, id, haus)
  const version = versionen.find((v) => v.id === id)
  if (version === undefined) throw new NotFound()
  const davor = versionen.find((v) => v.nummer < version.nummer && v.wirksamAb !== null)
  const alt = davor && (await fassungMitId<Inhalt>(tx, davor.id))
  return {
    version,
    inhalt,
    unterschied: unterschiede(alt?.inhalt, inhalt),
    schritte: await schritteZu(tx, id),
    frei: (await entwurfVon(tx, wer.dienststelle.id)) === undefined,
  }
}

/** A version of one's own office; another office's looks as if it were not there. */
async function versionVon(tx: Transaction, wer: Personal, id: string, haus?: Haus) {
  const fassung = await fassungMitId<Inhalt>(tx, id)
  if (fassung?.schluessel !== wer.dienststelle.id) throw new NotFound()
  const versionen = haus === undefined ? [] : await versionszeilen(tx, wer.dienststelle.id, haus.uhr.jetzt())
  return { versionen, inhalt: fassung.inhalt }
}

function idAus(request: FastifyRequest<Mit>): string {
  if (!istId(request.params.id)) throw new NotFound()
  return request.params.id
}

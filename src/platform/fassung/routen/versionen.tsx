import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../../clock/index.ts'
import { alsPersonal, type Transaction } from '../../database/index.ts'
import { alsText, type Eingabe, type Feldfehler, lesen, meldungen } from '../../forms/index.ts'
import type { Haus } from '../../haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../http/index.ts'
import { istId } from '../../ids.ts'
import { beginnen } from '../entwurf/beginnen.ts'
import { entwurfVon } from '../entwurf/entwurf.ts'
import { schritteZu } from '../entwurf/schritt.ts'
import type { Entwurfsstand, Gegenstand, Schreibende } from '../gegenstand.ts'
import { type Fassung, fassungMitId } from '../lesen.ts'
import { zurueckziehen } from '../pflegen.ts'
import { VersionSeite } from '../seiten/version.tsx'
import { VersionenSeite } from '../seiten/versionen.tsx'
import { versionszeilen } from '../versionen/query.ts'
import { fehlertexte, rueckzug } from './form.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}
type Anfrage = FastifyRequest<Mit>

/** A draft is begun; history, one version, the way back to it, and withdrawing one that has not begun. */
export function versionenRouten<I, S extends Entwurfsstand<I>>(
  web: FastifyInstance,
  haus: Haus,
  was: Gegenstand<I, S>,
): void {
  const { pfade } = was
  web.post(pfade.entwurf, async (request, reply) => {
    const wer = await was.wer(haus, request)
    await alsPersonal(haus.db, wer, (tx) => beginnen(tx, was, wer, haus.uhr.jetzt()))
    return weiter(reply, was.werkstatt)
  })
  web.get<Mit>(pfade.versionen, async (request, reply) => {
    const wer = await was.wer(haus, request)
    const jetzt = haus.uhr.jetzt()
    const versionen = await alsPersonal(haus.db, wer, (tx) => versionszeilen(tx, was, wer.dienststelle.id, jetzt))
    const stand = standmeldung(was.es, request.query)
    const rahmen = await haus.rahmen.desk(request)
    return seite(reply, <VersionenSeite {...{ rahmen, was, versionen, stand }} />)
  })
  web.get<Mit>(pfade.version(':id'), async (request, reply) =>
    zeige(haus, was, request, reply, await was.wer(haus, request)),
  )
  web.post<Mit>(pfade.version(':id', 'uebernehmen'), async (request, reply) => {
    const wer = await was.wer(haus, request)
    const id = idAus(request)
    const begonnen = await alsPersonal(haus.db, wer, async (tx) => {
      await versionVon(tx, was, wer, id)
      return beginnen(tx, was, wer, haus.uhr.jetzt(), id)
    })
    if (!begonnen) throw new Conflict('Es gibt schon einen Entwurf. Bitte bringen Sie ihn erst zu Ende.')
    return weiter(reply, was.werkstatt)
  })
  web.post<Mit>(pfade.version(':id', 'zurueckziehen'), async (request, reply) => {
    const wer = await was.wer(haus, request)
    const gelesen = lesen(rueckzug, request.body)
    if (!gelesen.ok) return zeige(haus, was, request, reply, wer, gelesen)
    const id = idAus(request)
    const { grund } = gelesen.wert
    const getan = await alsPersonal(haus.db, wer, async (tx) => {
      await versionVon(tx, was, wer, id)
      return zurueckziehen(tx, id, grund, haus.uhr.jetzt())
    })
    if (!getan) throw new Conflict('Diese Version gilt schon. Zurück geht es mit einem neuen Entwurf.')
    return weiter(reply, `${pfade.versionen}?zurueck=1`)
  })
}

function standmeldung(es: string, query: Mit['Querystring']): { text: string } | undefined {
  if (query['frei'] === '1') return { text: `${es.charAt(0).toUpperCase()}${es.slice(1)} ist freigegeben.` }
  if (query['zurueck'] === '1') return { text: 'Die Version ist zurückgezogen. Sie wird nicht gelten.' }
  if (query['verworfen'] === '1') return { text: 'Der Entwurf ist verworfen. Es gilt, was vorher galt.' }
  return undefined
}

async function zeige<I, S extends Entwurfsstand<I>>(
  haus: Haus,
  was: Gegenstand<I, S>,
  request: Anfrage,
  reply: FastifyReply,
  wer: Schreibende,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
): Promise<FastifyReply> {
  const gewuenscht = alsText(request.query['seite'])
  const nummer = /^[1-9]\d{0,3}$/.test(gewuenscht) ? Number(gewuenscht) : 1
  const daten = await alsPersonal(haus.db, wer, (tx) => lies(tx, was, wer, idAus(request), nummer, haus.uhr.jetzt()))
  const inhalt = (
    <VersionSeite
      rahmen={await haus.rahmen.desk(request)}
      was={was}
      {...daten}
      eingabe={gesendet?.eingabe ?? {}}
      meldungen={meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)}
    />
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

async function lies<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  wer: Schreibende,
  id: string,
  nummer: number,
  jetzt: Instant,
) {
  const { inhalt } = await versionVon(tx, was, wer, id)
  const versionen = await versionszeilen(tx, was, wer.dienststelle.id, jetzt)
  const version = versionen.find((v) => v.id === id)
  if (version === undefined) throw new NotFound()
  const davor = versionen.find((v) => v.nummer < version.nummer && v.wirksamAb !== null)
  const alt = davor && (await fassungMitId<I>(tx, davor.id))?.inhalt
  return {
    version,
    children: await was.inhaltsseite(tx, { inhalt, seite: nummer, ort: was.pfade.version(id), jetzt }),
    unterschied: await was.unterschied(tx, { alt, neu: inhalt, gegen: 'der Version davor', jetzt }),
    schritte: await schritteZu(tx, id),
    frei: (await entwurfVon(tx, was.art, wer.dienststelle.id)) === undefined,
  }
}

/** A version of one's own office; another office's looks as if it were not there. */
async function versionVon<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  wer: Schreibende,
  id: string,
): Promise<Fassung<I>> {
  const fassung = await fassungMitId<I>(tx, id)
  if (fassung?.art !== was.art || fassung.schluessel !== wer.dienststelle.id) throw new NotFound()
  return fassung
}

function idAus(request: Anfrage): string {
  if (!istId(request.params.id)) throw new NotFound()
  return request.params.id
}

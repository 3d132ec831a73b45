import type { FastifyInstance, FastifyReply } from 'fastify'
import { datumLang, plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { eingabeAus, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Standmeldung } from '../../../platform/html/index.ts'
import { seite } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import type { Mit } from '../anfrage.ts'
import { entwuerfe } from '../entwurf/entwurf.ts'
import { benachrichtigt, unzustellbarSeit } from '../hinweis/wahl.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { fadentexte } from '../texte/faden.ts'
import { listentexte } from '../texte/liste.ts'
import { type Ansicht, ListenSeite } from './page.tsx'
import { fadenliste, PAPIERKORB_TAGE } from './query.ts'
import { SicherSeite } from './sicher-page.tsx'
import { durchsuchen } from './suchen.ts'
import { alsZeile, entwurfszeile } from './zeigen.tsx'

/** The list in its views, and the search. */
export function listenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.liste, (request: Mit, reply) => zeige(haus, request, reply, 'alle'))
  web.get(pfade.ungelesen, (request: Mit, reply) => zeige(haus, request, reply, 'ungelesen'))
  web.get(pfade.entwuerfe, (request: Mit, reply) => zeige(haus, request, reply, 'entwuerfe'))
  web.get(pfade.papierkorb, (request: Mit, reply) => zeige(haus, request, reply, 'papierkorb'))
  // A post, so that what someone looks for stands in no address and no log.
  web.post(pfade.suchen, (request: Mit, reply) =>
    zeige(haus, request, reply, 'alle', wert(eingabeAus(request.body), 'begriff').slice(0, 200)),
  )
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  ansicht: Ansicht,
  begriff = '',
): Promise<FastifyReply> {
  const kunde = await kundeVon(haus, request, darf.entwerfen)
  const rahmen = await haus.rahmen.portal(request)
  const { sprache } = rahmen
  const alles = await alsKunde(haus.db, kunde, (tx) => inhalt(tx, haus, kunde, begriff, sprache))
  const { faeden, gefunden, ungelesen, ...rest } = alles
  const entwurfszeilen = alles.entwuerfe.map((einer) => entwurfszeile(einer, sprache))
  if (kunde.bindung === 'email')
    return seite(reply, <SicherSeite {...{ rahmen, ungelesen }} entwuerfe={entwurfszeilen} />)
  const da = gefunden.filter(({ geloescht }) => geloescht === null)
  const zeilen = {
    alle: da,
    ungelesen: da.filter((faden) => faden.ungelesen > 0),
    entwuerfe: [],
    papierkorb: faeden.filter(({ geloescht }) => geloescht !== null),
  }[ansicht].map((faden) => alsZeile(faden, sprache))
  return seite(
    reply,
    <ListenSeite
      {...rest}
      {...{ rahmen, ansicht, ungelesen }}
      zeilen={ansicht === 'entwuerfe' ? entwurfszeilen : zeilen}
      entwuerfe={entwurfszeilen.length}
      suche={begriff.trim() === '' ? undefined : { begriff }}
      stand={standAus(request, haus, sprache)}
    />,
  )
}

async function inhalt(tx: Transaction, haus: Haus, kunde: Kunde, begriff: string, sprache: Sprache) {
  const [zeilen, offene] = [await fadenliste(tx, kunde.personIds, haus.uhr.jetzt()), await entwuerfe(tx, haus)]
  const namen = await dienststellennamen(
    tx,
    [...zeilen, ...offene].map(({ dienststelleId }) => dienststelleId),
  )
  const mitStelle = <Z extends { dienststelleId: string }>(zeile: Z) => ({
    ...zeile,
    stelle: namen.get(zeile.dienststelleId) ?? '',
  })
  const faeden = zeilen.map(mitStelle)
  return {
    faeden,
    gefunden: kunde.bindung === 'email' ? [] : await durchsuchen(tx, haus, faeden, begriff, sprache),
    entwuerfe: offene.map(mitStelle),
    ungelesen: zeilen.reduce((summe, faden) => summe + faden.ungelesen, 0),
    benachrichtigt: await benachrichtigt(tx, kunde.kontoId),
    unzustellbar: (await unzustellbarSeit(tx, kunde.kontoId)) !== undefined,
  }
}

/** What has just been done, with the way back. */
function standAus({ query }: Mit, haus: Haus, sprache: Sprache): Standmeldung | undefined {
  const t = listentexte(sprache)
  const bis = plusTage(tagInBerlin(haus.uhr.jetzt()), PAPIERKORB_TAGE)
  const datum = datumLang(bis, sprache)
  const { geloescht, faden, stand } = query
  if (istId(geloescht))
    return {
      text: t('stand.entwurf-geloescht', { datum }),
      rueckgaengig: { aktion: pfade.entwurf(geloescht, 'zurueckholen') },
    }
  if (typeof faden === 'string' && /^JC-[\dA-Z]{4}-[\dA-Z]{5}$/.test(faden))
    return { text: t('stand.geloescht', { datum }), rueckgaengig: { aktion: pfade.faden(faden, 'zurueckholen') } }
  if (stand === 'zurueck') return { text: t('stand.zurueck') }
  return stand === 'gespeichert' ? { text: fadentexte(sprache)('stand.gespeichert') } : undefined
}

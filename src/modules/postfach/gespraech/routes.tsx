import type { FastifyInstance, FastifyReply } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import { type Eingabe, eingabeAus, type Feldfehler, lesen, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istId, neueId } from '../../../platform/ids.ts'
import { aufgehobenes, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { type Mit, referenzIn, vonMensch } from '../anfrage.ts'
import { entwurfSenden } from '../entwurf/senden.ts'
import { fadenMit } from '../faden/kopf.ts'
import { pfade } from '../pfade.ts'
import { mitSchluessel } from '../nachricht/schreiben.ts'
import { darf } from '../policy.ts'
import { textform } from '../schreiben/form.ts'
import { fadentexte } from '../texte/faden.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { allesLoeschen, alsGelesen } from './ansicht.ts'
import { antwortMerken } from './antwort.ts'
import { druckRouten } from './druck-routes.ts'
import { fadenlage } from './lage.ts'
import { GespraechSeite } from './page.tsx'

/** A conversation for its customer: read, answer, delete for oneself, print. */
export function gespraechRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.faden(':referenz')
  web.get(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    return zeige(haus, request, reply, kunde, await aufgehobenes(haus, request))
  })

  web.post(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.lesen)
    const eingabe = eingabeAus(request.body)
    const referenz = referenzIn(request)
    const aktion = wert(eingabe, 'aktion')
    // A page from before a new version may bring none: what was typed counts more.
    const mitgebracht = wert(eingabe, 'schluessel')
    const schluessel = istId(mitgebracht) ? mitgebracht : neueId()
    const gesendet = `${pfade.faden(referenz)}?stand=geantwortet`
    const entwurf = await alsKunde(haus.db, kunde, async (tx) =>
      (await mitSchluessel(tx, schluessel)) === undefined
        ? antwortMerken(tx, haus, kunde, referenz, { text: wert(eingabe, 'text'), schluessel })
        : undefined,
    )
    if (entwurf === undefined) return weiter(reply, gesendet)
    if (aktion === 'speichern') return weiter(reply, `${pfade.faden(referenz)}?stand=gespeichert`)
    if (aktion === 'dateien') return weiter(reply, pfade.entwurf(entwurf, 'dateien'))
    const gelesen = lesen(textform, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, kunde, eingabe, gelesen.fehler)
    await alsKunde(haus.db, kunde, (tx) => entwurfSenden(tx, haus, kunde, entwurf, request.eingegangen))
    return weiter(reply, gesendet)
  })

  const legeWeg = (tat: 'loeschen' | 'zurueckholen', ziel: (referenz: string) => string): void => {
    web.post(pfade.faden(':referenz', tat), async (request: Mit, reply) => {
      const kunde = await kundeVon(haus, request, darf.lesen)
      const referenz = referenzIn(request)
      const wann = tat === 'loeschen' ? haus.uhr.jetzt() : null
      const zahl = await alsKunde(haus.db, kunde, async (tx) =>
        allesLoeschen(tx, (await fadenMit(tx, referenz)).id, wann),
      )
      if (zahl === 0) throw new NotFound()
      return weiter(reply, ziel(referenz))
    })
  }
  legeWeg('loeschen', (referenz) => `${pfade.liste}?faden=${referenz}`)
  legeWeg('zurueckholen', () => `${pfade.liste}?stand=zurueck`)
  druckRouten(web, haus)
}

const saetze = ['gespeichert', 'geantwortet', 'beendet'] as const

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  kunde: Kunde,
  eingabe: Eingabe | undefined,
  fehler: readonly Feldfehler[] = [],
): Promise<FastifyReply> {
  const jetzt = haus.uhr.jetzt()
  const lage = await alsKunde(haus.db, kunde, async (tx) => {
    const eine = await fadenlage(tx, haus, referenzIn(request))
    if (vonMensch(request)) await alsGelesen(tx, eine.faden.id, jetzt)
    return eine
  })
  const rahmen = await haus.rahmen.portal(request, { id: lage.stelle.id, gestellt: true })
  const satz = saetze.find((einer) => einer === request.query['stand'])
  const inhalt = (
    <GespraechSeite
      {...lage}
      rahmen={rahmen}
      anlagen={anlagenErlaubt(haus.config, jetzt)}
      schluessel={lage.entwurf?.id ?? (eingabe === undefined ? neueId() : wert(eingabe, 'schluessel'))}
      eingabe={eingabe ?? { text: lage.entwurf?.text ?? '' }}
      meldungen={meldungen(fehler, rahmen.sprache, schreibtexte)}
      stand={satz && { text: fadentexte(rahmen.sprache)(`stand.${satz}`) }}
    />
  )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}

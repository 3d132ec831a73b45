import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import { alsText } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { aufgehobenes, seite, weiter } from '../../../../platform/http/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { adresse, type Blatt } from '../../../strecke/index.ts'
import { darf } from '../../policy.ts'
import type { Formularart } from '../formularart.ts'
import { meinBogen, type OffenerBogen } from '../offen.ts'
import { auffaelligesAuf, konfliktseite, zeigen } from './anzeige.tsx'
import { blattBei, type Blattweg, gesendetesBlatt, geschwisterVon, stelleAus } from './finden.ts'
import { GESEHEN } from './page.tsx'
import { blattSpeichern, eintragEntfernen, type Gespeichert } from './speichern.ts'
import { verlorenseite } from './verloren.tsx'
import { wohin } from './wohin.ts'

interface Weg {
  Params: Blattweg
  Querystring: Readonly<Record<string, unknown>>
}

const feldAus = (body: unknown, name: string): string => alsText((Object(body) as Record<string, unknown>)[name])

/** The version of the form that a page was made from. */
const versionAus = (body: unknown): number | undefined => {
  const text = feldAus(body, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

type Ergebnis =
  | { readonly art: 'gespeichert'; readonly blatt: Blatt; readonly ergebnis: Gespeichert }
  | { readonly art: 'entfernt'; readonly blatt: Blatt; readonly offen: OffenerBogen }
  /** Whom it was about is not in the form any more. */
  | { readonly art: 'verloren'; readonly offen: OffenerBogen }

/** The pages of questions: shown as last saved; each button saves what was typed, right or wrong, and only going on checks it. */
export function blattRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  const pfade = ['', '/:person', '/:person/:eintrag'].map((teil) => `${art.pfad}/:bereich/:seite${teil}`)

  const ansehen = async (request: FastifyRequest<Weg>, reply: FastifyReply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const offen = await alsKunde(haus.db, kunde, (tx) => meinBogen(tx, haus, kunde, art))
    const stelle = stelleAus(request.params)
    const blatt = offen && stelle && blattBei(art, offen, stelle)
    if (offen === undefined || blatt === undefined) return weiter(reply, art.pfad)
    const typed = await aufgehobenes(haus, request)
    return seite(reply, await zeigen(haus, request, art, offen, blatt, { fehler: [], eingabe: typed }))
  }

  const senden = async (request: FastifyRequest<Weg>, reply: FastifyReply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const aktion = feldAus(request.body, 'aktion')
    const ergebnis = await alsKunde(haus.db, kunde, async (tx): Promise<Ergebnis | undefined> => {
      const offen = await meinBogen(tx, haus, kunde, art, true)
      if (offen === undefined) return undefined
      const version = versionAus(request.body) ?? offen.bogen.version
      const blatt = gesendetesBlatt(art, offen, request.params, version)
      if (blatt === 'entfernt') return aktion === 'entfernen' ? undefined : { art: 'verloren', offen }
      if (blatt === 'nicht-gefragt') return undefined
      const am = request.eingegangen
      if (aktion === 'entfernen' && blatt.liste !== undefined)
        return { art: 'entfernt', blatt, offen: await eintragEntfernen(tx, haus, art, offen, blatt, am) }
      const gesendet = { body: request.body, version, weiter: aktion === 'weiter' || aktion === 'noch', am }
      return { art: 'gespeichert', blatt, ergebnis: await blattSpeichern(tx, haus, art, offen, blatt, gesendet) }
    })
    if (ergebnis === undefined) return weiter(reply, art.pfad)
    if (ergebnis.art === 'verloren') return seite(reply, await verlorenseite(haus, request, art, ergebnis.offen), 409)
    if (ergebnis.art === 'entfernt') return weiter(reply, nachDemEntfernen(art, ergebnis.offen, ergebnis.blatt))
    const { blatt, ergebnis: stand } = ergebnis
    if (stand.konflikte.length > 0)
      return seite(reply, await konfliktseite(haus, request, art, stand.offen, blatt, stand.konflikte), 409)
    const geht = aktion === 'zurueck' || aktion === 'spaeter'
    if (stand.fehler.length > 0 && !geht)
      return seite(reply, await zeigen(haus, request, art, stand.offen, blatt, { fehler: stand.fehler }), 422)
    const gesehen = feldAus(request.body, GESEHEN).split(' ')
    if (!geht && auffaelligesAuf(art, stand.offen, blatt).some(({ key }) => !gesehen.includes(key)))
      return seite(reply, await zeigen(haus, request, art, stand.offen, blatt, { fehler: [] }), 422)
    return weiter(reply, wohin(art, blatt, aktion, stand))
  }

  for (const pfad of pfade) {
    web.get<Weg>(pfad, ansehen)
    web.post<Weg>(pfad, senden)
  }
}

/** To what is left of the list, where the removal can be undone. */
function nachDemEntfernen(art: Formularart, offen: OffenerBogen, blatt: Blatt): string {
  const [erstes] = geschwisterVon(offen, { ...blatt, ort: { ...blatt.ort, instanz: '' } })
  const ziel = erstes === undefined ? art.pfad : `${art.pfad}/${adresse(erstes)}`
  return `${ziel}?stand=entfernt`
}

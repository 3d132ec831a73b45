import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { aufgehobenes, seite, weiter } from '../../../../platform/http/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { adresse, type Blatt } from '../../../strecke/index.ts'
import { darf } from '../../policy.ts'
import type { Formularart } from '../formularart.ts'
import { meinBogen, type OffenerBogen } from '../offen.ts'
import { auffaelligesAuf, konfliktseite, zeigen } from './anzeige.tsx'
import { blattBei, type Blattweg, geschwisterVon, stelleAus } from './finden.ts'
import { feldAus, gesendet } from './gesendet.ts'
import { GESEHEN } from './page.tsx'
import { verlorenseite } from './verloren.tsx'
import { wohin } from './wohin.ts'

interface Weg {
  Params: Blattweg
  Querystring: Readonly<Record<string, unknown>>
}

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
    const sendung = { weg: request.params, body: request.body, aktion, am: request.eingegangen }
    const ergebnis = await alsKunde(haus.db, kunde, (tx) => gesendet(tx, haus, kunde, art, sendung))
    if (ergebnis.art === 'nichts') return weiter(reply, art.pfad)
    if (ergebnis.art === 'verloren') return seite(reply, await verlorenseite(haus, request, art, ergebnis), 409)
    if (ergebnis.art === 'entfernt') return weiter(reply, nachDemEntfernen(art, ergebnis.offen, ergebnis.blatt))
    const { blatt, ergebnis: stand } = ergebnis
    if (stand.konflikte.length > 0)
      return seite(reply, await konfliktseite(haus, request, art, stand.offen, blatt, stand.konflikte), 409)
    if (ergebnis.art === 'aufgehoben') return weiter(reply, `${art.pfad}?stand=aufgehoben`)
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

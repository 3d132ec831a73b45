import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsKunde } from '../../../platform/database/index.ts'
import { alsText } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kundeVon } from '../../konto/index.ts'
import { type Antworten, type Bogeninhalt, umgezogen, zurueckholen } from '../../strecke/index.ts'
import { formulareInKraft, formulareMitId } from '../formulare/fassung.ts'
import { nachweiseUmstellen } from '../nachweise/umstellen.ts'
import { darf } from '../policy.ts'
import type { Formularart } from './formularart.ts'
import { meinBogen, personenVon } from './offen.ts'
import { bogenZurueckholen } from './papierkorb.ts'
import { bogenBeginnen, bogenSpeichern } from './speichern.ts'

const feldAus = (body: unknown, name: string): string => alsText((Object(body) as Record<string, unknown>)[name])

/** Everything that changes a form as a whole: begin, have back, take a removal back, move to another version. */
export function beginnenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  web.post(`${art.pfad}/beginnen`, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    await alsKunde(haus.db, kunde, async (tx) => {
      const tor = await art.tor(tx, haus, kunde)
      if ('zu' in tor) return
      const { vorbelegt, ...anfang } = tor.offen
      const fassungId = await formulareInKraft(tx, haus.uhr.jetzt())
      const bogen = { ...kunde, ...anfang, art: art.art, fassungId }
      await bogenBeginnen(tx, haus.krypto, bogen, mitVorbelegtem(vorbelegt), request.eingegangen)
    })
    return weiter(reply, art.pfad)
  })

  web.post(`${art.pfad}/zurueckholen`, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const id = feldAus(request.body, 'bogen')
    const da = istId(id) && (await alsKunde(haus.db, kunde, (tx) => bogenZurueckholen(tx, id, request.eingegangen)))
    return weiter(reply, `${art.pfad}?stand=${da ? 'wiedergeholt' : 'zu-spaet'}`)
  })

  web.post(`${art.pfad}/rueckgaengig`, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const version = Number(feldAus(request.body, 'version'))
    const da = await alsKunde(haus.db, kunde, async (tx) => {
      const offen = await meinBogen(tx, haus, kunde, art, true)
      const vorher = offen?.bogen.version === version ? zurueckholen(offen.bogen, version) : undefined
      if (offen === undefined || vorher === undefined) return false
      const { entfernt: _entfernt, ...bogen } = offen.bogen
      const neu = await bogenSpeichern(tx, haus.krypto, { ...bogen, ...vorher }, request.eingegangen)
      await nachweiseUmstellen(tx, haus, offen.strecke, neu, version)
      return true
    })
    return weiter(reply, `${art.pfad}?stand=${da ? 'zurueck' : 'zu-spaet'}`)
  })

  web.post(`${art.pfad}/fassung`, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const gezeigt = feldAus(request.body, 'fassung')
    await alsKunde(haus.db, kunde, async (tx) => {
      const offen = await meinBogen(tx, haus, kunde, art, true)
      // Only to the version whose changes the page told.
      if (offen === undefined || (await formulareInKraft(tx, haus.uhr.jetzt())) !== gezeigt) return
      const umfeld = { heute: tagInBerlin(haus.uhr.jetzt()), personen: personenVon(art, offen.bogen, String) }
      const inhalt = umgezogen(offen.strecke, await formulareMitId(tx, gezeigt), offen.bogen, umfeld)
      await bogenSpeichern(tx, haus.krypto, { ...offen.bogen, ...inhalt, fassungId: gezeigt }, request.eingegangen)
    })
    return weiter(reply, `${art.pfad}?stand=umgezogen`)
  })
}

/** What is known already stands in the fields, marked until someone confirms it (HA-07). */
function mitVorbelegtem(antworten: Antworten): Pick<Bogeninhalt, 'antworten' | 'vorbelegt'> {
  const marken = (werte: Antworten[string]) => Object.fromEntries(Object.keys(werte).map((id) => [id, true as const]))
  return {
    antworten,
    vorbelegt: Object.fromEntries(Object.entries(antworten).map(([instanz, werte]) => [instanz, marken(werte)])),
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { type Eingabe, eingabeAus, type Feldfehler, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { aufgehobenes, seite, weiter } from '../../../platform/http/index.ts'
import { codeAus } from '../code/feld.tsx'
import type { Einloesung } from '../code/einloesen.ts'
import { bestellbar } from '../code/regel.ts'
import { empfaengerDer } from '../druck/empfaenger.ts'
import { type Kunde, kundeVon } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { mitWeiter, weiterPfad } from '../weiter-pfad.ts'
import { PinCodeSeite, PinErfolgSeite } from './code-page.tsx'
import { pinBriefBestellen, pinCodeEingeben, rueckbriefGesehen } from './command.ts'
import { PinBriefSeite, SchonBestaetigtSeite } from './page.tsx'
import { briefe, offenerCode } from './query.ts'
import { pinbrieftexte } from './texte.ts'

interface Mit {
  Querystring: Record<string, unknown>
  Body: Record<string, unknown> | undefined
}
type Anfrage = FastifyRequest<Mit>

const bestaetigt = ({ bindung }: Kunde): boolean => bindung === 'pin_brief' || bindung === 'ausweis'

export function pinBriefRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto/pin-brief', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.query['weiter'])
    const rahmen = await haus.rahmen.portal(request)
    if (bestaetigt(kunde)) return seite(reply, <SchonBestaetigtSeite rahmen={rahmen} weiter={ziel ?? '/konto'} />)
    const jetzt = haus.uhr.jetzt()
    const anschrift = await alsKunde(haus.db, kunde, (tx) => empfaengerDer(tx, kunde.personIds))
    const { alle, code } = await alsSystem(haus.db, 'anmeldung', async (tx) => {
      const gelesen = await briefe(tx, kunde.kontoId, 'pin_brief')
      await rueckbriefGesehen(tx, kunde.kontoId, jetzt)
      return { alle: gelesen, code: await offenerCode(tx, kunde.kontoId, 'pin_brief', jetzt) }
    })
    return seite(
      reply,
      <PinBriefSeite
        rahmen={rahmen}
        anschrift={anschrift}
        brief={alle[0]}
        code={code}
        bestellung={bestellbar(alle, jetzt)}
        weiter={ziel}
        bestellt={request.query['stand'] === 'bestellt'}
      />,
    )
  })

  web.post('/konto/pin-brief', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const ziel = mitWeiter('/konto/pin-brief', weiterPfad(request.body?.['weiter']))
    if (bestaetigt(kunde)) return weiter(reply, ziel)
    const ergebnis = await pinBriefBestellen(haus, kunde)
    return weiter(reply, ergebnis.art === 'bestellt' ? mitStand(ziel, 'bestellt') : ziel)
  })

  pinCodeRouten(web, haus)
}

const mitStand = (pfad: string, stand: string): string => `${pfad}${pfad.includes('?') ? '&' : '?'}stand=${stand}`

function pinCodeRouten(web: FastifyInstance, haus: Haus): void {
  const zeigen = async (
    request: Anfrage,
    reply: FastifyReply,
    kunde: Kunde,
    { eingabe, ziel, fehler }: { eingabe: Eingabe; ziel: string | undefined; fehler?: Feldfehler },
  ): Promise<FastifyReply> => {
    const jetzt = haus.uhr.jetzt()
    const code = await alsSystem(haus.db, 'anmeldung', (tx) => offenerCode(tx, kunde.kontoId, 'pin_brief', jetzt))
    const rahmen = await haus.rahmen.portal(request)
    const worte = fehler && meldungen([fehler], rahmen.sprache, pinbrieftexte)
    const inhalt = <PinCodeSeite rahmen={rahmen} code={code} eingabe={eingabe} weiter={ziel} meldungen={worte} />
    return seite(reply, inhalt, fehler ? 422 : 200)
  }

  web.get('/konto/pin-code', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.query['weiter'])
    const rahmen = await haus.rahmen.portal(request)
    if (request.query['stand'] === 'bestaetigt' && bestaetigt(kunde))
      return seite(reply, <PinErfolgSeite rahmen={rahmen} weiter={ziel ?? '/uebersicht'} />)
    if (bestaetigt(kunde)) return seite(reply, <SchonBestaetigtSeite rahmen={rahmen} weiter={ziel ?? '/konto'} />)
    return zeigen(request, reply, kunde, { eingabe: (await aufgehobenes(haus, request)) ?? {}, ziel })
  })

  web.post('/konto/pin-code', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.body?.['weiter'])
    const eingabe = eingabeAus(request.body)
    const fertig = mitStand(mitWeiter('/konto/pin-code', ziel), 'bestaetigt')
    if (bestaetigt(kunde)) return weiter(reply, fertig)
    const gelesen = codeAus(request.body?.['code'])
    if ('fehler' in gelesen) return zeigen(request, reply, kunde, { eingabe, ziel, fehler: gelesen.fehler })
    const ergebnis = await alsSystem(haus.db, 'anmeldung', (tx) => pinCodeEingeben(haus, tx, kunde, gelesen.code))
    if (ergebnis.art === 'eingeloest') return weiter(reply, fertig)
    return zeigen(request, reply, kunde, { eingabe, ziel, fehler: alsFehler(ergebnis) })
  })
}

function alsFehler(ergebnis: Exclude<Einloesung, { art: 'eingeloest' }>): Feldfehler {
  if (ergebnis.art !== 'falsch') return { feld: 'code', schluessel: `fehler.code.${ergebnis.art}` }
  const schluessel = ergebnis.rest === 1 ? 'fehler.code.falsch.1' : 'fehler.code.falsch'
  return { feld: 'code', schluessel, parameter: { n: ergebnis.rest } }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import {
  type Datei,
  dateienMitId,
  dateienVon,
  dateiformular,
  dateisatz,
  mitDateien,
} from '../../../platform/eingang/index.ts'
import { type Feldfehler, meldungen, wert, werte } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import { darf } from '../policy.ts'
import { type Gesagt, gesagt, mangel } from './eingabe.ts'
import { type Gefragt, gefragteNachweise } from './gefragt.ts'
import { Nachweisliste } from './liste.tsx'
import { dateienZu, nachweisstand } from './befund.ts'
import { nachweiseVon, nachweisSpeichern } from './nachweis.ts'
import { Nachweisseite } from './page.tsx'
import { nachweistexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Params: { code: string; instanz: string }; Querystring: Record<string, unknown> }>

/** The evidence of a form: what is asked for, and one page for each. */
export function nachweisRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  web.get(`${art.pfad}/nachweise`, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const rahmen = await haus.rahmen.portal(request)
    const t = nachweistexte(rahmen.sprache)
    const zeilen = await alsKunde(haus.db, kunde, async (tx) => {
      const offen = await meinBogen(tx, haus, kunde, art)
      if (offen === undefined) return undefined
      const da = await nachweiseVon(tx, haus, offen.bogen.id)
      const dateien = await dateienZu(tx, haus, da)
      return gefragteNachweise(haus, rahmen, art, offen).map((g) => {
        const n = da.find(({ code, instanz }) => code === g.code && instanz === g.instanz)
        return { ...g, stand: n && nachweisstand(n, dateien) }
      })
    })
    if (zeilen === undefined) return weiter(reply, art.pfad)
    const stand = request.query['stand'] === 'gespeichert' ? { text: t('stand.gespeichert') } : undefined
    return seite(reply, <Nachweisliste {...{ rahmen, art, zeilen, stand }} />)
  })

  const pfad = `${art.pfad}/nachweise/:code/:instanz`
  web.get(pfad, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    return alsKunde(haus.db, kunde, async (tx) => {
      const ziel = await gesucht(tx, haus, request, kunde, art)
      if (ziel === undefined) return weiter(reply, `${art.pfad}/nachweise`)
      const { nachweis, bogen } = ziel
      const da = (await nachweiseVon(tx, haus, bogen.id)).find(
        ({ code, instanz }) => code === nachweis.code && instanz === nachweis.instanz,
      )
      const dateien = await vorhandene(tx, haus, da?.dateien ?? [])
      return zeige(tx, haus, request, reply, art, nachweis, { weg: da?.weg, worte: da?.worte ?? '' }, dateien, [])
    })
  })

  mitDateien(web, (innen) => {
    innen.post(pfad, { config: { langsam: true } }, async (request: Anfrage, reply) => {
      const kunde = await kundeVon(haus, request, darf.alsKunde)
      const { eingabe, dateien: neue, abgelehnt } = await dateiformular(haus, request, kunde)
      const weg = wert(eingabe, 'entfernen')
      const ids = [...werte(eingabe, 'datei'), ...werte(eingabe, 'unterlage'), ...neue.map(({ id }) => id)]
      return alsKunde(haus.db, kunde, async (tx) => {
        const ziel = await gesucht(tx, haus, request, kunde, art, true)
        if (ziel === undefined) return weiter(reply, `${art.pfad}/nachweise`)
        const { nachweis, bogen } = ziel
        const dateien = await vorhandene(
          tx,
          haus,
          ids.filter((id) => id !== weg),
        )
        const was = gesagt(eingabe, dateien)
        const bleibt = wert(eingabe, 'aktion') !== 'weiter' || weg !== ''
        const { sprache } = await haus.rahmen.portal(request)
        const t = nachweistexte(sprache)
        const fehler = abgelehnt.map(({ name, meldung }) => ({
          feld: 'datei-neu',
          schluessel: t('fehler.abgelehnt', { name, satz: dateisatz(meldung, sprache) }),
        }))
        const alle = fehler.length > 0 || (bleibt && weg !== '') ? fehler : mangel(was, dateien)
        // Said so far is kept in any case: a wrong form never loses a file.
        if (was.weg !== undefined)
          await nachweisSpeichern(tx, haus, bogen, {
            ...nachweis,
            weg: was.weg,
            worte: was.worte,
            dateien: dateien.map(({ id }) => id),
          })
        if (alle.length > 0) return zeige(tx, haus, request, reply, art, nachweis, was, dateien, alle)
        if (bleibt)
          return weiter(reply, `${art.pfad}/${nachweis.adresse}?stand=${weg === '' ? 'hochgeladen' : 'gespeichert'}`)
        return weiter(reply, `${art.pfad}/nachweise?stand=gespeichert`)
      })
    })
  })
}

/** Own files with these ids; what a form holds stays with it, also when it was removed from the library. */
const vorhandene = (tx: Transaction, haus: Haus, ids: readonly string[]): Promise<Datei[]> =>
  dateienMitId(tx, haus, [...new Set(ids.filter(istId))])

/** The evidence that the address names, if the form asks for it now. */
async function gesucht(tx: Transaction, haus: Haus, request: Anfrage, kunde: Kunde, art: Formularart, sperren = false) {
  const offen = await meinBogen(tx, haus, kunde, art, sperren)
  if (offen === undefined) return undefined
  const rahmen = await haus.rahmen.portal(request)
  const adresse = `nachweise/${request.params.code}/${request.params.instanz}`
  const nachweis = gefragteNachweise(haus, rahmen, art, offen).find((g) => g.adresse === adresse)
  return nachweis && { nachweis, bogen: offen.bogen }
}

async function zeige(
  tx: Transaction,
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  art: Formularart,
  nachweis: Gefragt,
  { weg, worte }: Gesagt,
  dateien: readonly Datei[],
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const rahmen = await haus.rahmen.portal(request)
  const t = nachweistexte(rahmen.sprache)
  const alle = await dateienVon(tx, haus, 50)
  const unterlagen = alle.filter(({ id, stand }) => stand !== 'abgelehnt' && !dateien.some((da) => da.id === id))
  const { stand: wort } = request.query
  const stand = wort === 'hochgeladen' || wort === 'gespeichert' ? { text: t(`stand.${wort}`) } : undefined
  const texte = meldungen(fehler, rahmen.sprache, nachweistexte)
  return seite(
    reply,
    <Nachweisseite
      {...{ rahmen, art, nachweis, worte, dateien, unterlagen, stand }}
      weg={weg ?? ''}
      meldungen={texte}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}

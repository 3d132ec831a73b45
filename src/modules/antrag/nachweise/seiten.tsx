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
import { type Eingabe, type Feldfehler, meldungen, wert, werte } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { PortalRahmen, Standmeldung } from '../../../platform/html/index.ts'
import { aufgehobenes, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { darf } from '../policy.ts'
import { type Gesagt, gesagt, mangel, zumWeg } from './eingabe.ts'
import type { Gefragt } from './gefragt.ts'
import { nachweiseVon, nachweisSpeichern, type Weg } from './nachweis.ts'
import { Nachweisseite } from './page.tsx'
import { nachweistexte } from './texte.ts'

type Anfrage = FastifyRequest<{
  Params: { referenz?: string; code: string; instanz: string }
  Querystring: { stand?: unknown }
}>

interface Wer {
  readonly kunde: Kunde
  readonly rahmen: PortalRahmen
  /** Of what was sent, where the address names it. */
  readonly referenz: string | undefined
}

/** What is asked for at a place. */
interface Fund {
  /** Address of the list. */
  readonly liste: string
  readonly bogen: { readonly id: string; readonly personId: string }
  readonly gefragt: readonly Gefragt[]
  /** Of the form, while it is filled in. */
  readonly version?: number
  /** The instance now of an evidence that a page of that version of the form is about; undefined when it went. */
  readonly jetzt?: (gefragt: Stelle, version: number) => string | undefined
}

type Stelle = Pick<Gefragt, 'code' | 'instanz'>

/** Where evidence is told: in a form that is being filled in, or after it was sent. */
interface Nachweisort {
  /** Address of the list, as a pattern; the page of one evidence lies below it. */
  readonly muster: string
  readonly wege: readonly Weg[]
  /** @param sperren it is about to change; undefined: nothing is asked for any more */
  finde(tx: Transaction, wer: Wer, sperren: boolean): Promise<Fund | undefined>
}

type Ziel = Omit<Fund, 'gefragt'> & { readonly nachweis: Gefragt; readonly wege: readonly Weg[] }

/** One page for each evidence: files now, out of the library, handed in already, there is none. */
export function nachweisseiten(web: FastifyInstance, haus: Haus, ort: Nachweisort): void {
  const muster = `${ort.muster}/:code/:instanz`
  const wer = async (request: Anfrage): Promise<Wer> => ({
    kunde: await kundeVon(haus, request, darf.alsKunde),
    rahmen: await haus.rahmen.portal(request),
    referenz: request.params.referenz,
  })
  /** Where to go on when the evidence is not asked for (any more). */
  const zurueck = ({ referenz = '' }: Wer): string => ort.muster.replace(':referenz', encodeURIComponent(referenz))

  web.get(muster, async (request: Anfrage, reply) => {
    const einer = await wer(request)
    const getippt = await aufgehobenes(haus, request)
    const antworten = await alsKunde(haus.db, einer.kunde, async (tx) => {
      const ziel = await gesucht(tx, request, ort, einer)
      if (ziel === undefined) return () => weiter(reply, zurueck(einer))
      const { code, instanz } = ziel.nachweis
      if (getippt !== undefined) {
        const dateien = await vorhandene(tx, haus, idsIn(getippt))
        return zeige(tx, haus, request, reply, einer, ziel, gesagt(getippt, dateien), dateien, [], getippt)
      }
      const da = (await nachweiseVon(tx, haus, ziel.bogen.id)).find((n) => n.code === code && n.instanz === instanz)
      const dateien = await vorhandene(tx, haus, da?.dateien ?? [])
      return zeige(tx, haus, request, reply, einer, ziel, { weg: da?.weg, worte: da?.worte ?? '' }, dateien, [])
    })
    return antworten()
  })

  mitDateien(web, (innen) => {
    innen.post(muster, { config: { langsam: true } }, async (request: Anfrage, reply) => {
      const einer = await wer(request)
      const { eingabe, dateien: neue, abgelehnt } = await dateiformular(haus, request, einer.kunde)
      const fehler = abgelehnt.map((datei) => ablehnung(datei, einer.rahmen.sprache))
      const weg = wert(eingabe, 'entfernen')
      const ids = [...idsIn(eingabe), ...neue.map(({ id }) => id)]
      // Only after the commit is anything said: who reads "gespeichert" finds it saved.
      const antworten = await alsKunde(haus.db, einer.kunde, async (tx) => {
        const ziel = await gesucht(tx, request, ort, einer, eingabe)
        if (ziel === undefined) return () => weiter(reply, `${zurueck(einer)}?stand=nicht-gefragt`)
        const { nachweis, bogen, liste } = ziel
        const bleiben = ids.filter((id) => id !== weg)
        const da = await vorhandene(tx, haus, bleiben)
        const was = gesagt(eingabe, da)
        const dateien = zumWeg(was, da)
        const fertig = wert(eingabe, 'aktion') === 'weiter' && weg === ''
        const alle = fehler.length > 0 || weg !== '' ? fehler : mangel(was, dateien)
        // Said so far is kept in any case: a wrong form never loses a file.
        if (was.weg !== undefined)
          await nachweisSpeichern(tx, haus, bogen, {
            ...nachweis,
            weg: was.weg,
            worte: was.worte,
            dateien: dateien.map(({ id }) => id),
          })
        if (alle.length > 0) return zeige(tx, haus, request, reply, einer, ziel, was, dateien, alle)
        if (fertig) return () => weiter(reply, `${liste}?stand=gespeichert`)
        return () => weiter(reply, `${liste}/${nachweis.adresse}?stand=${weg === '' ? 'hochgeladen' : 'gespeichert'}`)
      })
      return antworten()
    })
  })
}

/** Ids of the files of the form, and of those chosen from the library. */
const idsIn = (eingabe: Eingabe): string[] => [...werte(eingabe, 'datei'), ...werte(eingabe, 'unterlage')]

type Abgelehnt = Awaited<ReturnType<typeof dateiformular>>['abgelehnt'][number]

const ablehnung = ({ name, meldung }: Abgelehnt, sprache: Sprache): Feldfehler => ({
  feld: 'datei-neu',
  schluessel: nachweistexte(sprache)('fehler.abgelehnt', { name, satz: dateisatz(meldung, sprache) }),
})

/** Own files with these ids; what a form holds stays with it, also when it was removed from the library. */
const vorhandene = (tx: Transaction, haus: Haus, ids: readonly string[]): Promise<Datei[]> =>
  dateienMitId(tx, haus, [...new Set(ids.filter(istId))])

/** The evidence that the address names, if it is asked for now. @param gesendet what a page sent; then it is about to change */
async function gesucht(
  tx: Transaction,
  { params }: Anfrage,
  ort: Nachweisort,
  wer: Wer,
  gesendet?: Eingabe,
): Promise<Ziel | undefined> {
  const fund = await ort.finde(tx, wer, gesendet !== undefined)
  const version = Number(wert(gesendet ?? {}, 'version')) || fund?.version
  const stelle = { code: params.code, instanz: params.instanz.replaceAll('-', '/') }
  const instanz = version === undefined || fund?.jetzt === undefined ? stelle.instanz : fund.jetzt(stelle, version)
  const nachweis = fund?.gefragt.find((g) => g.code === stelle.code && g.instanz === instanz)
  return fund && nachweis && { ...fund, nachweis, wege: ort.wege }
}

async function zeige(
  tx: Transaction,
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  { rahmen }: Wer,
  { liste, nachweis, wege, version }: Ziel,
  { weg = '', worte }: Omit<Gesagt, 'weg'> & { weg?: string | undefined },
  dateien: readonly Datei[],
  fehler: readonly Feldfehler[],
  getippt?: Eingabe,
): Promise<() => FastifyReply> {
  const t = nachweistexte(rahmen.sprache)
  const alle = await dateienVon(tx, haus)
  const unterlagen = alle.filter(({ id, stand }) => stand !== 'abgelehnt' && !dateien.some((da) => da.id === id))
  const stand = getippt === undefined ? standAus(request.query.stand, t) : wiederDa(getippt, t)
  const props = { rahmen, liste, nachweis, version, wege, weg, worte, dateien, unterlagen, stand }
  const texte = meldungen(fehler, rahmen.sprache, nachweistexte)
  return () => seite(reply, <Nachweisseite {...props} meldungen={texte} />, fehler.length > 0 ? 422 : 200)
}

type T = ReturnType<typeof nachweistexte>

const standAus = (wort: unknown, t: T): Standmeldung | undefined =>
  wort === 'hochgeladen' || wort === 'gespeichert' ? { text: t(`stand.${wort}`) } : undefined

/** After a new sign-in: what was typed is here again; a file that was just being sent is not. */
function wiederDa(getippt: Eingabe, t: T): Standmeldung {
  const namen = werte(getippt, 'datei-neu')
  return { text: namen.length === 0 ? t('stand.wieder') : t('stand.wieder-ohne', { namen: namen.join(', ') }) }
}

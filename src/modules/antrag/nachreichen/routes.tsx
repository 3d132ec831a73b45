import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { alsText } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { PortalRahmen } from '../../../platform/html/index.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { eigeneEinreichung } from '../einreichen/einreichungen.ts'
import { personennamen } from '../einreichen/personen.ts'
import { sendeDokument } from '../einreichen/quittung/dokument.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'
import { wege } from '../einreichen/wege.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { type Gefragt, inWorten } from '../nachweise/gefragt.ts'
import { nachweisseiten } from '../nachweise/seiten.tsx'
import { darf } from '../policy.ts'
import { nachreichen } from './command.ts'
import { type Nachreichbar, nachreichbar } from './offen.ts'
import { Nachreichseite } from './page.tsx'

type Anfrage = FastifyRequest<{ Params: { referenz: string; runde?: string }; Querystring: { stand?: unknown } }>

/** Evidence after the sending: what is missing, one page for each, and handing it in. */
export function nachreichRoutes(web: FastifyInstance, haus: Haus, { art }: Formularart): void {
  const muster = wege.nachreichen(art, ':referenz')

  async function zeige(request: Anfrage, reply: FastifyReply, leer = false): Promise<FastifyReply> {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const { referenz } = request.params
    const { was, gefragt, rahmen } = await alsKunde(haus.db, kunde, async (tx) => {
      const offen = await nachreichbar(tx, haus, art, referenz)
      const eigener = await haus.rahmen.portal(request, { id: offen.einreichung.dienststelleId, gestellt: true })
      return { was: offen, gefragt: await gefragte(tx, eigener, offen), rahmen: eigener }
    })
    const zeilen = gefragt.map((g) => ({ ...g, falls: false, stand: fehlenderZu(was, g)?.stand }))
    const bereit = was.fehlend.some(({ neu }) => neu !== undefined)
    const gespeichert = request.query.stand === 'gespeichert'
    return seite(reply, <Nachreichseite {...{ rahmen, was, zeilen, bereit, gespeichert, leer }} />, leer ? 422 : 200)
  }

  web.get(muster, (request: Anfrage, reply) => zeige(request, reply))

  web.post(muster, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const { referenz } = request.params
    const runde = Number(alsText((request.body as { schluessel?: unknown } | null | undefined)?.schluessel))
    const ausgang = await nachreichen(haus, kunde, { art, nummer: referenz, runde }, request.eingegangen)
    if (ausgang === 'leer') return zeige(request, reply, true)
    return weiter(reply, `${wege.quittung(art, encodeURIComponent(referenz))}?stand=nachgereicht`)
  })

  web.get(wege.nachgereicht(art, ':referenz', ':runde'), async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    return sendeDokument(haus, kunde, reply, async (tx) => {
      const einreichung = await eigeneEinreichung(tx, request.params.referenz, art)
      const runde = einreichung.nachgereicht.find((r) => String(r.runde) === request.params.runde)
      if (runde === undefined) throw new NotFound()
      return { ...einreichung, ...runde }
    })
  })

  nachweisseiten(web, haus, {
    muster,
    wege: ['datei', 'schon-abgegeben', 'gibt-es-nicht'],
    async finde(tx, { rahmen, referenz = '' }) {
      const was = await nachreichbar(tx, haus, art, referenz)
      const { bogenId: id, personId } = was.einreichung
      const liste = wege.nachreichen(art, was.einreichung.referenz)
      return { liste, bogen: { id, personId }, gefragt: await gefragte(tx, rahmen, was) }
    },
  })
}

const fehlenderZu = ({ fehlend }: Nachreichbar, { code, instanz }: Pick<Gefragt, 'code' | 'instanz'>) =>
  fehlend.find(({ nachweis: n }) => n.code === code && n.instanz === instanz)

/** What is missing, in words, with the question that asked for it. */
async function gefragte(tx: Transaction, { sprache, einfach }: PortalRahmen, was: Nachreichbar): Promise<Gefragt[]> {
  const { angaben, einreichung, gruende } = was
  const strecke = await formulareMitId(tx, angaben.fassung)
  const namen = personennamen(angaben.antworten)
  const worte = texteFuer(einfach ? 'de-einfach' : sprache)
  const name = (person: number): string | undefined => (person < 2 ? undefined : namen(`person/${person}`))
  const alle = inWorten(ergebnisDer(strecke, einreichung.art, angaben), { worte, name, gruende })
  return alle.filter((gefragt) => fehlenderZu(was, gefragt) !== undefined)
}

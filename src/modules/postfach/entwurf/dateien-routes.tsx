import type { FastifyInstance, FastifyReply } from 'fastify'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { type Datei, dateiformular, dateisatz, mitDateien } from '../../../platform/eingang/index.ts'
import { type Feldfehler, meldungen, wert, werte } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { idIn, type Mit } from '../anfrage.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { vorhandene } from '../anlagen/vorhandene.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { DateienSeite } from './dateien-page.tsx'
import { entwurfMit, speichereEntwurf } from './entwurf.ts'

/** Most files of one message. */
const HOECHSTENS = 10

/** The step of the files (PF-11), by the pipeline that all files take: locked until they were scanned. */
export function dateienRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.entwurf(':id', 'dateien')
  web.get(pfad, async (request: Mit, reply) => {
    const kunde = await wer(haus, request)
    const { dateien } = await alsKunde(haus.db, kunde, (tx) => mitEntwurf(tx, haus, idIn(request)))
    return zeige(haus, request, reply, dateien, [])
  })

  mitDateien(web, (innen) => {
    innen.post(pfad, { config: { langsam: true } }, async (request: Mit, reply) => {
      const kunde = await wer(haus, request)
      const id = idIn(request)
      const { eingabe, dateien: neue, abgelehnt } = await dateiformular(haus, request, kunde)
      const weg = wert(eingabe, 'entfernen')
      const gewuenscht = [...werte(eingabe, 'datei'), ...neue.map((datei) => datei.id)].filter((eine) => eine !== weg)
      const { dateien, zuviel } = await alsKunde(haus.db, kunde, async (tx) => {
        const { entwurf } = await mitEntwurf(tx, haus, id)
        const alle = await vorhandene(tx, haus, gewuenscht)
        const da = alle.slice(0, HOECHSTENS)
        await speichereEntwurf(tx, haus, { ...entwurf, dateien: da.map((datei) => datei.id) }, haus.uhr.jetzt())
        return { dateien: da, zuviel: alle.slice(HOECHSTENS).map(({ name }) => name) }
      })
      const { sprache } = await haus.rahmen.portal(request)
      const t = schreibtexte(sprache)
      const fehler: Feldfehler[] = abgelehnt.map(({ name, meldung }) => ({
        feld: 'datei-neu',
        schluessel: t('fehler.datei', { name, satz: dateisatz(meldung, sprache) }),
      }))
      if (zuviel.length > 0) fehler.push(zuviele(zuviel))
      if (fehler.length > 0) return zeige(haus, request, reply, dateien, fehler)
      return weiter(reply, pfade.entwurf(id, wert(eingabe, 'aktion') === 'weiter' ? 'pruefen' : 'dateien'))
    })
  })
}

/** Those that do not go along any more; they stay among the customer's files. */
const zuviele = (namen: readonly string[]): Feldfehler => ({
  feld: 'datei-neu',
  schluessel: 'fehler.dateien',
  parameter: { n: HOECHSTENS, namen: namen.join(', ') },
})

async function wer(haus: Haus, request: Mit): Promise<Kunde> {
  if (!anlagenErlaubt(haus.config, haus.uhr.jetzt())) throw new NotFound()
  return kundeVon(haus, request, darf.entwerfen)
}

const mitEntwurf = async (tx: Transaction, haus: Haus, id: string) => {
  const entwurf = await entwurfMit(tx, haus, id)
  return { entwurf, dateien: await vorhandene(tx, haus, entwurf.dateien) }
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  dateien: readonly Datei[],
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const rahmen = await haus.rahmen.portal(request)
  const worte = meldungen(fehler, rahmen.sprache, schreibtexte)
  const inhalt = <DateienSeite {...{ rahmen, dateien }} id={idIn(request)} meldungen={worte} />
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}

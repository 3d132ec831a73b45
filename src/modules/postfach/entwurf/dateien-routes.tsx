import type { FastifyInstance, FastifyReply } from 'fastify'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import { type Datei, mitDateien } from '../../../platform/eingang/index.ts'
import { type Feldfehler, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { idIn, type Mit } from '../anfrage.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { anlagenformular, begrenzt } from '../anlagen/formular.ts'
import { vorhandene } from '../anlagen/vorhandene.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { DateienSeite } from './dateien-page.tsx'
import { entwurfMit, speichereEntwurf } from './entwurf.ts'

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
      const { sprache } = await haus.rahmen.portal(request)
      const { eingabe, gewuenscht, fehler: unbrauchbar } = await anlagenformular(haus, request, kunde, sprache)
      const { dateien, fehler: zuviel } = await alsKunde(haus.db, kunde, async (tx) => {
        const { entwurf } = await mitEntwurf(tx, haus, id)
        const da = begrenzt(await vorhandene(tx, haus, gewuenscht), sprache)
        const ids = da.dateien.map((datei) => datei.id)
        await speichereEntwurf(tx, haus, { ...entwurf, dateien: ids }, haus.uhr.jetzt())
        return da
      })
      const fehler = [...unbrauchbar, ...zuviel]
      if (fehler.length > 0) return zeige(haus, request, reply, dateien, fehler)
      return weiter(reply, pfade.entwurf(id, wert(eingabe, 'aktion') === 'weiter' ? 'pruefen' : 'dateien'))
    })
  })
}

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

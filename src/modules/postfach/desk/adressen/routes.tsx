import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { eingabeAus, wert } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, seite, weiter } from '../../../../platform/http/index.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { fadenkopf } from '../../faden/kopf.ts'
import { recht } from '../../policy.ts'
import { pfade } from '../pfade.ts'
import { widerrufe } from './command.ts'
import { AdressenSeite } from './page.tsx'
import { adressen } from './query.ts'

/** The reply addresses of a conversation, for those who decide about the office's mails. */
export function adressenRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.faden(':id', 'adressen')
  web.get(pfad, async (request: Mit, reply) => {
    const wer = await sichtende(haus, request)
    const blatt = await alsPersonal(haus.db, wer, async (tx) => {
      const faden = await fadenkopf(tx, idIn(request))
      return { faden, zeilen: await adressen(tx, faden) }
    })
    const rahmen = await haus.rahmen.desk(request)
    const getan = request.query['getan'] === 'widerrufen'
    return seite(reply, <AdressenSeite {...blatt} {...{ rahmen, getan }} jetzt={haus.uhr.jetzt()} />)
  })

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await sichtende(haus, request)
    const adresse = wert(eingabeAus(request.body), 'adresse')
    const id = idIn(request)
    const getan = await alsPersonal(haus.db, wer, async (tx) =>
      widerrufe(tx, await fadenkopf(tx, id), adresse, haus.uhr.jetzt()),
    )
    if (!getan) throw new Conflict('Diese Adresse gehört nicht zu diesem Gespräch. Bitte laden Sie die Seite neu.')
    return weiter(reply, `${pfade.faden(id, 'adressen')}?getan=widerrufen`)
  })
}

async function sichtende(haus: Haus, request: Mit): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.sichten)
  return wer
}

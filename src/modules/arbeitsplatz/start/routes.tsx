import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { offeneFaelle } from '../../../platform/uebergabe/index.ts'
import { arbeitsstand, ohneQuittung } from '../../eakte/index.ts'
import { type Personal, personalVon } from '../../organisation/index.ts'
import { recht } from '../policy.ts'
import { StartSeite, type Tag } from './page.tsx'

const ZAEHLEN_BIS = 50

export function startRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/arbeitsplatz', async (request, reply) => {
    const wer = await personalVon(haus, request)
    const tag = await alsPersonal(haus.db, wer, (tx) => meinTag(tx, wer, haus.uhr.jetzt()))
    return seite(reply, <StartSeite rahmen={await haus.rahmen.desk(request)} tag={tag} />)
  })
}

async function meinTag(tx: Transaction, wer: Personal, jetzt: Date): Promise<Tag> {
  const darf = (was: (typeof recht)[keyof typeof recht]): boolean => wer.rechte.includes(was)
  return {
    protokoll: darf(recht.protokoll),
    ...(darf(recht.akten) && { eakte: await arbeitsstand(tx, wer.personalId, tagInBerlin(jetzt)) }),
    ...(darf(recht.uebergaben) && { uebergaben: await uebergaben(tx, jetzt) }),
  }
}

async function uebergaben(tx: Transaction, jetzt: Date): Promise<NonNullable<Tag['uebergaben']>> {
  const faelle = await offeneFaelle(tx, undefined, ZAEHLEN_BIS + 1)
  const gescheitert = Math.min(faelle.length, ZAEHLEN_BIS)
  return { gescheitert, mehr: faelle.length > ZAEHLEN_BIS, ohneQuittung: (await ohneQuittung(tx, jetzt)).length }
}

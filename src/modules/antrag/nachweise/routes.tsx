import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { nachweisinstanz } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import { darf } from '../policy.ts'
import { dateienZu, nachweisstand } from './befund.ts'
import { gefragteNachweise } from './gefragt.ts'
import { Nachweisliste } from './liste.tsx'
import { nachweiseVon, wege } from './nachweis.ts'
import { nachweisseiten } from './seiten.tsx'
import { nachweistexte } from './texte.ts'

/** The evidence of a form that is being filled in: what is asked for, and one page for each. */
export function nachweisRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  const liste = `${art.pfad}/nachweise`
  web.get<{ Querystring: { stand?: unknown } }>(liste, async (request, reply) => {
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
    const satz = (['gespeichert', 'nicht-gefragt'] as const).find((einer) => einer === request.query.stand)
    const stand = satz && { text: t(`stand.${satz}`) }
    return seite(reply, <Nachweisliste {...{ rahmen, art, zeilen, stand }} />)
  })

  nachweisseiten(web, haus, {
    muster: liste,
    wege,
    async finde(tx, { kunde, rahmen }, sperren) {
      const offen = await meinBogen(tx, haus, kunde, art, sperren)
      if (offen === undefined) return undefined
      const { bogen, strecke } = offen
      return {
        liste,
        bogen,
        gefragt: gefragteNachweise(haus, rahmen, art, offen),
        version: bogen.version,
        jetzt: (stelle, version) => nachweisinstanz(strecke, bogen, stelle, version),
      }
    },
  })
}

import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { inSprache } from '../../../platform/i18n/index.ts'
import { fuellen } from '../inhalte/fuellen.ts'
import { InhaltSeite } from '../inhalte/inhaltsseite.tsx'
import type { Inhaltsleser } from '../inhalte/leser.ts'
import { inhaltstexte } from '../inhalte/texte.ts'

const zweisprachig = ['barrierefreiheit', 'datenschutz', 'impressum'] as const
const nurDeutsch = ['leichte-sprache', 'gebaerdensprache'] as const

/** The pages every public portal must have (§§ 3, 4, 7 BITV 2.0, § 5 DDG, article 13 GDPR); readable without the database. */
export function pflichtenRouten(web: FastifyInstance, haus: Haus, lies: Inhaltsleser): void {
  for (const name of zweisprachig) {
    web.get(`/${name}`, { config: { ohneDatenbank: true } }, async (request, reply) => {
      const rahmen = await haus.rahmen.portal(request)
      const inhalte = await lies()
      return seite(
        reply,
        <InhaltSeite
          rahmen={rahmen}
          inhalt={inSprache(inhalte.texte[name], rahmen.sprache)}
          betreiber={inhalte.texte.betreiber}
          fuellen={fuellen(inhalte, tagInBerlin(haus.uhr.jetzt()), rahmen.sprache)}
          nenntBetreiber
        />,
      )
    })
  }
  for (const name of nurDeutsch) {
    web.get(`/${name}`, { config: { ohneDatenbank: true } }, async (request, reply) => {
      const rahmen = await haus.rahmen.portal(request)
      const inhalte = await lies()
      return seite(
        reply,
        <InhaltSeite
          rahmen={rahmen}
          inhalt={inhalte.texte[name]}
          betreiber={inhalte.texte.betreiber}
          fuellen={fuellen(inhalte, tagInBerlin(haus.uhr.jetzt()), 'de')}
          nurDeutsch={inhaltstexte(rahmen.sprache)(name)}
        />,
      )
    })
  }
}

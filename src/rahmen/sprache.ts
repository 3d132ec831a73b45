import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { ungepruefteSprachen } from '../modules/antrag/index.ts'
import { angeboteneSprachen } from '../modules/portal/index.ts'
import type { Rahmen } from '../platform/html/index.ts'
import type { Sprachauswahl } from '../platform/i18n/index.ts'
import { gibtEsAuf } from './uebersetzt.ts'

type Sprachteil = Pick<Rahmen, 'sprache' | 'einfach' | 'ungeprueft' | 'fehlt' | 'sprachen'>

/** What was chosen (cookie), else what the browser prefers, else German; always one that is offered here. */
function auswahlVon(request: FastifyRequest, angeboten: ReturnType<typeof angeboteneSprachen>): Sprachauswahl {
  const wunsch = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase()
  const passend = [keks(request, 'jc_sprache'), wunsch].flatMap((w) => angeboten.filter(({ auswahl }) => auswahl === w))
  return passend[0]?.auswahl ?? 'de'
}

/** Cookies are not parsed yet where a request fails early. */
export function keks(request: FastifyRequest, name: string): string | undefined {
  const kekse: Record<string, string | undefined> | undefined = request.cookies
  return kekse?.[name]
}

/** The language of a page: the chosen one, where the page has words in it, else German with a line that says so. */
export function spracheVon(request: FastifyRequest, config: Config): Sprachteil {
  const angeboten = angeboteneSprachen(config)
  const gewaehlt = auswahlVon(request, angeboten)
  const [pfad = '/'] = request.url.split('?')
  const eintrag = angeboten.find(({ auswahl }) => auswahl === gewaehlt)
  const da = eintrag !== undefined && gibtEsAuf(eintrag.sprache, pfad)
  const hier = encodeURIComponent(request.url)
  return {
    sprache: da ? eintrag.sprache : 'de',
    ...(gewaehlt === 'de-einfach' && { einfach: true }),
    ...(da && ungepruefteSprachen().has(gewaehlt) && { ungeprueft: true }),
    ...(!da && eintrag !== undefined && { fehlt: eintrag.sprache }),
    sprachen: angeboten.map(({ auswahl, sprache, name }) => ({
      sprache,
      name,
      href: `/sprache/${auswahl}?weiter=${hier}`,
      aktiv: auswahl === gewaehlt,
    })),
  }
}

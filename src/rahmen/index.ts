import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { type Instant, type Uhr, zeitpunktLang } from '../platform/clock/index.ts'
import type { Datenbank } from '../platform/database/index.ts'
import type { Haus } from '../platform/haus.ts'
import type { PortalRahmen, Rahmen } from '../platform/html/index.ts'
import { amArbeitsplatz } from '../platform/http/index.ts'
import { istSprache, type Sprache, sprachen } from '../platform/i18n/index.ts'
import { deskRahmen } from './desk.ts'
import { inhaltsleser, meldungFuer } from '../modules/portal/index.ts'
import { hilfen } from './hilfen.tsx'
import { navigation } from './navigation.ts'

/** The language of a request: what was chosen (cookie), else what the browser prefers, else German. */
function spracheVon(request: FastifyRequest): Sprache {
  const gewaehlt = keks(request, 'jc_sprache')
  if (istSprache(gewaehlt)) return gewaehlt
  const wunsch = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase()
  return istSprache(wunsch) ? wunsch : 'de'
}

/** Cookies are not parsed yet where a request fails early. */
function keks(request: FastifyRequest, name: string): string | undefined {
  const kekse: Record<string, string | undefined> | undefined = request.cookies
  return kekse?.[name]
}

function grundrahmen(request: FastifyRequest, config: Config, jetzt: Instant): Omit<Rahmen, 'navigation'> {
  const sprache = spracheVon(request)
  const thema = keks(request, 'jc_thema')
  const amDesk = amArbeitsplatz(request.url)
  const { sitzung } = request
  const angemeldet = sitzung !== undefined && sitzung.art !== 'gast'
  const hier = encodeURIComponent(request.url)
  return {
    dienst: 'Jobcenter online',
    sprache,
    thema: thema === 'hell' || thema === 'dunkel' ? thema : 'system',
    sprachen: sprachen.map((s) => ({
      ...s,
      href: `/sprache/${s.sprache}?weiter=${hier}`,
      aktiv: s.sprache === sprache,
    })),
    darstellungHref: request.url.startsWith('/darstellung') ? '/darstellung' : `/darstellung?weiter=${hier}`,
    vorfuehrung: config.DEMO,
    angemeldet,
    abmeldenHref: amDesk ? '/arbeitsplatz/abmelden' : '/abmelden',
    anmeldenHref: amDesk ? '/arbeitsplatz/anmelden' : '/anmelden',
    ...(angemeldet && {
      sitzung: {
        sekunden: Math.max(0, Math.round((sitzung.endet.getTime() - jetzt.getTime()) / 1000)),
        endeUhrzeit: zeitpunktLang(sitzung.endet).zeit,
        verlaengern: amDesk ? '/arbeitsplatz/sitzung/verlaengern' : '/sitzung/verlaengern',
      },
    }),
  }
}

/** Builds what pages show around their content. */
export function rahmenbauer(config: Config, db: Datenbank, uhr: Uhr): Haus['rahmen'] {
  const lies = inhaltsleser(config, db, uhr)
  const hilfenIn = hilfen(config, db, uhr, lies)
  return {
    async portal(request, anlaufstelle): Promise<PortalRahmen> {
      const grund = grundrahmen(request, config, uhr.jetzt())
      return {
        ...grund,
        navigation: navigation(request, grund.sprache),
        ...(await hilfenIn(grund.sprache, anlaufstelle)),
      }
    },
    async desk(request) {
      const rahmen = await deskRahmen(db, request, grundrahmen(request, config, uhr.jetzt()))
      return { ...rahmen, ...meldungFuer((await lies()).meldung, rahmen.sprache) }
    },
  }
}

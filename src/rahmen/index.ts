import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { type Instant, type Uhr, zeitpunktLang } from '../platform/clock/index.ts'
import type { Datenbank } from '../platform/database/index.ts'
import type { Haus } from '../platform/haus.ts'
import type { PortalRahmen, Rahmen } from '../platform/html/index.ts'
import { amArbeitsplatz } from '../platform/http/index.ts'
import { deskRahmen } from './desk.ts'
import { inhaltsleser, meldungFuer } from '../modules/portal/index.ts'
import { hilfen } from './hilfen.tsx'
import { navigation } from './navigation.ts'
import { keks, spracheVon } from './sprache.ts'

function grundrahmen(request: FastifyRequest, config: Config, jetzt: Instant): Omit<Rahmen, 'navigation'> {
  const thema = keks(request, 'jc_thema')
  const amDesk = amArbeitsplatz(request.url)
  const { sitzung } = request
  const angemeldet = sitzung !== undefined && sitzung.art !== 'gast'
  const hier = encodeURIComponent(request.url)
  return {
    dienst: 'Jobcenter online',
    ...spracheVon(request, config),
    thema: thema === 'hell' || thema === 'dunkel' ? thema : 'system',
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
        navigation: await navigation(db, request, grund.sprache),
        ...(await hilfenIn(grund.sprache, anlaufstelle)),
      }
    },
    async desk(request) {
      const rahmen = await deskRahmen(db, request, grundrahmen(request, config, uhr.jetzt()))
      return { ...rahmen, ...meldungFuer((await lies()).meldung, rahmen.sprache) }
    },
  }
}

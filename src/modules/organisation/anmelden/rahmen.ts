import type { FastifyRequest } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import type { DeskRahmen } from '../../../platform/html/index.ts'

/** The frame of a desk for someone who has no Dienststelle yet: before the sign-in, or before choosing one. */
export async function vorraum(haus: Haus, request: FastifyRequest, person?: string): Promise<DeskRahmen> {
  const { anmeldenHref: _, ...rahmen } = await haus.rahmen.portal(request)
  return {
    ...rahmen,
    sprache: 'de',
    sprachen: [],
    dienst: 'Arbeitsplatz',
    person: person ?? 'Nicht angemeldet',
    dienststelle: rahmen.dienst,
    angemeldet: person !== undefined,
    abmeldenHref: '/arbeitsplatz/abmelden',
    menue:
      person === undefined
        ? [{ text: 'Anmelden', href: '/arbeitsplatz/anmelden' }]
        : [{ text: 'Dienststelle wählen', href: '/arbeitsplatz/dienststelle' }],
  }
}

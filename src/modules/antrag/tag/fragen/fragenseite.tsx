import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { type Tag, tagInBerlin, zeitpunktLang } from '../../../../platform/clock/index.ts'
import { type Feldfehler, lesen, type Meldungen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { aufgehobenes, seite, weiter } from '../../../../platform/http/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { antragstexte } from '../../texte.ts'
import { felder, type Seitenname } from '../angaben.ts'
import { type Entwurf, seiteSpeichern } from '../entwurf.ts'
import { type Zugang, zugangVon, zugangZumSpeichern } from '../zugang.ts'
import type { Werte } from '../zusammenfuehren.ts'
import { KonfliktSeite } from './konflikt.tsx'
import { Rahmenseite } from './rahmenseite.tsx'
import { darf } from '../../policy.ts'

/** What the fields of a page are drawn from. */
export interface Feldstand {
  readonly t: ReturnType<typeof antragstexte>
  readonly werte: Werte
  readonly fehler: Meldungen
  readonly heute: Tag
}

/** One page of the route. Everything that the pages share is in fragenseite below. */
export interface Fragenseite {
  readonly name: Seitenname
  /** Number of the step that is shown, from 1. */
  readonly schritt: number
  readonly titel: (t: Feldstand['t']) => string
  /** The page's only question is its title: its legend is the h1. */
  readonly eineFrage?: true
  readonly form: (heute: Tag) => z.ZodType
  readonly Felder: (stand: Feldstand & { inhalt: unknown }) => ComponentChildren
  readonly zurueck: string
  /** Where the right page leads on to. */
  readonly danach: (haus: Haus, zugang: Zugang, entwurf: Entwurf, heute: Tag) => Promise<string>
  /** What the page needs to know beside the answers; undefined leads back to the beginning of the route. */
  readonly inhalt?: (haus: Haus, zugang: Zugang, entwurf: Entwurf | undefined, heute: Tag) => Promise<unknown>
}

const LAENGSTENS = 500

function werteAus(body: unknown, namen: readonly string[]): Werte {
  const roh = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const paare = namen.flatMap((name) => {
    const wert: unknown = Array.isArray(roh[name]) ? roh[name][0] : roh[name]
    return typeof wert === 'string' && wert !== '' ? [[name, wert.slice(0, LAENGSTENS)] as const] : []
  })
  return Object.fromEntries(paare)
}

const feldAus = (body: unknown, name: string): string => werteAus(body, [name])[name] ?? ''

/**
 * Registers one page: GET shows it as last saved; POST saves what was typed, right or wrong, and only "Weiter" checks it.
 */
export function fragenseite(web: FastifyInstance, haus: Haus, definition: Fragenseite): void {
  const pfad = `/antrag/tag/${definition.name}`

  async function zeigen(
    request: FastifyRequest,
    zugang: Zugang,
    entwurf: Entwurf | undefined,
    werte: Werte,
    fehler: readonly Feldfehler[],
  ) {
    const heute = tagInBerlin(haus.uhr.jetzt())
    const inhalt = await definition.inhalt?.(haus, zugang, entwurf, heute)
    if (definition.inhalt !== undefined && inhalt === undefined) return undefined
    const rahmen = await haus.rahmen.portal(request)
    const t = antragstexte(rahmen.sprache)
    const worte = meldungen(fehler, rahmen.sprache, antragstexte)
    return (
      <Rahmenseite
        rahmen={rahmen}
        titel={definition.titel(t)}
        schritt={definition.schritt}
        ohneTitel={definition.eineFrage === true}
        aktion={pfad}
        version={entwurf?.seiten[definition.name]?.version ?? 0}
        fehler={worte.liste}
        gespeichert={entwurf === undefined ? undefined : zeitpunktLang(entwurf.gespeichert).zeit}
      >
        {definition.Felder({ t, werte, fehler: worte, heute, inhalt })}
      </Rahmenseite>
    )
  }

  web.get(pfad, async (request, reply) => {
    const zugang = await zugangVon(haus, request)
    const { entwurf } = zugang
    const werte = (await aufgehobenes(haus, request)) ?? entwurf?.seiten[definition.name]?.werte ?? {}
    const inhalt = await zeigen(request, zugang, entwurf, werte, [])
    return inhalt === undefined ? weiter(reply, '/antrag/tag') : seite(reply, inhalt)
  })

  web.post(pfad, async (request, reply) => {
    // Signed in when the page was opened, signed out by time meanwhile: keep what was typed and lead back to it.
    const warAngemeldet = feldAus(request.body, 'angemeldet') === 'ja'
    if (warAngemeldet && request.abgelaufeneSitzung !== undefined) await kundeVon(haus, request, darf.alsKunde)
    const zugang = await zugangZumSpeichern(haus, request, reply)
    const werte = werteAus(request.body, felder[definition.name])
    const version = Number(feldAus(request.body, 'version'))
    const stand = await zugang.als((tx) =>
      seiteSpeichern(tx, haus.krypto, zugang.besitzer, definition.name, { version, werte }, request.eingegangen),
    )
    if (stand.art === 'konflikt') {
      const rahmen = await haus.rahmen.portal(request)
      return seite(reply, <KonfliktSeite rahmen={rahmen} aktion={pfad} {...stand} />, 409)
    }
    const aktion = feldAus(request.body, 'aktion')
    if (aktion === 'zurueck') return weiter(reply, definition.zurueck)
    if (aktion === 'spaeter')
      return weiter(reply, zugang.kunde === undefined ? '/antrag/tag?stand=gespeichert' : '/uebersicht')
    const heute = tagInBerlin(haus.uhr.jetzt())
    const gespeichert = stand.entwurf.seiten[definition.name]?.werte ?? werte
    const gelesen = lesen(definition.form(heute), gespeichert)
    if (gelesen.ok) return weiter(reply, await definition.danach(haus, zugang, stand.entwurf, heute))
    const inhalt = await zeigen(request, zugang, stand.entwurf, gespeichert, gelesen.fehler)
    return inhalt === undefined ? weiter(reply, '/antrag/tag') : seite(reply, inhalt, 422)
  })
}

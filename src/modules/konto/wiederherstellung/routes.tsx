import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentType } from 'preact'
import { z } from 'zod'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import {
  type Eingabe,
  type Feldfehler,
  geburtsdatum,
  lesen,
  type Meldungen,
  meldungen,
  text,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { PortalRahmen } from '../../../platform/html/index.ts'
import { begrenze, seite, weiter } from '../../../platform/http/index.ts'
import { netz } from '../bremse/netz.ts'
import { codeAus } from '../code/feld.tsx'
import { kennung } from '../kennung.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { briefAnfordern } from './anfordern.ts'
import { mitCodeHinein } from './einloesen.ts'
import {
  ErsteAnmeldungSeite,
  WiederherstellenCodeSeite,
  WiederherstellenGesendetSeite,
  WiederherstellenSeite,
} from './page.tsx'
import { wiederherstellungstexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Body: Record<string, unknown> | undefined }>

/** Letters asked for, and codes tried, from one network and for one account. */
const jeNetz = { zahl: 30, sekunden: 3600 }
const jeKonto = { zahl: 10, sekunden: 3600 }

interface Zustand {
  eingabe: Eingabe
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

type Seite = ComponentType<{
  rahmen: PortalRahmen
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}>

const codeseiten = [
  { pfad: '/wiederherstellen/code', art: 'wiederherstellung', Inhalt: WiederherstellenCodeSeite },
  { pfad: '/erste-anmeldung', art: 'zugangsdaten', Inhalt: ErsteAnmeldungSeite },
] as const

export function wiederherstellungRouten(web: FastifyInstance, haus: Haus): void {
  const zeigen = async (
    Inhalt: Seite,
    request: FastifyRequest,
    reply: FastifyReply,
    { eingabe, fehler, wiederAb }: Zustand,
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <Inhalt
        rahmen={rahmen}
        eingabe={eingabe}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, wiederherstellungstexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }
  const bremsen = async (zweck: string, request: FastifyRequest, wer: string): Promise<Instant | undefined> => {
    const vomNetz = await begrenze(haus, `konto.${zweck}.netz`, netz(request.ip), jeNetz)
    if (!vomNetz.erlaubt) return vomNetz.wiederAb
    const fuerKonto = await begrenze(haus, `konto.${zweck}.konto`, `${wer.toLowerCase()}\0${netz(request.ip)}`, jeKonto)
    return fuerKonto.erlaubt ? undefined : fuerKonto.wiederAb
  }

  web.get('/wiederherstellen/brief', (request, reply) => zeigen(WiederherstellenSeite, request, reply, { eingabe: {} }))

  web.post('/wiederherstellen/brief', async (request, reply) => {
    const form = z.object({
      kennung: kennung(),
      nachname: text({ max: 120, leer: 'fehler.leer.nachname' }),
      geburtsdatum: geburtsdatum(tagInBerlin(haus.uhr.jetzt())),
    })
    const gelesen = lesen(form, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(WiederherstellenSeite, request, reply, { eingabe, fehler: gelesen.fehler })
    const wiederAb = await bremsen('wiederherstellen', request, gelesen.wert.kennung)
    if (wiederAb) return zeigen(WiederherstellenSeite, request, reply, { eingabe, wiederAb })
    const { sprache } = await haus.rahmen.portal(request)
    await alsSystem(haus.db, 'anmeldung', (tx) => briefAnfordern(haus, tx, gelesen.wert, sprache))
    return weiter(reply, '/wiederherstellen/gesendet')
  })

  web.get('/wiederherstellen/gesendet', async (request, reply) =>
    seite(reply, <WiederherstellenGesendetSeite rahmen={await haus.rahmen.portal(request)} />),
  )

  for (const { pfad, art, Inhalt } of codeseiten) {
    web.get(pfad, (request, reply) => zeigen(Inhalt, request, reply, { eingabe: {} }))

    web.post(pfad, async (request: Anfrage, reply) => {
      const gelesen = lesen(z.object({ kennung: kennung() }), request.body)
      const code = codeAus(request.body?.['code'])
      const { eingabe } = gelesen
      const fehler = [...(gelesen.ok ? [] : gelesen.fehler), ...('fehler' in code ? [code.fehler] : [])]
      if (!gelesen.ok || 'fehler' in code) return zeigen(Inhalt, request, reply, { eingabe, fehler })
      const wiederAb = await bremsen(art, request, gelesen.wert.kennung)
      if (wiederAb) return zeigen(Inhalt, request, reply, { eingabe, wiederAb })
      const token = await mitCodeHinein(haus, { art, kennung: gelesen.wert.kennung, code: code.code })
      if (token !== undefined) return weiter(reply, `/passwort-neu?token=${token}`)
      const falsch = { feld: 'code', schluessel: 'fehler.code.falsch' }
      return zeigen(Inhalt, request, reply, { eingabe, fehler: [falsch] })
    })
  }
}

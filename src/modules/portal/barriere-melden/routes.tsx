import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { zeitpunktLang } from '../../../platform/clock/index.ts'
import { alsGast } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze, eigenerPfad, seite, weiter } from '../../../platform/http/index.ts'
import { istId, neueId } from '../../../platform/ids.ts'
import type { Inhaltsleser } from '../inhalte/leser.ts'
import { barriereMelden } from './command.ts'
import { meldungForm } from './form.ts'
import { DankeSeite, MeldungSeite } from './page.tsx'
import { meldungstexte } from './texte.ts'

const GRENZE = { zahl: 10, sekunden: 3600 }

/** The page the person comes from: most often the one with the barrier. */
function herkunft(request: FastifyRequest): string {
  const von = request.headers.referer
  if (von === undefined || !URL.canParse(von)) return ''
  const { host, pathname } = new URL(von)
  return host === request.host && eigenerPfad(pathname) && pathname !== '/barriere-melden' ? pathname : ''
}

function schluesselAus(eingabe: Eingabe): string {
  const schluessel = wert(eingabe, 'schluessel')
  return istId(schluessel) ? schluessel : neueId()
}

/** Reports of barriers: form, receipt, and their way to the operator. */
export function barriereRouten(web: FastifyInstance, haus: Haus, lies: Inhaltsleser): void {
  const zeige = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { eingabe, fehler = [], status = 200 }: { eingabe: Eingabe; fehler?: readonly Feldfehler[]; status?: number },
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const { betreiber } = (await lies()).texte
    return seite(
      reply,
      <MeldungSeite
        rahmen={rahmen}
        betreiber={betreiber}
        eingabe={eingabe}
        meldungen={meldungen(fehler, rahmen.sprache, meldungstexte)}
        schluessel={schluesselAus(eingabe)}
      />,
      status,
    )
  }

  web.get('/barriere-melden', { config: { ohneDatenbank: true } }, (request, reply) =>
    zeige(request, reply, { eingabe: { wo: herkunft(request) } }),
  )

  web.post('/barriere-melden', async (request, reply) => {
    const gelesen = lesen(meldungForm, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeige(request, reply, { eingabe, fehler: gelesen.fehler, status: 422 })
    const { erlaubt, wiederAb } = await begrenze(haus, 'portal.barriere', request.ip, GRENZE)
    if (!erlaubt) {
      const { email } = (await lies()).texte.betreiber
      const parameter = { uhrzeit: zeitpunktLang(wiederAb).zeit, email }
      return zeige(request, reply, {
        eingabe,
        fehler: [{ feld: 'was', schluessel: 'fehler.zu-viele', parameter }],
        status: 429,
      })
    }
    const schluessel = schluesselAus(eingabe)
    await alsGast(haus.db, (tx) => barriereMelden(tx, haus.krypto, schluessel, gelesen.wert, request.eingegangen))
    return weiter(reply, '/barriere-melden/gesendet')
  })

  web.get('/barriere-melden/gesendet', { config: { ohneDatenbank: true } }, async (request, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    const { betreiber } = (await lies()).texte
    return seite(reply, <DankeSeite rahmen={rahmen} betreiber={betreiber} />)
  })
}

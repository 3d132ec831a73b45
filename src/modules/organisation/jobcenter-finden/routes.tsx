import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsGast } from '../../../platform/database/index.ts'
import { eingabeAus, type Feldfehler, meldungen, wert } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { auffangstelle, dienststelleNachKennung } from '../dienststelle/dienststelle.ts'
import { liesSuche } from './form.ts'
import { JobcenterSeite } from './jobcenter-page.tsx'
import { SuchSeite } from './page.tsx'
import { type Fund, type Gesucht, suchen } from './suchen.ts'
import { suchtexte } from './texte.ts'

/** Search for the Jobcenter of a place. What was typed is posted: an address never stands in a URL, a PLZ may. */
export function jobcenterFindenRouten(web: FastifyInstance, haus: Haus): void {
  const hilfe = () => alsGast(haus.db, (tx) => auffangstelle(tx, haus))

  /** What can be found, or the errors that are shown at the field. */
  async function finde(
    angaben: unknown,
  ): Promise<{ gesucht: Gesucht; fund: Fund } | { fehler: readonly Feldfehler[] }> {
    const gelesen = liesSuche(angaben)
    if (!gelesen.ok) return gelesen
    const { gesucht } = gelesen
    const fund = await alsGast(haus.db, (tx) => suchen(tx, gesucht, tagInBerlin(haus.uhr.jetzt())))
    if (fund.art !== 'fremd') return { gesucht, fund }
    return { fehler: [{ feld: 'wo', schluessel: gesucht.plz === undefined ? 'fehler.ort' : 'fehler.plz.fremd' }] }
  }

  async function falsch(request: FastifyRequest, reply: FastifyReply, fehler: readonly Feldfehler[], angaben: unknown) {
    const rahmen = await haus.rahmen.portal(request)
    const eingabe = eingabeAus(angaben)
    const inhalt = (
      <SuchSeite
        rahmen={rahmen}
        wo={wert(eingabe, 'wo')}
        strasse={wert(eingabe, 'strasse')}
        meldungen={meldungen(fehler, rahmen.sprache, suchtexte)}
        hilfe={await hilfe()}
      />
    )
    return seite(reply, inhalt, 422)
  }

  web.get<{ Querystring: Record<string, unknown> }>('/jobcenter-finden', async (request, reply) => {
    const { query } = request
    if (query['wo'] === undefined) return seite(reply, <SuchSeite rahmen={await haus.rahmen.portal(request)} wo="" />)
    const ergebnis = await finde({ wo: query['wo'] })
    if ('fehler' in ergebnis) return falsch(request, reply, ergebnis.fehler, query)
    const { fund, gesucht } = ergebnis
    if (fund.art === 'eindeutig') return weiter(reply, `/jobcenter/${fund.dienststelle.kennung}`)
    const inhalt = (
      <SuchSeite
        rahmen={await haus.rahmen.portal(request)}
        wo={gesucht.plz ?? gesucht.ort}
        fund={fund}
        strasseOffen={query['strasse'] === 'offen'}
        hilfe={fund.art === 'unbekannt' ? await hilfe() : undefined}
      />
    )
    return seite(reply, inhalt)
  })

  web.post('/jobcenter-finden', async (request, reply) => {
    const ergebnis = await finde(request.body)
    if ('fehler' in ergebnis) return falsch(request, reply, ergebnis.fehler, request.body)
    const { fund, gesucht } = ergebnis
    if (fund.art === 'eindeutig') return weiter(reply, `/jobcenter/${fund.dienststelle.kennung}`)
    const offen = fund.art === 'strasse' && gesucht.plz !== undefined && gesucht.strasse !== undefined
    const wo = encodeURIComponent(gesucht.plz ?? gesucht.ort)
    return weiter(reply, `/jobcenter-finden?wo=${wo}${offen ? '&strasse=offen' : ''}`)
  })

  web.get<{ Params: { kennung: string } }>('/jobcenter/:kennung', async (request, reply) => {
    const gefunden = await alsGast(haus.db, (tx) => dienststelleNachKennung(tx, request.params.kennung))
    if (gefunden === undefined || !['gE', 'zkT'].includes(gefunden.art)) throw new NotFound()
    return seite(reply, <JobcenterSeite rahmen={await haus.rahmen.portal(request)} dienststelle={gefunden} />)
  })
}

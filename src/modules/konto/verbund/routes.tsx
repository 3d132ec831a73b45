import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Forbidden, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon, kundeWennAngemeldet } from '../kunde/query.ts'
import { istAnmeldestufe } from '../kunde/stufen.ts'
import { darf } from '../policy.ts'
import { UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { NICHT_GELUNGEN } from './abgelehnt.ts'
import { AnmeldenMitSeite, NichtGelungenSeite, StufeMitSeite } from './anfang-seiten.tsx'
import { nachweisVerwenden, offenerNachweis } from './anfrage-abholen.ts'
import { type Bestaetigtes, angabenLesen } from './angaben.ts'
import { anmeldepfad, angeboten, dienstname, KONTOPFAD, PRUEFPFAD, STUFENPFAD } from './dienst.ts'
import { neuVerbunden } from './fortsetzen.ts'
import { type Anschluss, NachweisSeite, PruefenSeite } from './konto-seiten.tsx'
import type { Nachweis, Verbundart } from './nachweis.ts'
import { alsStand } from './stand.tsx'
import { lageVon, uebernehmen } from './verbinden.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

/** The pages around a provider: before the way there, after it, and what it proved. */
export function verbundRouten(web: FastifyInstance, haus: Haus): void {
  const { config } = haus
  const dienst = (art: Verbundart): string => dienstname(config, art)
  const nurAngeboten = (art: unknown): Verbundart => {
    const gefunden = angeboten(config).find((einer) => einer === art)
    if (gefunden === undefined) throw new NotFound()
    return gefunden
  }

  for (const art of ['bundid', 'oidc'] as const) {
    web.get(anmeldepfad(art), async (request: Anfrage, reply) => {
      nurAngeboten(art)
      const ziel = weiterPfad(request.query['weiter'])
      if (!darf.hinein(await kundeWennAngemeldet(haus, request))) return weiter(reply, ziel ?? UEBERSICHT)
      const rahmen = await haus.rahmen.portal(request)
      const auftrag = { rahmen, art, dienst: dienst(art), zweck: 'anmelden', stufe: 1, weiter: ziel } as const
      return seite(reply, <AnmeldenMitSeite {...auftrag} stand={alsStand(request.query['stand'])} />)
    })
  }

  web.get(NICHT_GELUNGEN, async (request, reply) =>
    seite(reply, <NichtGelungenSeite rahmen={await haus.rahmen.portal(request)} />, 400),
  )

  web.get(STUFENPFAD, async (request: Anfrage, reply) => {
    await kundeVon(haus, request, darf.eigenesKonto)
    const art = nurAngeboten(request.query['art'])
    const gefragt = Number(request.query['stufe'])
    const auftrag = {
      rahmen: await haus.rahmen.portal(request),
      art,
      dienst: dienst(art),
      zweck: 'stufe',
      stufe: istAnmeldestufe(gefragt) ? gefragt : 3,
      weiter: weiterPfad(request.query['weiter']),
    } as const
    return seite(reply, <StufeMitSeite {...auftrag} stand={alsStand(request.query['stand'])} />)
  })

  web.get(KONTOPFAD, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    if (angeboten(config).length === 0) throw new NotFound()
    const { anschluesse, beimAmt } = await anschluesseVon(haus, kunde)
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <NachweisSeite
        rahmen={rahmen}
        anschluesse={anschluesse}
        beimAmt={beimAmt}
        stand={alsStand(request.query['stand'])}
        weiter={weiterPfad(request.query['weiter'])}
      />
    )
    return seite(reply, inhalt)
  })

  web.post(`${KONTOPFAD}/uebernehmen`, async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.zugangAendern)
    const bestaetigt = await alsSystem(haus.db, 'anmeldung', (tx) => angabenLesen(haus, tx, kunde.kontoId))
    const eines = bestaetigt.find(({ art }) => art === request.body?.['art'])
    if (eines === undefined) return weiter(reply, KONTOPFAD)
    if ((await lageVon(haus, kunde, eines)).person.art === 'inhouse') throw new Forbidden(nurDasAmt)
    await uebernehmen(haus, kunde, alsVollenNachweis(eines, kunde), 'alles')
    return weiter(reply, `${KONTOPFAD}?stand=uebernommen`)
  })

  const offener = (kunde: Kunde) =>
    alsSystem(haus.db, 'anmeldung', (tx) => offenerNachweis(haus, tx, { kontoId: kunde.kontoId }))

  web.get(PRUEFPFAD, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const anfrage = await offener(kunde)
    if (anfrage === undefined) return weiter(reply, `${KONTOPFAD}?stand=verfallen`)
    const { person, abweichend, andere } = await lageVon(haus, kunde, anfrage.nachweis)
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <PruefenSeite
        rahmen={rahmen}
        dienst={dienst(anfrage.art)}
        abweichend={abweichend}
        andere={andere}
        beimAmt={person.art === 'inhouse'}
      />
    )
    return seite(reply, inhalt)
  })

  web.post(PRUEFPFAD, async (request: Anfrage, reply): Promise<FastifyReply> => {
    const kunde = await kundeVon(haus, request, darf.zugangAendern)
    const anfrage = await offener(kunde)
    if (anfrage === undefined) return weiter(reply, `${KONTOPFAD}?stand=verfallen`)
    const entscheidung = request.body?.['entscheidung']
    if (entscheidung !== 'uebernehmen' && entscheidung !== 'verbinden') {
      await alsSystem(haus.db, 'anmeldung', (tx) => nachweisVerwenden(tx, anfrage.id, haus.uhr.jetzt()))
      return weiter(reply, KONTOPFAD)
    }
    const { person, andere } = await lageVon(haus, kunde, anfrage.nachweis)
    if (andere && (person.art === 'inhouse' || entscheidung === 'verbinden')) throw new Forbidden(nurDasAmt)
    return weiter(reply, await neuVerbunden(haus, request, reply, kunde, anfrage, andere ? 'alles' : 'leeres'))
  })
}

const nurDasAmt = 'Diese Angaben ändert Ihr Jobcenter. Bitte rufen Sie an oder kommen Sie mit Ihrem Ausweis vorbei.'

/** Kept facts as a proof again; its level is that of the surest datum. */
const alsVollenNachweis = (eines: Bestaetigtes, kunde: Kunde): Nachweis => {
  const hoechste = Math.max(1, ...Object.values(eines.angaben).map(({ stufe }) => stufe))
  const { art, mittel, angaben } = eines
  return { art, mittel, angaben, kennung: kunde.kontoId, stufe: istAnmeldestufe(hoechste) ? hoechste : 1 }
}

async function anschluesseVon(haus: Haus, kunde: Kunde): Promise<{ anschluesse: Anschluss[]; beimAmt: boolean }> {
  const { identitaeten, bestaetigt } = await alsSystem(haus.db, 'anmeldung', async (tx) => ({
    identitaeten: await tx
      .selectFrom('konto.identitaet')
      .select(['art', 'erstellt'])
      .where('konto_id', '=', kunde.kontoId)
      .where('art', 'in', ['bundid', 'oidc'])
      .orderBy('erstellt')
      .execute(),
    bestaetigt: await angabenLesen(haus, tx, kunde.kontoId),
  }))
  let beimAmt = false
  const anschluesse: Anschluss[] = []
  for (const art of angeboten(haus.config)) {
    const seit = identitaeten.find((identitaet) => identitaet.art === art)?.erstellt
    const angaben = bestaetigt.find((eines) => eines.art === art)?.angaben
    const lage = angaben === undefined ? undefined : await lageVon(haus, kunde, { angaben })
    beimAmt ||= lage?.person.art === 'inhouse'
    anschluesse.push({ art, dienst: dienstname(haus.config, art), seit, angaben, abweichend: lage?.abweichend ?? [] })
  }
  return { anschluesse, beimAmt }
}

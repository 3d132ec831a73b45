import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { identitaetEntfernen } from '../identitaet/command.ts'
import { kundeVon } from '../kunde/query.ts'
import { freigabeBeenden, freigabenVon } from '../oidc/ablage.ts'
import { diensteLesen } from '../oidc/dienste.ts'
import { bezeichnungForm } from '../passkey/form.ts'
import { darf } from '../policy.ts'
import { neueWege } from './neue.ts'
import { AnmeldewegeSeite } from './page.tsx'
import { type Zugaenge, zugaengeVon } from './query.ts'
import { anmeldewegetexte, wegestand } from './texte.ts'
import { WegSeite } from './weg-page.tsx'

interface Weg {
  Params: { id: string }
  Querystring: Record<string, unknown>
  Body: Record<string, unknown> | undefined
}
const PFAD = '/konto/anmeldewege'

export function anmeldewegeRouten(web: FastifyInstance, haus: Haus): void {
  const zugaenge = (kontoId: string): Promise<Zugaenge> =>
    alsSystem(haus.db, 'anmeldung', (tx) => zugaengeVon(haus, tx, kontoId))

  const { DIENSTE_DATEI } = haus.config
  const namen = new Map(
    (DIENSTE_DATEI === undefined ? [] : diensteLesen(DIENSTE_DATEI)).map(({ kennung, name }) => [kennung, name]),
  )

  web.get<Weg>(PFAD, async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.eigenesKonto)
    const rahmen = await haus.rahmen.portal(request)
    const neue = neueWege
      .filter((weg) => weg.gibtEs(haus))
      .map(({ pfad, text }) => ({ href: pfad, text: text(rahmen.sprache) }))
    const freigaben = await alsSystem(haus.db, 'anmeldung', (tx) => freigabenVon(haus, tx, kontoId))
    return seite(
      reply,
      <AnmeldewegeSeite
        rahmen={rahmen}
        {...await zugaenge(kontoId)}
        appAngeboten={haus.config.ZWEITER_FAKTOR !== 'aus'}
        neue={neue}
        dienste={freigaben.map(({ nummer, dienst, seit }) => ({ nummer, seit, name: namen.get(dienst) ?? dienst }))}
        stand={wegestand(request.query['stand'])}
      />,
    )
  })

  const zeigen = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { kontoId, id }: { kontoId: string; id: string },
    eingabe?: Eingabe,
    fehler?: readonly Feldfehler[],
  ): Promise<FastifyReply> => {
    const { wege } = await zugaenge(kontoId)
    const weg = wege.find((einer) => einer.id === id)
    if (weg === undefined) throw new NotFound()
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <WegSeite
        rahmen={rahmen}
        weg={weg}
        zahl={wege.length}
        eingabe={eingabe ?? { bezeichnung: weg.bezeichnung }}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, anmeldewegetexte)}
      />
    )
    return seite(reply, inhalt, fehler ? 422 : 200)
  }

  web.get<Weg>(`${PFAD}/:id`, async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zugangAendern)
    return zeigen(request, reply, { kontoId, id: request.params.id })
  })

  web.post<Weg>(`${PFAD}/:id/name`, async (request, reply) => {
    const { kontoId, personId } = await kundeVon(haus, request, darf.zugangAendern)
    const { id } = request.params
    const gelesen = lesen(bezeichnungForm, request.body)
    if (!istId(id)) throw new NotFound()
    if (!gelesen.ok) return zeigen(request, reply, { kontoId, id }, gelesen.eingabe, gelesen.fehler)
    const { bezeichnung } = gelesen.wert
    await alsSystem(haus.db, 'anmeldung', async (tx) => {
      const zeile = await tx
        .updateTable('konto.identitaet')
        .set({ bezeichnung, geaendert: haus.uhr.jetzt() })
        .where('id', '=', id)
        .where('konto_id', '=', kontoId)
        .returning('id')
        .executeTakeFirst()
      if (zeile === undefined) throw new NotFound()
      await protokollieren(tx, {
        aktion: 'konto.identitaet-benannt',
        objekt: kontoId,
        person: personId,
        angaben: { identitaet: id },
      })
    })
    return weiter(reply, `${PFAD}?stand=name`)
  })

  web.post<Weg>(`${PFAD}/:id/entfernen`, async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zugangAendern)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const ergebnis = await alsSystem(haus.db, 'anmeldung', (tx) =>
      identitaetEntfernen(tx, kontoId, id, haus.uhr.jetzt()),
    )
    if (ergebnis === 'nicht-da') throw new NotFound()
    if (ergebnis === 'letzte') {
      const t = anmeldewegetexte((await haus.rahmen.portal(request)).sprache)
      throw new Conflict(`${t('weg.letzter')}. ${t('weg.letztertext')}`)
    }
    return weiter(reply, `${PFAD}?stand=entfernt`)
  })

  web.post<{ Params: { nummer: string } }>('/konto/dienste/:nummer/beenden', async (request, reply) => {
    const { kontoId, personId } = await kundeVon(haus, request, darf.eigenesKonto)
    await alsSystem(haus.db, 'anmeldung', async (tx) => {
      const dienst = await freigabeBeenden(tx, kontoId, request.params.nummer)
      // Unknown or ended already: it is ended either way, so the answer is the same.
      if (dienst === undefined) return
      await protokollieren(tx, {
        aktion: 'konto.dienst-beendet',
        objekt: kontoId,
        person: personId,
        angaben: { dienst },
      })
    })
    return weiter(reply, `${PFAD}?stand=dienst`)
  })
}

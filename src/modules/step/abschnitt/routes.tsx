import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { auswahl, type Eingabe, type Feldfehler, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Forbidden, seite, weiter } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { letzteAenderung } from '../aenderung/query.ts'
import { herkunftDerDienststelle } from '../herkunft.ts'
import { bearbeitende, kontext, type Mit } from '../kopf/anfrage.ts'
import { type Personenkopf, personenkopf } from '../kopf/query.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import type { Abschnitt } from './abschnitt.ts'
import { abschnitte } from './liste.ts'
import { AbschnittSeite, type Konflikt } from './page.tsx'
import { abschnittSpeichern, standname, Ueberholt, Unpassend, Unveraendert } from './speichern.ts'
import { fehlertexte } from './texte.ts'

interface Entwurf {
  readonly eingabe: Eingabe
  readonly stand: string
  readonly fehler?: readonly Feldfehler[]
  readonly konflikt?: Konflikt
}

const feldHerkunft = auswahl(herkunftDerDienststelle, { leer: 'fehler.herkunft' })

/** A page for each section: its form, and the same again with what is wrong or what changed meanwhile. */
export function abschnittRouten(web: FastifyInstance, haus: Haus): void {
  for (const was of abschnitte) {
    const pfad = pfade.person(':id', was.schluessel)
    web.get<Mit>(pfad, async (request, reply) => {
      const wer = await bearbeitende(haus, request)
      const { person, werte } = await alsPersonal(haus.db, wer, async (tx) => {
        const kopf = await aenderbar(tx, request.params.id, was)
        await protokollieren(tx, { aktion: 'step.gelesen', objekt: kopf.id, person: kopf.id })
        return { person: kopf, werte: await was.lies(kontext(haus, tx, kopf.id)) }
      })
      return zeige(haus, request, reply, was, person, { eingabe: werte, stand: standname(werte) })
    })
    web.post<Mit>(pfad, async (request, reply) => speichern(haus, request, reply, was))
  }
}

/** @throws Forbidden where the facts are not the Dienststelle's, or hidden from the one who asks */
async function aenderbar(tx: Transaction, id: string, was: Abschnitt): Promise<Personenkopf> {
  const person = await personenkopf(tx, id)
  if (person.art === 'internetperson')
    throw new Forbidden(
      'Diese Angaben macht die Person online selbst. Nach der Umwandlung pflegt sie Ihre Dienststelle.',
    )
  if (was.geschuetzt && person.verborgen)
    throw new Forbidden(
      `Die Anschrift dieser Person ist geschützt (§ 51 BMG). Dafür ist das Recht „${recht.auskunftssperre}“ nötig. Ihre Teamleitung hat es.`,
    )
  return person
}

async function speichern(haus: Haus, request: FastifyRequest<Mit>, reply: FastifyReply, was: Abschnitt) {
  const wer = await bearbeitende(haus, request)
  const person = await alsPersonal(haus.db, wer, (tx) => aenderbar(tx, request.params.id, was))
  const gelesen = was.nimm(request.body, tagInBerlin(haus.uhr.jetzt()))
  const { eingabe } = gelesen
  const stand = typeof eingabe['stand'] === 'string' ? eingabe['stand'] : ''
  const herkunft = feldHerkunft.safeParse(eingabe['herkunft'])
  if (!gelesen.ok || !herkunft.success) {
    const fehler = [
      ...(gelesen.ok ? [] : gelesen.fehler),
      ...(herkunft.success ? [] : [{ feld: 'herkunft', schluessel: 'fehler.herkunft' }]),
    ]
    return zeige(haus, request, reply, was, person, { eingabe, stand, fehler })
  }
  try {
    await alsPersonal(haus.db, wer, (tx) =>
      abschnittSpeichern(kontext(haus, tx, person.id), was, {
        stand,
        herkunft: herkunft.data,
        eingabe,
        schreibe: gelesen.wert,
      }),
    )
  } catch (grund) {
    if (grund instanceof Unveraendert) return weiter(reply, `${pfade.person(person.id)}?getan=unveraendert`)
    if (grund instanceof Unpassend)
      return zeige(haus, request, reply, was, person, { eingabe, stand, fehler: grund.fehler })
    if (!(grund instanceof Ueberholt)) throw grund
    const letzte = await alsPersonal(haus.db, wer, (tx) => letzteAenderung(tx, person.id, was.schluessel))
    const konflikt = { unterschiede: grund.unterschiede, letzte }
    return zeige(haus, request, reply, was, person, { eingabe, stand: standname(grund.werte), konflikt })
  }
  return weiter(reply, `${pfade.person(person.id)}?getan=${was.schluessel}#${was.schluessel}`)
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  was: Abschnitt,
  person: Personenkopf,
  { eingabe, stand, fehler = [], konflikt }: Entwurf,
): Promise<FastifyReply> {
  const inhalt = (
    <AbschnittSeite
      rahmen={await haus.rahmen.desk(request)}
      person={person}
      abschnitt={was}
      eingabe={eingabe}
      stand={stand}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      konflikt={konflikt}
    />
  )
  return seite(reply, inhalt, konflikt !== undefined ? 409 : fehler.length > 0 ? 422 : 200)
}

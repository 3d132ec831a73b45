import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fragment } from 'preact'
import { naechsteAktivierung } from '../aktivierung.ts'
import { alsPersonal } from '../../database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../forms/index.ts'
import type { Haus } from '../../haus.ts'
import { Ueberschrift } from '../../html/index.ts'
import { Conflict, Forbidden, seite, weiter } from '../../http/index.ts'
import { einreichen, freigabe, verwerfen, zurueck } from '../entwurf/ablauf.ts'
import { freigabestand } from '../entwurf/freigabestand.ts'
import { pruefend, schreiben } from '../entwurf/tuer.ts'
import type { Entwurfsstand, Gegenstand, Schreibende } from '../gegenstand.ts'
import { Freigabeschritt } from '../seiten/freigabe.tsx'
import { einreichung, fehlertexte, freigabeform, rueckgabe } from './form.ts'

interface Gesendet {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}

/** From draft to version: handed in, fetched or given back, approved, discarded. */
export function freigabeRouten<I, S extends Entwurfsstand<I>>(
  web: FastifyInstance,
  haus: Haus,
  was: Gegenstand<I, S>,
): void {
  const { pfade } = was
  web.get(pfade.freigabe, async (request, reply) => zeige(haus, was, request, reply, await was.wer(haus, request)))
  web.post(pfade.schritt('einreichen'), async (request, reply) => {
    const wer = await was.wer(haus, request)
    const gelesen = lesen(einreichung, request.body)
    if (!gelesen.ok) return zeige(haus, was, request, reply, wer, gelesen)
    const { grund } = gelesen.wert
    const getan = await schreiben(haus, was, wer, (tx, feder, entwurf) => einreichen(tx, was, feder, entwurf, grund))
    if (!getan) gesperrt()
    return weiter(reply, pfade.freigabe)
  })
  web.post(pfade.schritt('zurueck'), async (request, reply) => {
    const wer = await was.wer(haus, request)
    const gelesen = lesen(rueckgabe, request.body)
    if (!gelesen.ok) return zeige(haus, was, request, reply, wer, gelesen)
    const { grund, fassung } = gelesen.wert
    await pruefend(haus, was, wer, fassung, (tx, feder, entwurf) => zurueck(tx, feder, entwurf, grund))
    return weiter(reply, pfade.freigabe)
  })
  web.post(pfade.schritt('freigeben'), (request, reply) => gibFrei(haus, was, request, reply))
  web.post(pfade.verwerfen, async (request, reply) => {
    await schreiben(haus, was, await was.wer(haus, request), (tx, feder) => verwerfen(tx, was, feder))
    return weiter(reply, `${pfade.versionen}?verworfen=1`)
  })
}

async function gibFrei<I, S extends Entwurfsstand<I>>(
  haus: Haus,
  was: Gegenstand<I, S>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const wer = await was.wer(haus, request)
  const gelesen = lesen(freigabeform, request.body)
  if (!gelesen.ok) return zeige(haus, was, request, reply, wer, gelesen)
  const { fassung, ...entscheidung } = gelesen.wert
  const ausgang = await pruefend(haus, was, wer, fassung, (tx, feder, entwurf) =>
    freigabe(tx, was, feder, entwurf, entscheidung),
  )
  if (ausgang === 'eigener')
    throw new Forbidden('Das muss eine andere Person tun: Sie haben an diesem Entwurf mitgeschrieben.')
  if (ausgang === 'gesperrt') gesperrt()
  if (ausgang === 'ueberholt')
    throw new Conflict('Was vorgesehen ist, hat sich inzwischen geändert. Bitte öffnen Sie die Freigabe neu.')
  return weiter(reply, `${was.pfade.versionen}?frei=1`)
}

function gesperrt(): never {
  throw new Conflict('Die Prüfung findet jetzt etwas, das sperrt. Bitte öffnen Sie die Freigabe neu: Dort steht, was.')
}

async function zeige<I, S extends Entwurfsstand<I>>(
  haus: Haus,
  was: Gegenstand<I, S>,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Schreibende,
  gesendet?: Gesendet,
): Promise<FastifyReply> {
  const jetzt = haus.uhr.jetzt()
  const daten = await alsPersonal(haus.db, wer, (tx) => freigabestand(tx, was, wer, jetzt))
  if (daten === undefined) return weiter(reply, was.pfade.tisch)
  const { stand, unterschied, ...weiteres } = daten
  const worte = meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)
  const inhalt = was.blatt({
    rahmen: await haus.rahmen.desk(request),
    stand,
    fehler: worte.liste,
    children: (
      <>
        <Freigabeschritt
          was={was}
          entwurf={stand.entwurf}
          sperren={stand.sperren}
          hinweise={stand.hinweise ?? []}
          {...weiteres}
          naechste={naechsteAktivierung(jetzt)}
          eingabe={gesendet?.eingabe ?? {}}
          meldungen={worte}
        />
        <Ueberschrift ebene={2}>Was sich ändert</Ueberschrift>
        {unterschied}
        {weiteres.geplant.map((fassung) => (
          <Fragment key={fassung.id}>
            <Ueberschrift ebene={2}>{`Was sich an Version ${fassung.nummer} ändert`}</Ueberschrift>
            {fassung.unterschied}
          </Fragment>
        ))}
      </>
    ),
  })
  return seite(reply, inhalt, gesendet === undefined ? 200 : 422)
}

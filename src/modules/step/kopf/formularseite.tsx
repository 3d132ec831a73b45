import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Eingabe, type Feldfehler, type Meldungen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { DeskRahmen } from '../../../platform/html/index.ts'
import { seite } from '../../../platform/http/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { fehlertexte } from '../abschnitt/texte.ts'
import { bearbeitende, type Mit, personFuerSeite } from './anfrage.ts'
import type { Personenkopf } from './query.ts'

/** What the page of every form about one person shows. */
export interface Formularprops {
  rahmen: DeskRahmen
  person: Personenkopf
  eingabe: Eingabe
  meldungen: Meldungen
}

/** What was typed and what is wrong with it; left out: the empty form. */
interface Getippt {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
}

/** How a page is built, with what it needs besides; `inhalt` may refuse by throwing. */
export type Formularinhalt = (
  props: Formularprops,
  wer: Personal,
  request: FastifyRequest<Mit>,
) => Promise<VNode> | VNode

/**
 * Shows a form about one person, to staff who may change them; with errors as 422. The look is recorded.
 * @throws Forbidden, NotFound
 */
export async function zeigeFormular(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  inhalt: Formularinhalt,
  { eingabe, fehler }: Getippt = { eingabe: {}, fehler: [] },
): Promise<FastifyReply> {
  const wer = await bearbeitende(haus, request)
  const person = await personFuerSeite(haus, wer, request.params.id)
  const rahmen = await haus.rahmen.desk(request)
  const props = { rahmen, person, eingabe, meldungen: meldungen(fehler, 'de', fehlertexte) }
  return seite(reply, await inhalt(props, wer, request), fehler.length > 0 ? 422 : 200)
}

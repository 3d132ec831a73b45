import { createHash } from 'node:crypto'
import { type Eingabe, type Feldfehler } from '../../../platform/forms/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { aenderungSchreiben, type Feldaenderung } from '../aenderung/schreiben.ts'
import type { Herkunft } from '../herkunft.ts'
import { auffindbarMachen } from '../suchworte/setzen.ts'
import type { Abschnitt, Kontext, Schreiber, Werte } from './abschnitt.ts'

/** Names what a page was made from: the same content, the same name. */
export const standname = (werte: Werte): string =>
  createHash('sha256').update(JSON.stringify(werte)).digest('base64url').slice(0, 22)

/** A field that someone else changed meanwhile, or in which the entry differs from what is stored. */
export interface Unterschied {
  readonly feld: string
  readonly gespeichert: string | null
  readonly eingabe: string | null
}

/** The entry meets data that changed since its page was made: nothing is written, both stand side by side. */
export class Ueberholt extends Error {
  override readonly name = 'Ueberholt'
  readonly werte: Werte
  readonly unterschiede: readonly Unterschied[]

  constructor(werte: Werte, unterschiede: readonly Unterschied[]) {
    super('Inzwischen geändert')
    this.werte = werte
    this.unterschiede = unterschiede
  }
}

/** Something in the entry does not fit what is stored. */
export class Unpassend extends Error {
  override readonly name = 'Unpassend'
  readonly fehler: readonly Feldfehler[]

  constructor(fehler: readonly Feldfehler[]) {
    super('Angabe passt nicht')
    this.fehler = fehler
  }
}

/** The entry is what is stored already: the transaction is taken back, nothing is noted. */
export class Unveraendert extends Error {
  override readonly name = 'Unveraendert'
}

interface Entwurf {
  /** Name of the data the page was made from. */
  readonly stand: string
  readonly herkunft: Herkunft
  readonly eingabe: Eingabe
  readonly schreibe: Schreiber
}

/**
 * Writes one section of an Inhouse-Person: only if its data are still those the page showed, with history, words to find
 * them by, and protocol. @throws Ueberholt, Unpassend, Unveraendert, each taking everything back; NotFound
 */
export async function abschnittSpeichern(k: Kontext, was: Abschnitt, entwurf: Entwurf): Promise<void> {
  const { tx, krypto, personId, jetzt } = k
  const person = await tx
    .selectFrom('step.person')
    .select('id')
    .where('id', '=', personId)
    .where('art', '=', 'inhouse')
    .forUpdate()
    .executeTakeFirst()
  if (person === undefined) throw new NotFound()
  const vorher = await was.lies(k)
  if (standname(vorher) !== entwurf.stand) throw new Ueberholt(vorher, unterschiede(was, vorher, entwurf.eingabe))
  const fehler = await entwurf.schreibe(k, entwurf.herkunft)
  if (fehler.length > 0) throw new Unpassend(fehler)
  const felder = geaendert(was, vorher, await was.lies(k))
  if (felder.length === 0) throw new Unveraendert()
  const { schluessel: abschnitt } = was
  await aenderungSchreiben(tx, krypto, personId, { abschnitt, herkunft: entwurf.herkunft, felder }, jetzt)
  await auffindbarMachen(tx, personId, was.suchteile)
}

function geaendert(was: Abschnitt, vorher: Werte, nachher: Werte): Feldaenderung[] {
  const alt = new Map(was.anzeige(vorher).map(({ feld, text }) => [feld, text]))
  return was
    .anzeige(nachher)
    .map(({ feld, text }) => ({ feld, vorher: alt.get(feld) ?? null, nachher: text }))
    .filter((eine) => eine.vorher !== eine.nachher)
}

const unterschiede = (was: Abschnitt, gespeichert: Werte, eingabe: Eingabe): Unterschied[] =>
  geaendert(was, gespeichert, eingabe).map(({ feld, vorher, nachher }) => ({
    feld,
    gespeichert: vorher,
    eingabe: nachher,
  }))

import { sql } from 'kysely'
import type { Tag } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../../platform/http/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { type Bewertung, bewerte } from '../../abgleich/bewerten.ts'
import { ausZeile, gewicht, grundmodell, schluessel, type Vergleichsperson, vorbereiten } from '../../abgleich/index.ts'
import { NORM_VERSION, type Vorbereitet } from '../../abgleich/person.ts'
import { personFuerAbgleich } from '../../fuer-abgleich/query.ts'
import { haeufigkeitenLesen } from '../haeufigkeiten.ts'

/** Someone who may be the person asked about, with what may be told across offices (design: never case content). */
export interface Kandidat {
  /** The id that leads where several are one. */
  readonly personId: string
  /** A protected address: without the right, only that there is someone; whom to ask is who has that right. */
  readonly geschuetzt: boolean
  readonly titel: string | null
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsdatum: Tag | null
  /** Known parts of a birth date that is not known in full. */
  readonly geburt: { readonly jahr: number | null; readonly monat: number | null; readonly tag: number | null }
  readonly ort: string | null
  readonly dienststelleIds: readonly string[]
  /** For `erklaere`: weight, probability and what each field said. */
  readonly bewertung: Bewertung
  readonly modell: string
  readonly norm: number
}

/** Shown from this probability on: 1 in 33. Fixed before anything was measured. */
const ZEIGEN_AB = 0.03
export const ZEIGEN_AB_BITS = Math.log2(ZEIGEN_AB / (1 - ZEIGEN_AB))
/** More than so many share a key: it alone finds nobody. */
export const GRENZE = 300
/** So many are compared, those with most shared keys first. */
const HOECHSTENS = 300

interface Anlass {
  /** Why the clerk looks; stands in the protocol. */
  readonly grund?: string
}

const modell = grundmodell()

/**
 * Who may be this person, most probable first (ST-03); the search across offices, each with its entry in the protocol. Not
 * among them: other ids of the same person, and who was found different on the same facts.
 * @param wer a person's id, or facts that are not stored yet
 * @throws Forbidden without a right that needs the search, NotFound for a person one may not see
 */
export async function kandidaten(
  tx: Transaction,
  wer: string | Vergleichsperson,
  { grund }: Anlass = {},
): Promise<Kandidat[]> {
  const { zugriff } = tx
  if (zugriff.art !== 'personal' && !(zugriff.art === 'system' && zugriff.zweck === 'uebergabe')) throw new Forbidden()
  const gesucht = typeof wer === 'string' ? await vorbereitetVon(tx, wer) : vorbereiten(wer)
  const tafeln = await haeufigkeitenLesen(tx)
  const zeilen = await suchen(tx, gesucht)
  const urteile = new Map<number, Bewertung>()
  for (const { nr, form } of zeilen) {
    const anderer = ausZeile(form)
    if (gewicht(modell, tafeln, gesucht, anderer) < ZEIGEN_AB_BITS) continue
    urteile.set(nr, bewerte(modell, tafeln, gesucht, anderer))
  }
  const gezeigt = await zeigen(tx, typeof wer === 'string' ? wer : null, [...urteile.keys()], grund)
  return jePerson(
    gezeigt.flatMap((zeile): Kandidat[] => {
      const bewertung = urteile.get(zeile.nr)
      return bewertung === undefined ? [] : [alsKandidat(zeile, bewertung)]
    }),
  )
}

interface Zeile {
  readonly nr: number
  readonly person_id: string
  readonly geschuetzt: boolean
  readonly titel: string | null
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsdatum: Tag | null
  readonly geburt_jahr: number | null
  readonly geburt_monat: number | null
  readonly geburt_tag: number | null
  readonly ort: string | null
  readonly dienststellen: string[]
}

async function vorbereitetVon(tx: Transaction, personId: string): Promise<Vorbereitet> {
  const person = await personFuerAbgleich(tx, personId)
  if (person === undefined) throw new NotFound()
  return vorbereiten(person)
}

async function suchen(tx: Transaction, gesucht: Vorbereitet): Promise<{ nr: number; form: string }[]> {
  const { rows } = await sql<{ nr: number; form: string; gedeckelt: number }>`
    select nr, form, gedeckelt from step.abgleich_suchen(${schluessel(gesucht)}::int4[], ${GRENZE}, ${HOECHSTENS})`.execute(
    tx,
  )
  return rows
}

async function zeigen(tx: Transaction, wer: string | null, nummern: number[], grund?: string): Promise<Zeile[]> {
  const { rows } = await sql<Zeile>`
    select * from step.abgleich_zeigen(${neueId()}, ${wer}::uuid, ${nummern}::int4[], ${grund ?? null})`.execute(tx)
  return rows
}

const alsKandidat = (z: Zeile, bewertung: Bewertung): Kandidat => ({
  personId: z.person_id,
  geschuetzt: z.geschuetzt,
  titel: z.titel,
  vorname: z.vorname,
  nachname: z.nachname,
  geburtsdatum: z.geburtsdatum,
  geburt: { jahr: z.geburt_jahr, monat: z.geburt_monat, tag: z.geburt_tag },
  ort: z.ort,
  dienststelleIds: z.dienststellen,
  bewertung,
  modell: modell.version,
  norm: NORM_VERSION,
})

/** One candidate per person: under several ids the most probable stands for all. */
function jePerson(alle: readonly Kandidat[]): Kandidat[] {
  const sortiert = alle.toSorted(
    (a, b) => b.bewertung.gewicht - a.bewertung.gewicht || (a.personId < b.personId ? -1 : 1),
  )
  return [...new Map(sortiert.toReversed().map((k) => [k.personId, k])).values()].toReversed()
}

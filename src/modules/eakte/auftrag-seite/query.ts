import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { EreignisArt } from '../auftrag/ereignis.ts'
import { datenOrt } from '../ort.ts'
import { erklaere, type Erklaerung } from '../regelwerk/erklaeren.ts'
import type { Begruendung } from '../regelwerk/entscheiden.ts'

export interface Dokumentzeile {
  readonly id: string
  readonly titel: string
  readonly dateiname: string
  readonly groesse: number
  readonly sha256: string
  readonly objekt_id: string
  readonly dienststelle_id: string
  readonly abgelegt: Instant
}

export interface Ereigniszeile {
  readonly art: EreignisArt
  readonly version: number
  readonly am: Instant
  readonly von_id: string | null
  readonly von_name: string | null
  /** For whom it was done, by a substitute. */
  readonly fuer_name: string | null
  readonly grund: string | null
  readonly korb: string | null
}

/** Everything the page of one order shows. */
export interface Auftragsblatt {
  readonly id: string
  readonly nummer: number
  readonly version: number
  readonly art: string
  readonly stand: 'offen' | 'in-bearbeitung' | 'erledigt'
  readonly bearbeiter_id: string | null
  readonly bearbeiter_name: string | null
  readonly genommen: Instant | null
  readonly faellig: Tag
  readonly postkorb_id: string
  readonly korb: string
  /** The one who asks may work in this Postkorb. */
  readonly arbeitbar: boolean
  /** The one who asks stands in for the colleague who has it. */
  readonly vertretung: boolean
  readonly akte_id: string
  readonly personId: string
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
  readonly eingang: {
    readonly id: string
    readonly betreff: string
    readonly referenz: string
    readonly eingegangen: Instant
    readonly tag: Tag
    readonly wirktAb: Tag
    /** The way it took to the office. */
    readonly kanal: string
    readonly daten: unknown
  }
  readonly dokumente: readonly Dokumentzeile[]
  /** Newest first. */
  readonly ereignisse: readonly Ereigniszeile[]
  readonly warum: Erklaerung
  /** Name of the Dienststelle that it was passed on to. */
  readonly abgegebenAn: string | null
}

/** One order with its documents, data, history and reason. The look is recorded. Undefined if there is none for the one who asks. */
export async function auftragsblatt(haus: Haus, tx: Transaction, nummer: number): Promise<Auftragsblatt | undefined> {
  const zeile = await kopf(tx, nummer)
  if (zeile === undefined) return undefined
  const {
    daten,
    entscheidung,
    dienststelle_id,
    person_id,
    eingang_id,
    betreff,
    referenz,
    eingegangen,
    tag,
    wirkt_ab,
    kanal,
    ...rest
  } = zeile
  await protokollieren(tx, {
    aktion: 'eakte.gelesen',
    objekt: rest.id,
    person: person_id,
    dienststelle: dienststelle_id,
  })
  const klartext = await haus.krypto.entschluesseln(tx, datenOrt(eingang_id), daten)
  return {
    ...rest,
    personId: person_id,
    stand: rest.stand as Auftragsblatt['stand'],
    eingang: {
      id: eingang_id,
      betreff,
      referenz,
      eingegangen,
      tag,
      wirktAb: wirkt_ab,
      kanal,
      daten: JSON.parse(klartext.toString()),
    },
    dokumente: await dokumenteVon(tx, eingang_id),
    ereignisse: await ereignisseVon(tx, rest.id),
    abgegebenAn: await abgegebenAn(tx, eingang_id),
    warum: await erklaere(tx, entscheidung as unknown as Begruendung),
  }
}

const kopf = (tx: Transaction, nummer: number) =>
  tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.akte as k', 'k.id', 'a.akte_id')
    .innerJoin('eakte.eingang as e', 'e.id', 'a.eingang_id')
    .innerJoin('eakte.postkorb as p', 'p.id', 'a.postkorb_id')
    .select(['a.id', 'a.nummer', 'a.version', 'a.art', 'a.stand', 'a.bearbeiter_id', 'a.bearbeiter_name', 'a.genommen'])
    .select([
      'a.faellig',
      'a.postkorb_id',
      'p.name as korb',
      sql<boolean>`eakte.darf_arbeiten(a.postkorb_id)`.as('arbeitbar'),
      sql<boolean>`a.bearbeiter_id is not null and eakte.vertritt(a.bearbeiter_id, a.dienststelle_id)`.as('vertretung'),
      'a.akte_id',
      'a.entscheidung',
      'a.dienststelle_id',
      'a.eingang_id',
    ])
    .select(['k.person_id', 'k.vorname', 'k.nachname', 'k.geburtsdatum'])
    .select(['e.betreff', 'e.referenz', 'e.eingegangen', 'e.tag', 'e.wirkt_ab', 'e.kanal', 'e.daten'])
    .where('a.nummer', '=', nummer)
    .executeTakeFirst()

async function abgegebenAn(tx: Transaction, eingangId: string): Promise<string | null> {
  const abgabe = await tx
    .selectFrom('eakte.abgabe')
    .select('nach_dienststelle_id')
    .where('eingang_id', '=', eingangId)
    .executeTakeFirst()
  return abgabe === undefined ? null : ((await dienststelle(tx, abgabe.nach_dienststelle_id))?.name ?? null)
}

const dokumenteVon = (tx: Transaction, eingangId: string): Promise<Dokumentzeile[]> =>
  tx
    .selectFrom('eakte.dokument')
    .select(['id', 'titel', 'dateiname', 'groesse', 'sha256', 'abgelegt', 'objekt_id', 'dienststelle_id'])
    .where('eingang_id', '=', eingangId)
    .orderBy('id')
    .execute()

async function ereignisseVon(tx: Transaction, auftragId: string): Promise<Ereigniszeile[]> {
  const zeilen = await tx
    .selectFrom('eakte.auftrag_ereignis as e')
    .leftJoin('eakte.postkorb as p', (join) => join.on('p.id', '=', sql<string>`(e.nachher ->> 'postkorb')::uuid`))
    .select(['e.art', 'e.version', 'e.am', 'e.von_id', 'e.von_name', 'e.fuer_name', 'e.grund', 'p.name as korb'])
    .where('e.auftrag_id', '=', auftragId)
    .orderBy('e.version', 'desc')
    .execute()
  return zeilen.map((z) => ({ ...z, art: z.art as EreignisArt }))
}

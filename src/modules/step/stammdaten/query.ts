import type { Tag } from '../../../platform/clock/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Abschnitt, Anzeige, Kontext } from '../abschnitt/abschnitt.ts'
import { abschnitte } from '../abschnitt/liste.ts'
import { type Auskunftssperre, auskunftssperreHeute } from '../auskunftssperre/query.ts'
import { type Einwilligung, einwilligungenVon } from '../einwilligung/query.ts'
import type { Stand } from '../herkunft.ts'
import { type Personenkopf, personenkopf } from '../kopf/query.ts'
import { type Mda, mdaVon } from '../mda/query.ts'
import { darf } from '../policy.ts'
import { alleVertretungen, type Vertretung, vertretungErreichbar } from '../vertretung/query.ts'

/** One section of the page: what is known, from where; hidden: the address is protected. */
export interface Teilblatt {
  readonly abschnitt: Abschnitt
  readonly zeilen: readonly (Anzeige & { readonly stand: Stand | undefined })[]
  readonly verborgen: boolean
}

/** Everything the person page shows. */
export interface Blatt {
  readonly person: Personenkopf
  /** The id that leads, where this one was merged into it. */
  readonly fuehrend: string | undefined
  readonly teile: readonly Teilblatt[]
  readonly frueher: readonly { readonly nachname: string; readonly bis: Tag | null }[]
  readonly rueckbriefAm: Tag | undefined
  readonly vertretungen: readonly Vertretung[]
  /** How representatives are reached, by the id of the representation; empty when the person's address is hidden. */
  readonly erreichbar: ReadonlyMap<string, string>
  readonly einwilligungen: readonly Einwilligung[]
  readonly mda: Mda | undefined
  readonly sperre: Auskunftssperre | undefined
}

/** The master data of a person as far as the one who asks may see them; the look is recorded. @throws NotFound */
export async function blattVon(k: Kontext): Promise<Blatt> {
  const { tx, krypto, personId } = k
  const person = await personenkopf(tx, personId)
  const [dienststelle] = tx.zugriff.art === 'personal' ? tx.zugriff.dienststelleIds : []
  await protokollieren(tx, {
    aktion: 'step.gelesen',
    objekt: personId,
    person: personId,
    ...(dienststelle !== undefined && { dienststelle }),
  })
  const teile: Teilblatt[] = []
  for (const abschnitt of abschnitte.filter(({ schluessel }) => schluessel !== 'bank' || darf.bearbeiten(tx.zugriff)))
    teile.push(await teilblatt(k, abschnitt, person))
  const verbunden = await tx
    .selectFrom('step.identitaet')
    .select('fuehrend_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const rueckbrief = await tx
    .selectFrom('step.anschrift')
    .select('rueckbrief_am')
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('rueckbrief_am', 'is not', null)
    .executeTakeFirst()
  return {
    person,
    fuehrend: verbunden?.fuehrend_id,
    teile,
    frueher: await tx
      .selectFrom('step.name_frueher')
      .select(['nachname', 'bis'])
      .where('person_id', '=', personId)
      .orderBy('id', 'desc')
      .execute(),
    rueckbriefAm: rueckbrief?.rueckbrief_am ?? undefined,
    vertretungen: await alleVertretungen(tx, personId),
    erreichbar: person.verborgen ? new Map() : await vertretungErreichbar(tx, krypto, personId),
    einwilligungen: await einwilligungenVon(tx, personId),
    mda: await mdaVon(tx, krypto, personId),
    sperre: await auskunftssperreHeute(tx, krypto, personId),
  }
}

async function teilblatt(k: Kontext, abschnitt: Abschnitt, person: Personenkopf): Promise<Teilblatt> {
  if (abschnitt.geschuetzt && person.verborgen) return { abschnitt, zeilen: [], verborgen: true }
  const staende = await abschnitt.staende(k)
  const zeilen = abschnitt.anzeige(await abschnitt.lies(k)).map((eine) => ({ ...eine, stand: staende[eine.feld] }))
  return { abschnitt, zeilen, verborgen: false }
}

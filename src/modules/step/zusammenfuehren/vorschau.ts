import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import type { Anhang, Anhangquelle } from '../../../platform/modul.ts'
import type { Kandidat } from '../dubletten/kandidaten/query.ts'
import { mitglieder } from '../identitaet/mitglieder.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { eigeneSeite, type Seite, seiteVon, vergleiche, type Vergleich } from '../vergleich/paar.ts'
import { anhaengeVon } from './anhang.ts'
import { type Feldname, feldnamen, type Feldwert, fuehrtVonSelbst } from './felder.ts'

/** One field of both, and which of the two leads where nobody chooses. */
export interface Feldzeile {
  readonly feld: Feldname
  readonly a: (Feldwert & { readonly von: string }) | undefined
  readonly b: (Feldwert & { readonly von: string }) | undefined
  readonly vorschlag: 'a' | 'b'
}

/** Everything a clerk sees before a merge. */
export interface Vorschau {
  readonly vergleich: Vergleich
  readonly felder: readonly Feldzeile[]
  readonly anhang: readonly Anhang[]
  /** All ids of each side, as far as known. */
  readonly idsA: readonly string[]
  readonly idsB: readonly string[]
  /** Which of the two should lead: the Inhouse-Person, else the older one. */
  readonly fuehrt: 'a' | 'b'
  /** They are one already, with this leading id. */
  readonly schonEine: string | undefined
}

/**
 * Both persons field by field, what hangs on them, and who leads by default (ST-04). The look is recorded.
 * @throws NotFound when neither is of the own office, or the other is nobody that the search finds
 */
export async function vorschau(
  haus: Haus,
  tx: Transaction,
  quellen: readonly Anhangquelle[],
  { personId, mitId }: { personId: string; mitId: string },
): Promise<Vorschau> {
  const a = await eigeneSeite(tx, haus.krypto, personId)
  if (a?.bild === undefined) throw new NotFound()
  const idsA = a.bild.mitglieder.map(({ id }) => id)
  const { seite: b, kandidat } = await andereSeite(haus, tx, personId, mitId)
  const idsB = b.bild?.mitglieder.map(({ id }) => id) ?? [mitId]
  return {
    vergleich: vergleiche(a, b, kandidat),
    felder: feldzeilen(a, b),
    anhang: await anhaengeVon(tx, quellen, [...new Set([...idsA, ...idsB])]),
    idsA,
    idsB,
    fuehrt: fuehrende(a, b),
    schonEine: idsA.includes(b.id) ? a.id : undefined,
  }
}

async function andereSeite(
  haus: Haus,
  tx: Transaction,
  personId: string,
  mitId: string,
): Promise<{ seite: Seite; kandidat: Kandidat | undefined }> {
  const alle = await offeneKandidaten(tx, personId, 'Zusammenführung')
  const fuehrend = (await mitglieder(tx, mitId))[0]?.id ?? mitId
  const kandidat = alle.find((k) => k.personId === fuehrend || k.personId === mitId)
  const eigene = await eigeneSeite(tx, haus.krypto, mitId)
  const seite = eigene ?? (kandidat && (await seiteVon(tx, haus.krypto, kandidat)))
  // A protected person is merged by those only who may see them.
  if (seite === undefined || seite.geschuetzt) throw new NotFound()
  return { seite, kandidat }
}

function feldzeilen(a: Seite, b: Seite): Feldzeile[] {
  return feldnamen.flatMap((feld) => {
    const [links, rechts] = [a.bild?.gilt.get(feld), b.bild?.gilt.get(feld)]
    if (links === undefined && rechts === undefined) return []
    const beide = new Map([
      ...(links === undefined ? [] : [['a', { [feld]: links }] as const]),
      ...(rechts === undefined ? [] : [['b', { [feld]: rechts }] as const]),
    ])
    return [{ feld, a: links, b: rechts, vorschlag: fuehrtVonSelbst(feld, beide) === 'b' ? 'b' : 'a' }]
  })
}

/** Ids are ordered by time: the smaller is the older person. */
function fuehrende(a: Seite, b: Seite): 'a' | 'b' {
  if (a.art === 'Internetperson') return b.art === 'Internetperson' && a.id < b.id ? 'a' : 'b'
  return b.art === 'Internetperson' || a.id < b.id ? 'a' : 'b'
}

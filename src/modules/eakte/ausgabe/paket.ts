import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { zip, type Zipteil } from '../../../platform/zip.ts'
import { lesenUndPruefen } from '../dokument/pruefen.ts'
import { abgabe0401, type Ausgabevorgang } from './xdomea.ts'

/** A package is made in memory: so much at most, in bytes. */
const HOECHSTENS = 250 * 1024 * 1024

/** The package, or why there is none. */
type Ausgabe =
  | { readonly art: 'paket'; readonly name: string; readonly inhalt: Buffer }
  | { readonly art: 'veraendert' | 'nicht-lesbar' | 'zu-gross' | 'nicht-da' }

/**
 * A record with all its documents as an XDOMEA package (EA-04). Every document is hashed anew (EA-01): if one is not what was
 * filed, nothing goes out. That it was given out is recorded.
 * @param autor name of the office
 */
export async function akteAusgeben(
  haus: Haus,
  tx: Transaction,
  akteId: string,
  autor: string,
  jetzt: Instant,
): Promise<Ausgabe> {
  const akte = await tx
    .selectFrom('eakte.akte')
    .select(['id', 'person_id', 'dienststelle_id'])
    .where('id', '=', akteId)
    .executeTakeFirst()
  if (akte === undefined) return { art: 'nicht-da' }
  const dokumente = await dokumenteDer(tx, akteId)
  if (dokumente.reduce((summe, d) => summe + d.groesse, 0) > HOECHSTENS) return { art: 'zu-gross' }
  const teile: Zipteil[] = []
  for (const dokument of dokumente) {
    const befund = await lesenUndPruefen(haus, tx, dokument)
    if (befund.art !== 'unveraendert') return { art: befund.art }
    teile.push({ name: dateiVon(dokument), inhalt: befund.inhalt })
  }
  const nachricht = neueId()
  const kopf = { nachricht, akte: akteId, autor, leser: 'Empfangende Stelle', am: jetzt }
  const xml = abgabe0401(kopf, vorgaengeAus(dokumente))
  await protokollieren(tx, {
    aktion: 'eakte.akte-ausgegeben',
    objekt: akteId,
    person: akte.person_id,
    dienststelle: akte.dienststelle_id,
    angaben: { dokumente: dokumente.length, nachricht },
  })
  const name = `${nachricht}_Abgabe.Abgabe.0401`
  return {
    art: 'paket',
    name: `${name}.zip`,
    inhalt: zip([{ name: `${name}.xml`, inhalt: Buffer.from(xml) }, ...teile]),
  }
}

type Dokument = Awaited<ReturnType<typeof dokumenteDer>>[number]

const dokumenteDer = (tx: Transaction, akteId: string) =>
  tx
    .selectFrom('eakte.dokument as d')
    .innerJoin('eakte.eingang as e', 'e.id', 'd.eingang_id')
    .select(['d.id', 'd.objekt_id', 'd.dienststelle_id', 'd.sha256', 'd.groesse', 'd.dateiname', 'd.eingang_id'])
    .select(['e.betreff', 'e.referenz'])
    .where('d.akte_id', '=', akteId)
    .orderBy('d.eingegangen')
    .orderBy('d.id')
    .execute()

/** Names of files in the package begin with a UUID, and end as the original does. */
const dateiVon = ({ id, dateiname }: Dokument): string => id + (/\.[a-z0-9]{1,5}$/i.exec(dateiname)?.[0] ?? '')

const arten: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
}

function vorgaengeAus(dokumente: readonly Dokument[]): Ausgabevorgang[] {
  const eingaenge = [...new Set(dokumente.map((d) => d.eingang_id))]
  return eingaenge.map((id) => {
    const eigene = dokumente.filter((d) => d.eingang_id === id)
    return {
      id,
      betreff: `${eigene[0]?.betreff} (${eigene[0]?.referenz})`,
      dokumente: eigene.map((d) => ({
        id: d.id,
        datei: dateiVon(d),
        original: d.dateiname,
        mime: arten[/\.\w+$/.exec(d.dateiname)?.[0]?.toLowerCase() ?? ''] ?? 'application/octet-stream',
      })),
    }
  })
}

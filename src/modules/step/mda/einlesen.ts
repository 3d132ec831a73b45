import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { identitaetVon } from '../identitaet/query.ts'
import { mdaVermerken } from './command.ts'
import { type Mdazeile, mdaDatei } from './datei.ts'

/** How many answers were noted; or what is wrong, line by line, and nothing was. */
export type Einlesebericht =
  | { readonly ok: true; readonly zeilen: number }
  | { readonly ok: false; readonly fehler: readonly string[] }

/**
 * Takes over a file of the Massendatenabruf (ST-06), all of it or nothing.
 * @param probe only checks the file and whether every person is there
 */
export async function mdaEinlesen(
  haus: Pick<Haus, 'db' | 'krypto' | 'uhr'>,
  text: string,
  probe: boolean,
): Promise<Einlesebericht> {
  const datei = mdaDatei(text)
  if (!datei.ok) return datei
  const jetzt = haus.uhr.jetzt()
  return alsSystem(haus.db, 'uebergabe', async (tx): Promise<Einlesebericht> => {
    const gefunden: { zeile: Mdazeile; person: string | Fehlsatz }[] = []
    for (const zeile of datei.zeilen) gefunden.push({ zeile, person: await personMit(tx, zeile.kundennummer) })
    const fehler = gefunden.flatMap(({ zeile, person }) =>
      typeof person === 'string' ? [] : [`Zeile ${zeile.nr}: ${person.satz}`],
    )
    if (fehler.length > 0) return { ok: false, fehler }
    if (!probe)
      for (const { zeile, person } of gefunden)
        if (typeof person === 'string') await mdaVermerken(tx, haus.krypto, person, zeile.antwort, jetzt)
    return { ok: true, zeilen: gefunden.length }
  })
}

interface Fehlsatz {
  readonly satz: string
}

/** The leading id of the one person with this number. */
async function personMit(tx: Transaction, kundennummer: string): Promise<string | Fehlsatz> {
  const treffer = await tx
    .selectFrom('step.nummer')
    .select('person_id')
    .distinct()
    .where('art', '=', 'kundennummer')
    .where('such', '=', kundennummer)
    .where('beendet', 'is', null)
    .execute()
  const personen = new Set<string>()
  for (const { person_id } of treffer) personen.add((await identitaetVon(tx, person_id))[0] ?? person_id)
  const [einzige, weitere] = personen
  if (einzige === undefined) return { satz: 'Zu dieser Kundennummer gibt es keine Person.' }
  return weitere === undefined ? einzige : { satz: 'Diese Kundennummer haben mehrere Personen. Bitte erst klären.' }
}

import { alsSystem, type Datenbank, type Transaction } from '../database/index.ts'
import { protokollieren } from './schreiben.ts'
import { ANFANG, blatt, kopf, personenhash } from './kette.ts'

/** What the verification found: all good with a count, or the first broken link in words. */
export type Pruefung =
  | { heil: true; glieder: number; geloescht: number; kopf: string }
  | { heil: false; nummer: number; grund: string }

/** A head written down earlier and elsewhere; it must be on the chain. */
export interface Zeuge {
  readonly nummer: number
  readonly kopf: string
}

const SCHRITT = 5000

/** Reads the whole chain in order, computes every hash anew and names the first link that does not fit (EA-01, QU-03). */
export const protokollPruefen = (db: Datenbank, zeugen: readonly Zeuge[] = []): Promise<Pruefung> =>
  alsSystem(db, 'siegel', async (tx) => {
    const erwartet = new Map(zeugen.map((z) => [z.nummer, z.kopf]))
    let stand = { nummer: 0, kopf: ANFANG as Buffer, geloescht: 0 }
    for (;;) {
      const zeilen = await glieder(tx, stand.nummer)
      for (const zeile of zeilen) {
        const befund = fehlerIn(zeile, stand, erwartet)
        if (befund !== undefined) return { heil: false, nummer: stand.nummer + 1, grund: befund }
        stand = { nummer: zeile.nummer, kopf: zeile.kopf, geloescht: stand.geloescht + (zeile.salz === null ? 1 : 0) }
      }
      if (zeilen.length < SCHRITT) break
    }
    const fehlt = zeugen.find((z) => z.nummer > stand.nummer)
    if (fehlt !== undefined)
      return { heil: false, nummer: stand.nummer + 1, grund: `Das Ende fehlt: es gab schon Glied ${fehlt.nummer}.` }
    const lose = await loserEintrag(tx)
    if (lose !== undefined) return { heil: false, nummer: lose, grund: `Der Eintrag ${lose} hängt an keinem Glied.` }
    return { heil: true, glieder: stand.nummer, geloescht: stand.geloescht, kopf: stand.kopf.toString('hex') }
  })

/** Records in the protocol itself that it was verified: who reads it sees when, and with what result. */
export const pruefungVermerken = (db: Datenbank, pruefung: Pruefung): Promise<void> =>
  alsSystem(db, 'siegel', (tx) =>
    protokollieren(tx, {
      aktion: 'protokoll.geprueft',
      angaben: { heil: pruefung.heil, nummer: pruefung.heil ? pruefung.glieder : pruefung.nummer },
      ...(pruefung.heil ? {} : { grund: pruefung.grund }),
    }),
  )

/** An entry put in beside the chain. Sealing writes both in one transaction, so one statement sees both or none. */
async function loserEintrag(tx: Transaction): Promise<number | undefined> {
  const zeile = await tx
    .selectFrom('protokoll.eintrag as e')
    .leftJoin('protokoll.kette as k', 'k.eintrag_id', 'e.id')
    .select('e.nummer')
    .where('k.nummer', 'is', null)
    .orderBy('e.nummer')
    .limit(1)
    .executeTakeFirst()
  return zeile?.nummer
}

type Glied = Awaited<ReturnType<typeof glieder>>[number]

const glieder = (tx: Transaction, nach: number) =>
  tx
    .selectFrom('protokoll.kette as k')
    .leftJoin('protokoll.eintrag as e', 'e.id', 'k.eintrag_id')
    .leftJoin('protokoll.personenteil as p', 'p.id', 'k.eintrag_id')
    .select([
      'k.nummer',
      'k.eintrag_id',
      'k.blatt',
      'k.kopf',
      'e.id',
      'e.nummer as eintragsnummer',
      'e.am',
      'e.akteur_art',
      'e.akteur_id',
      'e.zweck',
    ])
    .select([
      'e.aktion',
      'e.objekt_id',
      'e.dienststelle_id',
      'e.rechtsgrundlage',
      'e.personenhash',
      'p.person_id',
      'p.grund',
      'p.angaben',
      'p.salz',
    ])
    .where('k.nummer', '>', nach)
    .orderBy('k.nummer')
    .limit(SCHRITT)
    .execute()

function fehlerIn(
  z: Glied,
  stand: { nummer: number; kopf: Buffer },
  erwartet: Map<number, string>,
): string | undefined {
  if (z.nummer !== stand.nummer + 1) return `Glied ${stand.nummer + 1} fehlt.`
  if (z.id === null || z.am === null || z.akteur_art === null || z.aktion === null || z.personenhash === null) {
    return `Der Eintrag zu Glied ${z.nummer} fehlt.`
  }
  if (z.salz !== null && !personenhash(z, z.salz).equals(z.personenhash)) {
    return `Der persönliche Teil von Glied ${z.nummer} wurde verändert.`
  }
  const eintrag = {
    ...z,
    id: z.id,
    nummer: z.eintragsnummer ?? 0,
    am: z.am,
    akteur_art: z.akteur_art,
    aktion: z.aktion,
  }
  if (!blatt(eintrag, z.personenhash).equals(z.blatt)) return `Der Eintrag ${z.nummer} wurde verändert.`
  if (!kopf(stand.kopf, z.nummer, z.blatt).equals(z.kopf)) return `Die Kette reißt bei Glied ${z.nummer}.`
  const zeuge = erwartet.get(z.nummer)
  if (zeuge !== undefined && zeuge !== z.kopf.toString('hex')) {
    return `Der hinterlegte Kopf zu Glied ${z.nummer} ist ein anderer: die Kette wurde neu geschrieben.`
  }
  return undefined
}

import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { EingeleseneWeisung } from '../einlesen/index.ts'
import type { Weisungsgeltung } from '../regeln/weisungsstand.ts'

/** An entry of the register. `gelesen` is what the importer read, with places and report. */
export interface Registereintrag {
  nummer: string
  art: string
  titel: string
  vom: Tag
  einheit: string | null
  zeichen: string | null
  gueltigAb: Tag
  gueltigBis: Tag | null
  ende: string
  gelesen: EingeleseneWeisung
}

/** The newest entry of each number, newest directive first; `suche` in the register's search form, all words must occur. */
export async function weisungen(tx: Transaction, suche: readonly string[] = []): Promise<Registereintrag[]> {
  let abfrage = tx.selectFrom(neueste(tx).as('w')).select(SPALTEN)
  for (const wort of suche)
    abfrage = abfrage.where('such', 'like', `%${wort.replaceAll(/[\\%_]/g, (zeichen) => `\\${zeichen}`)}%`)
  const zeilen = await abfrage.orderBy('vom', 'desc').orderBy('nummer', 'desc').limit(500).execute()
  return zeilen.map((zeile) => ({ ...zeile, gelesen: zeile.gelesen as unknown as EingeleseneWeisung }))
}

const SPALTEN = [
  'nummer',
  'art',
  'titel',
  'vom',
  'einheit',
  'zeichen',
  'gueltig_ab as gueltigAb',
  'gueltig_bis as gueltigBis',
  'ende',
  'gelesen',
] as const

function neueste(tx: Transaction) {
  return tx
    .selectFrom('weisung.weisung')
    .distinctOn('nummer')
    .selectAll()
    .orderBy('nummer')
    .orderBy('eingelesen', 'desc')
}

/** Validity of each directive, with its repeal: a directive ends where the one that repeals it begins. */
export function geltungenVon(eintraege: readonly Registereintrag[]): Weisungsgeltung[] {
  return eintraege.map(({ nummer, titel, gueltigAb, gueltigBis }) => {
    const aufhebende = aufgehobenDurch(eintraege, nummer).map((eintrag) => eintrag.gueltigAb)
    return { nummer, titel, ab: gueltigAb, bis: gueltigBis, aufgehobenAb: aufhebende.sort()[0] ?? null }
  })
}

/** Directives in the register that repeal the given one. */
export function aufgehobenDurch(eintraege: readonly Registereintrag[], nummer: string): Registereintrag[] {
  return eintraege.filter(({ gelesen }) => gelesen.aufhebung.verweise.some((verweis) => verweis.nummer === nummer))
}

/** Directives in the register that refer to the given one. */
export function bezogenVon(eintraege: readonly Registereintrag[], nummer: string): Registereintrag[] {
  return eintraege.filter(({ gelesen }) => gelesen.bezug.verweise.some((verweis) => verweis.nummer === nummer))
}

/** The whole text of the newest entry, as printed. */
export async function weisungstext(tx: Transaction, nummer: string): Promise<string | undefined> {
  const zeile = await tx
    .selectFrom('weisung.weisung')
    .select('text')
    .where('nummer', '=', nummer)
    .orderBy('eingelesen', 'desc')
    .executeTakeFirst()
  return zeile?.text
}

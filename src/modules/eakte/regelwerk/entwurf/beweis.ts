import type { Transaction } from '../../../../platform/database/index.ts'
import { type Befund, type Entscheidungstabelle, uebersetze } from '../../../../platform/rules/index.ts'
import { pruefeRegelwerk } from '../rahmen.ts'
import type { Werte } from '../entscheiden.ts'
import { type Entwurf, regelnVon } from './entwurf.ts'
import { alsTabelle, type Ziel } from './tabelle.ts'
import { type Inhalt, type Testfall, testfaelleVon } from './testfaelle.ts'
import { zieleVon } from './ziele.ts'

/** What a test case came to. `ist` is the short name of a Postkorb, or null where nothing was decided. */
export interface Testergebnis extends Testfall {
  readonly id: string
  readonly ist: string | null
  readonly zeile: string | null
  readonly bestanden: boolean
}

/** A draft, proved: its table, what the proof found, and what its test cases came to. */
export interface Beweis {
  readonly tabelle: Entscheidungstabelle
  /** The table with its cases: what is frozen when it is handed in. */
  readonly inhalt: Inhalt
  readonly ziele: readonly Ziel[]
  readonly befunde: readonly Befund[]
  readonly testfaelle: readonly Testergebnis[]
  /** Sentences that say what keeps it from being handed in. */
  readonly sperren: readonly string[]
}

// A draft of one version never changes, and its Postkörbe hardly ever: the proof of 2,000 rows is kept for the next page.
const gemerkt = new Map<string, ReturnType<typeof beweisen>>()
const MERKEN = 20

/** Proves the draft as it stands (EA-02). */
export async function beweise(tx: Transaction, entwurf: Entwurf, dienststelle: string): Promise<Beweis> {
  const ziele = await zieleVon(tx, dienststelle)
  const name = JSON.stringify([entwurf.id, entwurf.version, ziele])
  const bewiesen = gemerkt.get(name) ?? beweisen(entwurf, await regelnVon(tx, entwurf.id).execute(), ziele)
  gemerkt.delete(name)
  gemerkt.set(name, bewiesen)
  for (const aeltester of [...gemerkt.keys()].slice(0, -MERKEN)) gemerkt.delete(aeltester)
  const { tabelle, befunde, entscheide } = bewiesen
  const testfaelle = (await testfaelleVon(tx, entwurf.id)).map((fall) => erprobt(fall, entscheide))
  const inhalt = {
    ...tabelle,
    testfaelle: testfaelle.map(({ name: n, eingaben, ziel }) => ({ name: n, eingaben, ziel })),
  }
  return { tabelle, inhalt, ziele, befunde, testfaelle, sperren: sperren(befunde, testfaelle) }
}

function beweisen(entwurf: Entwurf, regeln: Parameters<typeof alsTabelle>[1], ziele: readonly Ziel[]) {
  const tabelle = alsTabelle(entwurf, regeln, ziele)
  const offen = ziele.filter((ziel) => ziel.offen).map((ziel) => ziel.kennung)
  return { tabelle, befunde: pruefeRegelwerk(tabelle, offen), entscheide: entscheider(tabelle) }
}

/** Runs test cases on a table. A table that can't be read decides nothing. */
export function erprobe<F extends Testfall>(tabelle: Entscheidungstabelle, faelle: readonly F[]) {
  const entscheide = entscheider(tabelle)
  return faelle.map((fall) => erprobt(fall, entscheide))
}

function erprobt<F extends Testfall>(fall: F, entscheide: ReturnType<typeof entscheider>) {
  const { ist, zeile } = entscheide(fall.eingaben)
  return { ...fall, ist, zeile, bestanden: ist === fall.ziel }
}

function entscheider(tabelle: Entscheidungstabelle): (eingaben: Werte) => { ist: string | null; zeile: string | null } {
  try {
    const { entscheide } = uebersetze(tabelle)
    return (eingaben) => {
      const { ausgaben, spur } = entscheide(eingaben)
      const ziel = ausgaben[0]?.['postkorb']
      return { ist: ziel === undefined ? null : String(ziel), zeile: spur.zeilen.join(', ') || null }
    }
  } catch {
    return () => ({ ist: null, zeile: null })
  }
}

function sperren(befunde: readonly Befund[], faelle: readonly { name: string; bestanden: boolean }[]): string[] {
  return [
    ...befunde.filter((b) => b.schwere === 'sperrt').map((b) => b.satz),
    ...(faelle.length === 0 ? ['Es gibt noch keinen Testfall. Bitte legen Sie mindestens einen an.'] : []),
    ...faelle
      .filter((f) => !f.bestanden)
      .map((f) => `Der Testfall „${f.name}“ kommt nicht in den erwarteten Postkorb.`),
  ]
}

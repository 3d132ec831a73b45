import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Bank, liesBanken, type Zeilenfehler } from './lesen.ts'

export type Einleseergebnis =
  | { readonly ok: true; readonly banken: number; readonly neu: number; readonly anders: number; readonly fort: number }
  | { readonly ok: false; readonly fehler: readonly Zeilenfehler[] }

/** Rows that go into the table with one statement. */
const AUF_EINMAL = 1000

/**
 * Takes over the Bankleitzahlendatei: afterwards the table holds what the file names, and nothing else. One wrong line, and nothing
 * is written. @param probe only tells what would be
 */
export async function bankenEinlesen(db: Datenbank, inhalt: Uint8Array, probe = false): Promise<Einleseergebnis> {
  const { banken, fehler } = liesBanken(inhalt)
  if (fehler.length > 0) return { ok: false, fehler }
  return alsSystem(db, 'einrichtung', async (tx) => {
    const unterschied = await verglichen(tx, banken)
    if (!probe && unterschied.neu + unterschied.anders + unterschied.fort > 0) {
      await ersetzen(tx, banken)
      await protokollieren(tx, { aktion: 'antrag.banken-eingelesen', angaben: unterschied })
    }
    return { ok: true, ...unterschied }
  })
}

async function verglichen(tx: Transaction, banken: readonly Bank[]) {
  const vorher = await tx.selectFrom('antrag.bank').select(['blz', 'name', 'ort']).execute()
  const bekannt = new Map(vorher.map((bank) => [bank.blz, bank]))
  const jetzt = new Set(banken.map(({ blz }) => blz))
  return {
    banken: banken.length,
    neu: banken.filter(({ blz }) => !bekannt.has(blz)).length,
    anders: banken.filter(({ blz, name, ort }) => {
      const alt = bekannt.get(blz)
      return alt !== undefined && (alt.name !== name || alt.ort !== ort)
    }).length,
    fort: vorher.filter(({ blz }) => !jetzt.has(blz)).length,
  }
}

async function ersetzen(tx: Transaction, banken: readonly Bank[]): Promise<void> {
  await tx.deleteFrom('antrag.bank').execute()
  for (let ab = 0; ab < banken.length; ab += AUF_EINMAL)
    await tx
      .insertInto('antrag.bank')
      .values(banken.slice(ab, ab + AUF_EINMAL))
      .execute()
}

/** The result in German sentences, for the terminal. */
export function bankenbericht(ergebnis: Einleseergebnis, probe: boolean): string {
  if (!ergebnis.ok) {
    const zeilen = ergebnis.fehler.slice(0, 20).map(({ zeile, satz }) => `  Zeile ${zeile}: ${satz}`)
    const mehr = ergebnis.fehler.length > 20 ? [`  und ${ergebnis.fehler.length - 20} weitere Fehler`] : []
    return ['Nichts übernommen. Bitte prüfen Sie die Datei:', ...zeilen, ...mehr].join('\n')
  }
  const { banken, neu, anders, fort } = ergebnis
  const getan = probe ? 'Probe, nichts übernommen' : neu + anders + fort > 0 ? 'Übernommen' : 'Schon auf diesem Stand'
  return `${getan}: ${banken} Banken. Neu: ${neu}. Mit anderem Namen oder Ort: ${anders}. Weggefallen: ${fort}.`
}

import type { Transaction } from '../../../platform/database/index.ts'
import type { Anliegen, Einstellungen } from '../../konfiguration/index.ts'
import { probestand } from '../../postfach/index.ts'
import { standsatz } from './worte.ts'

/** A sentence for each mailbox of the draft that no probe confirmed (KT-02); each mailbox once, with its Anliegen. */
export async function probehinweise(
  tx: Transaction,
  dienststelleId: string,
  einstellungen: Einstellungen,
  katalog: readonly Anliegen[],
): Promise<readonly string[]> {
  const saetze: string[] = []
  for (const [adresse, namen] of postfaecher(einstellungen, katalog)) {
    const stand = await probestand(tx, dienststelleId, adresse)
    if (stand.art !== 'bestaetigt') saetze.push(`${adresse} (${namen.join(', ')}): ${standsatz(stand)}`)
  }
  return saetze
}

/** Mailboxes that offered Anliegen go to, with the names of those. */
function postfaecher({ anliegen }: Einstellungen, katalog: readonly Anliegen[]): ReadonlyMap<string, string[]> {
  const alle = katalog.flatMap(({ schluessel, name }) => {
    const { angeboten, weg } = anliegen[schluessel]
    return angeboten && weg?.kanal === 'outlook' ? [{ adresse: weg.adresse.toLowerCase(), name }] : []
  })
  const jeAdresse = Map.groupBy(alle, ({ adresse }) => adresse)
  return new Map([...jeAdresse].map(([adresse, zeilen]) => [adresse, zeilen.map(({ name }) => name)]))
}

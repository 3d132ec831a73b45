import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Datenbank } from '../../../platform/database/index.ts'
import { liesBerufe } from './lesen.ts'
import { berufeHinterlegen } from './liste.ts'

/** Fehler that are told; the rest are counted. */
const GENANNT = 20

/**
 * Takes over a list of occupations with their KldB 2010 codes, in force from now on. One wrong line, and nothing is written.
 * @returns what a person should read, and whether it went well
 */
export async function berufeEinlesen(
  db: Datenbank,
  csv: string,
  jetzt: Instant,
  probe = false,
): Promise<{ readonly ok: boolean; readonly bericht: string }> {
  const { berufe, gruppen, fehler } = liesBerufe(csv)
  if (fehler.length > 0) {
    const zeilen = fehler.slice(0, GENANNT).map(({ zeile, satz }) => `  Zeile ${zeile}: ${satz}`)
    const mehr = fehler.length > GENANNT ? [`  und ${fehler.length - GENANNT} weitere Fehler`] : []
    return { ok: false, bericht: ['Nichts übernommen. Bitte prüfen Sie die Datei:', ...zeilen, ...mehr].join('\n') }
  }
  if (!probe) await alsSystem(db, 'einrichtung', (tx) => berufeHinterlegen(tx, berufe, jetzt))
  const codes = new Set(berufe.map(([code]) => code)).size
  const getan = probe ? 'Probe, nichts übernommen' : 'Übernommen, gilt ab jetzt'
  const zahlen = `${berufe.length} Bezeichnungen zu ${codes} Schlüsseln, ${gruppen} Gruppen übergangen`
  return { ok: true, bericht: `${getan}: ${zahlen}.` }
}

import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import type { Probestand } from '../../postfach/index.ts'

/** What is known of a mailbox, in a sentence. */
export function standsatz(stand: Probestand): string {
  if (stand.art === 'unbekannt') return 'Ob dieses Postfach erreichbar ist, hat noch niemand geprüft.'
  const am = `${zeitpunktKurz(stand.am)} Uhr`
  if (stand.art === 'unzustellbar') return `Unzustellbar seit ${am}, ${stand.grund}. Bitte prüfen Sie die Adresse.`
  if (stand.art === 'ohne-antwort')
    return `Auf die Probe vom ${am} hat niemand geantwortet. Bitte fragen Sie nach, oder prüfen Sie die Adresse.`
  return stand.art === 'gesendet'
    ? `Probe gesendet am ${am}. Die Antwort fehlt noch.`
    : `Bestätigt am ${am}: Aus diesem Postfach kam eine Antwort.`
}

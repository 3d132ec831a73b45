import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { schreibeCsv } from '../../../platform/csv.ts'
import type { Protokolleintrag } from '../../../platform/protokoll/index.ts'
import { tatName } from '../texte.ts'
import { angabenAlsText, werAllgemein } from './worte.ts'

const kopf = ['Nummer', 'Zeitpunkt', 'Wer', 'Was', 'Objekt', 'Person', 'Grund', 'Rechtsgrundlage', 'Angaben', 'Kette']

/** Entries as a file. It names no member of staff: figures on single ones must not come of it. */
export const ausgabe = (eintraege: readonly Protokolleintrag[]): string =>
  schreibeCsv([
    kopf,
    ...eintraege.map((e) => [
      String(e.nummer),
      zeitpunktKurz(e.am),
      werAllgemein(e),
      tatName(e.aktion),
      e.objekt_id ?? '',
      e.person_id ?? '',
      e.geloescht ? 'gelöscht' : (e.grund ?? ''),
      e.rechtsgrundlage ?? '',
      angabenAlsText(e.angaben),
      e.heil ? 'unverändert' : 'VERÄNDERT',
    ]),
  ])

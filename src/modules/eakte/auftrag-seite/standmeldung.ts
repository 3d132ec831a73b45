import type { Standmeldung } from '../../../platform/html/index.ts'
import { kannZurueck } from '../auftrag/ausfuehren.ts'
import type { EreignisArt } from '../auftrag/ereignis.ts'
import { pfade } from '../pfade.ts'
import type { Auftragsblatt } from './query.ts'

const saetze: Readonly<Record<EreignisArt, (blatt: Auftragsblatt) => string>> = {
  angelegt: () => '',
  genommen: () => 'Der Auftrag ist jetzt bei Ihnen.',
  zurueckgegeben: ({ korb }) => `Sie haben den Auftrag zurückgegeben. Er ist wieder frei in „${korb}“.`,
  weitergeleitet: ({ korb }) => `Sie haben den Auftrag an „${korb}“ weitergeleitet.`,
  erledigt: ({ abgegebenAn }) =>
    abgegebenAn === null ? 'Der Auftrag ist erledigt.' : `Sie haben den Antrag an ${abgegebenAn} abgegeben.`,
  rueckgaengig: () => 'Ihr letzter Schritt ist rückgängig gemacht.',
}

/** What one has just done, with the way back; nothing when somebody has done something since. */
export function standmeldung(
  blatt: Auftragsblatt,
  wer: { readonly personalId: string },
  getan: unknown,
): Standmeldung | undefined {
  const letztes = blatt.ereignisse[0]
  if (letztes === undefined || letztes.von_id !== wer.personalId || String(letztes.version) !== getan) return undefined
  const zurueck =
    blatt.abgegebenAn === null &&
    kannZurueck({ art: letztes.art, von: { id: letztes.von_id, name: letztes.von_name } }, wer)
  const versteckt = { version: String(blatt.version) }
  return {
    text: saetze[letztes.art](blatt),
    ...(zurueck && { rueckgaengig: { aktion: pfade.auftrag(blatt.nummer, 'rueckgaengig'), versteckt } }),
  }
}

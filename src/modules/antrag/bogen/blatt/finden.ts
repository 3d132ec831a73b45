import {
  adresse,
  type Blatt,
  blaetter,
  HOECHSTENS,
  mitLeerem,
  naechsterOrt,
  ortVon,
  zaehlendeAntworten,
} from '../../../strecke/index.ts'
import type { Formularart } from '../formularart.ts'
import type { OffenerBogen } from '../offen.ts'

/** The parts of a page's address below its form. */
export interface Blattweg {
  readonly bereich: string
  readonly seite: string
  readonly person?: string
  readonly eintrag?: string
}

/**
 * The page at an address: one that is asked for, or the empty entry after the last of a list. Undefined when it is not asked
 * for with these answers, or nothing like it exists.
 */
export function blattBei(art: Formularart, offen: OffenerBogen, weg: Blattweg): Blatt | undefined {
  const [person, eintrag] = [weg.person ?? '0', weg.eintrag ?? '0']
  if (![person, eintrag].every((teil) => /^\d{1,2}$/.test(teil))) return undefined
  const ort = ortVon(Number(person), Number(eintrag))
  const gesucht = { seite: `${weg.bereich}.${weg.seite}`, ort }
  const passt = (blatt: Blatt): boolean => adresse(blatt) === adresse(gesucht)
  const da = offen.blaetter.find(passt)
  if (da !== undefined || ort.person === 0 || Math.max(ort.person, ort.eintrag) > HOECHSTENS) return da
  const antworten = zaehlendeAntworten(offen.bogen)
  const mitNeuem = mitLeerem(offen.strecke, antworten, gesucht.seite, ort)
  const neu = blaetter(offen.strecke, mitNeuem, offen.umstaende, art.umfang).find(passt)
  if (neu?.liste === undefined) return undefined
  return naechsterOrt(antworten, offen.blaetter, neu).instanz === ort.instanz ? neu : undefined
}

/** The other entries of the list that a page is one of. */
export const geschwisterVon = (offen: OffenerBogen, blatt: Blatt): Blatt[] =>
  blatt.liste === undefined
    ? []
    : offen.blaetter.filter(
        (b) =>
          b.seite === blatt.seite &&
          b.liste === blatt.liste &&
          b.ort.instanz !== blatt.ort.instanz &&
          (blatt.liste === 'personen' || b.ort.person === blatt.ort.person),
      )

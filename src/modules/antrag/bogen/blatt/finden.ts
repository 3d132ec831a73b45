import {
  adresse,
  type Blatt,
  blaetter,
  HOECHSTENS,
  jetzigerOrt,
  mitLeerem,
  naechsterOrt,
  type Ort,
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

/** A place in a form: page, and whom or what it is about. */
interface Stelle {
  readonly seite: string
  readonly ort: Ort
}

/** The place that an address names; undefined for what is none. */
export function stelleAus(weg: Blattweg): Stelle | undefined {
  const [person, eintrag] = [weg.person ?? '0', weg.eintrag ?? '0']
  if (![person, eintrag].every((teil) => /^\d{1,2}$/.test(teil))) return undefined
  return { seite: `${weg.bereich}.${weg.seite}`, ort: ortVon(Number(person), Number(eintrag)) }
}

/**
 * The page that a window sent, made from some version of the form: where its person or entry is now. `entfernt`: it was removed in
 * another window since; `nicht-gefragt`: these answers ask for no such page.
 */
export function gesendetesBlatt(
  art: Formularart,
  offen: OffenerBogen,
  weg: Blattweg,
  version: number,
): Blatt | 'entfernt' | 'nicht-gefragt' {
  const stelle = stelleAus(weg)
  if (stelle === undefined) return 'nicht-gefragt'
  const ort = jetzigerOrt(offen.strecke, offen.bogen, stelle, version)
  return ort === undefined ? 'entfernt' : (blattBei(art, offen, { ...stelle, ort }) ?? 'nicht-gefragt')
}

/** A page that is not asked for with these answers: what was typed there can be kept, where it is about someone who is there. */
export function ungefragtesBlatt({ strecke, bogen }: OffenerBogen, weg: Blattweg, version: number): Blatt | undefined {
  const stelle = stelleAus(weg)
  const ort = stelle && jetzigerOrt(strecke, bogen, stelle, version)
  const seite = strecke.definition.seiten.find(({ key }) => key === stelle?.seite)
  if (ort === undefined || seite === undefined) return undefined
  const fragen = seite.fragen.flatMap((id) => strecke.uebersetzt.fragen.get(id)?.frage ?? [])
  const istDa = ort.person === 0 || ort.instanz in zaehlendeAntworten(bogen)
  return istDa ? { seite: seite.key, bereich: seite.bereich, ort, fragen, abschnitt: 1, liste: undefined } : undefined
}

/**
 * The page at a place: one that is asked for, or the empty entry after the last of a list. Undefined when it is not asked
 * for with these answers, or nothing like it exists.
 */
export function blattBei(art: Formularart, offen: OffenerBogen, gesucht: Stelle): Blatt | undefined {
  const { ort } = gesucht
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

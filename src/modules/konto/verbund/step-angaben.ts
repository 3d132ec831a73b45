import { gibtEsTag, type Tag } from '../../../platform/clock/index.ts'
import { unzulaessigesZeichen } from '../../../platform/zeichen/index.ts'
import type { Nachgewiesen } from '../../step/index.ts'
import type { Angabe, Merkmal, Nachweis } from './nachweis.ts'

/** A whole day as eID cards and registers write it. */
export function istTag(text: string): text is Tag {
  const [, jahr, monat, tag] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return jahr !== undefined && gibtEsTag(Number(jahr), Number(monat), Number(tag))
}

/** From this level a datum counts as proved; below it, it is what the person typed over there. */
const BEWIESEN = 3

/** The street and the number of one line; both in the street where no number can be told apart. */
function strasseUndNummer(zeile: string): { strasse: string; hausnummer?: string } {
  const [, strasse, hausnummer] =
    /^(.*?\D)\s+(\d{1,4}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{1,4}\s?[a-zA-Z]?)?)$/.exec(zeile) ?? []
  return strasse !== undefined && hausnummer !== undefined
    ? { strasse, hausnummer: hausnummer.replaceAll(/\s/g, '') }
    : { strasse: zeile }
}

/** What STEP can take: characters of DIN 91379, whole birth dates, each with whether it is proved. */
export function alsNachgewiesen({ angaben }: Pick<Nachweis, 'angaben'>): Nachgewiesen {
  const gut = (merkmal: Merkmal): Angabe | undefined => {
    const angabe = angaben[merkmal]
    return angabe && angabe.wert.length <= 120 && unzulaessigesZeichen(angabe.wert, 'B') === undefined
      ? angabe
      : undefined
  }
  const eins = (merkmal: Merkmal) => {
    const angabe = gut(merkmal)
    return angabe && { wert: angabe.wert, bewiesen: angabe.stufe >= BEWIESEN }
  }
  const geburt = eins('geburtsdatum')
  const [vorname, nachname, geburtsname, geburtsort] = [
    eins('vorname'),
    eins('nachname'),
    eins('geburtsname'),
    eins('geburtsort'),
  ]
  return {
    ...(vorname && { vorname }),
    ...(nachname && { nachname }),
    ...(geburtsname && { geburtsname }),
    ...(geburtsort && { geburtsort }),
    ...(geburt && istTag(geburt.wert) && { geburtsdatum: geburt }),
    ...anschrift(gut('strasse'), gut('plz'), gut('ort'), angaben.land?.wert),
  }
}

const DEUTSCHLAND = new Set(['', 'D', 'DE', 'DEU', 'DEUTSCHLAND'])

function anschrift(
  strasse: Angabe | undefined,
  plz: Angabe | undefined,
  ort: Angabe | undefined,
  land: string = '',
): Partial<Pick<Nachgewiesen, 'anschrift'>> {
  if (ort === undefined) return {}
  const bewiesen = [strasse, plz, ort].every((teil) => teil === undefined || teil.stufe >= BEWIESEN)
  const inland = DEUTSCHLAND.has(land.toUpperCase())
  if (inland && (strasse === undefined || plz === undefined || !/^\d{5}$/.test(plz.wert))) return {}
  const wert = {
    ...(strasse && strasseUndNummer(strasse.wert)),
    ...(plz && { plz: plz.wert }),
    ort: ort.wert,
  }
  return {
    anschrift: {
      wert: inland ? { art: 'wohnung', ...wert } : { art: 'ausland', ...wert, land },
      bewiesen,
    },
  }
}

import type { Tag } from '../../../platform/clock/index.ts'
import type { Berichtspunkt } from './bericht.ts'
import { tagAusDruck } from './datum.ts'
import { GEBIETE, type Gebiet } from './gebiete.ts'
import type { Feldname, Kopf, Kopffeld } from './kopf.ts'

/** End of validity. A day counts to its end (C3); blank and "unbegrenzt" both mean open and stay apart. */
export type GueltigBis = { art: 'tag'; tag: Tag } | { art: 'leer' } | { art: 'unbegrenzt' } | { art: 'unlesbar' }

export interface Gebietsangabe {
  art: 'Weisung' | 'Information' | 'nicht betroffen'
  /** The line carries "Relevanz § 50 Abs. 3 SGB II". */
  paragraf50: boolean
}

export interface Geschaeftszeichen {
  einheit: string | null
  zeichen: string
}

export const PARAGRAF_50 = /§\s?50\s+Abs\.\s?3/

type Melden = (punkt: Berichtspunkt) => void

/** A single field, reported when it is absent; an empty one is reported by its reader, which knows what empty means. */
export function feld(kopf: Kopf, name: Feldname, melden: Melden): Kopffeld | undefined {
  const gefunden = kopf.felder.get(name)
  if (!gefunden) melden({ art: 'fehlt', schluessel: `kopf.${name}`, zeile: null, satz: `Das Feld „${name}“ fehlt.` })
  return gefunden
}

export function gueltigAb(kopf: Kopf, melden: Melden): Tag | null {
  const angabe = feld(kopf, 'Gültig ab', melden)
  const tag = tagAusDruck(angabe?.wert ?? '')
  if (angabe && !tag) melden(unlesbar('Gültig ab', angabe))
  return tag
}

export function gueltigBis(kopf: Kopf, melden: Melden): GueltigBis {
  const angabe = feld(kopf, 'Gültig bis', melden)
  if (!angabe) return { art: 'unlesbar' }
  if (angabe.wert === 'unbegrenzt') return { art: 'unbegrenzt' }
  const tag = tagAusDruck(angabe.wert)
  if (tag) return { art: 'tag', tag }
  if (angabe.wert !== '') melden(unlesbar('Gültig bis', angabe))
  else
    melden({
      ...leer('Gültig bis', angabe),
      satz: 'Das Feld „Gültig bis“ ist leer. Gelesen als offen.',
      festlegung: 'C3',
    })
  return { art: angabe.wert === '' ? 'leer' : 'unlesbar' }
}

/** "GR 1 – II-5212.2 / 6801.4": the unit, then the file numbers as printed. */
export function geschaeftszeichen(kopf: Kopf, melden: Melden): Geschaeftszeichen | null {
  const angabe = feld(kopf, 'Geschäftszeichen', melden)
  const teile = /^(.+?)\s+[–-]\s+(.+)$/.exec(angabe?.wert ?? '')
  if (angabe && !teile) melden(unlesbar('Geschäftszeichen', angabe))
  if (!angabe || angabe.wert === '') return null
  return { einheit: teile?.[1] ?? null, zeichen: teile?.[2] ?? angabe.wert }
}

export function gebietsangaben(kopf: Kopf, melden: Melden): Map<Gebiet, Gebietsangabe> {
  const lesen = (gebiet: Gebiet): [Gebiet, Gebietsangabe][] => {
    const angabe = feld(kopf, gebiet, melden)
    if (!angabe) return []
    const art = /^(Weisung|Information|nicht betroffen)(?:\s+[–-].*)?$/.exec(angabe.wert)?.[1]
    if (art === 'Weisung' || art === 'Information' || art === 'nicht betroffen')
      return [[gebiet, { art, paragraf50: PARAGRAF_50.test(angabe.wert) }]]
    melden(unlesbar(gebiet, angabe))
    return []
  }
  return new Map(GEBIETE.flatMap(lesen))
}

export function leer(name: string, angabe: Kopffeld): Berichtspunkt {
  return { art: 'fehlt', schluessel: `kopf.${name}`, zeile: angabe.zeile, satz: `Das Feld „${name}“ ist leer.` }
}

export function unlesbar(name: string, angabe: { wert: string; zeile: number }): Berichtspunkt {
  const satz = `„${angabe.wert}“ passt nicht zum Feld „${name}“.`
  return { art: 'widerspruch', schluessel: `kopf.${name}`, zeile: angabe.zeile, satz }
}

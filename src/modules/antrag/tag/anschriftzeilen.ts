import type { antragstexte } from '../texte.ts'
import type { Anschrift } from './angaben.ts'

/** The lines of an address as given. */
export function anschriftzeilen(a: Omit<Anschrift, 'telefon'>, t: ReturnType<typeof antragstexte>): string[] {
  const strasse = [a.strasse, a.hausnummer].filter(Boolean).join(' ')
  const ort = [a.plz, a.ort].filter(Boolean).join(' ')
  return [a.ohneWohnung ? t('pruefen.ohne') : '', strasse, a.zusatz ?? '', ort, a.land ?? ''].filter(
    (zeile) => zeile !== '',
  )
}

import { liesCsv } from '../../../platform/csv.ts'
import { laender } from '../dienststelle/angaben.ts'

/** A place name of a PLZ, with its Kreis (first five digits of the AGS) and Land. */
export interface Plzeintrag {
  readonly plz: string
  readonly ort: string
  /** '' where the place lies in no German Kreis (Jungholz). */
  readonly ags: string
  readonly kreis: string
  readonly land: string
}

/**
 * Takes the real places out of the GeoNames list of German postal codes (CSV with header), sorted by PLZ and place.
 *
 * The list also holds about 2,500 PLZ of bulk recipients ("Großempfänger") whose place is a company, an authority or a bank.
 * They can be told apart without guessing at names: GeoNames carries them under the old numeric codes of the Länder
 * ("07" for Nordrhein-Westfalen), real places under the letters ("NW"). Rows with a numeric code are left out. A name like
 * "GmbH", or a PLZ with one row only, tells nothing: authorities have no such mark, and most villages have a PLZ of their own.
 */
export function plzAusGeonames(csv: string): Plzeintrag[] {
  return liesCsv(csv)
    .filter(({ state_code: land }) => land === '' || laender.some((eines) => eines === land))
    .map((zeile) => ({
      plz: zeile['zipcode'] ?? '',
      ort: zeile['place'] ?? '',
      ags: zeile['community_code'] ?? '',
      kreis: zeile['community'] ?? '',
      land: zeile['state_code'] ?? '',
    }))
    .toSorted((a, b) => a.plz.localeCompare(b.plz) || a.ort.localeCompare(b.ort, 'de'))
}

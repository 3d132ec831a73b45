import type { Tag } from '../../../platform/clock/index.ts'
import type { Gebietsangabe, Geschaeftszeichen, GueltigBis } from './angaben.ts'
import type { Arbeitsmittelstelle } from './arbeitsmittel.ts'
import type { Berichtspunkt } from './bericht.ts'
import type { Leitfadenstelle, Weisungsstelle } from './fundstellen.ts'
import type { Gebiet } from './gebiete.ts'
import type { Verweisliste } from './verweise.ts'

/** A directive as the importer read it (WE-01), with its report. */
export interface EingeleseneWeisung {
  art: 'Weisung' | 'Information'
  nummer: string
  titel: string
  vom: Tag | null
  geschaeftszeichen: Geschaeftszeichen | null
  gueltigAb: Tag | null
  gueltigBis: GueltigBis
  /** As printed in the header, also where the body says otherwise (C1). */
  gebiete: Record<Gebiet, Gebietsangabe | null>
  paragraf50: { kopf: boolean; text: boolean }
  bezug: Verweisliste
  aufhebung: Verweisliste
  /** Places that can be cited ("2.3", "a1", "Anlage 3") with the areas their words order something for. */
  orte: { ort: string; zeile: number; gebiete: Gebiet[] }[]
  leitfaeden: Leitfadenstelle[]
  weisungen: Weisungsstelle[]
  arbeitsmittel: Arbeitsmittelstelle[]
  bericht: Berichtspunkt[]
}

import type { Umfang } from '../../strecke/index.ts'
import type { Profilteil } from '../bogen/bogen.ts'

const seiten: Readonly<Record<Profilteil, readonly string[]>> = {
  'oap-situation': ['oap.situation', 'oap.gesundheit-familie'],
  'oap-lebenslauf': ['oap.schule-beruf', 'oap.stationen', 'oap.koennen'],
  'oap-rahmen': ['oap.rahmen'],
}

/** The pages of one eService of the labour-market profile (OA-01). */
export const profilseiten =
  (teil: Profilteil): Umfang['seiten'] =>
  ({ key }) =>
    seiten[teil].includes(key)

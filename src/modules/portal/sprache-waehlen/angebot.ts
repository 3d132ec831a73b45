import type { Config } from '../../../config.ts'
import { type Sprachauswahl, sprachauswahl } from '../../../platform/i18n/index.ts'
import { ungepruefteSprachen } from '../../antrag/index.ts'

/**
 * The languages this installation offers: German, those whose words somebody has checked, and those that the operator offers
 * unchecked (setting UNGEPRUEFTE_SPRACHEN). The demonstration offers all.
 */
export function angeboteneSprachen({ DEMO, UNGEPRUEFTE_SPRACHEN = '' }: Config): typeof sprachauswahl {
  const auchSo = UNGEPRUEFTE_SPRACHEN.split(',')
  return sprachauswahl.filter(
    ({ auswahl }) => auswahl === 'de' || DEMO || auchSo.includes(auswahl) || istGeprueft(auswahl),
  )
}

const istGeprueft = (auswahl: Sprachauswahl): boolean => !ungepruefteSprachen().has(auswahl)

import { z } from 'zod'
import { auswahl, datum, feld, freiwillig } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { istId } from '../../../platform/ids.ts'
import { leistungsarten } from './leistungen.ts'

export const form = z
  .object({
    leistung: auswahl(leistungsarten, { leer: 'fehler.leistung' }),
    serviceCenter: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.center'))),
    ab: datum({ leer: 'fehler.ab' }),
    bis: freiwillig(datum()),
  })
  .refine(({ ab, bis }) => bis === undefined || ab <= bis, { error: 'fehler.folge', path: ['bis'] })

export const fehlertexte = texte({
  de: {
    'fehler.leistung': 'Bitte wählen Sie, was eingekauft ist.',
    'fehler.center': 'Bitte wählen Sie das Service Center.',
    'fehler.ab': 'Bitte geben Sie den ersten Tag ein.',
    'fehler.folge': 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide.',
    'fehler.doppelt': 'Für diese Tage ist das schon eingekauft. Bitte beenden Sie zuerst den anderen Einkauf.',
  },
  en: {
    'fehler.leistung': 'Please choose what was bought.',
    'fehler.center': 'Please choose the Service Center.',
    'fehler.ab': 'Please enter the first day.',
    'fehler.folge': 'The last day is before the first. Please check both.',
    'fehler.doppelt': 'This is bought for these days already. Please end the other purchase first.',
  },
})

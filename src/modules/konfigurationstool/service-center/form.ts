import { z } from 'zod'
import { datum, feld } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { istId } from '../../../platform/ids.ts'

/** With which Service Center the office agreed, and when. */
export const form = z.object({
  serviceCenter: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.center'))),
  tag: datum({ leer: 'fehler.tag' }),
})

export const fehlertexte = texte({
  de: {
    'fehler.center': 'Bitte wählen Sie das Service Center.',
    'fehler.tag': 'Bitte geben Sie den Tag der Abstimmung ein.',
    'fehler.spaeter': 'Dieser Tag kommt erst noch. Bitte tragen Sie die Abstimmung danach ein.',
  },
  en: {
    'fehler.center': 'Please choose the Service Center.',
    'fehler.tag': 'Please enter the day of the agreement.',
    'fehler.spaeter': 'This day is still to come.',
  },
})

import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { auswahl, datum, haken } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { informationswege } from './command.ts'

/** A day on which someone spoke with the customer: since the directive, and not in the future. */
const gespraechstag = (heute: Tag) =>
  datum({
    von: { tag: '2023-07-17', fehler: 'fehler.zufrueh' },
    bis: { tag: heute, fehler: 'fehler.zukunft' },
  })

export const ablehnungForm = (heute: Tag) =>
  z.object({
    am: gespraechstag(heute),
    durch: auswahl(['selbst', 'vertretung'], { leer: 'fehler.durch' }),
    kontakt: haken({ leer: 'fehler.kontakt' }),
    zugang: haken({ leer: 'fehler.zugang' }),
  })

export const informationForm = (heute: Tag) =>
  z.object({ am: gespraechstag(heute), weg: auswahl(informationswege, { leer: 'fehler.weg' }) })

export const ablehnungstexte = texte({
  de: {
    'fehler.zufrueh': 'Das gibt es erst seit dem 17.07.2023. Bitte prüfen Sie das Jahr.',
    'fehler.zukunft': 'Das Datum liegt in der Zukunft. Bitte prüfen Sie das Jahr.',
    'fehler.durch': 'Bitte wählen Sie, wer abgelehnt hat.',
    'fehler.kontakt': 'Ohne diesen Hinweis darf die Ablehnung nicht eingetragen werden. Bitte sagen Sie es der Person.',
    'fehler.zugang': 'Ohne diesen Hinweis darf die Ablehnung nicht eingetragen werden. Bitte sagen Sie es der Person.',
    'fehler.weg': 'Bitte wählen Sie den Weg.',
  },
  en: {
    'fehler.zufrueh': 'This exists only since 17 July 2023. Please check the year.',
    'fehler.zukunft': 'The date is in the future. Please check the year.',
    'fehler.durch': 'Please choose who refused.',
    'fehler.kontakt': 'Without this information the refusal must not be recorded. Please tell the person.',
    'fehler.zugang': 'Without this information the refusal must not be recorded. Please tell the person.',
    'fehler.weg': 'Please choose the way.',
  },
})

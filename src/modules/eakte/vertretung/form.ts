import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { datum, feld, freiwillig } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { istId } from '../../../platform/ids.ts'

/** A substitution as its page sends it; nothing that is over already. `wen` only from who leads, else it is oneself. */
export const vertretungsform = (heute: Tag) =>
  z
    .object({
      wen: freiwillig(feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.wen')))),
      vertreter: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.vertreter'))),
      von: datum({ leer: 'fehler.vertretung.von' }),
      bis: datum({ leer: 'fehler.vertretung.bis', von: { tag: heute, fehler: 'fehler.vertretung.vorbei' } }),
    })
    .refine(({ von, bis }) => von <= bis, { error: 'fehler.vertretung.folge', path: ['bis'] })
    .refine(({ von, bis }) => Date.parse(bis) - Date.parse(von) <= EIN_JAHR, {
      error: 'fehler.vertretung.lang',
      path: ['bis'],
    })

/** The table takes no longer one. */
const EIN_JAHR = 366 * 86_400_000

export type Vertretungsangaben = z.infer<ReturnType<typeof vertretungsform>>

export const fehlertexte = texte({
  de: {
    'fehler.wen': 'Bitte wählen Sie, wer abwesend ist.',
    'fehler.vertreter': 'Bitte wählen Sie, wer vertritt.',
    'fehler.vertreter.selbst': 'Niemand vertritt sich selbst. Bitte wählen Sie jemand anderen.',
    'fehler.vertreter.doppelt': 'Diese Vertretung gibt es an diesen Tagen schon.',
    'fehler.vertretung.von': 'Bitte geben Sie den ersten Tag ein.',
    'fehler.vertretung.bis': 'Bitte geben Sie den letzten Tag ein.',
    'fehler.vertretung.vorbei': 'Dieser Tag ist vorbei. Bitte geben Sie einen Tag ab heute ein.',
    'fehler.vertretung.folge': 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide.',
    'fehler.vertretung.lang': 'Eine Vertretung dauert höchstens ein Jahr. Danach tragen Sie sie neu ein.',
  },
  en: {
    'fehler.wen': 'Please choose who is away.',
    'fehler.vertreter': 'Please choose who stands in.',
    'fehler.vertreter.selbst': 'Nobody stands in for themselves. Please choose someone else.',
    'fehler.vertreter.doppelt': 'This substitution is there already on these days.',
    'fehler.vertretung.von': 'Please enter the first day.',
    'fehler.vertretung.bis': 'Please enter the last day.',
    'fehler.vertretung.vorbei': 'This day is over. Please enter today or a later day.',
    'fehler.vertretung.folge': 'The last day is before the first. Please check both.',
    'fehler.vertretung.lang': 'A substitution lasts a year at most. Then enter it anew.',
  },
})

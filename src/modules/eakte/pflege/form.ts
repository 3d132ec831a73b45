import { z } from 'zod'
import { alsText, auswahl, feld, freiwillig, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { istId } from '../../../platform/ids.ts'

const arten = ['team', 'funktion', 'person'] as const

/** A whole number between 1 and the highest that the table takes. */
const zahlBis = (hoechste: number, schluessel: string) =>
  feld((roh, ablehnen) => {
    const wort = alsText(roh).trim()
    const zahl = /^\d{1,4}$/.test(wort) ? Number(wort) : 0
    return zahl >= 1 && zahl <= hoechste ? zahl : ablehnen(schluessel)
  })

export const korbform = z
  .object({
    name: text({ max: 60, leer: 'fehler.korbname' }),
    art: auswahl(arten, { leer: 'fehler.korbart' }),
    inhaber: freiwillig(feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.inhaber')))),
    frist: zahlBis(60, 'fehler.korbfrist'),
    grenze: freiwillig(zahlBis(999, 'fehler.grenze')),
  })
  .refine(({ art, inhaber }) => art !== 'person' || inhaber !== undefined, {
    error: 'fehler.inhaber',
    path: ['inhaber'],
  })
  // A name that was chosen before the kind was changed says nothing any more.
  .transform(({ inhaber, ...korb }) => ({ ...korb, inhaber: korb.art === 'person' ? inhaber : undefined }))

export type Korbangaben = z.infer<typeof korbform>

export const mitgliedform = z.object({
  personal: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.mitglied'))),
})

export const fehlertexte = texte({
  de: {
    'fehler.korbname': 'Bitte geben Sie dem Postkorb einen Namen.',
    'fehler.korbart': 'Bitte wählen Sie, für wen der Postkorb ist.',
    'fehler.inhaber': 'Bitte wählen Sie die Person, der dieser Postkorb gehört.',
    'fehler.inhaber.doppelt': 'Diese Person hat schon einen eigenen Postkorb.',
    'fehler.auffang': 'Der Auffangkorb kann nicht einer Person gehören.',
    'fehler.korbfrist': 'Bitte schreiben Sie eine Zahl von 1 bis 60.',
    'fehler.grenze': 'Bitte schreiben Sie eine Zahl von 1 bis 999, oder lassen Sie das Feld leer.',
    'fehler.mitglied': 'Bitte wählen Sie eine Kollegin oder einen Kollegen.',
  },
  en: {
    'fehler.korbname': 'Please give the Postkorb a name.',
    'fehler.korbart': 'Please choose whom the Postkorb is for.',
    'fehler.inhaber': 'Please choose the person whose Postkorb this is.',
    'fehler.inhaber.doppelt': 'This person has a Postkorb already.',
    'fehler.auffang': 'The catch-all Postkorb cannot belong to one person.',
    'fehler.korbfrist': 'Please write a number from 1 to 60.',
    'fehler.grenze': 'Please write a number from 1 to 999, or leave the field empty.',
    'fehler.mitglied': 'Please choose a colleague.',
  },
})

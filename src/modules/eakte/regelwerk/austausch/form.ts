import { z } from 'zod'
import { alsText, feld } from '../../../../platform/forms/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'

/** The text of a file, sent or pasted: XML is not trimmed of anything. A file that was chosen goes before what was pasted. */
export const einlesen = z
  .object({ datei: feld((roh) => alsText(roh)), dmn: feld((roh) => alsText(roh)) })
  .transform(({ datei, dmn }) => (datei.trim() === '' ? { feld: 'dmn', dmn } : { feld: 'datei', dmn: datei }))
  .refine(({ dmn }) => dmn.trim() !== '', { error: 'fehler.dmn', path: ['datei'] })

export const fehlertexte = texte({
  de: {
    'fehler.dmn': 'Bitte wählen Sie eine DMN-Datei, oder fügen Sie den Inhalt ein.',
    'fehler.abgelehnt': '{grund}',
    'fehler.ueberholt':
      'Jemand hat den Entwurf inzwischen geändert. Sehen Sie bitte nach, bevor Sie die Datei noch einmal einlesen.',
  },
  en: {
    'fehler.dmn': 'Please choose a DMN file, or paste its content.',
    'fehler.abgelehnt': '{grund}',
    'fehler.ueberholt': 'Somebody has changed the draft since. Please look before you read the file in once more.',
  },
})

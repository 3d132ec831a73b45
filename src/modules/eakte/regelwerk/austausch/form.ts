import { z } from 'zod'
import { alsText, feld } from '../../../../platform/forms/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'

/** The text of a file, as it was pasted: XML is not trimmed of anything. */
export const einlesen = z.object({
  dmn: feld((roh, ablehnen) => (alsText(roh).trim() === '' ? ablehnen('fehler.dmn') : alsText(roh))),
})

export const fehlertexte = texte({
  de: { 'fehler.dmn': 'Bitte fügen Sie den Inhalt der DMN-Datei ein.', 'fehler.abgelehnt': '{grund}' },
  en: { 'fehler.dmn': 'Please paste the content of the DMN file.', 'fehler.abgelehnt': '{grund}' },
})

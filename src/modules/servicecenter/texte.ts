import { texte } from '../../platform/i18n/index.ts'

/** Error texts of the desk, which is in German. */
export const desktexte = texte({
  de: {
    'fehler.leer.text': 'Bitte schreiben Sie die Antwort.',
    'fehler.wahl': 'Bitte wählen Sie eine Antwort aus.',
  },
  en: {
    'fehler.leer.text': 'Please write the answer.',
    'fehler.wahl': 'Please choose an answer.',
  },
})

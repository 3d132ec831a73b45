import { texte } from '../../../platform/i18n/index.ts'

/** Error texts of the desk, which is in German. */
export const desktexte = texte({
  de: {
    'fehler.leer.text': 'Bitte schreiben Sie die Nachricht.',
    'fehler.schluessel': 'Ihre Antwort ist noch nicht gesendet. Bitte senden Sie sie noch einmal.',
    'fehler.grund': 'Bitte schreiben Sie einen Grund. Er steht im Protokoll.',
    'fehler.abschluss': 'Bitte wählen Sie, warum das Gespräch endet.',
    'fehler.anliegen': 'Bitte wählen Sie das Anliegen.',
  },
  en: {
    'fehler.leer.text': 'Please write the message.',
    'fehler.schluessel': 'Your answer is not sent yet. Please send it once more.',
    'fehler.grund': 'Please write a reason. It is kept in the log.',
    'fehler.abschluss': 'Please choose why the conversation ends.',
    'fehler.anliegen': 'Please choose the Anliegen.',
  },
})

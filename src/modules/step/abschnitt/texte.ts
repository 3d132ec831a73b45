import { texte } from '../../../platform/i18n/index.ts'

/** What is wrong with an entry at the desk, in words. The desks speak German; English is for the type only. */
const de = {
  'fehler.vorname': 'Bitte geben Sie mindestens einen Vornamen ein.',
  'fehler.nachname': 'Bitte geben Sie den Familiennamen ein.',
  'fehler.geburt': 'Bitte geben Sie ein, was vom Geburtsdatum bekannt ist. Das Jahr genügt.',
  'fehler.anlass.name': 'Bitte wählen Sie, ob sich der Name geändert hat.',
  'fehler.anlass.anschrift': 'Bitte wählen Sie, ob die Person umgezogen ist.',
  'fehler.ab.zukunft': 'Dieser Tag liegt in der Zukunft. Tragen Sie den Umzug ein, wenn er geschehen ist.',
  'fehler.ab.vorher': 'Die bisherige Anschrift beginnt später. Bitte prüfen Sie den Tag.',
  'fehler.art.anschrift': 'Bitte wählen Sie, was für eine Anschrift das ist.',
  'fehler.ort': 'Bitte geben Sie den Ort ein.',
  'fehler.inhaber': 'Bitte geben Sie ein, wem das Konto gehört.',
  'fehler.iban.leer': 'Bitte geben Sie die IBAN ein.',
  'fehler.herkunft': 'Bitte wählen Sie, woher die Angabe stammt.',
  'fehler.entscheidung': 'Bitte wählen Sie, ob es eine andere Person ist.',
  'fehler.grund': 'Bitte schreiben Sie einen Grund.',
  'fehler.vertreter': 'Bitte geben Sie ein, wer die Person vertritt.',
  'fehler.vertretung.art': 'Bitte wählen Sie die Art der Vertretung.',
  'fehler.umfang': 'Bitte wählen Sie, wofür die Vertretung gilt.',
  'fehler.nachweis': 'Bitte wählen Sie den Nachweis.',
  'fehler.ab': 'Bitte geben Sie den ersten Tag ein. Beispiel: 3 7 2026',
  'fehler.bis': 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide.',
  'fehler.erklaert': 'Bitte geben Sie den Tag der Erklärung ein. Beispiel: 3 7 2026',
  'fehler.widerruf': 'Bitte geben Sie den Tag des Widerrufs ein. Beispiel: 3 7 2026',
  'fehler.erteilt': 'Bitte wählen Sie, ob die Person zugestimmt hat.',
  'fehler.formular': 'Bitte geben Sie ein, auf welchem Formular erklärt wurde.',
  'fehler.zukunft': 'Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Jahr.',
}

export const fehlertexte = texte({ de, en: de })

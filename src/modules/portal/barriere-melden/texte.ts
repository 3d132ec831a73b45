import { texte } from '../../../platform/i18n/index.ts'

export const meldungstexte = texte({
  de: {
    titel: 'Barriere melden',
    einleitung:
      'Können Sie etwas nicht lesen, nicht bedienen oder nicht verstehen? Sagen Sie es uns. Sie brauchen kein Konto.',
    was: 'Was geht nicht?',
    'was.hinweis': 'Schreiben Sie auch, welches Gerät oder Hilfsmittel Sie nutzen, wenn Sie mögen.',
    wo: 'Auf welcher Seite?',
    'wo.hinweis': 'Zum Beispiel der Titel der Seite oder ihre Adresse.',
    email: 'E-Mail-Adresse',
    'email.hinweis': 'Nur wenn Sie eine Antwort möchten. Wir nutzen sie für nichts anderes.',
    persoenlich: 'Bitte schreiben Sie hier nichts über Ihren Antrag. Ihr Jobcenter liest diese Nachricht nicht.',
    knopf: 'Meldung senden',
    'anders.titel': 'Lieber anders?',
    'anders.text': 'Schreiben Sie an {email} oder rufen Sie an: {telefon}.',
    'danke.titel': 'Danke, Ihre Meldung ist da',
    'danke.text': 'Wir geben sie jetzt an {name} weiter. Sie müssen nichts mehr tun.',
    'danke.antwort':
      'Sie haben eine E-Mail-Adresse angegeben? Dann bekommen Sie spätestens nach einem Monat eine Antwort.',
    'danke.start': 'Zur Startseite',
    'fehler.leer.was': 'Bitte schreiben Sie, was nicht geht.',
    'fehler.zu-viele':
      'Von Ihrem Anschluss kamen schon mehrere Meldungen. Ab {uhrzeit} Uhr geht es wieder. Oder schreiben Sie an {email}.',
    'mail.betreff': 'Meldung einer Barriere im Portal',
  },
  en: {
    titel: 'Report a barrier',
    einleitung: "You can't read, use or understand something? Tell us. You need no account.",
    was: 'What does not work?',
    'was.hinweis': 'You can also write which device or aid you use, if you like.',
    wo: 'On which page?',
    'wo.hinweis': 'For example the title of the page or its address.',
    email: 'E-mail address',
    'email.hinweis': 'Only if you would like an answer. We use it for nothing else.',
    persoenlich: 'Please write nothing about your application here. Your Jobcenter does not read this message.',
    knopf: 'Send report',
    'anders.titel': 'Another way?',
    'anders.text': 'Write to {email} or call {telefon}.',
    'danke.titel': 'Thank you, your report has arrived',
    'danke.text': 'We are passing it on to {name} now. You need to do nothing more.',
    'danke.antwort': 'You gave an e-mail address? Then you get an answer within a month at the latest.',
    'danke.start': 'To the start page',
    'fehler.leer.was': 'Please write what does not work.',
    'fehler.zu-viele':
      'Several reports have already come from your connection. It works again from {uhrzeit}. Or write to {email}.',
    'mail.betreff': 'Report of a barrier in the portal',
  },
})

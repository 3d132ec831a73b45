import { texte } from '../../../platform/i18n/index.ts'

export const faktortexte = texte({
  de: {
    bereich: 'Konto',
    titel: 'Code aus Ihrer App',
    text: 'Öffnen Sie die App auf Ihrem Handy. Geben Sie den Code ein, der dort gerade steht.',
    code: 'Code',
    codehilfe: '6 Ziffern aus der App. Oder 12 Ziffern von Ihrer Liste mit Ersatzcodes.',
    knopf: 'Weiter',
    'fehler.code.leer': 'Bitte geben Sie den Code ein.',
    'fehler.code.form': 'Bitte prüfen Sie den Code. Er hat 6 Ziffern. Ein Ersatzcode hat 12 Ziffern.',
    'fehler.code.falsch':
      'Dieser Code stimmt nicht mehr. Warten Sie auf den nächsten Code in der App. Prüfen Sie auch die Uhr Ihres Handys.',
    'warten.titel': 'Zu viele Versuche',
    'warten.text': 'Sie können es um {uhrzeit} Uhr wieder versuchen. Neu laden verlängert die Zeit nicht.',
    'hilfe.titel': 'Ihr Handy ist nicht da?',
    'hilfe.codes': 'Nehmen Sie einen Ersatzcode von Ihrer Liste. Jeder Code gilt einmal.',
    'hilfe.wege': 'Keine Liste? Melden Sie sich auf einem anderen Weg an. Oder rufen Sie uns an.',
    zurueck: 'Zur Anmeldung',
    andere: 'Einen anderen Weg wählen',
  },
  en: {
    bereich: 'Account',
    titel: 'Code from your app',
    text: 'Open the app on your phone. Enter the code that it shows now.',
    code: 'Code',
    codehilfe: '6 digits from the app. Or 12 digits from your list of replacement codes.',
    knopf: 'Continue',
    'fehler.code.leer': 'Please enter the code.',
    'fehler.code.form': 'Please check the code. It has 6 digits. A replacement code has 12 digits.',
    'fehler.code.falsch':
      'This code is not right any more. Wait for the next code in the app. Also check the clock of your phone.',
    'warten.titel': 'Too many attempts',
    'warten.text': 'You can try again at {uhrzeit}. Reloading does not make it longer.',
    'hilfe.titel': 'Your phone is not there?',
    'hilfe.codes': 'Take a replacement code from your list. Each code is valid once.',
    'hilfe.wege': 'No list? Sign in another way. Or call us.',
    zurueck: 'To the sign-in',
    andere: 'Choose another way',
  },
})

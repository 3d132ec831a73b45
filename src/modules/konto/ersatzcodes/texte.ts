import { texte } from '../../../platform/i18n/index.ts'

export const ersatzcodetexte = texte({
  de: {
    bereich: 'Anmeldung und Sicherheit',
    titel: 'Ersatzcodes',
    text: 'Ein Ersatzcode ersetzt den Code aus der App, wenn Ihr Handy nicht da ist. Jeder Code gilt einmal.',
    rest: 'Sie haben noch {zahl} unbenutzte Ersatzcodes.',
    keine: 'Sie haben keinen unbenutzten Ersatzcode. Ohne Handy kommen Sie dann nicht in Ihr Konto.',
    neu: 'Neue Ersatzcodes machen die alten ungültig.',
    knopf: 'Neue Ersatzcodes zeigen',
    'codes.titel': 'Ihre Ersatzcodes',
    'codes.app': 'Die App ist eingeschaltet.',
    'codes.einmal': 'Wir zeigen diese Codes nur jetzt. Drucken Sie die Seite aus. Oder schreiben Sie die Codes ab.',
    'codes.wo': 'Heben Sie die Liste zu Hause auf, nicht beim Handy.',
    'codes.liste': 'Liste der Ersatzcodes',
    'codes.fertig': 'Ich habe die Codes aufgehoben',
  },
  en: {
    bereich: 'Sign-in and security',
    titel: 'Replacement codes',
    text: 'A replacement code takes the place of the code from the app when your phone is not there. Each is valid once.',
    rest: 'You have {zahl} unused replacement codes left.',
    keine: 'You have no unused replacement code. Without your phone you then cannot get into your account.',
    neu: 'New replacement codes make the old ones invalid.',
    knopf: 'Show new replacement codes',
    'codes.titel': 'Your replacement codes',
    'codes.app': 'The app is switched on.',
    'codes.einmal': 'We show these codes only now. Print the page. Or write the codes down.',
    'codes.wo': 'Keep the list at home, not with your phone.',
    'codes.liste': 'List of replacement codes',
    'codes.fertig': 'I have kept the codes',
  },
})

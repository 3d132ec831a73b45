import { texte } from '../../../platform/i18n/index.ts'

export const passwortneutexte = texte({
  de: {
    bereich: 'Konto',
    titel: 'Neues Passwort',
    adresse: 'Konto:',
    folge: 'Danach sind alle Geräte abgemeldet. Sie melden sich mit dem neuen Passwort an.',
    passwort: 'Neues Passwort',
    passworthilfe: 'Mindestens 12 Zeichen. Gut sind drei Wörter, die nicht zusammengehören.',
    knopf: 'Passwort speichern',
    'alt.titel': 'Dieser Link gilt nicht mehr',
    'alt.text': 'Ein Link gilt 2 Stunden und nur einmal. Prüfen Sie auch, ob der Link vollständig ist.',
    'alt.knopf': 'Neuen Link anfordern',
    'alt.anmelden': 'Ich kenne mein Passwort: Anmelden',
    'fehler.passwortbekannt': 'Dieses Passwort kennen Betrüger bereits. Bitte nehmen Sie ein anderes.',
  },
  en: {
    bereich: 'Account',
    titel: 'New password',
    adresse: 'Account:',
    folge: 'Then all devices are signed out. You sign in with the new password.',
    passwort: 'New password',
    passworthilfe: "At least 12 characters. Three words that don't belong together work well.",
    knopf: 'Save password',
    'alt.titel': 'This link is no longer valid',
    'alt.text': 'A link is valid for 2 hours and only once. Also check that the link is complete.',
    'alt.knopf': 'Request a new link',
    'alt.anmelden': 'I know my password: sign in',
    'fehler.passwortbekannt': 'Criminals already know this password. Please choose another one.',
  },
})

import { texte } from '../../../platform/i18n/index.ts'

export const passwortaendertexte = texte({
  de: {
    bereich: 'Anmeldung und Sicherheit',
    titel: 'Passwort ändern',
    passwort: 'Neues Passwort',
    passworthilfe: 'Mindestens 12 Zeichen. Gut sind drei Wörter, die nicht zusammengehören.',
    folge: 'Danach sind alle anderen Geräte abgemeldet.',
    knopf: 'Passwort speichern',
    'fehler.passwortbekannt': 'Dieses Passwort kennen Betrüger bereits. Bitte nehmen Sie ein anderes.',
  },
  en: {
    bereich: 'Sign-in and security',
    titel: 'Change password',
    passwort: 'New password',
    passworthilfe: "At least 12 characters. Three words that don't belong together work well.",
    folge: 'Then all other devices are signed out.',
    knopf: 'Save password',
    'fehler.passwortbekannt': 'Criminals already know this password. Please choose another one.',
  },
})

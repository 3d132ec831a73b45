import { texte } from '../../../platform/i18n/index.ts'

export const anmeldentexte = texte({
  de: {
    bereich: 'Konto',
    titel: 'Anmelden',
    abgelaufen: 'Sie wurden abgemeldet. Melden Sie sich an, dann machen Sie an derselben Stelle weiter.',
    'abgelaufen.titel': 'Ihre Sitzung ist zu Ende',
    'stand.bestaetigt': 'Ihr Konto ist bestätigt. Melden Sie sich jetzt an.',
    'stand.passwort-neu': 'Ihr Passwort ist geändert. Alle Geräte sind abgemeldet. Melden Sie sich jetzt an.',
    email: 'E-Mail-Adresse',
    passwort: 'Passwort',
    knopf: 'Anmelden',
    vergessen: 'Passwort vergessen?',
    neu: 'Noch kein Konto? Konto anlegen',
    'fehler.anmelden':
      'E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides. Oder setzen Sie Ihr Passwort zurück.',
    'warten.titel': 'Zu viele Versuche',
    'warten.text': 'Sie können es um {uhrzeit} Uhr wieder versuchen. Neu laden verlängert die Zeit nicht.',
    'warten.sofort': 'Es eilt? Setzen Sie Ihr Passwort zurück. Oder rufen Sie uns an.',
  },
  en: {
    bereich: 'Account',
    titel: 'Sign in',
    abgelaufen: 'You were signed out. Sign in and carry on where you were.',
    'abgelaufen.titel': 'Your session has ended',
    'stand.bestaetigt': 'Your account is confirmed. Now sign in.',
    'stand.passwort-neu': 'Your password is changed. All devices are signed out. Now sign in.',
    email: 'E-mail address',
    passwort: 'Password',
    knopf: 'Sign in',
    vergessen: 'Forgotten your password?',
    neu: 'No account yet? Create an account',
    'fehler.anmelden': 'E-mail address or password is not right. Check both. Or reset your password.',
    'warten.titel': 'Too many attempts',
    'warten.text': 'You can try again at {uhrzeit}. Reloading does not make it longer.',
    'warten.sofort': 'Is it urgent? Reset your password. Or call us.',
  },
})

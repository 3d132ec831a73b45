import { texte } from '../../../platform/i18n/index.ts'

/** The mails of accounts: plain and short, no name, no content. Only those that ask for something carry a link. */
export const mailtexte = texte({
  de: {
    'bestaetigen.betreff': 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    'bestaetigen.text': `Guten Tag,

mit dieser E-Mail-Adresse möchte jemand ein Konto im Online-Portal des Jobcenters anlegen ({dienst}).

Waren Sie das? Dann öffnen Sie diesen Link und drücken Sie auf den Knopf:

{link}

Der Link gilt 24 Stunden.

Waren Sie das nicht? Dann tun Sie nichts. Es entsteht kein Konto.

Sie möchten heute einen Antrag stellen und der Link klappt nicht? Rufen Sie uns an, schreiben Sie uns oder kommen Sie vorbei. Dieser Tag zählt genauso.
`,
    'schonda.betreff': 'Sie haben schon ein Konto',
    'schonda.text': `Guten Tag,

mit dieser E-Mail-Adresse wollte jemand ein Konto im Online-Portal des Jobcenters anlegen ({dienst}). Es gibt schon ein Konto mit dieser Adresse.

Waren Sie das? Dann melden Sie sich auf unserer Seite an. Sie haben Ihr Passwort vergessen? Wählen Sie beim Anmelden „Passwort vergessen“.

Waren Sie das nicht? Dann tun Sie nichts. Ihr Konto ist nicht verändert.

In dieser E-Mail ist kein Link.
`,
    'kennwort.betreff': 'Ein neues Passwort für Ihr Konto',
    'kennwort.text': `Guten Tag,

jemand möchte ein neues Passwort für Ihr Konto im Online-Portal des Jobcenters ({dienst}).

Waren Sie das? Dann öffnen Sie diesen Link und geben Sie ein neues Passwort ein:

{link}

Der Link gilt 2 Stunden.

Waren Sie das nicht? Dann tun Sie nichts. Ihr Passwort bleibt, wie es ist.
`,
    'keinkonto.betreff': 'Zu dieser Adresse gibt es kein Konto',
    'keinkonto.text': `Guten Tag,

jemand möchte ein neues Passwort für ein Konto im Online-Portal des Jobcenters ({dienst}). Zu dieser E-Mail-Adresse gibt es kein Konto.

Waren Sie das? Vielleicht haben Sie eine andere E-Mail-Adresse benutzt. Oder Sie legen auf unserer Seite ein neues Konto an.

Waren Sie das nicht? Dann tun Sie nichts.

In dieser E-Mail ist kein Link.
`,
    'geaendert.betreff': 'Ihr Passwort wurde geändert',
    'geaendert.text': `Guten Tag,

das Passwort für Ihr Konto im Online-Portal des Jobcenters wurde geändert ({dienst}). Alle Geräte sind abgemeldet.

Waren Sie das? Dann müssen Sie nichts tun.

Waren Sie das nicht? Dann wählen Sie beim Anmelden „Passwort vergessen“. Ändern Sie auch das Passwort Ihres E-Mail-Postfachs. Und rufen Sie uns an.

In dieser E-Mail ist kein Link.
`,
    'adresse.betreff': 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    'adresse.text': `Guten Tag,

diese E-Mail-Adresse soll für ein Konto im Online-Portal des Jobcenters gelten ({dienst}).

Haben Sie das eingegeben? Dann öffnen Sie diesen Link, melden Sie sich an und drücken Sie auf den Knopf:

{link}

Der Link gilt 24 Stunden.

Waren Sie das nicht? Dann tun Sie nichts. Es ändert sich nichts.
`,
  },
  en: {
    'bestaetigen.betreff': 'Please confirm your e-mail address',
    'bestaetigen.text': `Hello,

someone wants to create an account in the Jobcenter online portal ({dienst}) with this e-mail address.

Was it you? Then open this link and press the button:

{link}

The link is valid for 24 hours.

It was not you? Then do nothing. No account will be created.

You want to apply today and the link does not work? Call us, write to us or visit us. That day counts just as well.
`,
    'schonda.betreff': 'You already have an account',
    'schonda.text': `Hello,

someone wanted to create an account in the Jobcenter online portal ({dienst}) with this e-mail address. There is already an account with this address.

Was it you? Then sign in on our site. Forgotten your password? Choose "Forgotten your password" when you sign in.

It was not you? Then do nothing. Your account has not changed.

This e-mail contains no link.
`,
    'kennwort.betreff': 'A new password for your account',
    'kennwort.text': `Hello,

someone wants a new password for your account in the Jobcenter online portal ({dienst}).

Was it you? Then open this link and enter a new password:

{link}

The link is valid for 2 hours.

It was not you? Then do nothing. Your password stays as it is.
`,
    'keinkonto.betreff': 'There is no account for this address',
    'keinkonto.text': `Hello,

someone wants a new password for an account in the Jobcenter online portal ({dienst}). There is no account for this e-mail address.

Was it you? Perhaps you used another e-mail address. Or you create a new account on our site.

It was not you? Then do nothing.

This e-mail contains no link.
`,
    'geaendert.betreff': 'Your password was changed',
    'geaendert.text': `Hello,

the password for your account in the Jobcenter online portal ({dienst}) was changed. All devices are signed out.

Was it you? Then you don't have to do anything.

It was not you? Then choose "Forgotten your password" when you sign in. Also change the password of your mailbox. And call us.

This e-mail contains no link.
`,
    'adresse.betreff': 'Please confirm your new e-mail address',
    'adresse.text': `Hello,

this e-mail address is to be used for an account in the Jobcenter online portal ({dienst}).

Did you enter this? Then open this link, sign in and press the button:

{link}

The link is valid for 24 hours.

It was not you? Then do nothing. Nothing changes.
`,
  },
})

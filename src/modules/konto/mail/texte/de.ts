/** German words of the mails of accounts. */
export const de = {
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
} as const

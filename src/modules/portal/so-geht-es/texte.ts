import { texte } from '../../../platform/i18n/index.ts'

export const ablauftexte = texte({
  de: {
    titel: 'So stellen Sie Ihren Antrag',
    einleitung: 'In etwa 5 Minuten ist Ihr Antrag da. Unterlagen brauchen Sie dafür nicht.',
    schritte: 'Die 4 Schritte',
    'eintragen.titel': 'Angaben eintragen',
    'eintragen.dauer': 'etwa 2 Minuten',
    'eintragen.text': 'Name, Geburtsdatum und Anschrift. Die Telefonnummer ist freiwillig.',
    'konto.titel': 'Konto anlegen',
    'konto.dauer': 'etwa 2 Minuten',
    'konto.text':
      'Sie brauchen eine E-Mail-Adresse und ein Passwort. Wir schicken Ihnen eine E-Mail mit einem Link. Er gilt 24 Stunden. Ihre Angaben bleiben so lange gespeichert.',
    'senden.titel': 'Prüfen und absenden',
    'senden.dauer': 'etwa 1 Minute',
    'senden.text':
      'Sie sehen alles noch einmal und drücken auf „Antrag jetzt stellen“. Sofort kommt die Quittung mit Nummer, Datum und Uhrzeit.',
    'warten.titel': 'Das Jobcenter meldet sich',
    'warten.dauer': 'Wir können noch keinen Termin nennen',
    'warten.text':
      'Das Jobcenter prüft zuerst Ihre Personendaten. Dann schreibt es Ihnen einen Brief oder ruft an. Bis dahin müssen Sie nichts tun.',
    knopf: 'Antrag stellen',
    'tag.titel': 'Warum der Tag wichtig ist',
    'tag.text':
      'Geld gibt es ab dem 1. eines Monats. Es zählt der Monat, in dem Ihr Antrag ankommt (§\u00a037 SGB II). Ein Beispiel: Sie senden am 20. Juli ab. Dann wirkt Ihr Antrag ab dem 1. Juli.',
    'tag.spaeter': 'Sie brauchen erst später Geld? Dann wählen Sie beim Eintragen einen späteren Monat.',
    'danach.titel': 'Was das Jobcenter später fragt',
    'danach.text':
      'Es fragt nach Miete, Einkommen und Erspartem. Sie können schon sammeln, was Sie haben. Für den Antrag heute brauchen Sie das nicht.',
    'danach.1': 'Ausweis oder Pass',
    'danach.2': 'Mietvertrag und letzte Rechnung für die Heizung',
    'danach.3': 'Kontoauszüge der letzten 3 Monate',
    'danach.4': 'Lohnabrechnung oder andere Bescheide (Briefe mit einer Entscheidung), wenn es welche gibt',
    'ohne.titel': 'Sie haben keine E-Mail-Adresse?',
    'ohne.text':
      'Dann rufen Sie an, schreiben Sie oder kommen Sie vorbei. Ihr Antrag gilt genauso ab heute. Wie das geht, steht hier unten.',
  },
  en: {
    titel: 'How to apply',
    einleitung: 'In about 5 minutes your application has arrived. You need no documents for it.',
    schritte: 'The 4 steps',
    'eintragen.titel': 'Enter your details',
    'eintragen.dauer': 'about 2 minutes',
    'eintragen.text': 'Name, date of birth and address. The phone number is optional.',
    'konto.titel': 'Create an account',
    'konto.dauer': 'about 2 minutes',
    'konto.text':
      'You need an e-mail address and a password. We send you an e-mail with a link. It is valid for 24 hours. Your details are kept that long.',
    'senden.titel': 'Check and send',
    'senden.dauer': 'about 1 minute',
    'senden.text':
      'You see everything once more and press “Apply now”. The receipt comes at once, with number, date and time.',
    'warten.titel': 'The Jobcenter gets in touch',
    'warten.dauer': 'We cannot name a date yet',
    'warten.text':
      'The Jobcenter first checks your personal data. Then it sends you a letter or calls you. Until then you need to do nothing.',
    knopf: 'Apply now',
    'tag.titel': 'Why the day matters',
    'tag.text':
      'There is money from the 1st of the month in which your application reaches us (s.\u00a037 SGB II). An example: you send it on 20 July. Then it takes effect from 1 July.',
    'tag.spaeter': 'You only need money later? Then choose a later month when you enter your details.',
    'danach.titel': 'What the Jobcenter asks later',
    'danach.text':
      'It asks about rent, income and savings. You can start collecting what you have. You do not need it to apply today.',
    'danach.1': 'Identity card or passport',
    'danach.2': 'Tenancy agreement and latest heating bill',
    'danach.3': 'Bank statements of the last 3 months',
    'danach.4': 'Payslip or other decision letters (Bescheide), if there are any',
    'ohne.titel': 'You have no e-mail address?',
    'ohne.text':
      'Then call, write or come in. Your application counts from today just the same. How to do it is written below.',
  },
})

import { texte } from '../i18n/index.ts'

/** Words of the pages that say why something does not go on. */
export const fehlerseitentexte = texte({
  de: {
    'nicht-gefunden.titel': 'Diese Seite gibt es nicht',
    'nicht-gefunden.text':
      'Diese Seite gibt es nicht, oder sie gehört nicht zu Ihrem Konto. Prüfen Sie die Adresse. Oder gehen Sie zur Startseite.',
    'kein-recht.titel': 'Das geht hier nicht',
    'kein-recht.text': 'Für diese Seite fehlt Ihnen die Berechtigung.',
    'konflikt.titel': 'Das hat sich inzwischen geändert',
    'konflikt.text': 'Jemand war schneller. Laden Sie die Seite neu. Dann sehen Sie den neuen Stand.',
    'zu-gross.titel': 'Das ist zu groß',
    'zu-gross.text': 'Sie haben mehr gesendet, als wir annehmen können. Gehen Sie zurück und kürzen Sie den Text.',
    'zu-viele.titel': 'Das waren zu viele Versuche',
    'zu-viele.text': 'Bitte warten Sie einige Minuten. Versuchen Sie es dann wieder.',
    'gestoert.titel': 'Das geht gerade nicht',
    'gestoert.text':
      'Ein Teil des Portals ist gestört. Versuchen Sie es in einigen Minuten. Sie können heute auch anrufen oder vorbeikommen.',
    'unlesbar.titel': 'Das konnten wir nicht lesen',
    'unlesbar.text': 'Die Anfrage war unvollständig. Gehen Sie zurück und versuchen Sie es noch einmal.',
    'unser-fehler.titel': 'Das ist unser Fehler',
    'unser-fehler.text':
      'Ihre letzten gespeicherten Angaben sind sicher. Was Sie gerade gesendet haben, haben wir nicht gespeichert. Versuchen Sie es in einigen Minuten.',
    nummer: 'Nummer für Rückfragen: {nummer}',
    start: 'Zur Startseite',
    arbeitsplatz: 'Zum Arbeitsplatz',
    dienst: 'Jobcenter online',
  },
  en: {
    'nicht-gefunden.titel': 'This page does not exist',
    'nicht-gefunden.text':
      'This page does not exist, or it does not belong to your account. Check the address. Or go to the start page.',
    'kein-recht.titel': 'This is not possible here',
    'kein-recht.text': 'You do not have the right to see this page.',
    'konflikt.titel': 'This has changed in the meantime',
    'konflikt.text': 'Somebody was faster. Reload the page. Then you see how things are now.',
    'zu-gross.titel': 'This is too large',
    'zu-gross.text': 'You sent more than we can take. Go back and shorten the text.',
    'zu-viele.titel': 'Too many attempts',
    'zu-viele.text': 'Please wait a few minutes. Then try again.',
    'gestoert.titel': 'This does not work right now',
    'gestoert.text':
      'A part of the portal is disturbed. Try again in a few minutes. You can also call or come in today.',
    'unlesbar.titel': 'We could not read this',
    'unlesbar.text': 'The request was incomplete. Go back and try again.',
    'unser-fehler.titel': 'This is our fault',
    'unser-fehler.text':
      'Your last saved answers are safe. What you just sent is not saved. Try again in a few minutes.',
    nummer: 'Reference: {nummer}',
    start: 'To the start page',
    arbeitsplatz: 'To the workplace',
    dienst: 'Jobcenter online',
  },
})

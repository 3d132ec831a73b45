import { texte } from '../../../platform/i18n/index.ts'

/** Questions of /hilfe with their answers. Titles of error pages come from platform/http: they are the same words. */
export const hilfetexte = texte({
  de: {
    titel: 'Hilfe und Fragen',
    einleitung: 'Drücken Sie auf eine Frage. Dann öffnet sich die Antwort.',
    not: 'Sofort Hilfe in der Not',
    'antrag.titel': 'Antrag stellen',
    'antrag.wer': 'Kann ich hier Geld beantragen?',
    'antrag.wer.a':
      'Ja, wenn Ihr Geld nicht zum Leben reicht. Sie beantragen {leistung}. Das Jobcenter prüft, ob Sie es bekommen. Fragen kostet nichts.',
    'antrag.unterlagen': 'Brauche ich dafür alle Unterlagen?',
    'antrag.unterlagen.a': 'Nein. Stellen Sie den Antrag sofort. Unterlagen geben Sie später ab.',
    'antrag.ab': 'Ab wann gilt mein Antrag?',
    'antrag.ab.a':
      'Er wirkt ab dem 1. des Monats, in dem er ankommt (§\u00a037 SGB II). Sie können auch einen späteren Monat wählen.',
    'antrag.wohnung': 'Ich habe keine Wohnung. Geht es trotzdem?',
    'antrag.wohnung.a': 'Ja. Schreiben Sie den Ort, an dem Sie sich meistens aufhalten.',
    'antrag.zustaendig': 'Ich weiß nicht, welches Jobcenter für mich da ist.',
    'antrag.zustaendig.a': 'Stellen Sie den Antrag trotzdem. Wir geben ihn weiter. Ihr Datum bleibt (§\u00a016 SGB I).',
    'antrag.doppelt': 'Ich habe zweimal auf Absenden gedrückt.',
    'antrag.doppelt.a': 'Das macht nichts. Ihr Antrag zählt einmal, mit dem ersten Datum.',
    'antrag.danach': 'Was geschieht nach dem Absenden?',
    'antrag.danach.a':
      'Sie sehen eine Quittung mit Nummer und Datum. Dann prüft das Jobcenter Ihre Personendaten. Es meldet sich mit einem Brief oder einem Anruf.',
    'antrag.fehler': 'Ich habe mich vertippt und schon abgesendet.',
    'antrag.fehler.a': 'Rufen Sie Ihr Jobcenter an. Nennen Sie die Nummer auf der Quittung. Ihr Datum bleibt.',
    'antrag.helfen': 'Darf mir jemand beim Ausfüllen helfen?',
    'antrag.helfen.a': 'Ja. Geben Sie Ihr Passwort aber niemandem. Tippen Sie es selbst ein.',
    'konto.titel': 'Konto und Anmelden',
    'konto.wozu': 'Wozu brauche ich ein Konto?',
    'konto.wozu.a': 'Damit nur Sie Ihren Antrag sehen. Und damit Sie Ihre Angaben wiederfinden.',
    'konto.mail': 'Die E-Mail mit dem Link kommt nicht.',
    'konto.mail.a':
      'Sehen Sie im Spam-Ordner nach. Warten Sie 10 Minuten. Dann fordern Sie den Link noch einmal an. Es klappt nicht? Rufen Sie an oder gehen Sie hin. Dann gilt Ihr Antrag auch ab heute.',
    'konto.link': 'Der Link in der E-Mail geht nicht mehr.',
    'konto.link.a': 'Er gilt 24 Stunden. Legen Sie das Konto noch einmal an. Dann kommt ein neuer Link.',
    'konto.passwort': 'Ich habe mein Passwort vergessen.',
    'konto.passwort.a': 'Das ist kein Problem. Wir schicken Ihnen einen Link. Damit wählen Sie ein neues.',
    'konto.ohne': 'Ich habe keine E-Mail-Adresse.',
    'konto.ohne.a':
      'Online geht es dann nicht. Rufen Sie an, schreiben Sie oder kommen Sie vorbei. Ihr Antrag gilt genauso ab heute.',
    'konto.fremd': 'Jemand anderes war in meinem Konto.',
    'konto.fremd.a':
      'Wählen Sie sofort ein neues Passwort. Dann sind alle Geräte abgemeldet. Rufen Sie danach Ihr Jobcenter an.',
    'konto.gemeinsam': 'Ich nutze einen Computer, an dem auch andere sitzen.',
    'konto.gemeinsam.a': 'Drücken Sie am Ende oben auf „Abmelden“. Dann sieht niemand Ihre Angaben.',
    'fehler.titel': 'Was eine Fehlermeldung bedeutet',
    'fehler.angaben': 'Bitte prüfen Sie … Angaben',
    'fehler.angaben.a':
      'An einem Feld fehlt etwas, oder wir können es nicht lesen. Drücken Sie auf die Zeile in der Liste. Sie führt zum Feld. Was Sie schon eingetragen haben, bleibt.',
    'fehler.anmelden': 'E-Mail-Adresse oder Passwort stimmen nicht',
    'fehler.anmelden.a':
      'Prüfen Sie die Groß- und Kleinschreibung. Hat die Adresse ein Leerzeichen? Sonst wählen Sie ein neues Passwort.',
    'fehler.zeichen': 'Das Zeichen können wir nicht speichern',
    'fehler.zeichen.a':
      'Wir können alle lateinischen Buchstaben speichern, auch mit Strichen und Punkten. Schreiben Sie den Namen wie im Ausweis.',
    'fehler.sitzung': 'Sie wurden abgemeldet',
    'fehler.sitzung.a':
      'Nach 30 Minuten ohne Eingabe melden wir Sie ab. Das schützt Ihre Daten. Melden Sie sich an. Dann machen Sie an derselben Stelle weiter.',
    'fehler.konflikt.a':
      'Sie haben die Seite in zwei Fenstern geöffnet, oder jemand war schneller. Laden Sie die Seite neu. Prüfen Sie dann, was gelten soll.',
    'fehler.zu-viele.a':
      'Das schützt Ihr Konto vor Fremden. Warten Sie bis zur Uhrzeit, die auf der Seite steht. Neu laden hilft nicht.',
    'fehler.nicht-gefunden.a':
      'Die Adresse ist falsch, oder die Seite gehört nicht zu Ihrem Konto. Gehen Sie zur Startseite. Melden Sie sich dort an.',
    'fehler.kein-recht.a': 'Ihr Konto darf das nicht. Meist hilft es, die Seite neu zu öffnen.',
    'fehler.unlesbar.a': 'Auf dem Weg zu uns ging etwas verloren. Gehen Sie zurück und senden Sie es noch einmal.',
    'fehler.zu-gross.a': 'Ihr Text ist zu lang. Kürzen Sie ihn.',
    'fehler.gestoert.a':
      'Das liegt an uns. Versuchen Sie es in einigen Minuten. Es muss heute sein? Rufen Sie an oder gehen Sie hin.',
    'fehler.unser-fehler.a':
      'Das liegt an uns, nicht an Ihnen. Auf der Seite steht, was gespeichert ist. Und eine Nummer, mit der wir den Fehler finden.',
    'daten.titel': 'Ihre Daten',
    'daten.wer': 'Wer kann meinen Antrag lesen?',
    'daten.wer.a': 'Nur das Jobcenter, das ihn bearbeitet. Jeder Blick in Ihre Akte wird aufgezeichnet.',
    'daten.mail': 'Steht etwas über mich in den E-Mails?',
    'daten.mail.a': 'Nein. In unseren E-Mails steht nichts über Ihren Antrag.',
    'daten.leer': 'Ich habe angefangen und nicht abgesendet. Was ist damit?',
    'daten.leer.a':
      'Ohne Konto bleiben Ihre Angaben 24 Stunden. Mit Konto bleiben sie 90 Tage. Das Jobcenter sieht sie erst nach dem Absenden.',
    'link.finden': 'Ihr Jobcenter finden',
    'link.passwort': 'Neues Passwort wählen',
    'link.anlegen': 'Konto anlegen',
    'link.ablauf': 'So geht es Schritt für Schritt',
    'link.datenschutz': 'Mehr zum Datenschutz',
    'nichts.titel': 'Ihre Frage ist nicht dabei?',
    'nichts.text': 'Rufen Sie Ihr Jobcenter an. Geht etwas auf diesen Seiten nicht? Dann schreiben Sie uns.',
    'nichts.melden': 'Barriere oder Fehler melden',
  },
  en: {
    titel: 'Help and questions',
    einleitung: 'Press a question. Then the answer opens.',
    not: 'Help right now in an emergency',
    'antrag.titel': 'Applying',
    'antrag.wer': 'Can I apply for money here?',
    'antrag.wer.a':
      'Yes, if your money is not enough to live on. You apply for {leistung}. The Jobcenter checks whether you get it. Asking costs nothing.',
    'antrag.unterlagen': 'Do I need all my documents for it?',
    'antrag.unterlagen.a': 'No. Apply right away. You hand in documents later.',
    'antrag.ab': 'From when does my application count?',
    'antrag.ab.a':
      'It takes effect from the 1st of the month in which it arrives (s.\u00a037 SGB II). You can also choose a later month.',
    'antrag.wohnung': 'I have no home. Can I apply anyway?',
    'antrag.wohnung.a': 'Yes. Write the place where you stay most of the time.',
    'antrag.zustaendig': "I don't know which Jobcenter is there for me.",
    'antrag.zustaendig.a': 'Apply anyway. We pass it on. Your date stays (s.\u00a016 SGB I).',
    'antrag.doppelt': 'I pressed send twice.',
    'antrag.doppelt.a': "That doesn't matter. Your application counts once, with the first date.",
    'antrag.danach': 'What happens after sending?',
    'antrag.danach.a':
      'You see a receipt with number and date. Then the Jobcenter checks your personal data. It gets in touch by letter or phone.',
    'antrag.fehler': 'I made a typing mistake and have already sent it.',
    'antrag.fehler.a': 'Call your Jobcenter. Give the number on the receipt. Your date stays.',
    'antrag.helfen': 'May somebody help me fill it in?',
    'antrag.helfen.a': 'Yes. But give your password to nobody. Type it in yourself.',
    'konto.titel': 'Account and signing in',
    'konto.wozu': 'What do I need an account for?',
    'konto.wozu.a': 'So that only you see your application. And so that you find your entries again.',
    'konto.mail': 'The e-mail with the link does not come.',
    'konto.mail.a':
      'Look in your spam folder. Wait 10 minutes. Then ask for the link again. It does not work? Call or go there. Then your application counts from today, too.',
    'konto.link': 'The link in the e-mail no longer works.',
    'konto.link.a': 'It is valid for 24 hours. Create the account again. Then a new link comes.',
    'konto.passwort': 'I forgot my password.',
    'konto.passwort.a': "That's no problem. We send you a link. With it you choose a new one.",
    'konto.ohne': 'I have no e-mail address.',
    'konto.ohne.a':
      'Then you cannot apply online. Call, write or come in. Your application counts from today just the same.',
    'konto.fremd': 'Somebody else was in my account.',
    'konto.fremd.a': 'Choose a new password at once. Then all devices are signed out. After that, call your Jobcenter.',
    'konto.gemeinsam': 'I use a computer that others use, too.',
    'konto.gemeinsam.a': 'In the end, press “Sign out” at the top. Then nobody sees your entries.',
    'fehler.titel': 'What an error message means',
    'fehler.angaben': 'Please check … answers',
    'fehler.angaben.a':
      'Something is missing in a field, or we cannot read it. Press the line in the list. It leads to the field. What you have entered stays.',
    'fehler.anmelden': 'E-mail address or password is not right',
    'fehler.anmelden.a':
      'Check capital and small letters. Is there a blank in the address? Otherwise choose a new password.',
    'fehler.zeichen': 'We cannot store the character',
    'fehler.zeichen.a':
      'We can store all Latin letters, also with strokes and dots. Write the name as in your identity card.',
    'fehler.sitzung': 'You were signed out',
    'fehler.sitzung.a':
      'After 30 minutes without an entry we sign you out. This protects your data. Sign in. Then you carry on where you were.',
    'fehler.konflikt.a':
      'You have the page open in two windows, or somebody was faster. Reload the page. Then check what should count.',
    'fehler.zu-viele.a':
      'This protects your account from strangers. Wait until the time shown on the page. Reloading does not help.',
    'fehler.nicht-gefunden.a':
      'The address is wrong, or the page does not belong to your account. Go to the start page. Sign in there.',
    'fehler.kein-recht.a': 'Your account may not do this. It usually helps to open the page again.',
    'fehler.unlesbar.a': 'Something got lost on the way to us. Go back and send it again.',
    'fehler.zu-gross.a': 'Your text is too long. Shorten it.',
    'fehler.gestoert.a': 'This is our fault. Try again in a few minutes. It has to be today? Call or go there.',
    'fehler.unser-fehler.a':
      'This is our fault, not yours. The page says what is saved. And it has a number by which we find the fault.',
    'daten.titel': 'Your data',
    'daten.wer': 'Who can read my application?',
    'daten.wer.a': 'Only the Jobcenter that works on it. Every look into your file is recorded.',
    'daten.mail': 'Do the e-mails say anything about me?',
    'daten.mail.a': 'No. Our e-mails say nothing about your application.',
    'daten.leer': 'I started and did not send it. What about that?',
    'daten.leer.a':
      'Without an account your entries stay 24 hours. With an account they stay 90 days. The Jobcenter sees them only after you send them.',
    'link.finden': 'Find your Jobcenter',
    'link.passwort': 'Choose a new password',
    'link.anlegen': 'Create an account',
    'link.ablauf': 'How it works, step by step',
    'link.datenschutz': 'More on data protection',
    'nichts.titel': 'Your question is not here?',
    'nichts.text': 'Call your Jobcenter. Something on these pages does not work? Then write to us.',
    'nichts.melden': 'Report a barrier or an error',
  },
})

import { texte } from '../../../platform/i18n/index.ts'

/** Notices about an account: plain, short, without names, contents and links. */
export const hinweistexte = texte({
  de: {
    anrede: 'Guten Tag,',
    'neues-geraet.betreff': 'Neue Anmeldung in Ihrem Konto',
    'neues-geraet.text':
      'jemand hat sich in Ihrem Konto im Online-Portal des Jobcenters angemeldet ({dienst}). Das Gerät kennen wir noch nicht.',
    'fehlversuche.betreff': 'Mehrere falsche Anmeldungen in Ihrem Konto',
    'fehlversuche.text':
      'jemand wollte sich mehrmals in Ihrem Konto im Online-Portal des Jobcenters anmelden ({dienst}). Das Passwort war falsch.',
    'code-falsch.betreff': 'Jemand kennt Ihr Passwort',
    'code-falsch.text':
      'jemand wollte sich in Ihrem Konto im Online-Portal des Jobcenters anmelden ({dienst}). Das Passwort war richtig. Der Code aus der App war mehrmals falsch.',
    'weg-neu.betreff': 'Neuer Weg, sich anzumelden',
    'weg-neu.text':
      'in Ihrem Konto im Online-Portal des Jobcenters ({dienst}) gibt es einen neuen Weg, sich anzumelden.',
    'weg-entfernt.betreff': 'Ein Weg, sich anzumelden, ist entfernt',
    'weg-entfernt.text':
      'aus Ihrem Konto im Online-Portal des Jobcenters ({dienst}) wurde ein Weg entfernt, sich anzumelden.',
    'app-neu.betreff': 'Anmeldung mit App ist eingeschaltet',
    'app-neu.text':
      'für Ihr Konto im Online-Portal des Jobcenters ({dienst}) ist jetzt eine App eingerichtet. Beim Anmelden fragen wir nach einem Code daraus.',
    'app-entfernt.betreff': 'Anmeldung mit App ist ausgeschaltet',
    'app-entfernt.text':
      'für Ihr Konto im Online-Portal des Jobcenters ({dienst}) ist keine App mehr eingerichtet. Beim Anmelden genügt jetzt das Passwort.',
    'codes-neu.betreff': 'Neue Ersatzcodes für Ihr Konto',
    'codes-neu.text':
      'für Ihr Konto im Online-Portal des Jobcenters ({dienst}) gibt es neue Ersatzcodes. Alte Ersatzcodes gelten nicht mehr.',
    'code-benutzt.betreff': 'Anmeldung mit einem Ersatzcode',
    'code-benutzt.text':
      'jemand hat sich in Ihrem Konto im Online-Portal des Jobcenters mit einem Ersatzcode angemeldet ({dienst}). Dieser Code gilt jetzt nicht mehr.',
    'passwort-neu.betreff': 'Ihr Passwort wurde geändert',
    'passwort-neu.text':
      'das Passwort für Ihr Konto im Online-Portal des Jobcenters wurde geändert ({dienst}). Andere Geräte sind abgemeldet.',
    'adresse-neu.betreff': 'Ihre E-Mail-Adresse wurde geändert',
    'adresse-neu.text':
      'Ihr Konto im Online-Portal des Jobcenters hat jetzt eine andere E-Mail-Adresse ({dienst}). An diese Adresse hier schreiben wir nicht mehr.',
    'bindung.betreff': 'Ihr Konto ist bestätigt',
    'bindung.text': 'Ihr Konto im Online-Portal des Jobcenters ist jetzt mit einem Code von uns bestätigt ({dienst}).',
    'geloescht.betreff': 'Ihr Konto ist gelöscht',
    'geloescht.text':
      'Ihr Konto im Online-Portal des Jobcenters ist gelöscht ({dienst}). Ihre Anträge bei uns bleiben gültig.',
    'gesperrt.betreff': 'Ihr Konto ist gesperrt',
    'gesperrt.text':
      'wir haben Ihr Konto im Online-Portal des Jobcenters gesperrt ({dienst}). Alle Geräte sind abgemeldet. Ihre Anträge bleiben gültig.',
    'entsperrt.betreff': 'Ihr Konto ist wieder offen',
    'entsperrt.text':
      'Ihr Konto im Online-Portal des Jobcenters ist wieder offen ({dienst}). Sie können sich wieder anmelden.',
    hilfe:
      'Waren Sie das? Dann müssen Sie nichts tun.\n\nWaren Sie das nicht? Wählen Sie auf unserer Anmeldeseite „Das war ich nicht“. Dort steht, was Sie tun können. Oder rufen Sie uns an.',
    'hilfe.versuche':
      'Waren Sie das? Dann müssen Sie nichts tun. Haben Sie das Passwort vergessen, können Sie beim Anmelden ein neues anfordern.\n\nWaren Sie das nicht? Niemand ist in Ihrem Konto. Benutzen Sie Ihr Passwort nur hier und nirgends sonst.',
    'hilfe.gesperrt':
      'Haben Sie Fragen dazu? Rufen Sie uns an oder kommen Sie vorbei. Am Telefon und vor Ort helfen wir genauso.',
    'hilfe.geloescht':
      'Waren Sie das? Dann müssen Sie nichts tun.\n\nWaren Sie das nicht? Rufen Sie uns an oder kommen Sie vorbei.',
    ohnelink: 'In dieser E-Mail ist kein Link.',
  },
  en: {
    anrede: 'Hello,',
    'neues-geraet.betreff': 'New sign-in to your account',
    'neues-geraet.text':
      'someone signed in to your account in the Jobcenter online portal ({dienst}). We do not know the device yet.',
    'fehlversuche.betreff': 'Several wrong sign-ins to your account',
    'fehlversuche.text':
      'someone tried several times to sign in to your account in the Jobcenter online portal ({dienst}). The password was wrong.',
    'code-falsch.betreff': 'Someone knows your password',
    'code-falsch.text':
      'someone tried to sign in to your account in the Jobcenter online portal ({dienst}). The password was right. The code from the app was wrong several times.',
    'weg-neu.betreff': 'New way to sign in',
    'weg-neu.text': 'your account in the Jobcenter online portal ({dienst}) has a new way to sign in.',
    'weg-entfernt.betreff': 'A way to sign in was removed',
    'weg-entfernt.text': 'a way to sign in was removed from your account in the Jobcenter online portal ({dienst}).',
    'app-neu.betreff': 'Sign-in with an app is switched on',
    'app-neu.text':
      'your account in the Jobcenter online portal ({dienst}) now has an app. We ask for a code from it when you sign in.',
    'app-entfernt.betreff': 'Sign-in with an app is switched off',
    'app-entfernt.text':
      'your account in the Jobcenter online portal ({dienst}) has no app any more. Now the password is enough to sign in.',
    'codes-neu.betreff': 'New replacement codes for your account',
    'codes-neu.text':
      'there are new replacement codes for your account in the Jobcenter online portal ({dienst}). Old ones are no longer valid.',
    'code-benutzt.betreff': 'Sign-in with a replacement code',
    'code-benutzt.text':
      'someone signed in to your account in the Jobcenter online portal with a replacement code ({dienst}). This code is no longer valid.',
    'passwort-neu.betreff': 'Your password was changed',
    'passwort-neu.text':
      'the password for your account in the Jobcenter online portal was changed ({dienst}). Other devices are signed out.',
    'adresse-neu.betreff': 'Your e-mail address was changed',
    'adresse-neu.text':
      'your account in the Jobcenter online portal now has another e-mail address ({dienst}). We will no longer write to this one.',
    'bindung.betreff': 'Your account is confirmed',
    'bindung.text': 'your account in the Jobcenter online portal is now confirmed with a code from us ({dienst}).',
    'geloescht.betreff': 'Your account is deleted',
    'geloescht.text':
      'your account in the Jobcenter online portal is deleted ({dienst}). Your applications remain valid.',
    'gesperrt.betreff': 'Your account is locked',
    'gesperrt.text':
      'we locked your account in the Jobcenter online portal ({dienst}). All devices are signed out. Your applications remain valid.',
    'entsperrt.betreff': 'Your account is open again',
    'entsperrt.text': 'your account in the Jobcenter online portal is open again ({dienst}). You can sign in again.',
    hilfe:
      'Was it you? Then you don\'t have to do anything.\n\nIt was not you? Choose "That was not me" on our sign-in page. It says what you can do. Or call us.',
    'hilfe.versuche':
      "Was it you? Then you don't have to do anything. Forgotten your password? You can ask for a new one when you sign in.\n\nIt was not you? Nobody is in your account. Use your password only here and nowhere else.",
    'hilfe.gesperrt':
      'Do you have questions? Call us or visit us. We help you just as well by telephone and in person.',
    'hilfe.geloescht': "Was it you? Then you don't have to do anything.\n\nIt was not you? Call us or visit us.",
    ohnelink: 'This e-mail contains no link.',
  },
})

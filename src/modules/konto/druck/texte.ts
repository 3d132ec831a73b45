import type { Codeart } from '../code/ausstellen.ts'

/** The words of a letter with a code. Letters are in German; `{seite}` is the address of the page. */
export interface Brieftext {
  readonly titel: string
  /** Beside the name of the office in the letterhead. */
  readonly zusatz: string
  readonly anlass: string
  /** What the code is called above it. */
  readonly name: string
  readonly schritte: readonly string[]
  readonly hinweise: string[]
  readonly ohne: string
}

const geheim = 'Geben Sie den Code niemandem weiter. Wir fragen Sie nie nach diesem Code, auch nicht am Telefon.'
const ohne = 'Das ist genauso gut. Ihre Ansprüche hängen nicht davon ab, ob Sie ein Online-Konto nutzen.'
const zeichen = 'Sie können den Code mit oder ohne Striche schreiben. Große und kleine Buchstaben gelten gleich.'

export const brieftexte: Readonly<Record<Codeart, Brieftext>> = {
  pin_brief: {
    titel: 'Ihr Code für mehr Sicherheit im Online-Konto',
    zusatz: 'PIN-Brief für Ihr Online-Konto',
    anlass: 'Sie haben diesen Brief in Ihrem Online-Konto bestellt. Mit dem Code zeigen Sie uns, dass Sie es sind.',
    name: 'Ihr Code',
    schritte: [
      'Melden Sie sich in Ihrem Online-Konto an.',
      'Öffnen Sie die Seite {seite}. Oder scannen Sie das Bild neben dem Code.',
      `Geben Sie den Code ein. ${zeichen}`,
    ],
    hinweise: [
      geheim,
      'Sie haben diesen Brief nicht bestellt? Dann rufen Sie uns bitte an. Ohne den Code ändert sich nichts.',
    ],
    ohne,
  },
  freischaltcode: {
    titel: 'Ihr Code für das Online-Konto',
    zusatz: 'Freischaltcode für Ihr Online-Konto',
    anlass:
      'Mit diesem Code verbinden Sie Ihr Online-Konto mit den Daten, die wir schon von Ihnen haben. Ihr Passwort wählen Sie selbst. Wir kennen es nicht.',
    name: 'Ihr Freischaltcode',
    schritte: [
      'Öffnen Sie die Seite {seite}. Oder scannen Sie das Bild neben dem Code.',
      `Geben Sie den Code und Ihr Geburtsdatum ein. ${zeichen}`,
      'Legen Sie Ihr Konto an. Sie brauchen dazu eine E-Mail-Adresse. Sie haben schon ein Konto? Dann melden Sie sich an.',
    ],
    hinweise: [
      geheim,
      'Das Online-Konto ist freiwillig. Sie möchten keines? Dann werfen Sie diesen Brief einfach weg.',
    ],
    ohne,
  },
  wiederherstellung: {
    titel: 'Ihr Code für ein neues Passwort',
    zusatz: 'Zugang zu Ihrem Online-Konto',
    anlass: 'Sie kommen nicht mehr in Ihr Online-Konto und haben um diesen Brief gebeten.',
    name: 'Ihr Code',
    schritte: [
      'Öffnen Sie die Seite {seite}. Oder scannen Sie das Bild neben dem Code.',
      `Geben Sie die E-Mail-Adresse oder den Benutzernamen Ihres Kontos ein und den Code. ${zeichen}`,
      'Wählen Sie ein neues Passwort. Alle Geräte werden dann abgemeldet.',
    ],
    hinweise: [
      geheim,
      'Sie haben diesen Brief nicht bestellt? Dann rufen Sie uns bitte an. Ohne den Code ändert sich nichts.',
    ],
    ohne,
  },
  zugangsdaten: {
    titel: 'Ihre Zugangsdaten für das Online-Konto',
    zusatz: 'Zugang zu Ihrem Online-Konto',
    anlass: 'Wir haben für Sie ein Online-Konto angelegt. Mit diesen Zugangsdaten melden Sie sich das erste Mal an.',
    name: 'Ihr Kennwort für die erste Anmeldung',
    schritte: [
      'Öffnen Sie die Seite {seite}. Oder scannen Sie das Bild neben dem Kennwort.',
      `Geben Sie Ihren Benutzernamen und das Kennwort ein. ${zeichen}`,
      'Wählen Sie ein eigenes Passwort. Danach kennt es niemand außer Ihnen.',
    ],
    hinweise: [
      'Geben Sie das Kennwort niemandem weiter. Wir fragen Sie nie danach, auch nicht am Telefon.',
      'Das Online-Konto ist freiwillig. Sie möchten keines? Dann sagen Sie es uns bitte.',
    ],
    ohne,
  },
}

/** Why a mail was held back, as its reader noted it, in a sentence for staff who decide what becomes of it. */
const saetze: Readonly<Record<string, string>> = {
  'kein Absender': 'In der E-Mail steht kein Absender.',
  'mehrere Absender': 'In der E-Mail stehen mehrere Absender.',
  'mehrere Absenderzeilen': 'In der E-Mail stehen mehrere Absender.',
  'mehrere Zeilen To oder Message-ID': 'Im Kopf der E-Mail stehen Angaben doppelt. Das kommt bei Fälschungen vor.',
  'ohne Message-ID': 'Der E-Mail fehlt ihre Kennung. Wir können nicht prüfen, ob sie schon einmal kam.',
  'kein Kennzeichen in der Adresse': 'Die E-Mail ging nicht an die Antwortadresse eines Gesprächs.',
  'mehrere Kennzeichen': 'Die E-Mail ging an die Antwortadressen mehrerer Gespräche.',
  'Kennzeichen ist nicht bekannt': 'Diese Antwortadresse gibt es nicht.',
  'Kennzeichen gilt nicht mehr': 'Diese Antwortadresse gilt nicht mehr.',
  'Domain des Absenders ist nicht erlaubt': 'Der Absender schreibt nicht aus einem dienstlichen Postfach.',
  'Absender ist ein anderer als der angeschriebene': 'Geantwortet hat ein anderes Postfach als das angeschriebene.',
  'keine Prüfung durch den eigenen Mailserver': 'Unser Mailserver hat den Absender nicht geprüft.',
  'die Prüfung des Mailservers ist nicht lesbar': 'Ob der Absender echt ist, lässt sich nicht lesen.',
  'DMARC nicht bestanden': 'Der Absender ist wahrscheinlich gefälscht.',
  'der Absender ist nicht bestätigt': 'Der Absender ist nicht bestätigt. Er kann gefälscht sein.',
  'ohne Unterschrift der Domain des Absenders': 'Der Absender ist nicht bestätigt. Er kann gefälscht sein.',
  'Empfänger oder Message-ID sind nicht unterschrieben':
    'Der Absender ist nur zum Teil bestätigt. Die E-Mail kann kopiert sein.',
  'Betreff wie von einer automatischen Antwort': 'Der Betreff klingt nach einer automatischen Antwort.',
  'Automatische Antwort': 'Ein Programm hat geantwortet, zum Beispiel mit einer Abwesenheitsnotiz.',
  'vielleicht ein Bericht eines Mailservers': 'Das ist vielleicht die Meldung eines Mailservers.',
  'Bericht nennt keine E-Mail von uns': 'Ein Mailserver meldet einen Fehler, aber zu keiner E-Mail von uns.',
  'ohne Text': 'Die E-Mail enthält keinen neuen Text.',
  'Text ist zu lang': 'Der Text ist länger als 20.000 Zeichen.',
  'mit Anhang': 'Die E-Mail hat einen Anhang. Anhänge prüft zuerst ein Mensch.',
  'Was zitiert ist, lässt sich nicht sicher abtrennen':
    'Neuer und zitierter Text lassen sich nicht sicher trennen. Bitte prüfen Sie, was für die Person ist.',
  'schon einmal gekommen': 'Dieselbe E-Mail kam schon einmal.',
  'Gespräch ist beendet': 'Das Gespräch ist beendet. Darin steht nichts Neues mehr.',
  'Postfach der Dienststelle ist ausgeschaltet': 'Das Postfach Ihrer Dienststelle ist ausgeschaltet.',
  'nicht lesbar': 'Das Programm konnte die E-Mail nicht lesen.',
  'zu groß, um gelesen zu werden': 'Die E-Mail ist zu groß.',
}

/** The sentence for a reason; one that has none stands for itself. */
export const warumGehalten = (grund: string): string => saetze[grund] ?? grund

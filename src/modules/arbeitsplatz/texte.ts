/** Kinds of hand-overs as staff read them; a kind that is not listed shows its key. */
const arten: Readonly<Record<string, string>> = {
  'antrag.dokument': 'Dokument zum Antrag herstellen',
  'eakte.abgabe': 'Antrag an eine andere Dienststelle abgeben',
  'antrag.gesamtdokument': 'Dokument zu den Angaben herstellen',
  'antrag.gesamtzustellung': 'Angaben an die Dienststelle übergeben',
  'antrag.nachlauf': 'Später geprüfte Dateien an die Dienststelle übergeben',
  'antrag.anforderung': 'E-Mail senden, dass die Dienststelle etwas angefordert hat',
  'antrag.freigabe': 'E-Mail senden, dass der Hauptantrag offen ist',
  'antrag.zustellung': 'Antrag an die Dienststelle übergeben',
  'konto.registrierungsmail': 'E-Mail zur Bestätigung senden',
  'konto.kennwortmail': 'E-Mail für ein neues Passwort senden',
  'konto.kennwort-geaendert-mail': 'E-Mail über das geänderte Passwort senden',
  'eakte.suche-loeschen': 'Suche löschen',
  'datenschutz.einsicht-loeschen': 'Einsicht in das Protokoll löschen',
  'dateien.verletzt': 'Gespeichertes Dokument ist beschädigt',
  'postfach.zustellen': 'Nachricht an die Dienststelle übergeben',
  'postfach.ablegen': 'Nachricht in der E-AKTE ablegen',
  'postfach.mail-zurueck': 'Nachricht kam aus dem Outlook-Postfach zurück',
  'portal.barriere': 'Gemeldete Barriere an den Betreiber senden',
}

export const uebergabeName = (art: string): string => arten[art] ?? art

/** States of a hand-over. */
export const standName: Readonly<Record<string, string>> = {
  wartend: 'unterwegs',
  zugestellt: 'zugestellt',
  abgelehnt: 'abgelehnt',
  gescheitert: 'gescheitert',
  aufgegeben: 'aufgegeben',
}

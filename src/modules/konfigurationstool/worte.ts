import type { Bearbeitungsstufe, Betriebsart, Fristfunktion, Tor, Weg } from '../konfiguration/index.ts'

/** Stages of an application, as staff name them. */
export const stufenworte: Readonly<Record<Bearbeitungsstufe, string>> = {
  gestellt: 'Antrag gestellt',
  vollstaendig: 'Unterlagen vollständig',
  'in-pruefung': 'In Prüfung',
  rueckfrage: 'Nach einer Rückfrage',
}

export const betriebsartworte: Readonly<Record<Betriebsart, string>> = {
  aus: 'Aus: Das Postfach ist geschlossen.',
  eingeschraenkt: 'Eingeschränkt: Alle Nachrichten gehen in die E-AKTE.',
  voll: 'Voll: Jedes Anliegen geht seinen eingestellten Weg.',
}

/** A way in words; a forwarding Anliegen has none (KT-07). */
export function wegwort(weg: Weg | undefined): string {
  if (weg === undefined) return 'ohne Weg'
  if (weg.kanal === 'outlook') return `Outlook: ${weg.adresse}`
  return weg.kanal === 'eakte' ? 'E-AKTE' : 'Service Center'
}

/** How far the way into the Service Center is, and who acts now. */
export const torworte: Readonly<Record<Tor, string>> = {
  einkauf: 'Zuerst kauft Ihre Teamleitung „Unterstützungsleistungen“ ein.',
  abstimmung: 'Bitte stimmen Sie sich mit dem Service Center ab und tragen Sie es hier ein.',
  freigabe: 'Die Zentrale muss die Abstimmung freigeben. Sie müssen nichts tun.',
  einrichtung: 'Die Zentrale trägt ein, wann das Postfach eingerichtet ist. Sie müssen nichts tun.',
  vorlauf: 'Das Postfach ist eingerichtet. Die 6 Wochen Vorlauf laufen.',
  offen: 'Der Weg ist offen. Sie können ihn bei jedem Anliegen wählen, zu dem Nachrichten kommen.',
}

export const fristworte: Readonly<Record<Fristfunktion, string>> = {
  postfach: 'Postfach: Anliegen und Wege',
  bearbeitungsdauer: 'Texte zur Bearbeitungsdauer',
}

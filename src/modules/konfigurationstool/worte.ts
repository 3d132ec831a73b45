import type { Bearbeitungsstufe, Betriebsart, Weg } from '../konfiguration/index.ts'

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

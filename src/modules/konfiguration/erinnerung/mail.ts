import { datumLang, type Tag } from '../../../platform/clock/index.ts'
import type { Fristfunktion } from '../frist/query.ts'
import type { Anlass } from './anlegen.ts'

const gegenstand: Readonly<Record<Fristfunktion, string>> = {
  postfach: 'Anliegen und Wege des Postfachs',
  bearbeitungsdauer: 'Texte zur Bearbeitungsdauer',
}

interface Inhalt {
  readonly anlass: Anlass
  readonly funktion: Fristfunktion | null
  readonly tag: Tag
  /** Name of the portal's machine. */
  readonly dienst: string
}

/** Words of a reminder to staff. It says nothing of any customer, and holds no link. */
export function erinnerungsmail({ anlass, funktion, tag, dienst }: Inhalt): { betreff: string; text: string } {
  const am = datumLang(tag)
  if (anlass === 'nachpruefung' || funktion === null)
    return {
      betreff: `Konfiguration: Was ab ${am} gelten soll, ist nicht in Ordnung`,
      text: brief(dienst, [
        `Ihre neuen Einstellungen sollen ab ${am} gelten. Die letzte Prüfung hat etwas gefunden.`,
        'Was das ist, steht unter „Konfiguration“. Sie können die Version dort zurückziehen.',
        'Tun Sie nichts, gilt sie. Ein Weg, der nicht offen ist, führt dann in die E-AKTE.',
      ]),
    }
  const anfang = anlass === 'bitte' ? 'Ihre Einstellungen fehlen noch' : 'Bitte denken Sie an Ihre Frist'
  return {
    betreff: `Konfiguration: Frist am ${am}`,
    text: brief(dienst, [
      `${anfang}: ${gegenstand[funktion]}. Letzter Tag ist der ${am}.`,
      'Schreiben können Sie sie unter „Konfiguration“.',
      'Ohne eigene Einstellungen gilt die Vorgabe: alle Anliegen, Weg E-AKTE, keine Texte.',
    ]),
  }
}

const brief = (dienst: string, absaetze: readonly string[]): string =>
  ['Guten Tag,', ...absaetze, `Melden Sie sich dazu am Arbeitsplatz an: ${dienst}`].join('\n\n') + '\n'

import type { Instant } from '../clock/index.ts'

/** Part of a letter, in reading order. Text may hold line breaks; nothing in it is ever read as source. */
type Abschnitt =
  | { art: 'text' | 'hinweis'; ueberschrift?: string; absaetze: string[] }
  | { art: 'liste'; ueberschrift?: string; punkte: string[]; nummern?: boolean }
  /** Table of answers; an empty answer reads "keine Angabe". */
  | { art: 'angaben'; ueberschrift?: string; spalten?: [string, string]; zeilen: Angabe[] }
  /** Something to be typed, in large letters; beside it the same as a QR code, an SVG with words for those who don't see it. */
  | {
      art: 'code'
      ueberschrift?: string
      name: string
      zeichen: string
      darunter?: string
      qr?: { svg: string; alt: string }
    }

interface Angabe {
  frage: string
  antwort: string | string[]
}

/** A letter or document after DIN 5008:2020, form B. */
export interface Brief {
  /** Lines of the sender; stand as return line above the address, the first is the author of the file. */
  absender: string[]
  /** Up to six lines, or seven small ones. */
  empfaenger: string[]
  /** Small type in the address window, for long addresses. */
  empfaengerKlein?: boolean
  /** What the post must know, below the return line: "Nicht nachsenden!" */
  vermerk?: string
  /** Information block at the right: reference, date, contact. */
  bezug: { name: string; wert: string }[]
  /** Title of the document and its heading of level 1. */
  titel: string
  abschnitte: Abschnitt[]
  /** Moment of the document in its metadata: the same data give the same bytes. */
  erstellt: Instant
  /** Letterhead, where there is one. */
  kopf?: { name: string; zusatz?: string }
  /** At the left of each page's foot, beside "Seite 1 von 2". */
  fusszeile?: string
  /** Fold and hole marks, for letters that are printed. */
  falzmarken?: boolean
}

/** Source and data of a letter for `PdfSetzer.setze`. Everything given is data: no text can become Typst code. */
export function brief(angaben: Brief): { vorlage: string; daten: unknown } {
  const { erstellt, ...rest } = angaben
  return { vorlage: '#import "/brief.typ": brief\n#brief()\n', daten: { ...rest, erstellt: bestandteile(erstellt) } }
}

/** Typst builds its date from parts; PDF then calls it UTC. */
export function bestandteile(moment: Instant): Record<string, number> {
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  }
}

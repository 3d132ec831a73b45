import type { Tag } from '../../../platform/clock/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import type { Anschrift } from '../../step/index.ts'
import type { Nachweis } from './nachweis.ts'

/** What STEP holds about someone, as far as it is compared. */
export interface Bekannt {
  readonly vorname: string | null
  readonly nachname: string | null
  readonly geburtsdatum: Tag | null
  readonly anschrift: Anschrift | null
}

type Vergleichsfeld = 'vorname' | 'nachname' | 'geburtsdatum' | 'anschrift'

/** One datum that says something else here than there. */
export interface Abweichung {
  readonly feld: Vergleichsfeld
  readonly hier: string
  readonly dort: string
}

/**
 * What a proof says otherwise than STEP. Nothing known here, or nothing said there, is no disagreement. Names agree in their
 * search form, so that Özlem and OEZLEM are one; a second given name on the card only does not count.
 */
export function abweichungen(bekannt: Bekannt, { angaben }: Pick<Nachweis, 'angaben'>): Abweichung[] {
  const gefunden: Abweichung[] = []
  const melde = (feld: Vergleichsfeld, hier: string | null, dort: string | undefined, passt: boolean): void => {
    if (hier && dort && !passt) gefunden.push({ feld, hier, dort })
  }
  const { vorname, nachname, geburtsname, geburtsdatum } = angaben
  melde('vorname', bekannt.vorname, vorname?.wert, enthaelt(vorname?.wert, bekannt.vorname))
  const familie = [nachname?.wert, geburtsname?.wert].filter((n) => n !== undefined)
  melde(
    'nachname',
    bekannt.nachname,
    nachname?.wert,
    familie.some((n) => gleich(n, bekannt.nachname)),
  )
  melde('geburtsdatum', bekannt.geburtsdatum, geburtsdatum?.wert, geburtsdatum?.wert === bekannt.geburtsdatum)
  const hier = anschriftzeile(bekannt.anschrift)
  const dort = anschriftDort(angaben)
  melde('anschrift', hier, dort, gleich(hier, dort))
  return gefunden
}

/** The person itself: where one of these differs, it may be somebody else. An address only changes. */
export const istPersonenfeld = ({ feld }: Abweichung): boolean => feld !== 'anschrift'

/** Proved surely enough to bind an account to a person: name and birth date, each at level 3 at least. */
export function bindet({ stufe, angaben: { vorname, nachname, geburtsdatum } }: Nachweis): boolean {
  return stufe >= 3 && [vorname, nachname, geburtsdatum].every((a) => a !== undefined && a.stufe >= 3)
}

const worte = (text: string | null | undefined): string[] =>
  suchform(text ?? '')
    .split(' ')
    .filter(Boolean)

const gleich = (a: string | null | undefined, b: string | null | undefined): boolean =>
  worte(a).join('') === worte(b).join('')

/** Every given name known here stands on the card, in whatever order. */
function enthaelt(dort: string | undefined, hier: string | null): boolean {
  const namen = new Set(worte(dort))
  return gleich(dort, hier) || worte(hier).every((name) => namen.has(name))
}

const anschriftzeile = (a: Anschrift | null): string =>
  a === null
    ? ''
    : [
        [a.strasse, a.hausnummer],
        [a.plz, a.ort],
      ]
        .map((teile) => teile.filter(Boolean).join(' '))
        .filter(Boolean)
        .join(', ')

/** The address of a proof in one line, or nothing. */
const anschriftDort = ({ strasse, plz, ort }: Nachweis['angaben']): string =>
  [strasse?.wert, [plz?.wert, ort?.wert].filter(Boolean).join(' ')].filter(Boolean).join(', ')

import type { Haus } from '../../../platform/haus.ts'
import type { PortalRahmen } from '../../../platform/html/index.ts'
import type { Ergebnis, Streckentexte } from '../../strecke/index.ts'
import { umgebung } from '../bogen/blatt/anzeige.tsx'
import type { Formularart } from '../bogen/formularart.ts'
import { geltende, type OffenerBogen } from '../bogen/offen.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'

/** An evidence that a form asks for, in words. */
export interface Gefragt {
  readonly code: string
  readonly instanz: string
  /** Below the address of the list. */
  readonly adresse: string
  readonly titel: string
  readonly hilfe: string | undefined
  /** The question whose answer asks for it, in words. */
  readonly frage: string
  /** Why the office has asked for it by itself. */
  readonly angefordert: string | undefined
  /** Only if there is one: never missing. */
  readonly falls: boolean
}

/** How the questions speak, and what a person of the household is called; nobody but the one who applies has none. */
interface Worte {
  readonly worte: Streckentexte
  readonly name: (person: number) => string | undefined
  /** Why the office has asked for a kind of evidence. */
  readonly gruende: ReadonlyMap<string, string>
}

/** All evidence that the answers given so far ask for, with the reason: what is frozen when the form is sent now. */
export const gefragteNachweise = (haus: Haus, rahmen: PortalRahmen, art: Formularart, offen: OffenerBogen): Gefragt[] =>
  inWorten(bisher(art, offen), { ...umgebung(haus, rahmen, art, offen), gruende: offen.angefordert })

/** The kinds of evidence that the answers given so far need. */
export const gefragteCodes = (art: Formularart, offen: OffenerBogen): ReadonlySet<string> =>
  new Set(bisher(art, offen).nachweise.map(({ code }) => code))

const bisher = (art: Formularart, offen: OffenerBogen): Ergebnis =>
  ergebnisDer(offen.strecke, art.art, { antworten: geltende(art, offen), ...offen.umstaende })

/** Another list may ask for the same: the question tells them apart. */
const zweite = (instanz: string): boolean => /\/[a-z]+$/.test(instanz)

/** What is needed, then what is welcome. */
export function inWorten({ nachweise, nachweiseFallsVorhanden }: Ergebnis, { worte, name, gruende }: Worte): Gefragt[] {
  const einer =
    (falls: boolean) =>
    ({ code, instanz, frage }: (typeof nachweise)[number]): Gefragt => {
      const person = name(Number(/^person\/(\d+)/.exec(instanz)?.[1] ?? 0))
      const texte = worte.nachweis(code)
      return {
        code,
        instanz,
        angefordert: gruende.get(code),
        falls,
        adresse: `${code}/${instanz.replaceAll('/', '-')}`,
        titel: [texte.name.text, person, ...(zweite(instanz) ? [worte.frage(frage, { person }).text] : [])]
          .filter((teil) => teil !== undefined)
          .join(' – '),
        hilfe: texte.hilfe?.text,
        frage: worte.frage(frage, { person }).text,
      }
    }
  return [...nachweise.map(einer(false)), ...nachweiseFallsVorhanden.map(einer(true))]
}

import type { Instant } from '../../../platform/clock/index.ts'
import {
  type Antworten,
  type Ergebnis,
  type Strecke,
  type Streckentexte,
  type Umstaende,
  zaehlende,
} from '../../strecke/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import type { Antragsteller, Eingereicht, Eingereichter } from './angaben.ts'
import { fragenDer, mitUngeklaerten, offeneFragen, type Ungeklaert } from './fehlend.ts'
import { personennamen } from './personen.ts'
import { ergebnisDer } from './umfang.ts'

/** What was said about a piece of evidence, if anything. */
type Nachweisstand = (code: string, instanz: string) => Omit<Eingereichter, 'code' | 'name' | 'instanz'> | undefined

interface Vorlage {
  readonly art: Bogenart
  readonly strecke: Strecke
  readonly texte: Streckentexte
  readonly fassung: string
  readonly runde: number
  readonly antragsteller: Antragsteller
  readonly antworten: Antworten
  readonly umstaende: Umstaende
  readonly nachweise: Nachweisstand
  readonly ungeklaert: readonly Ungeklaert[]
  readonly erklaerung: { readonly text: string; readonly am: Instant }
}

/** Freezes an application: what counts now, what is missing, what evidence belongs to it. Nothing is asked of anybody. */
export function einfrieren({ strecke, texte, umstaende, ...vorlage }: Vorlage): Eingereicht {
  const antworten = zaehlende(strecke, vorlage.antworten, umstaende)
  const ergebnis = ergebnisDer(strecke, vorlage.art, { antworten, ...umstaende })
  const namen = personennamen(antworten)
  const personen = [
    ...new Set(['person/1', ...Object.keys(antworten).flatMap((i) => /^person\/\d+/.exec(i)?.[0] ?? [])]),
  ]
  const ansprache = (instanz: string) => (/^person\/(?!1(?:\/|$))/.test(instanz) ? { person: namen(instanz) } : {})
  return {
    version: 1,
    fassung: vorlage.fassung,
    runde: vorlage.runde,
    stichtag: umstaende.stichtag,
    ...(umstaende.angefordert?.size && { angefordert: [...umstaende.angefordert] }),
    antragsteller: vorlage.antragsteller,
    personen: personen
      .toSorted((a, b) => a.localeCompare(b, 'de', { numeric: true }))
      .map((instanz) => ({ instanz, name: namen(instanz) })),
    formulare: [...ergebnis.formulare],
    antworten,
    fehlend: mitUngeklaerten(offeneFragen(ergebnis, antworten, fragenDer(strecke.definition)), vorlage.ungeklaert).map(
      (offen) => ({ ...offen, text: texte.frage(offen.frage, ansprache(offen.instanz)).text }),
    ),
    nachweise: [...ergebnis.nachweise, ...mitgegebene(ergebnis, vorlage)].map(({ code, instanz }) => ({
      code,
      name: texte.nachweis(code).name.text,
      instanz,
      ...(vorlage.nachweise(code, instanz) ?? { weg: 'fehlt' as const, dateien: [] }),
    })),
    erklaerung: { text: vorlage.erklaerung.text, am: vorlage.erklaerung.am.toISOString() },
  }
}

/** What is welcome where there is one goes along if there is a file; else nobody misses it. */
const mitgegebene = ({ nachweiseFallsVorhanden }: Ergebnis, { nachweise }: Pick<Vorlage, 'nachweise'>) =>
  nachweiseFallsVorhanden.filter(({ code, instanz }) => nachweise(code, instanz)?.weg === 'datei')

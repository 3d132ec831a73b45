import type { Tag } from '../../../platform/clock/index.ts'
import type { Quelle } from '../../../platform/rules/index.ts'
import { PERSONEN } from '../definition/ausdruck.ts'
import { type Definition, istListe, type Liste } from '../definition/definition.ts'
import { vergleichswert } from '../definition/felder.ts'
import type { Ableitungen, Ablesung } from './ableitung.ts'
import {
  type Antwort,
  antragsort,
  type Antworten,
  eintragsort,
  type Ort,
  personenort,
  zahlDerEintraege,
  zahlDerPersonen,
} from './antworten.ts'
import { anlagenname, type FrageImLauf, uebersetze } from './uebersetzen.ts'

/** What is known besides the answers. */
export interface Umstaende {
  readonly stichtag: Tag
  /** Evidence the office asked for by itself. */
  readonly angefordert?: ReadonlySet<string>
}

/** What counts at the moment: asked lazily, each thing worked out once. */
export interface Lage {
  readonly personen: number
  readonly orte: (frage: FrageImLauf) => readonly Ort[]
  readonly gefragt: (frage: FrageImLauf, ort: Ort) => boolean
  readonly formularNoetig: (code: string, person: number) => boolean
  readonly gilt: (gilt: (quelle: Quelle) => boolean, ort: Ort) => boolean
  readonly eintraege: (liste: Liste, person: number) => number
  readonly ablesung: Ablesung
}

type Uebersetzt = ReturnType<typeof uebersetze>

/** Compiles a definition; the result tells for any answers what is asked. */
export function strecke(definition: Definition, ableitungen: Ableitungen) {
  const uebersetzt = uebersetze(definition, ableitungen)
  const listenfragen = new Map<Liste, Set<string>>()
  for (const { frage } of uebersetzt.fragen.values()) {
    if (!istListe(frage.je)) continue
    const ids = listenfragen.get(frage.je) ?? new Set()
    listenfragen.set(frage.je, ids.add(frage.id))
  }
  const codes = new Map(definition.formulare.map(({ code }) => [anlagenname(code), code]))
  return {
    definition,
    uebersetzt,
    lage: (antworten: Antworten, umstaende: Umstaende): Lage =>
      lageAus({ uebersetzt, ableitungen, listenfragen, codes }, antworten, umstaende),
  }
}

export type Strecke = ReturnType<typeof strecke>

interface Grundlage {
  readonly uebersetzt: Uebersetzt
  readonly ableitungen: Ableitungen
  readonly listenfragen: ReadonlyMap<Liste, ReadonlySet<string>>
  readonly codes: ReadonlyMap<string, string>
}

function lageAus(grundlage: Grundlage, antworten: Antworten, umstaende: Umstaende): Lage {
  const { uebersetzt, ableitungen, listenfragen, codes } = grundlage
  const { fragen, formulare } = uebersetzt
  const personen = zahlDerPersonen(antworten)
  const quellen = new Map<string, Quelle>()
  const gemerkt = new Map<string, boolean>()
  const gerechnet = new Map<string, unknown>()

  /** Each answer once. While it is being worked out it counts as no; the static check forbids such circles. */
  const einmal = (schluessel: string, rechne: () => boolean): boolean => {
    const bekannt = gemerkt.get(schluessel)
    if (bekannt !== undefined) return bekannt
    gemerkt.set(schluessel, false)
    const wert = rechne()
    gemerkt.set(schluessel, wert)
    return wert
  }

  const quelle = (ort: Ort): Quelle => {
    const bekannt = quellen.get(ort.instanz)
    if (bekannt !== undefined) return bekannt
    const neu: Quelle = { lies: (feld) => feldwert(feld, ort), eintraege: (gruppe) => quellenIn(gruppe, ort) }
    quellen.set(ort.instanz, neu)
    return neu
  }
  const quellenIn = (gruppe: string, ort: Ort): Quelle[] => {
    if (gruppe === PERSONEN) return Array.from({ length: personen }, (_, i) => quelle(personenort(i + 1)))
    const person = Math.max(1, ort.person)
    return Array.from({ length: eintraege(gruppe as Liste, person) }, (_, i) => quelle(eintragsort(person, i + 1)))
  }

  const feldwert = (feld: string, ort: Ort): unknown => {
    if (feld.startsWith('A(')) return feldwert(feld.slice(2, -1), personenort(1))
    const frage = fragen.get(feld)
    if (frage !== undefined) return vergleichswert(frage.frage.art, antwortAuf(frage, ort))
    if (feld.startsWith('angefordert(')) return umstaende.angefordert?.has(feld.slice(12, -1)) ?? false
    const code = codes.get(feld)
    return code === undefined ? abgeleitet(feld, ort) : formularNoetig(code, Math.max(1, ort.person))
  }
  const abgeleitet = (name: string, ort: Ort): ReturnType<Ablesung['abgeleitet']> => {
    const schluessel = `${name} ${ort.person}`
    if (gerechnet.has(schluessel)) return gerechnet.get(schluessel) as ReturnType<Ablesung['abgeleitet']>
    const wert = ableitungen.werte[name]?.wert(ablesung, ort)
    gerechnet.set(schluessel, wert)
    return wert
  }

  const ortDer = ({ frage }: FrageImLauf, von: Ort): Ort | undefined => {
    if (frage.je === 'antrag') return antragsort
    if (istListe(frage.je)) return von.eintrag > 0 ? von : undefined
    return personenort(Math.max(1, von.person))
  }
  /** The answer, unless the question does not count any more. */
  const antwortAuf = (frage: FrageImLauf, von: Ort): Antwort | undefined => {
    const ort = ortDer(frage, von)
    if (ort === undefined) return undefined
    const gegeben = antworten[ort.instanz]?.[frage.frage.id]
    return gegeben !== undefined && (gefragt(frage, ort) || istBekannt(frage)) ? gegeben : undefined
  }
  /** Later applications know the persons from the first one without asking again. */
  const istBekannt = ({ formular, frage }: FrageImLauf): boolean =>
    ['HA', 'WEP', 'KI'].includes(formular) && !frage.immer && ['weiterbewilligung', 'aenderung'].includes(anliegen())
  const anliegen = (): string => {
    const art = antworten[antragsort.instanz]?.['hauptantrag.antrag.art']
    return typeof art === 'string' ? art : ''
  }

  const gefragt = (imLauf: FrageImLauf, ort: Ort): boolean =>
    einmal(`${imLauf.frage.id} ${ort.instanz}`, () => imFormular(imLauf, ort) && imLauf.gilt(quelle(ort)))

  const imFormular = ({ frage, formular }: FrageImLauf, ort: Ort): boolean => {
    if (frage.je === 'mitbewohnend' && ort.person < 2) return false
    if (frage.immer) return true
    if (frage.fuer !== undefined) return frage.fuer.some((wer) => istGemeint(wer, ort.person))
    const istAntrag = formulare.get(formular)?.formular.je === 'antrag'
    if (formular === 'HA' && frage.je === 'mitbewohnend')
      return formularNoetig('HA', 1) || ableitungen.istNeu(ablesung, ort.person)
    const noetig = formularNoetig(formular, Math.max(1, ort.person))
    return noetig && (!istAntrag || frage.je !== 'person' || ableitungen.gehoertDazu(ablesung, ort.person))
  }
  const istGemeint = (wer: 'antragsteller' | 'weitere' | 'kind', person: number): boolean => {
    if (person === 1) return wer === 'antragsteller' && formularNoetig('HA', 1)
    if (wer === 'antragsteller') return false
    return formularNoetig(wer === 'kind' ? 'KI' : 'WEP', person)
  }

  const formularNoetig = (code: string, person: number): boolean => {
    const imLauf = formulare.get(code)
    if (imLauf === undefined) return false
    const { formular, erst, weiter } = imLauf
    if (formular.je === 'mitbewohnend' && person < 2) return false
    const ort = formular.je === 'antrag' ? antragsort : personenort(person)
    return einmal(`${code} ${ort.instanz}`, () => {
      const art = anliegen()
      if (art === 'weiterbewilligung')
        return neuUnd(formular.je, person, () => erst(quelle(ort))) || (weiter?.(quelle(ort)) ?? code === 'WBA')
      if (art === 'aenderung')
        return (
          code === 'VÄM' ||
          (beiAenderung(imLauf.formular.beiAenderung, formular.je, person) &&
            eigeneBedingung(code, () => erst(quelle(ort))))
        )
      return erst(quelle(ort))
    })
  }
  const antwort = (id: string, ort: Ort): Antwort | undefined => {
    const frage = fragen.get(id)
    return frage && antwortAuf(frage, ort)
  }
  const neuUnd = (je: string, person: number, rechne: () => boolean): boolean =>
    je !== 'antrag' && person > 1 && ableitungen.istNeu(ablesung, person) && rechne()
  const beiAenderung = (arten: readonly string[] | undefined, je: string, person: number): boolean => {
    const art = antwort('vaem.art', antragsort)
    if (typeof art !== 'string' || !(arten?.includes(art) ?? false)) return false
    const wen = antwort('vaem.person', antragsort) ?? 'person/1'
    return je === 'antrag' || wen === `person/${person}` || ableitungen.istNeu(ablesung, person)
  }
  /** Who moves in decides by the relationship; other changes need their form whatever the first application would ask. */
  const eigeneBedingung = (code: string, rechne: () => boolean): boolean =>
    !['WEP', 'KI', 'HG', 'VE'].includes(code) || rechne()

  const eintraege = (liste: Liste, person: number): number =>
    Math.max(
      zahlDerEintraege(antworten, person, listenfragen.get(liste) ?? new Set()),
      ableitungen.mindestens(ablesung, liste, person),
    )

  const orte = ({ frage }: FrageImLauf): Ort[] => {
    if (frage.je === 'antrag') return [antragsort]
    const alle = Array.from({ length: personen }, (_, i) => i + 1)
    const { je } = frage
    if (!istListe(je)) return alle.map(personenort)
    return alle.flatMap((p) => Array.from({ length: eintraege(je, p) }, (_, i) => eintragsort(p, i + 1)))
  }

  const ablesung: Ablesung = { personen, stichtag: umstaende.stichtag, lies: antwort, abgeleitet }
  return { personen, orte, gefragt, formularNoetig, gilt: (gilt, ort) => gilt(quelle(ort)), eintraege, ablesung }
}

import type { Tag } from '../../../platform/clock/index.ts'
import type { Quelle } from '../../../platform/rules/index.ts'
import { PERSONEN } from '../definition/ausdruck.ts'
import { type Definition, type Geltung, istListe, type Liste } from '../definition/definition.ts'
import { vergleichswert } from '../definition/felder.ts'
import type { Ableitungen, Ablesung } from './ableitung.ts'
import {
  type Antwort,
  antragsort,
  type Antworten,
  eintragsort,
  type Ort,
  ORTE,
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
type Abgeleitet = ReturnType<Ablesung['abgeleitet']>

/** Compiles a definition; the result tells for any answers what is asked. */
export function strecke(definition: Definition, ableitungen: Ableitungen) {
  const uebersetzt = uebersetze(definition, ableitungen)
  const codes = new Map(definition.formulare.map(({ code }) => [anlagenname(code), code]))
  return {
    definition,
    uebersetzt,
    lage: (antworten: Antworten, umstaende: Umstaende): Lage =>
      lageAus({ uebersetzt, ableitungen, codes }, antworten, umstaende),
  }
}

export type Strecke = ReturnType<typeof strecke>

interface Grundlage {
  readonly uebersetzt: Uebersetzt
  readonly ableitungen: Ableitungen
  readonly codes: ReadonlyMap<string, string>
}

function lageAus(grundlage: Grundlage, antworten: Antworten, umstaende: Umstaende): Lage {
  const { uebersetzt, ableitungen, codes } = grundlage
  const { fragen, formulare } = uebersetzt
  const personen = zahlDerPersonen(antworten)
  const quellen = new Map<number, Quelle>()
  const gefragte = new Map<number, boolean>()
  const noetige = new Map<number, boolean>()
  const gerechnet = new Map<string, Map<number, Abgeleitet>>()
  const eintragszahlen = zahlDerEintraege(antworten, (id) => listeVon(fragen.get(id)?.frage.je))

  const quelle = (ort: Ort): Quelle => {
    const bekannt = quellen.get(ort.nr)
    if (bekannt !== undefined) return bekannt
    const neu: Quelle = { lies: (feld) => feldwert(feld, ort), eintraege: (gruppe) => quellenIn(gruppe, ort) }
    quellen.set(ort.nr, neu)
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
  const abgeleitet = (name: string, ort: Ort): Abgeleitet => {
    const bekannte = gerechnet.get(name) ?? new Map<number, Abgeleitet>()
    gerechnet.set(name, bekannte)
    if (bekannte.has(ort.person)) return bekannte.get(ort.person)
    const wert = ableitungen.werte[name]?.wert(ablesung, ort)
    bekannte.set(ort.person, wert)
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
    if (gegeben === undefined || gefragt(frage, ort)) return gegeben
    return ableitungen.istBekannt(ablesung, frage.frage, frage.formular) ? gegeben : undefined
  }
  const antwort = (id: string, ort: Ort): Antwort | undefined => {
    const frage = fragen.get(id)
    return frage && antwortAuf(frage, ort)
  }

  /** Worked out once. Meanwhile it counts as no; the static check forbids circles. */
  const gefragt = (imLauf: FrageImLauf, ort: Ort): boolean => {
    const schluessel = imLauf.nr * ORTE + ort.nr
    const bekannt = gefragte.get(schluessel)
    if (bekannt !== undefined) return bekannt
    gefragte.set(schluessel, false)
    const wert = imFormular(imLauf, ort) && imLauf.gilt(quelle(ort))
    gefragte.set(schluessel, wert)
    return wert
  }

  const imFormular = ({ frage, formular }: FrageImLauf, ort: Ort): boolean => {
    if (frage.je === 'mitbewohnend' && ort.person < 2) return false
    const person = Math.max(1, ort.person)
    return frage.immer ?? ableitungen.gehoertDazu(ablesung, frage, formular, person, formularNoetig)
  }

  const formularNoetig = (code: string, person: number): boolean => {
    const imLauf = formulare.get(code)
    if (imLauf === undefined || (imLauf.formular.je === 'mitbewohnend' && person < 2)) return false
    const ort = imLauf.formular.je === 'antrag' ? antragsort : personenort(person)
    const schluessel = imLauf.nr * ORTE + ort.nr
    const bekannt = noetige.get(schluessel)
    if (bekannt !== undefined) return bekannt
    noetige.set(schluessel, false)
    const wert = ableitungen.noetig(ablesung, imLauf.formular, person, {
      erst: () => imLauf.erst(quelle(ort)),
      weiter: () => imLauf.weiter?.(quelle(ort)),
    })
    noetige.set(schluessel, wert)
    return wert
  }

  const gezaehlt = new Map<string, number>()
  const eintraege = (liste: Liste, person: number): number => {
    const schluessel = `${liste} ${person}`
    const bekannt = gezaehlt.get(schluessel)
    if (bekannt !== undefined) return bekannt
    const zahl = Math.max(eintragszahlen.get(schluessel) ?? 0, ableitungen.mindestens(ablesung, liste, person))
    gezaehlt.set(schluessel, zahl)
    return zahl
  }

  const alle = Array.from({ length: personen }, (_, i) => i + 1)
  const jePerson = alle.map(personenort)
  const jeListe = new Map<Liste, readonly Ort[]>()
  const orte = ({ frage }: FrageImLauf): readonly Ort[] => {
    const { je } = frage
    if (je === 'antrag') return [antragsort]
    if (!istListe(je)) return jePerson
    const bekannt = jeListe.get(je)
    if (bekannt !== undefined) return bekannt
    const neu = alle.flatMap((p) => Array.from({ length: eintraege(je, p) }, (_, i) => eintragsort(p, i + 1)))
    jeListe.set(je, neu)
    return neu
  }

  const ablesung: Ablesung = { personen, stichtag: umstaende.stichtag, lies: antwort, abgeleitet }
  return { personen, orte, gefragt, formularNoetig, gilt: (gilt, ort) => gilt(quelle(ort)), eintraege, ablesung }
}

const listeVon = (je: Geltung | undefined): Liste | undefined => (je !== undefined && istListe(je) ? je : undefined)

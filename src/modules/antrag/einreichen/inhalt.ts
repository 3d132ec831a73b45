import type { Tag } from '../../../platform/clock/index.ts'
import {
  type Antwort,
  type Antworten,
  type Definition,
  type Ergebnis,
  feldartVon,
  type Frage,
  istListe,
  istOffen,
  type Streckentexte,
  zeilenVon,
} from '../../strecke/index.ts'
import type { Fehlend } from './angaben.ts'
import { vermerk } from './fehlend.ts'
import { istMonatstafel, type Monatstafel, monatstafel, summentafel } from './monatstafel.ts'
import { instanzname, personennamen } from './personen.ts'

/** One question with its answer in words; an empty answer reads "keine Angabe". */
interface Zeile {
  readonly frage: string
  readonly antwort: readonly string[]
}

/** A page for one instance: whom or what it is about, and its questions. */
interface Abschnitt {
  readonly key: string
  readonly titel: string
  readonly wer: string
  readonly zeilen: readonly Zeile[]
  readonly tafel?: Monatstafel
}

export interface Bereich {
  readonly titel: string
  readonly abschnitte: readonly Abschnitt[]
}

/** Its content stands elsewhere in a document: the declaration. */
const ERKLAERUNG = 'abschluss.pruefen'

interface Vorlage {
  readonly definition: Definition
  readonly fragen: ReadonlyMap<string, Frage>
  readonly ergebnis: Ergebnis
  readonly antworten: Antworten
  readonly fehlend: readonly Fehlend[]
  readonly texte: Streckentexte
  readonly stichtag: Tag
}

/** All that was asked and answered, in words, by area of life, page, person and entry. Voluntary questions only where answered. */
export function inhaltAus(vorlage: Vorlage): Bereich[] {
  const seiten = vorlage.ergebnis.seiten.filter(({ key }) => key !== ERKLAERUNG)
  return [...Map.groupBy(seiten, ({ bereich }) => bereich)]
    .map(([bereich, teile]) => ({
      titel: vorlage.texte.bereich(bereich).text,
      abschnitte: mitSummen(vorlage, teile).filter((a) => a.zeilen.length > 0 || a.tafel !== undefined),
    }))
    .filter(({ abschnitte }) => abschnitte.length > 0)
}

type Seite = Ergebnis['seiten'][number]

function abschnittAus(
  { fragen, antworten, fehlend, texte, stichtag }: Vorlage,
  { key, instanz, fragen: ids }: Seite,
): Abschnitt {
  const namen = personennamen(antworten)
  const ansprache = /^person\/(?!1(?:\/|$))/.test(instanz) ? { person: namen(instanz) } : {}
  const gestellte = ids.flatMap((id) => fragen.get(id) ?? [])
  const frage = (id: string): string => texte.frage(id, ansprache).text
  const personen = Object.keys(antworten).map((wert) => ({ wert, text: namen(wert) }))
  const zeilen = (eine: Frage, antwort: Antwort | undefined) =>
    antwort === undefined ? [] : zeilenVon(antwort, eine, { heute: stichtag, personen }, texte, 'de')
  const alle = gestellte.flatMap((eine): Zeile[] => {
    const antwort = antworten[instanz]?.[eine.id]
    if (feldartVon(eine) === undefined || istMonatstafel(eine)) return []
    const dazu = vermerk(fehlend.find((offen) => offen.frage === eine.id && offen.instanz === instanz) ?? {})
    if (istOffen(antwort) && eine.noetig === 'freiwillig' && dazu === '') return []
    return [{ frage: frage(eine.id), antwort: [...zeilen(eine, antwort), dazu].filter(Boolean) }]
  })
  const tafel = monatstafel(
    gestellte.filter(istMonatstafel).map(({ id }) => ({ name: frage(id), antwort: antworten[instanz]?.[id] })),
  )
  const liste = gestellte.map(({ je }) => je).find((je) => istListe(je))
  const titel = texte.seite(key, ansprache).titel.text
  // A title that names the person says it once.
  const wer = instanzname(instanz, liste, titel.includes(namen(instanz)) ? () => '' : namen)
  return { key, titel, wer, zeilen: alle, ...(tafel && { tafel }) }
}

const SUMMEN = 'Gewinn aus selbständiger Tätigkeit'

/** The computed sums of each business, after its last page. */
function mitSummen(vorlage: Vorlage, seiten: readonly Seite[]): Abschnitt[] {
  return seiten.flatMap((seite, i) => {
    const abschnitt = abschnittAus(vorlage, seite)
    const istBetrieb = seite.fragen.some((id) => /^eks\.[ab]\d/.test(id))
    const letzte = !seiten
      .slice(i + 1)
      .some((s) => s.instanz === seite.instanz && s.fragen.some((id) => id.startsWith('eks.b')))
    if (!istBetrieb || !letzte) return [abschnitt]
    const { tafel, imMonat } = summentafel(vorlage.antworten[seite.instanz] ?? {})
    const zeilen = [{ frage: 'Gewinn im Durchschnitt je Monat (nicht unter 0)', antwort: [imMonat] }]
    return [abschnitt, { key: 'eks.summen', titel: SUMMEN, wer: abschnitt.wer, zeilen, tafel }]
  })
}

import { einsetzen } from '../../../platform/i18n/index.ts'
import type { Definition } from '../definition/definition.ts'
import type { Textsprache } from './dateien.ts'
import type { Sprachtexte, Textbestand } from './laden.ts'

/** A text for a page. `lang` is set where it is German on a page in another language: the page marks it with it. */
export interface Textteil {
  readonly text: string
  readonly lang?: 'de'
}

/** Whom a question is about, where it is not the person who applies. */
interface Ansprache {
  readonly person?: string | undefined
}

/** Texts of all questions and pages in one language. Everything German is complete, the rest falls back to it. */
export interface Streckentexte {
  frage(id: string, ansprache?: Ansprache): Textteil
  /** Speaks to nobody, so that it fits whoever the question is about. */
  hilfe(id: string): Textteil | undefined
  warum(id: string): Textteil | undefined
  wahl(id: string, wert: string): Textteil
  spalte(id: string, key: string): Textteil
  seite(key: string, ansprache?: Ansprache): { readonly titel: Textteil; readonly einleitung: Textteil | undefined }
  bereich(name: string): Textteil
  formular(code: string): Textteil
  nachweis(code: string): { readonly name: Textteil; readonly hilfe: Textteil | undefined }
  /** Asks to look again at answers that hardly go together. */
  pruefung(key: string): Textteil
  veraenderung(wert: string): {
    readonly name: Textteil
    /** What the office must know of such a change. */
    readonly angaben: Textteil | undefined
    readonly vorher: Textteil | undefined
  }
}

/** What every yes-no question is answered with. */
const JA_NEIN: Readonly<Record<Textsprache, Readonly<Record<string, string>>>> = {
  de: { ja: 'Ja', nein: 'Nein' },
  'de-einfach': { ja: 'Ja', nein: 'Nein' },
  en: { ja: 'Yes', nein: 'No' },
  ar: { ja: 'نعم', nein: 'لا' },
}

/**
 * The texts of a definition by language. German is what its version brought along, else the file; where that is missing too, the
 * short name of the definition stands in.
 * @param definition whose questions they are
 * @param bestand the files, as `ladeTexte` reads them
 */
export function streckentexte(definition: Definition, bestand: Textbestand): (sprache: Textsprache) => Streckentexte {
  const kurz = kurznamen(definition)
  const deutsche: Sprachtexte = definition.texte ?? bestand.de
  return (sprache) => {
    type Griff = (b: Sprachtexte) => string | undefined
    const suche = (griff: Griff): Textteil | undefined => {
      const eigen = griff(sprache === 'de' ? deutsche : bestand[sprache])
      if (eigen !== undefined) return { text: eigen }
      const deutsch = griff(deutsche)
      if (deutsch === undefined) return undefined
      return sprache.startsWith('de') ? { text: deutsch } : { text: deutsch, lang: 'de' }
    }
    const immer = (griff: Griff, sonst: string): Textteil =>
      suche(griff) ?? (sprache.startsWith('de') ? { text: sonst } : { text: sonst, lang: 'de' })
    const ueber = (teil: Textteil, { person }: Ansprache): Textteil =>
      person === undefined ? teil : { ...teil, text: einsetzen(teil.text, { name: person }) }
    return {
      frage: (id, an = {}) =>
        ueber(
          immer(({ fragen: { [id]: f } }) => (an.person === undefined ? f?.frage : (f?.andere ?? f?.frage)), kurz(id)),
          an,
        ),
      hilfe: (id) => suche((b) => b.fragen[id]?.hilfe),
      warum: (id) => suche((b) => b.fragen[id]?.warum),
      wahl: (id, wert) => suche((b) => b.fragen[id]?.wahl?.[wert]) ?? { text: JA_NEIN[sprache][wert] ?? wert },
      spalte: (id, key) => immer((b) => b.fragen[id]?.spalten?.[key], key),
      seite: (key, an = {}) => ({
        titel: ueber(
          immer(
            ({ seiten: { [key]: s } }) => (an.person === undefined ? s?.titel : (s?.andere ?? s?.titel)),
            kurz(key),
          ),
          an,
        ),
        einleitung: suche((b) => b.seiten[key]?.einleitung),
      }),
      bereich: (name) => immer((b) => b.bereiche[name], name),
      formular: (code) => immer((b) => b.formulare[code], kurz(code)),
      nachweis: (code) => ({
        name: immer((b) => b.nachweise[code]?.name, kurz(code)),
        hilfe: suche((b) => b.nachweise[code]?.hilfe),
      }),
      pruefung: (key) => immer((b) => b.pruefungen[key], key),
      veraenderung: (wert) => ({
        name: immer((b) => b.veraenderungen[wert]?.name, kurz(wert)),
        angaben: suche((b) => b.veraenderungen[wert]?.angaben),
        vorher: suche((b) => b.veraenderungen[wert]?.vorher),
      }),
    }
  }
}

/** The names in the definition itself. Ids of questions, pages, forms, evidence and changes are never alike. */
function kurznamen({ formulare, seiten, nachweise, veraenderungen }: Definition): (id: string) => string {
  const namen = new Map([
    ...formulare.flatMap((f) => f.fragen.map((q) => [q.id, q.bezeichnung] as const)),
    ...formulare.map((f) => [f.code, f.titel] as const),
    ...seiten.map((s) => [s.key, s.titel] as const),
    ...nachweise.map((n) => [n.code, n.name] as const),
    ...veraenderungen.map((v) => [v.wert, v.name] as const),
  ])
  return (id) => namen.get(id) ?? id
}

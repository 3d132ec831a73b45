import { type Eingabe, eingabeAus } from '../../../platform/forms/index.ts'
import { type Frage, istListe, type Liste } from '../definition/definition.ts'
import { type Ort, ortAus } from '../lauf/antworten.ts'
import type { Strecke } from '../lauf/lage.ts'
import type { Blatt } from './blaetter.ts'
import { feldname, teilVon } from './eingabe.ts'
import type { Bogeninhalt } from './inhalt.ts'

/** A person or an entry of a list went, or came back: all after it have other numbers since. */
export interface Umstellung {
  /** Version of the form that this made. */
  readonly version: number
  readonly liste: Liste | 'personen'
  readonly person: number
  readonly eintrag: number
  /** The one who went is back. */
  readonly zurueck?: true
}

/** The instance that an answer, a page or an evidence of this question moves to; undefined for what goes. */
export type Ruecken = (instanz: string, frage: string) => string | undefined

/** Where everything moves to by this. */
export function rueckt({ uebersetzt }: Strecke, { liste, person, eintrag, zurueck }: Umstellung): Ruecken {
  const neu = zurueck ? wiederDa : verschwunden
  if (liste === 'personen')
    return (instanz) => {
      const [, wer, rest = ''] = /^person\/(\d+)(\/.*)?$/.exec(instanz) ?? []
      return wer === undefined ? instanz : mitNummer(neu(Number(wer), person), (nummer) => `person/${nummer}${rest}`)
    }
  return (instanz, frage) => {
    const [, wer, nummer] = /^person\/(\d+)\/(\d+)$/.exec(instanz) ?? []
    if (Number(wer) !== person || uebersetzt.fragen.get(frage)?.frage.je !== liste) return instanz
    return mitNummer(neu(Number(nummer), eintrag), (n) => `person/${person}/${n}`)
  }
}

const verschwunden = (nummer: number, weg: number): number | undefined =>
  nummer === weg ? undefined : nummer < weg ? nummer : nummer - 1

const wiederDa = (nummer: number, da: number): number => (nummer < da ? nummer : nummer + 1)

const mitNummer = (nummer: number | undefined, ort: (nummer: number) => string): string | undefined =>
  nummer === undefined ? undefined : ort(nummer)

/** All that moved since a version of the form, as one. */
const rueckteSeit =
  (strecke: Strecke, { umgestellt = [] }: Bogeninhalt, version: number): Ruecken =>
  (instanz, frage) =>
    umgestellt
      .filter((einmal) => einmal.version > version)
      .reduce<string | undefined>((wo, einmal) => wo && rueckt(strecke, einmal)(wo, frage), instanz)

/** The instance that evidence of a kind belongs to now that belonged to another in that version of the form. */
export function nachweisinstanz(
  strecke: Strecke,
  inhalt: Bogeninhalt,
  { code, instanz }: { readonly code: string; readonly instanz: string },
  version: number,
): string | undefined {
  const [, ort = instanz, zusatz = ''] = /^(person\/\d+\/\d+)(\/[a-z]+)$/.exec(instanz) ?? []
  const seine = [...strecke.uebersetzt.fragen.values()].find(
    ({ frage, nachweise }) => istListe(frage.je) && nachweise.some((n) => n.regel.code === code && n.zusatz === zusatz),
  )
  const neu = rueckteSeit(strecke, inhalt, version)(ort, seine?.frage.id ?? '')
  return neu && `${neu}${zusatz}`
}

/** A value with the persons that it names by their new numbers; the one who went is named no more. */
export function umbenannt(wert: unknown, wohin: Ruecken): unknown {
  if (typeof wert === 'string') return /^person\/\d+$/.test(wert) ? wohin(wert, '') : wert
  if (Array.isArray(wert)) return wert.map((teil) => umbenannt(teil, wohin)).filter((teil) => teil !== undefined)
  if (typeof wert !== 'object' || wert === null) return wert
  const teile = Object.entries(wert).map(([k, w]) => [k, umbenannt(w, wohin)] as const)
  return Object.fromEntries(teile.filter(([, w]) => w !== undefined))
}

/** Kinds whose answers name persons. */
export const nenntPersonen = ({ art }: Pick<Frage, 'art'>): boolean => art === 'person' || art === 'tabelle'

/** Where a page is now that another version of the form was at this place; undefined when its person or entry went. */
export function jetzigerOrt(
  strecke: Strecke,
  inhalt: Bogeninhalt,
  { seite, ort }: { readonly seite: string; readonly ort: Ort },
  version: number,
): Ort | undefined {
  const fragen = strecke.definition.seiten.find(({ key }) => key === seite)?.fragen ?? []
  const frage = (id: string): Frage | undefined => strecke.uebersetzt.fragen.get(id)?.frage
  const eine = fragen.find((id) => istListe(frage(id)?.je ?? 'antrag')) ?? ''
  const instanz = rueckteSeit(strecke, inhalt, version)(ort.instanz, eine)
  return instanz === undefined ? undefined : ortAus(instanz)
}

/** What a page sent that was made from a version of the form: the persons chosen there by the numbers they have now. */
export function nachgezogen(
  strecke: Strecke,
  inhalt: Bogeninhalt,
  { fragen }: Blatt,
  body: unknown,
  version: number,
): Eingabe {
  const gesendet = eingabeAus(body)
  const wohin = rueckteSeit(strecke, inhalt, version)
  const genannte = fragen.filter(nenntPersonen).flatMap(({ id }) => Object.entries(teilVon(gesendet, feldname(id))))
  const neue = genannte.map(([feld, w]) => [feld, umbenannt(w, wohin) ?? ''] as const)
  return { ...gesendet, ...(Object.fromEntries(neue) as Eingabe) }
}

import { type Definition, type Frage, istListe, type Liste, listen } from '../definition/definition.ts'
import type { Antworten, Ort } from '../lauf/antworten.ts'
import { seitenIn } from '../lauf/ergebnis.ts'
import type { Strecke, Umstaende } from '../lauf/lage.ts'

/** A page for one instance, as a person fills it in: once for the application, a person or an entry of a list. */
export interface Blatt {
  readonly seite: string
  readonly bereich: string
  readonly ort: Ort
  readonly fragen: readonly Frage[]
  /** Whose part of the form it is: 1 who applies, 2 and up the others of the household, 99 the end. */
  readonly abschnitt: number
  /** The list that the page begins an entry of. */
  readonly liste: Liste | 'personen' | undefined
}

type Seite = Definition['seiten'][number]

/** Which part of the definition a form is. */
export interface Umfang {
  readonly seiten: (seite: Seite) => boolean
  /** Settled by the kind of form: not asked. */
  readonly fest: Antworten
  /** Questions that the pages leave out: the system answers them, or they are asked elsewhere. */
  readonly ohne?: ReadonlySet<string>
  /** The area that comes before all others. */
  readonly zuerst?: string
  /** The area that comes after everyone's. */
  readonly zuletzt: string
}

const ENDE = 99

/** Everything that is to be filled in with these answers, in the order in which one page leads to the next. */
export function blaetter(strecke: Strecke, gegebene: Antworten, umstaende: Umstaende, umfang: Umfang): Blatt[] {
  const antworten = mitFestem(gegebene, umfang)
  const alle = blaetterJetzt(strecke, antworten, umstaende, umfang)
  // Someone lives here too: the first of them is asked for before anything is known about them.
  const erste = alle.some(({ fragen }) => fragen.some(({ art }) => art === 'personen')) && !('person/2' in antworten)
  return erste ? blaetterJetzt(strecke, { ...antworten, 'person/2': {} }, umstaende, umfang) : alle
}

/** The answers with those that the kind of form settles. */
export function mitFestem(antworten: Antworten, { fest }: Umfang): Antworten {
  const alle: Record<string, Antworten[string]> = { ...antworten }
  for (const [instanz, werte] of Object.entries(fest)) alle[instanz] = { ...alle[instanz], ...werte }
  return alle
}

function blaetterJetzt(strecke: Strecke, antworten: Antworten, umstaende: Umstaende, umfang: Umfang): Blatt[] {
  const { gemischt, anfang } = gliederung(strecke, umfang)
  return seitenIn(strecke, strecke.lage(antworten, umstaende), umfang.seiten)
    .map(({ seite: { key, bereich }, ort, fragen }): Blatt => {
      const fest = umfang.fest[ort.instanz]
      const gefragte = fragen.filter(
        ({ art, id }) => art !== 'datei' && fest?.[id] === undefined && umfang.ohne?.has(id) !== true,
      )
      const abschnitt = bereich === umfang.zuletzt ? ENDE : gemischt.has(key) ? 1 : Math.max(1, ort.person)
      const liste = anfang.has(key) ? listeIn(gefragte, ort, gemischt.has(key)) : undefined
      return { seite: key, bereich, ort, fragen: gefragte, abschnitt, liste }
    })
    .filter((blatt) => blatt.fragen.length > 0)
    .toSorted((a, b) => platz(a, umfang) - platz(b, umfang))
}

const platz = ({ bereich, abschnitt }: Blatt, { zuerst }: Umfang): number => (bereich === zuerst ? 0 : abschnitt)

/** What is the same for all answers: worked out once for each version and kind of form. */
const gegliedert = new WeakMap<Strecke, WeakMap<Umfang, ReturnType<typeof gliedere>>>()

function gliederung(strecke: Strecke, umfang: Umfang): ReturnType<typeof gliedere> {
  const jeUmfang = gegliedert.get(strecke) ?? new WeakMap<Umfang, ReturnType<typeof gliedere>>()
  gegliedert.set(strecke, jeUmfang)
  const da = jeUmfang.get(umfang) ?? gliedere(strecke, umfang)
  jeUmfang.set(umfang, da)
  return da
}

/** `gemischt`: pages with a question for the whole application; `anfang`: first pages of lists. */
function gliedere({ definition, uebersetzt }: Strecke, umfang: Umfang) {
  const seiten = definition.seiten.filter(umfang.seiten)
  const frage = (id: string): Frage | undefined => uebersetzt.fragen.get(id)?.frage
  const gemischt = seiten.filter(({ fragen }) => fragen.some((id) => frage(id)?.je === 'antrag'))
  return { gemischt: new Set(gemischt.map(({ key }) => key)), anfang: new Set(listenanfaenge(seiten, frage)) }
}

/** The first page of each list: there its entries are added and removed. */
const listenanfaenge = (seiten: readonly Seite[], frage: (id: string) => Frage | undefined): string[] =>
  ['mitbewohnend', ...listen].flatMap(
    (je) => seiten.find(({ fragen }) => fragen.some((id) => frage(id)?.je === je))?.key ?? [],
  )

function listeIn(fragen: readonly Frage[], ort: Ort, gemischt: boolean): Blatt['liste'] {
  if (ort.eintrag > 0) return fragen.map(({ je }) => je).find(istListe)
  return gemischt && ort.person > 1 && fragen.some(({ je }) => je === 'mitbewohnend') ? 'personen' : undefined
}

/** The path of a page below its form: `einkommen/arbeit/2/1` is the first job of person 2. */
export function adresse({ seite, ort }: Pick<Blatt, 'seite' | 'ort'>): string {
  const teile = [...seite.split('.'), ort.person, ort.eintrag]
  return teile.filter((teil) => teil !== 0).join('/')
}

/** Names a page for one instance, to compare and to remember it. */
export const blattname = ({ seite, ort }: Pick<Blatt, 'seite' | 'ort'>): string => `${seite} ${ort.instanz}`

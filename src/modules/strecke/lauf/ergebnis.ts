import { type Definition, type Frage, istListe } from '../definition/definition.ts'
import { type Antworten, antragsort, eintragsort, type Ort, personenort } from './antworten.ts'
import type { Lage, Strecke, Umstaende } from './lage.ts'
import type { FormularImLauf, FrageImLauf } from './uebersetzen.ts'

/** A page that appears, once per instance it is filled in for. */
interface SeiteImErgebnis {
  readonly key: string
  readonly bereich: string
  readonly instanz: string
  readonly fragen: readonly string[]
}

interface FormularImErgebnis {
  readonly code: string
  readonly instanz: string
}

/** Evidence that is asked for, with the question that asks. */
interface NachweisImErgebnis {
  readonly code: string
  /** Where the question is asked; behind an entry its list, where another list asks for the same: `person/1/1/leistung`. */
  readonly instanz: string
  readonly frage: string
}

/** What a citizen with these answers meets. */
export interface Ergebnis {
  readonly seiten: readonly SeiteImErgebnis[]
  readonly formulare: readonly FormularImErgebnis[]
  readonly nachweise: readonly NachweisImErgebnis[]
  /** Evidence only where it exists: never missing. */
  readonly nachweiseFallsVorhanden: readonly NachweisImErgebnis[]
}

/** Works out pages, forms and evidence for the answers given so far. */
export function ergebnisAus(strecke: Strecke, antworten: Antworten, umstaende: Umstaende): Ergebnis {
  const lage = strecke.lage(antworten, umstaende)
  const { fragen, formulare } = strecke.uebersetzt
  const nachweise = [...fragen.values()]
    .filter((frage) => frage.nachweise.length > 0)
    .flatMap((frage) =>
      lage
        .orte(frage)
        .filter((ort) => lage.gefragt(frage, ort))
        .flatMap((ort) => nachweiseZu(lage, frage, ort)),
    )
  const [noetige, willkommene] = nachNoetig([...nachweise, ...nachweiseDerAenderung(strecke, lage)])
  return {
    seiten: seitenIn(strecke, lage).map(({ ort, seite, fragen: gefragte }) => ({
      key: seite.key,
      bereich: seite.bereich,
      instanz: ort.instanz,
      fragen: gefragte.map(({ id }) => id),
    })),
    formulare: [...formulare.values()].flatMap((formular) => instanzenVon(lage, formular)),
    nachweise: einmalJe(noetige),
    nachweiseFallsVorhanden: einmalJe(willkommene),
  }
}

type Seite = Definition['seiten'][number]

/** A page for one instance with the questions asked there. */
interface GefragteSeite {
  readonly seite: Seite
  readonly ort: Ort
  readonly fragen: readonly Frage[]
}

/** The pages that are asked, each for its instances in their order. `nur`: pages that matter to the one who asks. */
export function seitenIn({ definition, uebersetzt }: Strecke, lage: Lage, nur?: (seite: Seite) => boolean) {
  const gefragte: GefragteSeite[] = []
  for (const seite of definition.seiten) {
    if (nur?.(seite) === false) continue
    const jeOrt = new Map<number, { seite: Seite; ort: Ort; fragen: Frage[] }>()
    for (const frage of seite.fragen.flatMap((id) => uebersetzt.fragen.get(id) ?? [])) {
      for (const ort of lage.orte(frage)) {
        if (!lage.gefragt(frage, ort)) continue
        const da = jeOrt.get(ort.nr)
        if (da === undefined) jeOrt.set(ort.nr, { seite, ort, fragen: [frage.frage] })
        else da.fragen.push(frage.frage)
      }
    }
    gefragte.push(...[...jeOrt.values()].toSorted((a, b) => a.ort.nr - b.ort.nr))
  }
  return gefragte
}

function instanzenVon(lage: Lage, { formular }: FormularImLauf): FormularImErgebnis[] {
  const { code, je } = formular
  if (je === 'antrag') return lage.formularNoetig(code, 1) ? [{ code, instanz: antragsort.instanz }] : []
  const personen = Array.from({ length: lage.personen }, (_, i) => i + 1).filter((p) => lage.formularNoetig(code, p))
  if (!istListe(je)) return personen.map((p) => ({ code, instanz: personenort(p).instanz }))
  return personen.flatMap((p) =>
    Array.from({ length: lage.eintraege(je, p) }, (_, i) => ({ code, instanz: eintragsort(p, i + 1).instanz })),
  )
}

/** The question for the kind of change, which asks for evidence by itself. */
const DER_AENDERUNG = 'vaem.art'

type MitFalls = NachweisImErgebnis & { readonly falls: boolean }

const nachweiseZu = (lage: Lage, { frage, nachweise }: FrageImLauf, ort: Ort): MitFalls[] =>
  nachweise
    .filter(({ gilt }) => lage.gilt(gilt, ort))
    .map(({ regel, zusatz }) => ({
      code: regel.code,
      instanz: `${ort.instanz}${zusatz}`,
      frage: frage.id,
      falls: regel.art === 'falls-vorhanden',
    }))

/** A change asks for the evidence of its kind. */
function nachweiseDerAenderung({ definition }: Strecke, lage: Lage): MitFalls[] {
  const art = lage.ablesung.lies(DER_AENDERUNG, antragsort)
  const aenderung = definition.veraenderungen.find(({ wert }) => wert === art)
  const alle = (codes: readonly string[] | undefined, falls: boolean): MitFalls[] =>
    (codes ?? []).map((code) => ({ code, instanz: antragsort.instanz, frage: DER_AENDERUNG, falls }))
  return [...alle(aenderung?.nachweise, false), ...alle(aenderung?.spaeter, true)]
}

/**
 * What is needed, and what is only welcome. A kind of change asks for nothing that a question asks for already; what it or the same
 * instance needs is not only welcome elsewhere.
 */
function nachNoetig(alle: readonly MitFalls[]): [MitFalls[], MitFalls[]] {
  const verlangt = alle.filter((n) => !n.falls)
  const schonGefragt = new Set(verlangt.filter(({ frage }) => frage !== DER_AENDERUNG).map(({ code }) => code))
  const noetige = verlangt.filter((n) => n.frage !== DER_AENDERUNG || !schonGefragt.has(n.code))
  const da = (n: MitFalls): boolean =>
    noetige.some((m) => m.code === n.code && (m.instanz === n.instanz || [m.frage, n.frage].includes(DER_AENDERUNG)))
  return [noetige, alle.filter((n) => n.falls && !da(n))]
}

/** One line per evidence and instance; what is asked for an entry needs no second line for its person. */
function einmalJe(nachweise: readonly MitFalls[]): NachweisImErgebnis[] {
  const jePaar = new Map(nachweise.toReversed().map((n) => [`${n.code} ${n.instanz}`, n]))
  const genauer = new Set(
    nachweise.flatMap(({ code, instanz }) => {
      const [, wer] = /^(person\/\d+)\/\d/.exec(instanz) ?? []
      return wer === undefined ? [] : [`${code} ${wer}`]
    }),
  )
  return [...jePaar.values()]
    .filter((n) => !genauer.has(`${n.code} ${n.instanz}`))
    .toReversed()
    .map(({ code, instanz, frage }) => ({ code, instanz, frage }))
}

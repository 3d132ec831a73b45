import { type Bedingung, uebersetzeBedingung, type Wert } from '../../../platform/rules/index.ts'
import type { Gelesen, GeleseneDefinition } from './gelesen.ts'
import { ohneA, vergleiche, wahlVon } from './vergleiche.ts'

/** One value of each type, where a condition only asks whether there is an answer. */
const BEISPIELE: readonly unknown[] = ['x', 1, true, '2026-07-01']

/** After so many steps the search gives up and says so. */
const HOECHSTENS = 100_000

/** Something that must hold, or must not, where it is asked. `ort`: whose answers, a different one for each `any(…)`. */
interface Ziel {
  readonly b: Bedingung
  readonly soll: boolean
  readonly ort: string
}

type Ziele = readonly [Ziel, Ziele] | undefined

const vor = (ziele: readonly Ziel[], rest: Ziele): Ziele => ziele.reduceRight<Ziele>((r, ziel) => [ziel, r], rest)

/** The applicant's answers; and those of whoever the question is asked about. */
const ANTRAGSTELLER = 'A'
const ICH = 'ich'

/**
 * Looks for answers by which conditions hold together: `ja` there are some, `nein` there are none, `unklar` the search was given up.
 * `mitFolgen`: an answer counts only where its question is asked, and that only where its form is needed.
 */
export function sucheErfuellung(definition: GeleseneDefinition) {
  const bereich = wertebereiche(definition)
  return (zusammen: readonly Pick<Gelesen, 'bedingung' | 'je'>[], mitFolgen: boolean): 'ja' | 'nein' | 'unklar' => {
    const suche = new Suche(definition, bereich, mitFolgen)
    const ziele = zusammen.map(({ bedingung: b, je }) => ({
      b,
      soll: true,
      ort: je === 'antrag' ? ANTRAGSTELLER : ICH,
    }))
    const gefunden = suche.loese(vor(ziele, undefined))
    if (gefunden) return 'ja'
    return suche.schritte > HOECHSTENS ? 'unklar' : 'nein'
  }
}

class Suche {
  schritte = 0
  private readonly belegung = new Map<string, unknown>()
  private readonly definition: GeleseneDefinition
  private readonly bereich: ReadonlyMap<string, readonly unknown[]>
  private readonly mitFolgen: boolean

  constructor(definition: GeleseneDefinition, bereich: ReadonlyMap<string, readonly unknown[]>, mitFolgen: boolean) {
    this.definition = definition
    this.bereich = bereich
    this.mitFolgen = mitFolgen
  }

  /** Fulfils one aim after the other, taking back what leads nowhere. */
  loese(ziele: Ziele): boolean {
    if (++this.schritte > HOECHSTENS) return false
    if (ziele === undefined) return true
    const [{ b, soll, ort }, rest] = ziele
    const teile = (aus: readonly Bedingung[], s = soll): Ziel[] => aus.map((teil) => ({ b: teil, soll: s, ort }))
    if ('ausser' in b) return this.loese(vor(teile([b.ausser], !soll), rest))
    // An open part is neither true nor false: its opposite asks nothing of it.
    if ('nicht' in b) return this.loese(soll ? vor(teile([b.nicht], false), rest) : rest)
    if ('irgendein' in b) return this.loese(vor([{ b: b.gilt, soll, ort: `${ort}>${JSON.stringify(b)}` }], rest))
    if ('und' in b || 'oder' in b) {
      const innen = teile('und' in b ? b.und : b.oder)
      if ('und' in b === soll) return this.loese(vor(innen, rest))
      return innen.some((ziel) => this.loese(vor([ziel], rest)))
    }
    return 'enthaelt' in b ? this.enthalten(b, soll, ort, rest) : this.vergleich(b, soll, ort, rest)
  }

  /** Each value of a list is there or not by itself; one that is there makes the list an answer. */
  private enthalten(b: Extract<Bedingung, { enthaelt: Wert }>, soll: boolean, ort: string, rest: Ziele): boolean {
    const name = `${this.stelle(b.feld, ort).name} ${b.enthaelt}`
    const da: Ziel = { b: { vorhanden: b.feld }, soll: true, ort }
    return this.mit(name, soll, () => this.loese(soll ? vor([da], rest) : rest))
  }

  private vergleich(b: Bedingung, soll: boolean, ort: string, rest: Ziele): boolean {
    const [{ feld } = { feld: '' }] = vergleiche(b)
    const pruefe = uebersetzeBedingung(b, this.definition.felder)
    const { name, id, ort: dort } = this.stelle(feld, ort)
    const folge = this.mitFolgen ? this.definition.folgen.get(id) : undefined
    return [undefined, ...(this.bereich.get(id) ?? BEISPIELE)]
      .filter((wert) => (pruefe({ lies: () => wert }) === true) === soll)
      .some((wert) => {
        const gilt = wert !== undefined && wert !== false && folge !== undefined && !this.belegung.has(name)
        return this.mit(name, wert, () => this.loese(gilt ? vor([{ b: folge, soll: true, ort: dort }], rest) : rest))
      })
  }

  /** Goes on with a value, if the field has no other; afterwards the field is as it was. */
  private mit(name: string, wert: unknown, weiter: () => boolean): boolean {
    if (this.belegung.has(name)) return gleich(this.belegung.get(name), wert) && weiter()
    this.belegung.set(name, wert)
    const gut = weiter()
    this.belegung.delete(name)
    return gut
  }

  /** Whose value a field is: answers for the whole application are there once. */
  private stelle(feld: string, ort: string): { name: string; id: string; ort: string } {
    const id = ohneA(feld)
    if (id.startsWith('angefordert(')) return { name: id, id, ort }
    if (this.definition.fragen.get(id)?.je === 'antrag') return { name: id, id, ort: ANTRAGSTELLER }
    const dort = id === feld ? ort : ANTRAGSTELLER
    return { name: `${dort} ${id}`, id, ort: dort }
  }
}

const gleich = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && Array.isArray(b))

/** By field all values that make a difference to some condition. */
function wertebereiche({ bedingungen, felder, fragen }: GeleseneDefinition): Map<string, unknown[]> {
  const alle = bedingungen.flatMap(({ bedingung }) => vergleiche(bedingung))
  const jeFeld = Map.groupBy(alle, ({ feld }) => ohneA(feld))
  const bereiche = new Map<string, unknown[]>()
  for (const [id, teile] of jeFeld) {
    const werte = teile.flatMap((t) => t.werte)
    const einzeln = [...new Set([...(wahlVon(fragen.get(id)) ?? []), ...werte, ...werte.flatMap(nachbarn)])]
    const { typ, liste } = felder.get(id) ?? {}
    if (liste) bereiche.set(id, [einzeln.length > 0 ? einzeln : ['x']])
    else if (typ === 'wahrheit') bereiche.set(id, [true, false])
    else if (einzeln.length > 0) bereiche.set(id, einzeln)
  }
  return bereiche
}

/** A number or a day just below and above. */
function nachbarn(wert: Wert): Wert[] {
  if (typeof wert === 'number') return [wert - 1, wert + 1]
  return typeof wert === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wert) ? ['1900-01-01', '2999-12-31'] : []
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Guete {
  readonly praezision: number
  readonly trefferquote: number
  readonly f1: number
}

export function guete(richtige: number, gefundene: number, wahre: number): Guete {
  const praezision = gefundene === 0 ? 1 : richtige / gefundene
  const trefferquote = wahre === 0 ? 1 : richtige / wahre
  return { praezision, trefferquote, f1: harmonisch(praezision, trefferquote) }
}

const harmonisch = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

const paare = (n: number): number => (n * (n - 1)) / 2

const groessen = (nummern: Iterable<string | number>): Map<string | number, number> => {
  const anzahl = new Map<string | number, number>()
  for (const nummer of nummern) anzahl.set(nummer, (anzahl.get(nummer) ?? 0) + 1)
  return anzahl
}

const summe = (zahlen: Iterable<number>): number => {
  let ergebnis = 0
  for (const zahl of zahlen) ergebnis += zahl
  return ergebnis
}

/** Pairs of one person, by the labels. */
export const wahrePaare = (wahrheit: readonly string[]): number => summe([...groessen(wahrheit).values()].map(paare))

/** Pairwise figures of groups: every pair inside a group counts. `gruppe[i]` is the group of record i. */
export function gruppenGuete(wahrheit: readonly string[], gruppe: readonly number[]): Guete {
  const beide = groessen(wahrheit.map((w, i) => `${gruppe[i]}\0${w}`))
  const gefunden = summe([...groessen(gruppe).values()].map(paare))
  return guete(summe([...beide.values()].map(paare)), gefunden, wahrePaare(wahrheit))
}

/** B³ (Bagga and Baldwin 1998): for each record, how much of its group is its person, how much of its person its group. */
export function bKubik(wahrheit: readonly string[], gruppe: readonly number[]): Guete {
  const n = wahrheit.length
  const beide = groessen(wahrheit.map((w, i) => `${gruppe[i]}\0${w}`))
  const jeGruppe = groessen(gruppe)
  const jePerson = groessen(wahrheit)
  const anteil = (jeGanzes: (i: number) => number): number =>
    summe(wahrheit.map((w, i) => (beide.get(`${gruppe[i]}\0${w}`) ?? 0) / jeGanzes(i))) / Math.max(1, n)
  const praezision = anteil((i) => jeGruppe.get(gruppe[i] ?? -1) ?? 1)
  const trefferquote = anteil((i) => jePerson.get(wahrheit[i] ?? '') ?? 1)
  return { praezision, trefferquote, f1: harmonisch(praezision, trefferquote) }
}

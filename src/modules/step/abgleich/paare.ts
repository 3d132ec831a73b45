/** Pairs by index, links[k] < rechts[k], each once, ordered. */
export interface Paare {
  readonly anzahl: number
  readonly links: Int32Array
  readonly rechts: Int32Array
}

/** Blocks as one list: members of block k stand from anfang[k] to anfang[k + 1]. */
interface Bloecke {
  readonly anfang: Int32Array
  readonly mitglieder: Int32Array
}

const GRENZEN = [2_000, 1_400, 1_000, 700, 500, 350, 250, 180, 130, 90, 60, 40, 20]

/**
 * All pairs that share a key. A block that is too large says little and costs much: the limit of a block is lowered until
 * at most about `hoechstens` pairs come out.
 * @param schluessel keys of each person, by index
 */
export function kandidatenpaare(schluessel: readonly (readonly number[])[], hoechstens: number): Paare {
  const bloecke = bilde(schluessel)
  const grenze = GRENZEN.find((g) => paareBis(bloecke, g) <= hoechstens) ?? 10
  return sammle(schluessel.length, bloecke, grenze)
}

function bilde(schluessel: readonly (readonly number[])[]): Bloecke {
  const n = schluessel.length
  const sortiert = new Float64Array(schluessel.reduce((summe, liste) => summe + liste.length, 0))
  let stelle = 0
  // Key and person in one number that a double holds exactly: sorting it needs no comparison function.
  for (const [i, liste] of schluessel.entries()) for (const k of liste) sortiert[stelle++] = (k >>> 0) * 2 ** 21 + i
  if (n > 2 ** 21) throw new Error('Höchstens 2.097.152 Personen auf einmal.')
  sortiert.sort()
  const anfang: number[] = []
  const mitglieder = new Int32Array(sortiert.length)
  let letzter = -1
  for (const [i, wert] of sortiert.entries()) {
    const k = Math.floor(wert / 2 ** 21)
    if (k !== letzter) anfang.push(i)
    letzter = k
    mitglieder[i] = wert % 2 ** 21
  }
  return { anfang: Int32Array.from([...anfang, sortiert.length]), mitglieder }
}

function paareBis({ anfang }: Bloecke, grenze: number): number {
  let summe = 0
  for (let k = 0; k + 1 < anfang.length; k++) {
    const groesse = (anfang[k + 1] ?? 0) - (anfang[k] ?? 0)
    if (groesse <= grenze) summe += (groesse * (groesse - 1)) / 2
  }
  return summe
}

function sammle(n: number, { anfang, mitglieder }: Bloecke, grenze: number): Paare {
  const bloeckeVon = umgekehrt(n, { anfang, mitglieder }, grenze)
  const gesehen = new Int32Array(n).fill(-1)
  const links = wachsend()
  const rechts = wachsend()
  for (let i = 0; i < n; i++) {
    const nachbarn: number[] = []
    for (let s = bloeckeVon.anfang[i] ?? 0; s < (bloeckeVon.anfang[i + 1] ?? 0); s++) {
      const k = bloeckeVon.mitglieder[s] ?? 0
      for (let t = anfang[k] ?? 0; t < (anfang[k + 1] ?? 0); t++) {
        const j = mitglieder[t] ?? 0
        if (j <= i || gesehen[j] === i) continue
        gesehen[j] = i
        nachbarn.push(j)
      }
    }
    for (const j of nachbarn.sort((x, y) => x - y)) {
      links.push(i)
      rechts.push(j)
    }
  }
  const fertig = links.fertig()
  return { anzahl: fertig.length, links: fertig, rechts: rechts.fertig() }
}

/** For each person the blocks that are small enough. */
function umgekehrt(n: number, { anfang, mitglieder }: Bloecke, grenze: number): Bloecke {
  const zaehler = new Int32Array(n + 1)
  const klein = (k: number): boolean => {
    const groesse = (anfang[k + 1] ?? 0) - (anfang[k] ?? 0)
    return groesse > 1 && groesse <= grenze
  }
  const jedes = (tu: (person: number, block: number) => void): void => {
    for (let k = 0; k + 1 < anfang.length; k++)
      if (klein(k)) for (let t = anfang[k] ?? 0; t < (anfang[k + 1] ?? 0); t++) tu(mitglieder[t] ?? 0, k)
  }
  jedes((person) => (zaehler[person + 1] = (zaehler[person + 1] ?? 0) + 1))
  for (let i = 0; i < n; i++) zaehler[i + 1] = (zaehler[i + 1] ?? 0) + (zaehler[i] ?? 0)
  const liste = new Int32Array(zaehler[n] ?? 0)
  const stelle = zaehler.slice()
  jedes((person, k) => {
    const s = stelle[person] ?? 0
    liste[s] = k
    stelle[person] = s + 1
  })
  return { anfang: zaehler, mitglieder: liste }
}

/** Whole numbers in a typed array that doubles when it is full. */
function wachsend(): { push: (wert: number) => void; fertig: () => Int32Array } {
  let werte = new Int32Array(1 << 16)
  let anzahl = 0
  return {
    push(wert) {
      if (anzahl === werte.length) {
        const mehr = new Int32Array(werte.length * 2)
        mehr.set(werte)
        werte = mehr
      }
      werte[anzahl++] = wert
    },
    fertig: () => werte.slice(0, anzahl),
  }
}

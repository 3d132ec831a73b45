import { hinweis, sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { beispielAus, ganzerRaum, kastenInWorten, liegtIn, schnittmenge } from './raum.ts'
import type { Kasten, Raum } from './raum.ts'
import { gleicheAusgaben } from '../entscheiden/trefferregel.ts'
import { paare } from './ueberschneidungen.ts'

/** So many findings of one kind are spelled out; the rest is counted. */
const hoechstens = 50

/** Findings for pairs of rows that meet: forbidden under UNIQUE, contradictory under ANY, doubled elsewhere. */
export function pruefeKreuzungen(raum: Raum): Befund[] {
  const befunde: Befund[] = []
  const immer = immerPassende(raum)
  let weitere = 0
  paare(raum.kaesten, raum.achsen.length, (a, b) => {
    if (immer.has(a) || immer.has(b)) return true
    const nenne = befunde.length < hoechstens
    const befund = beurteile(raum, a, b, nenne)
    if (befund === undefined) return true
    if (nenne && typeof befund === 'object') befunde.push(befund)
    else weitere++
    return true
  })
  if (weitere === 0) return befunde
  const schwere = raum.tabelle.trefferregel === 'UNIQUE' || raum.tabelle.trefferregel === 'ANY' ? sperrt : hinweis
  return [...befunde, schwere('ueberschneidung', [], `Es gibt ${weitere} weitere Überschneidungen.`)]
}

/** Under UNIQUE a row without conditions would meet every other row; `pruefeImmer` names it once. */
function immerPassende(raum: Raum): Set<number> {
  const ganz = ganzerRaum(raum, true)
  const unter = raum.tabelle.trefferregel === 'UNIQUE' && raum.kaesten.length > 1
  return new Set(unter ? [...raum.kaesten.keys()].filter((k) => liegtIn(ganz, raum.kaesten[k] ?? [])) : [])
}

/** Findings for rows without any condition under UNIQUE, which belong into the catch-all. */
export const pruefeImmer = (raum: Raum): Befund[] =>
  [...immerPassende(raum)].map((k) => {
    const id = raum.tabelle.zeilen[k]?.id ?? ''
    const satz = `${id} passt immer. Bitte nutzen Sie dafür die Auffangregel „Sonst“.`
    const andere = raum.kaesten.find((_, i) => i !== k) ?? []
    return sperrt('passt-immer', [id], satz, { beispiel: beispielAus(raum, andere) })
  })

/** The finding for a pair that meets; true when it counts but is not to be spelled out. */
function beurteile(raum: Raum, a: number, b: number, nenne: boolean): Befund | true | undefined {
  const { tabelle, kaesten } = raum
  const [zeileA, zeileB, kastenA, kastenB] = [tabelle.zeilen[a], tabelle.zeilen[b], kaesten[a], kaesten[b]]
  if (!zeileA || !zeileB || !kastenA || !kastenB) return undefined
  const gleich = liegtIn(kastenA, kastenB) && liegtIn(kastenB, kastenA)
  const gleicheFolge = gleicheAusgaben(zeileA, zeileB)
  if (tabelle.trefferregel === 'UNIQUE') return !nenne || kreuzt(raum, a, b, gleich)
  if (tabelle.trefferregel === 'ANY' && !gleicheFolge) return !nenne || widerspricht(raum, a, b)
  if (!gleich || !gleicheFolge) return undefined
  return (
    !nenne ||
    hinweis(
      'doppelt',
      [zeileA.id, zeileB.id],
      `${zeileA.id} und ${zeileB.id} sind gleich. Eine der beiden Zeilen genügt.`,
    )
  )
}

function kreuzt(raum: Raum, a: number, b: number, gleich: boolean): Befund {
  const { ids, beispiel, wann, kastenA, kastenB } = begegnung(raum, a, b)
  const [idA, idB] = ids
  if (gleich) {
    return sperrt(
      'doppelt',
      ids,
      `${idA} und ${idB} haben dieselben Bedingungen. Bitte löschen Sie eine der beiden Zeilen.`,
      { beispiel },
    )
  }
  for (const [innen, aussen, in_, um] of [
    [kastenA, kastenB, idA, idB],
    [kastenB, kastenA, idB, idA],
  ] as const) {
    if (!liegtIn(innen, aussen)) continue
    return sperrt(
      'verdeckt',
      [in_, um],
      `${in_} passt nur, wo auch ${um} passt. Bitte ändern Sie eine der beiden Zeilen.`,
      { beispiel },
    )
  }
  return sperrt(
    'ueberschneidung',
    ids,
    `${idA} und ${idB} passen beide${wann}. Bitte ändern Sie eine der beiden Zeilen.`,
    { beispiel },
  )
}

function widerspricht(raum: Raum, a: number, b: number): Befund {
  const { ids, beispiel, wann } = begegnung(raum, a, b)
  const satz = `${ids[0]} und ${ids[1]} passen beide${wann}. Sie führen aber zu verschiedenen Ergebnissen.`
  return sperrt('ueberschneidung', ids, satz, { beispiel })
}

function begegnung(raum: Raum, a: number, b: number) {
  const [kastenA, kastenB]: [Kasten, Kasten] = [raum.kaesten[a] ?? [], raum.kaesten[b] ?? []]
  const beide = schnittmenge(kastenA, kastenB)
  const bedingung = kastenInWorten(raum, beide, ganzerRaum(raum, true))
  const ids = [raum.tabelle.zeilen[a]?.id ?? '', raum.tabelle.zeilen[b]?.id ?? ''] as const
  return {
    ids,
    kastenA,
    kastenB,
    beispiel: beispielAus(raum, beide),
    wann: bedingung === '' ? ' immer' : `, wenn ${bedingung}`,
  }
}

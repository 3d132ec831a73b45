import { gewichtet, type Gewichtet, type Modell, vorabBits } from '../modell.ts'
import type { Feld } from '../felder/feld.ts'
import { anfang, rechneEin } from '../verwandte.ts'
import { anteile, gemischt, inGrenzen, mitVorgabe, ohneGleiche, zaehle } from './anteile.ts'
import { FEHLT_BYTE, type Stufen } from './stufen.ts'

interface Vorgabe {
  readonly felder: readonly Feld[]
  /** What is known before: m per field. */
  readonly m: readonly (readonly number[])[]
  /** From random pairs. */
  readonly u: readonly (readonly number[])[]
  readonly personen: number
  /** Bits by which a share may leave what is known before. */
  readonly spielraum: number
  /** Candidate pairs that one pair of the sample stands for. */
  readonly jeStichprobe: number
}

interface Stand extends Pick<Modell, 'lambda' | 'verwandte'> {
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  readonly h: readonly (readonly number[])[]
}

const RUNDEN = 50
/** No disagreement weighs more than nine bits: unclamped, sex alone came to −22. */
const M_JE_U = 2 ** -9
const LAMBDA_HOECHSTENS = 0.5
/**
 * Pairs per person, at most: twins (3.4 % of births, every tenth pair in one stock under one name), parents with a child
 * of their own name. Only numbers tell them from mistakes: where these say there are fewer, there are fewer.
 */
const ZWILLINGE_JE_PERSON = 0.0015
const GENERATIONEN_JE_PERSON = 0.0005

/**
 * EM for m, the share of matches, and the share and look of households over candidate pairs, u fixed from random pairs.
 * Pairs outside every block count as strangers. Term frequencies take part in the judgement of each pair. Deterministic.
 * Source: Fellegi and Sunter 1969; Winkler 1988; u from random pairs as in Splink. Households are a class of their own
 * because EM with two classes takes them for matches where they are more frequent than duplicates.
 */
export function schaetze(gegeben: Stufen, vorgabe: Vorgabe): Stand {
  const allePaare = Math.max(1, (vorgabe.personen * (vorgabe.personen - 1)) / 2)
  const jePerson = (anzahl: number): number => Math.min(0.1, (anzahl * vorgabe.personen) / allePaare)
  const fest = { zwillinge: jePerson(ZWILLINGE_JE_PERSON), generationen: jePerson(GENERATIONEN_JE_PERSON) }
  let stand: Stand = {
    m: vorgabe.m.map(anteile),
    u: vorgabe.u,
    h: vorgabe.m.map((m, f) => gemischt(anteile(m), vorgabe.u[f] ?? [])),
    lambda: jePerson(0.1),
    verwandte: { haushalt: jePerson(0.3), ...fest },
  }
  let stufen = gegeben
  for (let runde = 0; runde < RUNDEN; runde++) {
    // What is far from a match and from a household with the first weights stays so: most candidates are strangers.
    if (runde === 1 || runde === 6) stufen = ohneFerne(stufen, vorgabe.felder, stand)
    const gezaehlt = erwarte(stufen, vorgabe.felder, stand)
    const vorher = stand
    stand = neuerStand(gezaehlt, vorgabe, vorher, allePaare)
    if (runde > 9 && Math.abs(Math.log(stand.lambda / vorher.lambda)) < 1e-3) break
  }
  return stand
}

/** Expected matches and households, and how they fall into the levels. */
interface Gezaehlt {
  readonly gleiche: number
  readonly haushalte: number
  readonly zwillinge: number
  readonly generationen: number
  readonly m: readonly Float64Array[]
  readonly h: readonly Float64Array[]
}

function neuerStand(gezaehlt: Gezaehlt, vorgabe: Vorgabe, stand: Stand, allePaare: number): Stand {
  const anteil = (paare: number): number =>
    Math.min(LAMBDA_HOECHSTENS, Math.max(0.01 / allePaare, (paare * vorgabe.jeStichprobe) / allePaare))
  const lambda = anteil(gezaehlt.gleiche)
  const m = gezaehlt.m.map((feld, f) =>
    inGrenzen(anteile(mitVorgabe(feld, vorgabe.m[f] ?? [])), vorgabe.m[f] ?? [], vorgabe.spielraum).map((wert, l) =>
      Math.max(wert, (vorgabe.u[f]?.[l] ?? 0) * M_JE_U),
    ),
  )
  return {
    m,
    u: vorgabe.u.map((feld, f) => ohneGleiche(feld, m[f] ?? [], lambda)),
    h: gezaehlt.h.map((feld, f) => anteile(mitVorgabe(feld, gemischt(m[f] ?? [], vorgabe.u[f] ?? [])))),
    lambda,
    verwandte: {
      haushalt: anteil(gezaehlt.haushalte),
      zwillinge: Math.min(stand.verwandte.zwillinge, anteil(gezaehlt.zwillinge)),
      generationen: Math.min(stand.verwandte.generationen, anteil(gezaehlt.generationen)),
    },
  }
}

function erwarte({ anzahl, werte, selten }: Stufen, felder: readonly Feld[], stand: Stand): Gezaehlt {
  const breite = felder.length
  const gewichte = felder.map((feld, f) => gewichtet(feld, { m: stand.m[f] ?? [], u: stand.u[f] ?? [], h: stand.h[f] }))
  const m = felder.map(({ stufen }) => new Float64Array(stufen.length))
  const h = felder.map(({ stufen }) => new Float64Array(stufen.length))
  const vorab = vorabBits(stand)
  const beginn = anfang(stand)
  let gleiche = 0
  let haushalte = 0
  let zwillinge = 0
  let generationen = 0
  for (let k = 0; k < anzahl; k++) {
    const summen = { ...beginn }
    const summe = vorab + summiere(gewichte, summen, werte, selten, k * breite)
    if (summe < -20 && summen.haushalt < -20) continue
    const nenner = 1 + 2 ** summe + 2 ** summen.haushalt + 2 ** summen.zwillinge + 2 ** summen.generationen
    const p = 2 ** summe / nenner
    const q = 2 ** summen.haushalt / nenner
    gleiche += p
    haushalte += q
    zwillinge += 2 ** summen.zwillinge / nenner
    generationen += 2 ** summen.generationen / nenner
    for (let f = 0; f < breite; f++) {
      const l = werte[k * breite + f] ?? FEHLT_BYTE
      zaehle(m[f], l, p)
      zaehle(h[f], l, q)
    }
  }
  return { gleiche, haushalte, zwillinge, generationen, m, h }
}

const FERN = -22

function ohneFerne({ anzahl, werte, selten }: Stufen, felder: readonly Feld[], stand: Stand): Stufen {
  const breite = felder.length
  const gewichte = felder.map((feld, f) => gewichtet(feld, { m: stand.m[f] ?? [], u: stand.u[f] ?? [], h: stand.h[f] }))
  const neueWerte = werte.slice()
  const neueSelten = selten.slice()
  const vorab = vorabBits(stand)
  const beginn = anfang(stand)
  let behalten = 0
  for (let k = 0; k < anzahl; k++) {
    const summen = { ...beginn }
    const summe = vorab + summiere(gewichte, summen, werte, selten, k * breite)
    if (summe < FERN && summen.haushalt < FERN) continue
    neueWerte.copyWithin(behalten * breite, k * breite, (k + 1) * breite)
    neueSelten.copyWithin(behalten * breite, k * breite, (k + 1) * breite)
    behalten++
  }
  return { anzahl: behalten, werte: neueWerte, selten: neueSelten }
}

function summiere(
  gewichte: readonly Gewichtet[],
  summen: ReturnType<typeof anfang>,
  werte: Uint8Array,
  selten: Float32Array,
  stelle: number,
): number {
  let summe = 0
  for (let f = 0; f < gewichte.length; f++) {
    const l = werte[stelle + f] ?? FEHLT_BYTE
    const feld = gewichte[f]
    if (l === FEHLT_BYTE || !feld) continue
    const tf = selten[stelle + f] ?? 0
    summe += (feld.bits[l] ?? 0) + tf
    rechneEin(summen, feld, l, tf)
  }
  return summe
}

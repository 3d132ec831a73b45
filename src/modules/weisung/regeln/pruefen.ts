import { plusTage } from '../../../platform/clock/index.ts'
import { geltungen } from './geltung.ts'
import type { Regelinhalte } from './inhalte.ts'
import type { Regel } from './schema.ts'

/** What makes the set inconsistent, in German; an empty list is a good set. Checked at every start. */
export function inhalteMaengel(inhalte: Regelinhalte): string[] {
  const schluessel = inhalte.regeln.map((regel) => regel.schluessel)
  const doppelt = schluessel.filter((wort, i) => schluessel.indexOf(wort) !== i)
  return [
    ...doppelt.map((wort) => `${wort} steht zweimal da.`),
    ...inhalte.regeln.flatMap((regel) => [...zeitMaengel(regel, inhalte), ...verweisMaengel(regel, inhalte)]),
  ]
}

function zeitMaengel(regel: Regel, inhalte: Regelinhalte): string[] {
  const maengel: string[] = []
  const reihe = geltungen(regel, inhalte.versionen)
  for (const [i, { ab, bis }] of reihe.entries()) {
    const davor = reihe[i - 1]?.ab ?? null
    if (ab !== null && bis !== null && bis < ab)
      maengel.push(`${regel.schluessel} endet am ${bis} vor dem Beginn ${ab}.`)
    if (i > 0 && (ab === null || (davor !== null && davor >= ab)))
      maengel.push(`${regel.schluessel} ist nicht nach Tagen geordnet.`)
  }
  return maengel
}

function verweisMaengel(regel: Regel, inhalte: Regelinhalte): string[] {
  const maengel: string[] = []
  for (const { fortfuehrung, festlegung, quellen } of regel.fassungen) {
    if (fortfuehrung && !inhalte.fortfuehrungen.some((eine) => eine.weisung === fortfuehrung))
      maengel.push(`${regel.schluessel}: Die Entscheidung zu ${fortfuehrung} fehlt.`)
    if (fortfuehrung && quellen[0]?.weisung !== fortfuehrung)
      maengel.push(`${regel.schluessel} führt eine fremde Weisung fort.`)
    if (festlegung && !inhalte.festlegungen.some(({ nummer }) => nummer === festlegung))
      maengel.push(`${regel.schluessel}: Die Festlegung ${festlegung} fehlt.`)
  }
  return maengel
}

/** A decision counts from the day after its directive's last day. `enden`: last day by number, null is open. */
export function fortfuehrungMaengel(inhalte: Regelinhalte, enden: ReadonlyMap<string, string | null>): string[] {
  return inhalte.fortfuehrungen
    .filter(({ weisung, seit }) => {
      const bis = enden.get(weisung)
      return !bis || plusTage(bis, 1) !== seit
    })
    .map(({ weisung }) => `Die Fortführung von ${weisung} beginnt nicht am Tag nach deren Ende.`)
}

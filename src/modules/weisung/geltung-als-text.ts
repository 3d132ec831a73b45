import { datumKurz, type Tag } from '../../platform/clock/index.ts'
import type { Fortfuehrung } from './regeln/schema.ts'

/** "seit 04.10.2022", "02.01.2020 bis 31.12.2022", "bis 16.07.2023", "schon immer"; the last day is included. */
export function zeitraum(ab: Tag | null, bis: Tag | null): string {
  if (ab !== null && bis !== null) return `${datumKurz(ab)} bis ${datumKurz(bis)}`
  if (ab !== null) return `seit ${datumKurz(ab)}`
  return bis === null ? 'Beginn nennt kein Text' : `bis ${datumKurz(bis)}`
}

/** End of a directive as its header prints it: a day, "unbegrenzt", or a blank that counts as open (C3). */
export function endeAlsText(ende: string, bis: Tag | null): string {
  if (bis !== null) return `${datumKurz(bis)} (einschließlich)`
  return ende === 'leer' ? 'offen, das Feld ist leer' : 'unbegrenzt'
}

/** "Weitergeführt seit 02.09.2023, entschieden am 22.11.2026 von …", or that the operator has not decided yet (WE-02). */
export function fortfuehrungAlsText({ seit, grund, entscheidung }: Fortfuehrung): string {
  if (entscheidung === null)
    return `Vorschlag des Programms: seit ${datumKurz(seit)} weiterführen. ${grund} Der Betreiber hat noch nicht entschieden.`
  return `Weitergeführt seit ${datumKurz(seit)}, entschieden am ${datumKurz(entscheidung.entschieden)} von ${entscheidung.von}. ${grund}`
}

import { hinweis, sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { beispielAus, ganzerRaum, kastenInWorten } from './raum.ts'
import type { Raum } from './raum.ts'
import { ungedeckt } from './ungedeckt.ts'
import type { Vorrat } from './ungedeckt.ts'

/** So many gaps are spelled out. */
const hoechstens = 10

/**
 * Findings for inputs that no row accepts. With a catch-all they inform, and missing values are left to it; without one
 * they block where a single answer is asked for.
 */
export function pruefeLuecken(raum: Raum, vorrat: Vorrat): Befund[] {
  const { sonst, trefferregel } = raum.tabelle
  const ganz = ganzerRaum(raum, !sonst)
  const { luecken, vollstaendig } = ungedeckt(ganz, raum.kaesten, hoechstens, vorrat)
  const sammelt = trefferregel.startsWith('COLLECT') || trefferregel.endsWith('ORDER')
  const befund = sonst || sammelt ? hinweis : sperrt
  const folge = sonst ? ' Dann gilt die Auffangregel „Sonst“.' : ''
  const befunde = luecken.map((kasten) => {
    const bedingung = kastenInWorten(raum, kasten, ganz)
    const satz = bedingung === '' ? 'Es passt nie eine Zeile.' : `Keine Zeile passt, wenn ${bedingung}.`
    return befund('luecke', [], satz + folge, { beispiel: beispielAus(raum, kasten) })
  })
  if (luecken.length === hoechstens) return [...befunde, befund('luecke', [], 'Möglicherweise gibt es weitere Lücken.')]
  if (vollstaendig) return befunde
  return [
    ...befunde,
    befund('nicht-beweisbar', [], 'Die Tabelle ist zu verschachtelt. Sie konnte nicht ganz auf Lücken geprüft werden.'),
  ]
}

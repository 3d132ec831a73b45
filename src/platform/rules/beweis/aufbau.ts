import { pruefeAusgaben } from './aufbau-ausgaben.ts'
import { sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { schluessel } from '../zellen/schluessel.ts'
import { liesZelle, zellenleser } from '../zellen/spalte.ts'
import { sonstId } from '../tabelle.ts'
import type { Eingabe, Entscheidungstabelle } from '../tabelle.ts'
import { istSauber } from '../zellen/zeichenfolge.ts'

/** Findings about the shape of a table and about cells that cannot be read. A table without them compiles. */
export function pruefeAufbau(tabelle: Entscheidungstabelle): Befund[] {
  return [...pruefeKopf(tabelle), ...pruefeZeilen(tabelle), ...pruefeZellen(tabelle), ...pruefeAusgaben(tabelle)]
}

function pruefeKopf(tabelle: Entscheidungstabelle): Befund[] {
  const befunde: Befund[] = []
  if (tabelle.eingaben.length === 0) befunde.push(sperrt('aufbau', [], 'Die Tabelle braucht mindestens eine Eingabe.'))
  if (tabelle.ausgaben.length === 0) befunde.push(sperrt('aufbau', [], 'Die Tabelle braucht mindestens eine Ausgabe.'))
  for (const doppelt of mehrfache([...tabelle.eingaben, ...tabelle.ausgaben].map((s) => s.id))) {
    befunde.push(sperrt('aufbau', [], `Die Spalte „${doppelt}“ gibt es zweimal.`, { spalte: doppelt }))
  }
  return [...befunde, ...tabelle.eingaben.flatMap(pruefeEingabe)]
}

function pruefeEingabe(eingabe: Eingabe): Befund[] {
  const fehler = (satz: string): Befund[] => [sperrt('aufbau', [], satz, { spalte: eingabe.id })]
  if (!istSauber(eingabe.id + eingabe.name) || eingabe.id === '')
    return fehler('Eine Eingabe hat keinen gültigen Namen.')
  const { ziffern, bereich, werte } = eingabe
  if (ziffern !== undefined && (eingabe.typ !== 'text' || !Number.isInteger(ziffern) || ziffern < 1 || ziffern > 15)) {
    return fehler(`Bei „${eingabe.name}“ passt die Zahl der Ziffern nicht. Möglich sind 1 bis 15, nur bei Texten.`)
  }
  if (werte?.length === 0) return fehler(`Die Liste der Werte von „${eingabe.name}“ ist leer.`)
  if (werte && bereich !== undefined) {
    return fehler(`„${eingabe.name}“ hat eine Liste und einen Bereich. Möglich ist nur eines davon.`)
  }
  const falsch = werte?.find((l) => schluessel(eingabe, l.wert) === undefined)
  if (falsch) return fehler(`Bei „${eingabe.name}“ passt der Listenwert „${falsch.wert}“ nicht zum Typ der Spalte.`)
  const grund = bereich === undefined ? undefined : liesZelle(eingabe, bereich)
  return typeof grund === 'string' ? fehler(`Der Bereich von „${eingabe.name}“ ist nicht lesbar. ${grund}`) : []
}

function pruefeZeilen(tabelle: Entscheidungstabelle): Befund[] {
  const befunde: Befund[] = []
  for (const id of mehrfache(tabelle.zeilen.map((z) => z.id))) {
    befunde.push(sperrt('aufbau', [id], `Die Zeilennummer ${id} gibt es mehrmals.`))
  }
  for (const z of tabelle.zeilen) {
    if (z.id === '' || z.id === sonstId || !istSauber(z.id)) {
      befunde.push(sperrt('aufbau', [z.id], `Eine Zeile darf nicht „${z.id}“ heißen. Bitte geben Sie ihr eine Nummer.`))
    }
    if (z.wenn.length !== tabelle.eingaben.length) {
      befunde.push(
        sperrt('aufbau', [z.id], `Zeile ${z.id} hat ${z.wenn.length} statt ${tabelle.eingaben.length} Bedingungen.`),
      )
    }
  }
  return befunde
}

function pruefeZellen(tabelle: Entscheidungstabelle): Befund[] {
  return tabelle.eingaben.flatMap((eingabe, i) => {
    const lies = zellenleser(eingabe)
    return tabelle.zeilen.flatMap((z) => {
      const zelle = lies(z.wenn[i] ?? '-')
      if (typeof zelle !== 'string') return []
      return [sperrt('unlesbar', [z.id], `Zeile ${z.id}, „${eingabe.name}“: ${zelle}`, { spalte: eingabe.id })]
    })
  })
}

function mehrfache(ids: readonly string[]): string[] {
  const gesehen = new Set<string>()
  const doppelt = new Set<string>()
  for (const id of ids) (gesehen.has(id) ? doppelt : gesehen).add(id)
  return [...doppelt]
}

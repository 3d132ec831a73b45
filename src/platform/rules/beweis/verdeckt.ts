import { hinweis, sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { beispielAus, liegtIn, schneiden } from './raum.ts'
import type { Raum } from './raum.ts'
import { raenge, vergleicheRang } from '../entscheiden/trefferregel.ts'
import { ungedeckt } from './ungedeckt.ts'
import type { Vorrat } from './ungedeckt.ts'

/** Findings for rows that accept no value of some column at all. */
export const pruefeUnmoegliche = (raum: Raum): Befund[] =>
  raum.tabelle.zeilen.flatMap((z, zeile) =>
    raum.tabelle.eingaben
      .filter((_, spalte) => raum.kaesten[zeile]?.[spalte]?.length === 0)
      .map((e) =>
        sperrt('passt-nie', [z.id], `${z.id} kann nie passen: Bei „${e.name}“ gibt es keinen solchen Wert.`, {
          spalte: e.id,
        }),
      ),
  )

/** Findings for rows that other rows always go before (FIRST: earlier ones, PRIORITY: those of higher or equal rank). */
export function pruefeVerdeckte(raum: Raum, vorrat: Vorrat): Befund[] {
  const vorrang = vorrangregel(raum)
  if (!vorrang) return []
  const befunde: Befund[] = []
  for (const [zeile, kasten] of raum.kaesten.entries()) {
    if (kasten.some((b) => b.length === 0)) continue
    const davor = [...raum.kaesten.keys()].filter(
      (k) => k !== zeile && vorrang(k, zeile) && schneiden(raum.kaesten[k] ?? [], kasten),
    )
    const { luecken, vollstaendig } = ungedeckt(
      kasten,
      davor.map((k) => raum.kaesten[k] ?? []),
      1,
      vorrat,
    )
    if (!vollstaendig)
      return [
        ...befunde,
        hinweis(
          'nicht-beweisbar',
          [],
          'Die Tabelle ist zu verschachtelt. Es konnte nicht überall geprüft werden, ob Zeilen verdeckt sind.',
        ),
      ]
    if (luecken.length === 0) befunde.push(verdeckt(raum, zeile, davor))
  }
  return befunde
}

function vorrangregel(raum: Raum): ((a: number, vor: number) => boolean) | undefined {
  const { trefferregel } = raum.tabelle
  if (trefferregel === 'FIRST') return (a, vor) => a < vor
  if (trefferregel !== 'PRIORITY') return undefined
  const rang = raenge(raum.tabelle)
  return (a, vor) => {
    const unterschied = vergleicheRang(rang[a] ?? [], rang[vor] ?? [])
    return unterschied < 0 || (unterschied === 0 && a < vor)
  }
}

function verdeckt(raum: Raum, zeile: number, davor: readonly number[]): Befund {
  const kasten = raum.kaesten[zeile] ?? []
  const allein = davor.find((k) => liegtIn(kasten, raum.kaesten[k] ?? []))
  const ids = (allein === undefined ? davor : [allein]).map((k) => raum.tabelle.zeilen[k]?.id ?? '')
  const id = raum.tabelle.zeilen[zeile]?.id ?? ''
  const wer =
    ids.length > 3
      ? `${ids.slice(0, 3).join(', ')} und andere gehen`
      : `${ids.join(' und ')} ${ids.length === 1 ? 'geht' : 'gehen'}`
  return sperrt(
    'verdeckt',
    [id, ...ids],
    `${id} kommt nie zum Zug: ${wer} immer vor. Bitte ändern oder löschen Sie die Zeile.`,
    {
      beispiel: beispielAus(raum, kasten),
    },
  )
}

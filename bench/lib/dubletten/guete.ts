import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'
import { bewerte, gewicht, grundmodell, vorbereiten, zaehle } from '../../../src/modules/step/abgleich/index.ts'
import { alleFelder } from '../../../src/modules/step/abgleich/felder/index.ts'
import { liesTabelle, tabelleAus } from '../../../script/lib/dubletten/csv.ts'
import { messe } from '../../../script/lib/dubletten/messen.ts'
import type { Messergebnis } from '../../../script/lib/dubletten/messen.ts'
import { leserFuer } from '../../../script/lib/dubletten/leser.ts'
import { liesZuordnung } from '../../../script/lib/dubletten/zuordnung.ts'
import { deutsch } from './deutsch.ts'
import { historisch } from './historisch.ts'
import { berichte, type Messung } from '../messen.ts'

const HOECHSTES_JAHR = 2026
const ordner = join(wurzel, 'bench/daten/febrl')
const zuordnung = (name: string) => liesZuordnung(readFileSync(join(ordner, name), 'utf8'))

/** Best published or measured figure of a peer (F1), docs/dubletten.md. */
const peers: Readonly<Record<string, number>> = { '1 mit': 1, '2 mit': 0.9977, '3 mit': 0.9984, '3 ohne': 0.9965 }

function zeilen(name: string, e: Messergebnis, mindestens?: number): Messung[] {
  const grenze = mindestens === undefined ? {} : { mindestens }
  return [
    { was: `${name}: F1 der Paare`, ist: e.paarweise.f1, einheit: '' },
    { was: `${name}: F1 nach Gruppenbildung`, ist: e.gruppiert.f1, einheit: '', ...grenze },
    { was: `${name}: B³`, ist: e.bKubik.f1, einheit: '' },
    { was: `${name}: Blockbildung`, ist: e.blockbildung, einheit: '' },
    { was: `${name}: Zeit`, ist: e.sekunden.vorbereiten + e.sekunden.suchen, einheit: 's' },
  ]
}

function febrl(): Messung[] {
  return ['1', '2', '3'].flatMap((nummer) =>
    (['mit', 'ohne'] as const).flatMap((art) => {
      const tabelle = liesTabelle(join(ordner, `dataset${nummer}.csv`))
      const e = messe(
        tabelle,
        zuordnung(art === 'mit' ? 'zuordnung.json' : 'zuordnung-ohne-nummer.json'),
        HOECHSTES_JAHR,
      )
      const bar = Math.max(peers[`${nummer} ${art}`] ?? 0, nummer === '3' && art === 'mit' ? 0.999 : 0)
      return zeilen(`FEBRL ${nummer} ${art} Nummer`, e, bar === 0 ? undefined : bar)
    }),
  )
}

const erfunden = (): Messung[] =>
  [historisch(1_500), deutsch(6_000, 1), deutsch(6_000, 3)].flatMap((probe) =>
    zeilen(probe.name, messe(tabelleAus(probe.csv), liesZuordnung(JSON.stringify(probe.zuordnung)), HOECHSTES_JAHR)),
  )

/** Pairs a second on one core: neighbours in a file sorted by name, so that about half share a name. */
function tempo(): Messung[] {
  const probe = deutsch(20_000, 1)
  const tabelle = tabelleAus(probe.csv)
  const leser = leserFuer(tabelle, liesZuordnung(JSON.stringify(probe.zuordnung)), HOECHSTES_JAHR)
  const beginn = performance.now()
  const personen = tabelle.zeilen.map((zeile) => vorbereiten(leser.person(zeile)))
  const vorbereitet = performance.now() - beginn
  personen.sort((a, b) => ((a.fam?.ganz.text ?? '') < (b.fam?.ganz.text ?? '') ? -1 : 1))
  const modell = grundmodell()
  const haeufigkeit = zaehle(alleFelder([], []), personen)
  const jeSekunde = (paare: number, tue: (i: number) => void): number => {
    for (let k = 0; k < paare / 4; k++) tue(k)
    const start = performance.now()
    for (let k = 0; k < paare; k++) tue(k)
    return (paare / (performance.now() - start)) * 1000
  }
  const paar = (k: number) => [personen[k % personen.length], personen[(k * 7 + 1) % personen.length]] as const
  return [
    { was: 'vorbereiten', ist: (personen.length / vorbereitet) * 1000, einheit: 'Personen/s' },
    {
      was: 'gewicht',
      ist: jeSekunde(1_000_000, (k) => {
        const [a, b] = paar(k)
        if (a && b) gewicht(modell, haeufigkeit, a, b)
      }),
      einheit: 'Paare/s',
    },
    {
      was: 'bewerte, mit Begründung',
      ist: jeSekunde(500_000, (k) => {
        const [a, b] = paar(k)
        if (a && b) bewerte(modell, haeufigkeit, a, b)
      }),
      einheit: 'Paare/s',
    },
  ]
}

/** Quality on FEBRL and on invented stocks, and pairs a second. */
export function messeGuete(): void {
  const umstaende = 'Schwelle p ≥ 0,95, vorher festgelegt; gelernt ohne Kennzeichnung'
  berichte('Güte der Dublettenprüfung', umstaende, [...febrl(), ...erfunden()])
  berichte('Tempo', 'ein Prozess, ein Kern, ein Bestand im Speicher', tempo())
}

import type { Tag } from '../../../../platform/clock/index.ts'
import type { Berichtspunkt } from '../bericht.ts'
import { gilt, type Druckfehler } from '../druckfehler.ts'
import { leitfadenWohlgeformt, zahlenOhneLeitfaden, type Leitfadenstelle, type Weisungsstelle } from '../fundstellen.ts'
import type { GegliederteZeile } from '../gliederung.ts'
import type { Kopffeld } from '../kopf.ts'
import { nummerPasst, nummerWohlgeformt } from '../verweis.ts'

/** C19: what is printed as a guide number and is none. */
export function leitfaeden(stellen: readonly Leitfadenstelle[], druckfehler: readonly Druckfehler[]): Berichtspunkt[] {
  return stellen
    .filter(({ gedruckt }) => !leitfadenWohlgeformt(gedruckt))
    .map(({ gedruckt, stelle }) => {
      const lesart = gilt(druckfehler, 'leitfaden', gedruckt)
      const folge = lesart?.gilt ? `Festgehalten: gemeint ist ${lesart.gilt}.` : 'Die gemeinte Nummer ist offen.'
      const satz = `„${gedruckt}“ ist keine Leitfadennummer. ${folge}`
      const festlegung = lesart?.festlegung ?? null
      return { art: 'widerspruch', schluessel: 'nummer.leitfaden', zeile: stelle.zeile, satz, festlegung }
    })
}

/** Numbers in a guide's form where the sentence speaks of no guide: reported and left alone. */
export function fragliche(zeilen: readonly GegliederteZeile[]): Berichtspunkt[] {
  return zeilen.flatMap((zeile) =>
    zahlenOhneLeitfaden(zeile).map((zahl): Berichtspunkt => {
      const satz = `„${zahl}“ sieht aus wie eine Leitfadennummer. Der Satz nennt keinen Leitfaden.`
      return { art: 'hinweis', schluessel: 'nummer.fraglich', zeile: zeile.stelle.zeile, satz }
    }),
  )
}

/** Numbers of directives in the running text that cannot be right. */
export function weisungen(stellen: readonly Weisungsstelle[]): Berichtspunkt[] {
  return stellen
    .filter(({ gedruckt }) => !nummerWohlgeformt(gedruckt))
    .map(({ gedruckt, stelle }) => ({
      art: 'widerspruch',
      schluessel: 'nummer.weisung',
      zeile: stelle.zeile,
      satz: `Die Nummer ${gedruckt} hat nicht die Form Jahr, Monat, drei Ziffern.`,
    }))
}

/** The directive's own number against the field "Laufende Nummer" and its day of issue. */
export function eigene(nummer: string, vom: Tag | null, feld: Kopffeld | undefined): Berichtspunkt[] {
  const formgerecht = nummerWohlgeformt(nummer)
  const saetze = [
    feld ? null : 'Das Feld „Laufende Nummer“ fehlt.',
    feld && feld.wert !== nummer ? 'Titel und „Laufende Nummer“ nennen verschiedene Nummern.' : null,
    formgerecht ? null : `Die Nummer ${nummer} hat nicht die Form Jahr, Monat, drei Ziffern.`,
    vom ? null : 'Das Datum im Titel gibt es nicht.',
    vom && formgerecht && !nummerPasst(nummer, vom) ? 'Nummer und Datum passen nicht zusammen.' : null,
  ]
  return saetze
    .filter((satz) => satz !== null)
    .map((satz) => ({ art: 'widerspruch', schluessel: 'nummer.eigene', zeile: feld?.zeile ?? null, satz }))
}

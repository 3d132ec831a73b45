import type { Berichtspunkt } from '../bericht.ts'
import type { GegliederteZeile } from '../gliederung.ts'
import type { Kopf } from '../kopf.ts'

/** Labels nobody knows or that stand twice. */
export function felder(kopf: Kopf): Berichtspunkt[] {
  return [
    ...kopf.unbekannt.map(({ name, zeile }): Berichtspunkt => {
      const satz = `Das Feld „${name}“ ist nicht bekannt.`
      return { art: 'widerspruch', schluessel: 'kopf.unbekannt', zeile, satz }
    }),
    ...kopf.doppelt.map(({ name, zeile }): Berichtspunkt => {
      const satz = `Das Feld „${name}“ steht zweimal da. Gelesen wurde das erste.`
      return { art: 'widerspruch', schluessel: 'kopf.doppelt', zeile, satz }
    }),
  ]
}

/** C23: text after an empty repeal field is no repeal (202511007); a summary can be empty (202012002). */
export function leerstellen(kopf: Kopf, rumpf: readonly GegliederteZeile[]): Berichtspunkt[] {
  const aufhebung = kopf.felder.get('Aufhebung von Regelungen')
  const leer = aufhebung?.wert === '' && aufhebung.liste.length === 0
  const erste = rumpf[0]
  const folgetext = leer && erste && !erste.ueberschrift ? erste : undefined
  const zusammenfassung = rumpf.find((z, i) => z.text === 'Zusammenfassung' && (rumpf[i + 1]?.ueberschrift ?? true))
  return [
    ...(folgetext
      ? [melde(folgetext, 'hinweis', 'kopf.folgetext', 'Auf das leere Feld folgt Text. Er nennt keine Aufhebung.')]
      : []),
    ...(zusammenfassung ? [melde(zusammenfassung, 'fehlt', 'zusammenfassung', 'Die Zusammenfassung ist leer.')] : []),
  ]
}

function melde(zeile: GegliederteZeile, art: 'fehlt' | 'hinweis', schluessel: string, satz: string): Berichtspunkt {
  return { art, schluessel, zeile: zeile.stelle.zeile, satz, festlegung: 'C23' }
}

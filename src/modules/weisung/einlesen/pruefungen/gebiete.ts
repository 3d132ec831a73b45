import type { Berichtspunkt } from '../bericht.ts'
import { auftragnehmer, gebieteIn, type Gebiet } from '../gebiete.ts'
import { kurz, type GegliederteZeile } from '../gliederung.ts'

/** C1: the header says an area is not affected, the body changes it. The header stays as printed. */
export function gebietGegenKopf(zeilen: readonly GegliederteZeile[], gebiet: Gebiet): Berichtspunkt[] {
  const stellen = zeilen.filter((zeile) => !zeile.ueberschrift && gebieteIn(zeile).includes(gebiet))
  if (stellen.length === 0) return []
  const orte = [...new Set(stellen.map((zeile) => kurz(zeile.stelle)))].join(', ')
  const satz = `Laut Kopf ist ${gebiet} nicht betroffen. Der Text regelt es doch: ${orte}.`
  const zeile = stellen[0]?.stelle.zeile ?? null
  return [{ art: 'widerspruch', schluessel: `gebiet.${gebiet}`, zeile, satz, festlegung: 'C1' }]
}

/** An area that is only informed, while units outside the gE get orders (A4). */
export function auftragTrotzInformation(
  zeilen: readonly GegliederteZeile[],
  gebiete: readonly Gebiet[],
): Berichtspunkt[] {
  if (gebiete.length === 0) return []
  const fremde = auftragnehmer(zeilen).filter(({ wer }) => /Service Center|Agenturen für Arbeit/.test(wer))
  return fremde.map(({ wer, zeile }) => ({
    art: 'hinweis',
    schluessel: 'gebiet.auftrag',
    zeile,
    satz: `Laut Kopf nur Information für ${gebiete.join(' und ')}. Aufträge gehen auch an: ${wer}.`,
    festlegung: 'C1',
  }))
}

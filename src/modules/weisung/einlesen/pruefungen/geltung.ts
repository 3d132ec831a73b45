import { datumKurz, type Tag } from '../../../../platform/clock/index.ts'
import type { GueltigBis } from '../angaben.ts'
import type { Berichtspunkt } from '../bericht.ts'
import { tagAusDruck } from '../datum.ts'
import type { GegliederteZeile } from '../gliederung.ts'

/** C2, C3: a directive with an end, and whether its last day is included. */
export function ende(bis: GueltigBis, zeilen: readonly GegliederteZeile[]): Berichtspunkt[] {
  if (bis.art !== 'tag') return []
  const beleg = zeilen.find(({ text }) => text.includes('mit Ablauf ihres Gültigkeitsdatums'))
  const grund = beleg ? 'Der Text sagt es.' : 'Der Text sagt dazu nichts. Gelesen als einschließlich.'
  const tag = datumKurz(bis.tag)
  const einschliesslich = `Letzter Tag ist der ${tag}. ${grund}`
  const weiter = `Die Weisung endet am ${tag}. Für jede Regel ist zu entscheiden, ob sie weiter gilt.`
  const zeile = beleg?.stelle.zeile ?? null
  return [
    { art: 'hinweis', schluessel: 'ende.einschliesslich', zeile, satz: einschliesslich, festlegung: 'C3' },
    { art: 'hinweis', schluessel: 'ende.weiter', zeile: null, satz: weiter, festlegung: 'C2' },
  ]
}

/** C18: published working material that is newer than the day from which the directive counts. */
export function standNachBeginn(zeilen: readonly GegliederteZeile[], ab: Tag | null): Berichtspunkt[] {
  return zeilen.flatMap(({ text, stelle }): Berichtspunkt[] => {
    const stand = tagAusDruck(/Stand\s+(\d{2}\.\d{2}\.\d{4})/.exec(text)?.[1] ?? '')
    if (!stand || !ab || stand <= ab) return []
    const satz = `Der Stand ${datumKurz(stand)} liegt nach dem Gültigkeitsbeginn ${datumKurz(ab)}.`
    return [{ art: 'hinweis', schluessel: 'stand.spaeter', zeile: stelle.zeile, satz, festlegung: 'C18' }]
  })
}

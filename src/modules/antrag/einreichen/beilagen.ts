import type { Paket } from '../../eakte/index.ts'
import type { Dateien } from '../nachweise/befund.ts'
import type { Eingereicht } from './angaben.ts'
import { eigene } from './ausstehend.ts'

/**
 * The files of the evidence that came with a round as documents of their own, each once, named for what it proves. The name it was uploaded under may say
 * anything about anybody: it stands in the application's document and data, which are encrypted.
 */
export function beilagen(angaben: Eingereicht, dateien: Dateien): Paket['dokumente'] {
  const belegt = Map.groupBy(
    eigene(angaben).flatMap(({ name, dateien: ids }) => ids.map((id) => ({ id, name }))),
    ({ id }) => id,
  )
  return [...belegt].flatMap(([id, namen], i) => {
    const ausgabe = dateien.get(id)?.ausgabe
    if (ausgabe === undefined) return []
    const titel = [...new Set(namen.map(({ name }) => name))].join(', ')
    const { objektId, sha256, groesse } = ausgabe
    return [
      {
        objektId,
        titel,
        dateiname: `Nachweis-${i + 1}-${ohneLeerzeichen(titel)}.pdf`,
        art: 'nachweis',
        sha256,
        groesse,
      },
    ]
  })
}

const ohneLeerzeichen = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)

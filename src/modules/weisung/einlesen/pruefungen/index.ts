import type { Berichtspunkt } from '../bericht.ts'
import type { Druckfehler } from '../druckfehler.ts'
import type { EingeleseneWeisung } from '../eingelesene-weisung.ts'
import { GEBIETE, type Gebiet } from '../gebiete.ts'
import type { GegliederteZeile } from '../gliederung.ts'
import type { Kopf } from '../kopf.ts'
import { felder, leerstellen } from './aufbau.ts'
import { auftragTrotzInformation, gebietGegenKopf } from './gebiete.ts'
import { ende, standNachBeginn } from './geltung.ts'
import { eigene, fragliche, leitfaeden, weisungen } from './nummern.ts'

/** All checks of a text that was read, in the order in which the report shows them. */
export function pruefen(
  weisung: Omit<EingeleseneWeisung, 'bericht'>,
  kopf: Kopf,
  rumpf: readonly GegliederteZeile[],
  druckfehler: readonly Druckfehler[],
): Berichtspunkt[] {
  const gedruckt = (art: string): Gebiet[] => GEBIETE.filter((gebiet) => weisung.gebiete[gebiet]?.art === art)
  return [
    ...felder(kopf),
    ...leerstellen(kopf, rumpf),
    ...eigene(weisung.nummer, weisung.vom, kopf.felder.get('Laufende Nummer')),
    ...gedruckt('nicht betroffen').flatMap((gebiet) => gebietGegenKopf(rumpf, gebiet)),
    ...auftragTrotzInformation(rumpf, gedruckt('Information')),
    ...ende(weisung.gueltigBis, rumpf),
    ...standNachBeginn(rumpf, weisung.gueltigAb),
    ...leitfaeden(weisung.leitfaeden, druckfehler),
    ...fragliche(rumpf),
    ...weisungen(weisung.weisungen),
  ]
}

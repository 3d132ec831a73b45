import { Link, Marke } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { KorbStand } from './query.ts'
import { ueberlaufen } from './zahlen.ts'

/** A Postkorb's name with what is special about it. */
export const Korbname = ({ korb }: { korb: KorbStand }) => (
  <>
    <Link href={pfade.korb(korb.id)}>{korb.name}</Link> {korb.art === 'funktion' && <Marke klein text="Funktion" />}
    {korb.inhaber !== null && <Marke klein text={korb.meins ? 'Ihr eigener' : korb.inhaber} />}{' '}
    {korb.auffang && <Marke klein text="Auffangkorb" />}{' '}
    {korb.geschlossen && <Marke klein art="warnung" text="geschlossen" />}{' '}
    {ueberlaufen(korb) && <Marke klein art="warnung" text={`über der Grenze von ${String(korb.grenze)}`} />}
  </>
)

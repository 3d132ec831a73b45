import { datumKurz } from '../../../platform/clock/index.ts'
import { Link, Marke } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { KorbStand } from './query.ts'
import { ueberlaufen } from './zahlen.ts'

/** "abwesend bis 30.11.2026, Vertretung: Kevin Nowak" */
export const abwesenheit = ({ bis, vertretung }: NonNullable<KorbStand['abwesend']>): string =>
  `abwesend bis ${datumKurz(bis)}, Vertretung: ${vertretung}`

/** A Postkorb's name with what is special about it. */
export const Korbname = ({ korb }: { korb: KorbStand }) => (
  <>
    <Link href={pfade.korb(korb.id)}>{korb.name}</Link> {korb.art === 'funktion' && <Marke klein text="Funktion" />}
    {korb.inhaber !== null && <Marke klein text={korb.meins ? 'Ihr eigener' : korb.inhaber} />}{' '}
    {korb.fuer !== null && <Marke klein art="info" text={`Sie vertreten ${korb.fuer}`} />}{' '}
    {korb.abwesend !== null && korb.fuer === null && <Marke klein art="info" text={abwesenheit(korb.abwesend)} />}{' '}
    {korb.auffang && <Marke klein text="Auffangkorb" />}{' '}
    {korb.geschlossen && <Marke klein art="warnung" text="geschlossen" />}{' '}
    {ueberlaufen(korb) && <Marke klein art="warnung" text={`über der Grenze von ${String(korb.grenze)}`} />}
  </>
)

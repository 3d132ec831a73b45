import { tagInBerlin } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { type Blatt, blattname, entfernen, nachgezogen, type Uebernommen, uebernehmen } from '../../../strecke/index.ts'
import { nachweiseUmstellen } from '../../nachweise/umstellen.ts'
import type { Formularart } from '../formularart.ts'
import { blaetterZu, neuePersonen, type OffenerBogen, personenVon } from '../offen.ts'
import { bogenSpeichern } from '../speichern.ts'

/** What saving a page came to. */
export interface Gespeichert extends Omit<Uebernommen, 'inhalt'> {
  readonly offen: OffenerBogen
  /** Answers that counted before and do not count any more. */
  readonly weggefallen: number
}

/** Saves what a page sent, right or wrong. `weiter`: it was left forward, so it counts as seen when nothing is wrong. */
export async function blattSpeichern(
  tx: Transaction,
  haus: Haus,
  art: Formularart,
  offen: OffenerBogen,
  blatt: Blatt,
  gesendet: { readonly body: unknown; readonly version: number; readonly weiter: boolean; readonly am: Date },
): Promise<Gespeichert> {
  const personen = personenVon(art, offen.bogen, String)
  const neue = neuePersonen(personen.length, '')
  const umfeld = { heute: tagInBerlin(haus.uhr.jetzt()), personen, neue }
  const body = nachgezogen(offen.strecke, offen.bogen, blatt, gesendet.body, gesendet.version)
  const { inhalt, fehler, konflikte, gezeigt } = uebernehmen(offen.bogen, blatt, body, umfeld, gesendet.weiter)
  const ganz = gesendet.weiter && fehler.length + konflikte.length === 0
  const besucht = ganz ? [...new Set([...inhalt.besucht, blattname(blatt)])] : inhalt.besucht
  const neu = { ...offen.bogen, ...inhalt, besucht }
  const bogen = await bogenSpeichern(tx, haus.krypto, neu, gesendet.am)
  const danach = { ...offen, bogen, blaetter: blaetterZu(art, offen.strecke, bogen, offen.umstaende) }
  return { fehler, konflikte, gezeigt, offen: danach, weggefallen: weggefallen(offen, danach) }
}

/** Takes the entry that a page is out of its list. */
export async function eintragEntfernen(
  tx: Transaction,
  haus: Haus,
  art: Formularart,
  offen: OffenerBogen,
  blatt: Blatt,
  am: Date,
): Promise<OffenerBogen> {
  const inhalt = entfernen(offen.strecke, offen.bogen, blatt, offen.bogen.version + 1)
  const bogen = await bogenSpeichern(tx, haus.krypto, { ...offen.bogen, ...inhalt }, am)
  await nachweiseUmstellen(tx, haus, offen.strecke, bogen, offen.bogen.version)
  return { ...offen, bogen, blaetter: blaetterZu(art, offen.strecke, bogen, offen.umstaende) }
}

function weggefallen(vorher: OffenerBogen, nachher: OffenerBogen): number {
  const gefragt = ({ blaetter }: OffenerBogen): string[] =>
    blaetter.flatMap(({ ort, fragen }) => fragen.map(({ id }) => `${ort.instanz} ${id}`))
  const noch = new Set(gefragt(nachher))
  return gefragt(vorher).filter((name) => {
    const [instanz = '', id = ''] = name.split(' ')
    return !noch.has(name) && nachher.bogen.antworten[instanz]?.[id] !== undefined
  }).length
}

import { adresse, type Blatt, blattname, naechsterOrt, zaehlendeAntworten } from '../../../strecke/index.ts'
import type { Formularart } from '../formularart.ts'
import type { OffenerBogen } from '../offen.ts'
import type { Gespeichert } from './speichern.ts'

const mit = (pfad: string, stand: Readonly<Record<string, string>>): string => {
  const anfrage = new URLSearchParams(stand).toString()
  return anfrage === '' ? pfad : `${pfad}?${anfrage}`
}

const istDerselbe = (a: Blatt) => (b: Blatt) => blattname(a) === blattname(b)
/** Pages of one row of the task list. */
const zusammen = (a: Blatt, b: Blatt | undefined): boolean => a.abschnitt === b?.abschnitt && a.bereich === b.bereich

/** Where a saved page leads: on, back, to another entry, to the questions that its answers brought up, or to the task list. */
export function wohin(art: Formularart, blatt: Blatt, aktion: string, ergebnis: Gespeichert): string {
  const { offen, gezeigt, weggefallen } = ergebnis
  const stand: Record<string, string> = weggefallen > 0 ? { weg: String(weggefallen) } : {}
  const zu = (ziel: Pick<Blatt, 'seite' | 'ort'>): string => mit(`${art.pfad}/${adresse(ziel)}`, stand)
  const stelle = offen.blaetter.findIndex(istDerselbe(blatt))
  const hier = offen.blaetter[stelle]
  if (aktion === 'spaeter') return mit(art.pfad, { stand: 'gespeichert', ...stand })
  if (aktion === 'zurueck') {
    const davor = offen.blaetter[stelle - 1]
    return davor !== undefined && zusammen(davor, hier) ? zu(davor) : mit(art.pfad, stand)
  }
  if (hier?.fragen.some(({ id, art: feld }) => feld !== 'personen' && !gezeigt.has(id)) === true)
    return mit(`${art.pfad}/${adresse(blatt)}`, { ...stand, mehr: '1' })
  if (aktion === 'zeile') return zu(blatt)
  if (aktion === 'noch')
    return zu({ seite: blatt.seite, ort: naechsterOrt(zaehlendeAntworten(offen.bogen), offen.blaetter, blatt) })
  const danach = hier === undefined ? nachDemVerschwundenen(offen, blatt) : offen.blaetter[stelle + 1]
  return danach !== undefined && zusammen(blatt, danach)
    ? zu(danach)
    : mit(art.pfad, { stand: 'gespeichert', ...stand })
}

/** The page was left empty and is gone, or is not asked for any more: on with the first open one of its row. */
const nachDemVerschwundenen = (offen: OffenerBogen, blatt: Blatt): Blatt | undefined =>
  offen.blaetter.find((b) => zusammen(b, blatt) && !offen.bogen.besucht.includes(blattname(b)))

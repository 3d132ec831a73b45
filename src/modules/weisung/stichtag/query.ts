import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Schreibweise } from '../einlesen/schreibweisen.ts'
import { regelinhalte } from '../inhalte/inhalte.ts'
import type { Festlegung } from '../regeln/schema.ts'
import { wasGalt, type Weisungsauskunft } from '../regeln/was-galt.ts'
import { regelzeilen, type Regelzeile } from '../regelzeilen.ts'
import { suchform } from '../suchform.ts'
import { geltungenVon, weisungen } from '../verzeichnis/query.ts'
import { wertAlsText } from '../wert-als-text.ts'
import type { Frage, Umfang } from './form.ts'

export interface Antwort {
  weisungen: Weisungsauskunft[]
  regeln: Regelzeile[]
  festlegungen: readonly Festlegung[]
}

const GEHOERT: Record<Umfang, (zeile: Regelzeile) => boolean> = {
  geltende: ({ stand }) => ['in-kraft', 'weitergefuehrt', 'entscheidung-fehlt', 'vor-der-weisung'].includes(stand),
  entscheidung: ({ stand }) => stand === 'entscheidung-fehlt',
  angekuendigt: ({ stand }) => stand === 'angekuendigt',
  kuenftige: ({ stand }) => stand === 'noch-nicht',
  beendete: ({ stand }) => stand === 'beendet',
  alle: () => true,
}

/** What applied on the day asked, by today's knowledge; also for days after a directive's end (WE-01, WE-02). */
export async function antwortAuf(
  tx: Transaction,
  frage: Frage,
  schreibweisen: readonly Schreibweise[],
  jetzt: Instant,
): Promise<Antwort> {
  const inhalte = await regelinhalte(tx, jetzt)
  const auskunft = wasGalt(inhalte, geltungenVon(await weisungen(tx)), frage.am)
  const worte = suchform(frage.suche, schreibweisen).split(' ')
  const passt = ({ regel, fassung }: Regelzeile): boolean => {
    const form = suchform(`${regel.schluessel} ${regel.titel} ${wertAlsText(fassung.wert)}`, schreibweisen)
    return worte.every((wort) => form.includes(wort)) && (!frage.gebiet || regel.gebiete.includes(frage.gebiet))
  }
  const regeln = regelzeilen(auskunft.regeln).filter((zeile) => GEHOERT[frage.umfang](zeile) && passt(zeile))
  return { weisungen: auskunft.weisungen, regeln, festlegungen: inhalte.festlegungen }
}

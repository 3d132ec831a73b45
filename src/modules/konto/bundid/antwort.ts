import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Antwort, pruefeAntwort, SamlAbgelehnt, SPIELRAUM } from '../../../platform/saml/index.ts'
import { ablehnungFesthalten } from '../verbund/abgelehnt.ts'
import { anfrageBeantworten, aussageMerken, offeneAnfrage } from '../verbund/anfrage-beantworten.ts'
import { type Verbundanfrage } from '../verbund/anfrage.ts'
import type { Bundid } from './einrichtung.ts'
import { ausAussage } from './merkmale.ts'

/**
 * Takes BundID's answer: checks it, finds the request that it answers, and keeps what it proves for the browser that asked.
 * Everything refused is recorded with its reason and changes nothing.
 * @returns path of ours to send the browser to
 */
export async function antwortAnnehmen(
  haus: Haus,
  bundid: Bundid,
  felder: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { SAMLResponse: feld, RelayState: begleiter } = felder
  try {
    if (typeof feld !== 'string' || typeof begleiter !== 'string') throw new SamlAbgelehnt('felder')
    const antwort = pruefeAntwort(feld, bundid.dienst, bundid.gegenstelle(), haus.uhr.jetzt())
    const griff = await alsSystem(haus.db, 'anmeldung', (tx) => annehmen(haus, tx, bundid, antwort, begleiter))
    return `/konto/bundid/fertig?griff=${griff}`
  } catch (fehler) {
    if (!(fehler instanceof SamlAbgelehnt)) throw fehler
    return ablehnungFesthalten(haus, 'bundid', fehler.grund)
  }
}

async function annehmen(
  haus: Haus,
  tx: Transaction,
  bundid: Bundid,
  antwort: Antwort,
  begleiter: string,
): Promise<string> {
  const anfrage = await offeneAnfrage(haus, tx, 'bundid', antwort.inResponseTo, begleiter)
  if (anfrage === undefined) throw new SamlAbgelehnt('anfrage-unbekannt')
  if (antwort.art === 'status') return anfrageBeantworten(haus, tx, anfrage.id, ausgangVon(antwort))
  const { aussage } = antwort
  const merkbar = `${bundid.gegenstelle().kennung}\0${aussage.id}`
  if (!(await aussageMerken(haus, tx, merkbar, plusSekunden(aussage.bis, SPIELRAUM))))
    throw new SamlAbgelehnt('wiederholt')
  const nachweis = ausAussage(aussage)
  if (nachweis === undefined) throw new SamlAbgelehnt('schluessel-oder-niveau')
  pruefePassend(anfrage, nachweis.stufe, aussage.angemeldet)
  return anfrageBeantworten(haus, tx, anfrage.id, 'nachweis', nachweis)
}

/** What was asked must have happened: at least that level, and signed in anew (ForceAuthn). */
function pruefePassend(anfrage: Verbundanfrage, stufe: number, angemeldet: Date): void {
  if (stufe < anfrage.stufe) throw new SamlAbgelehnt('niveau')
  if (angemeldet < plusSekunden(anfrage.erstellt, -SPIELRAUM)) throw new SamlAbgelehnt('alte-anmeldung')
}

/** BundID says AuthnFailed with "canceled by the user" when someone turned back; everything else is a fault over there. */
const ausgangVon = ({ codes, meldung }: Extract<Antwort, { art: 'status' }>): 'abgebrochen' | 'gestoert' =>
  codes.some((code) => code.endsWith(':AuthnFailed')) && /cancell?ed/i.test(meldung) ? 'abgebrochen' : 'gestoert'

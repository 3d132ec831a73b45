import type { Config } from '../config.ts'
import type { Uhr } from '../platform/clock/index.ts'
import { alsGast, type Datenbank } from '../platform/database/index.ts'
import type { PortalRahmen } from '../platform/html/index.ts'
import { einsetzen, type Sprache } from '../platform/i18n/index.ts'
import { type Dienststelle, dienststelleNachKennung, ohneInternet } from '../modules/organisation/index.ts'
import { type Inhaltsleser, meldungFuer, type Portaltexte } from '../modules/portal/index.ts'
import { MitNummern } from './nummern.tsx'

type Hilfen = Pick<PortalRahmen, 'ohneInternet' | 'notlage' | 'meldung'>

const MERKEN_MS = 60_000

/**
 * The ways without internet and the crisis box, with the receiving office as the one to turn to. Asked of the database at most
 * once a minute; without a database the page still says what to do.
 */
export function hilfen(
  config: Config,
  db: Datenbank,
  uhr: Uhr,
  lies: Inhaltsleser,
): (sprache: Sprache) => Promise<Hilfen> {
  let gemerkt: { bis: number; stelle: Dienststelle | undefined } = { bis: 0, stelle: undefined }
  async function stelle(): Promise<Dienststelle | undefined> {
    const jetzt = uhr.jetzt().getTime()
    if (gemerkt.bis > jetzt) return gemerkt.stelle
    const gefunden = await alsGast(db, (tx) => dienststelleNachKennung(tx, config.AUFFANG_DIENSTSTELLE)).catch(
      () => gemerkt.stelle,
    )
    gemerkt = { bis: jetzt + MERKEN_MS, stelle: gefunden }
    return gefunden
  }
  return async (sprache) => {
    const { texte, meldung } = await lies()
    const da = await stelle()
    return {
      ohneInternet: da === undefined ? texte.ohneinternet[sprache] : ohneInternet(da, sprache),
      notlage: notlage(texte.notlage[sprache], da),
      ...meldungFuer(meldung, sprache),
    }
  }
}

/** In a crisis one taps on a number. */
function notlage({ mitTelefon, ohneTelefon, andere }: Portaltexte['notlage']['de'], stelle: Dienststelle | undefined) {
  const telefon = stelle && (stelle.einstellungen.notfalltelefon ?? stelle.telefon)
  const anrufen = telefon === undefined ? ohneTelefon : einsetzen(mitTelefon, { telefon })
  return [<MitNummern text={anrufen} />, <MitNummern text={andere} />]
}

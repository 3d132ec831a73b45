import type { Config } from '../config.ts'
import type { Uhr } from '../platform/clock/index.ts'
import { alsGast, type Datenbank } from '../platform/database/index.ts'
import type { Anlaufstelle } from '../platform/haus.ts'
import type { PortalRahmen } from '../platform/html/index.ts'
import { einsetzen, inSprache, type Sprache } from '../platform/i18n/index.ts'
import {
  type Dienststelle,
  dienststelle,
  dienststelleNachKennung,
  ohneInternet,
} from '../modules/organisation/index.ts'
import { type Inhaltsleser, meldungFuer, type Portaltexte } from '../modules/portal/index.ts'
import { MitNummern } from './nummern.tsx'

type Hilfen = Pick<PortalRahmen, 'ohneInternet' | 'notlage' | 'meldung'>

const MERKEN_MS = 60_000

/**
 * The ways without internet and the crisis box, with the office that the page is about as the one to turn to, else the receiving
 * office. Asked of the database at most once a minute each; without a database the page still says what to do.
 */
export function hilfen(
  config: Config,
  db: Datenbank,
  uhr: Uhr,
  lies: Inhaltsleser,
): (sprache: Sprache, anlaufstelle?: Anlaufstelle) => Promise<Hilfen> {
  const gemerkt = new Map<string, { bis: number; stelle: Dienststelle | undefined }>()
  async function stelle(id = ''): Promise<Dienststelle | undefined> {
    const jetzt = uhr.jetzt().getTime()
    const da = gemerkt.get(id)
    if (da !== undefined && da.bis > jetzt) return da.stelle
    const gefunden = await alsGast(db, (tx) =>
      id === '' ? dienststelleNachKennung(tx, config.AUFFANG_DIENSTSTELLE) : dienststelle(tx, id),
    ).catch(() => da?.stelle)
    gemerkt.set(id, { bis: jetzt + MERKEN_MS, stelle: gefunden })
    return gefunden
  }
  return async (sprache, anlaufstelle) => {
    const { texte, meldung } = await lies()
    const da = await stelle(anlaufstelle?.id)
    return {
      ohneInternet:
        da === undefined ? inSprache(texte.ohneinternet, sprache) : ohneInternet(da, sprache, anlaufstelle?.gestellt),
      notlage: notlage(inSprache(texte.notlage, sprache), da),
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

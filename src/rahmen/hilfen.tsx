import type { Config } from '../config.ts'
import type { Uhr } from '../platform/clock/index.ts'
import { alsGast, type Datenbank } from '../platform/database/index.ts'
import type { PortalRahmen } from '../platform/html/index.ts'
import type { Sprache } from '../platform/i18n/index.ts'
import { type Dienststelle, dienststelleNachKennung, ohneInternet } from '../modules/organisation/index.ts'
import { rahmentexte } from './texte.ts'

type Hilfen = Pick<PortalRahmen, 'ohneInternet' | 'notlage'>

const MERKEN_MS = 60_000

/**
 * The ways without internet and the crisis box, with the receiving office as the one to turn to. Asked of the database at most
 * once a minute; without a database the page still says what to do.
 */
export function hilfen(config: Config, db: Datenbank, uhr: Uhr): (sprache: Sprache) => Promise<Hilfen> {
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
    const da = await stelle()
    return da === undefined ? allgemein(sprache) : fuerStelle(da, sprache)
  }
}

function allgemein(sprache: Sprache): Hilfen {
  const t = rahmentexte(sprache)
  return {
    ohneInternet: {
      papier: [t('allgemein.papier')],
      telefon: [t('allgemein.telefon')],
      besuch: [t('allgemein.besuch')],
    },
    notlage: [t('notlage.ohne'), t('notlage.andere')],
  }
}

function fuerStelle(stelle: Dienststelle, sprache: Sprache): Hilfen {
  const t = rahmentexte(sprache)
  const telefon = stelle.einstellungen.notfalltelefon ?? stelle.telefon
  return { ohneInternet: ohneInternet(stelle, sprache), notlage: [t('notlage.text', { telefon }), t('notlage.andere')] }
}

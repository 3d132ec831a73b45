import { readFileSync, statSync } from 'node:fs'
import type { Config } from '../../../config.ts'
import type { Haus } from '../../../platform/haus.ts'
import {
  type Anbieter,
  type Dienst,
  type Gegenstelle,
  gueltigeSchluessel,
  liesAnbieter,
  oeffner,
  schluesselpaareLesen,
  type Signierer,
  signierer,
  zertifikate,
} from '../../../platform/saml/index.ts'

/** Both sides of the connection to BundID, as they are set up now. */
export interface Bundid {
  readonly dienst: Dienst & { readonly zertifikate: readonly string[] }
  readonly signierer: Signierer
  readonly anmeldeUrl: string
  /** Keys of the other side that are valid at this moment. */
  gegenstelle(): Gegenstelle
}

export const ANTWORTPFAD = '/konto/bundid/antwort'
export const METADATENPFAD = '/konto/bundid/metadaten'

const gelesen = new WeakMap<Config, { stand: string; bundid: Bundid }>()

/**
 * BundID as set up by BUNDID_METADATEN and BUNDID_SCHLUESSEL, or undefined if it is not offered. A file that changed is read again,
 * so that new keys of either side need no restart; a changed one that can't be read is logged, and what was read before goes on.
 * @throws Error if a file can't be read at the first time, or belongs to the demo outside it
 */
export function bundid(haus: Haus): Bundid | undefined {
  const { config } = haus
  const { BUNDID_METADATEN: metadaten, BUNDID_SCHLUESSEL: schluessel } = config
  if (metadaten === undefined) return undefined
  if (schluessel === undefined) throw new Error('Zu BUNDID_METADATEN fehlt BUNDID_SCHLUESSEL.')
  const stand = [metadaten, schluessel].map(geaendert).join()
  const da = gelesen.get(config)
  if (da !== undefined && da.stand === stand) return da.bundid
  try {
    const neu = lies(haus, metadaten, schluessel)
    gelesen.set(config, { stand, bundid: neu })
    return neu
  } catch (fehler) {
    if (da === undefined) throw fehler
    haus.log.error({ fehler: fehler instanceof Error ? fehler.name : 'unbekannt' }, 'BundID: Dateien nicht lesbar')
    gelesen.set(config, { stand, bundid: da.bundid })
    return da.bundid
  }
}

function lies(haus: Haus, metadaten: string, schluesseldatei: string): Bundid {
  const { config } = haus
  const anbieter = liesAnbieter(readFileSync(metadaten, 'utf8'))
  const paare = schluesselpaareLesen(schluesseldatei)
  if (!config.DEMO && paare.vorfuehrung) throw new Error('BUNDID_SCHLUESSEL ist die Datei der Vorführung.')
  if (!config.DEMO && !anbieter.anmeldeUrl.startsWith('https://'))
    throw new Error('BUNDID_METADATEN: Die Adresse der Anmeldung muss mit https:// beginnen.')
  return {
    dienst: {
      kennung: config.BUNDID_KENNUNG ?? `${config.basisUrl}${METADATENPFAD}`,
      antwortUrl: `${config.basisUrl}${ANTWORTPFAD}`,
      oeffner: oeffner(paare),
      zertifikate: zertifikate(paare),
    },
    signierer: signierer(paare),
    anmeldeUrl: anbieter.anmeldeUrl,
    gegenstelle: () => alsGegenstelle(haus, anbieter),
  }
}

function alsGegenstelle(haus: Haus, anbieter: Anbieter): Gegenstelle {
  const pruefer = gueltigeSchluessel(anbieter.zertifikate, haus.uhr.jetzt())
  if (pruefer.length === 0) haus.log.error('BundID: Kein Zertifikat der Gegenstelle gilt heute. Neue Metadaten holen.')
  return { kennung: anbieter.kennung, pruefer }
}

function geaendert(pfad: string): string {
  const stand = statSync(pfad, { throwIfNoEntry: false })
  return stand === undefined ? 'fehlt' : `${stand.ino}.${stand.mtimeMs}.${stand.size}`
}

import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import type { Config } from '../../src/config.ts'
import { wurzel } from '../../src/config.ts'
import { starteEingebettet } from '../../src/platform/database/eingebettet.ts'
import { migriere, rollen, rollenAnlegen } from '../../src/platform/database/index.ts'
import type { Rolle } from '../../src/platform/database/index.ts'
import { geheimnis } from './platz.ts'

/** The portal's database, migrated, with a URL for each role. */
export interface BereiteDatenbank {
  url: Record<Rolle, string>
  /** Process id of our own server at the moment; undefined for a server from outside. */
  pid(): number | undefined
  ende(): Promise<void>
}

const NAME = 'jobcenter'

/**
 * Brings up the database of an installation: our own server, or the one that DATABASE_URL (an administrator's) or the
 * four DATABASE_URL_… name. Our own is started again under the same address when it dies.
 */
export async function bereiteDatenbank(
  config: Config,
  ordner: string,
  melde: (satz: string) => void,
): Promise<BereiteDatenbank> {
  const fertig = vorgegeben(config)
  if (fertig) return { url: await aufNeuestem(fertig, melde), pid: () => undefined, ende: async () => {} }
  const server = config.DATABASE_URL ? fremder(config.DATABASE_URL) : await eigener(join(ordner, 'datenbank'), melde)
  const passwoerter = fuerRollen((rolle) => geheimnis(ordner, rolle))
  await rollenAnlegen(server.url, NAME, passwoerter)
  const url = fuerRollen((rolle) => alsRolle(server.url, rolle, passwoerter[rolle]))
  return { ...server, url: await aufNeuestem(url, melde) }
}

function vorgegeben(config: Config): Record<Rolle, string> | undefined {
  const { DATABASE_URL_EIGNER, DATABASE_URL_APP, DATABASE_URL_WORKER, DATABASE_URL_SIEGEL } = config
  if (!DATABASE_URL_EIGNER || !DATABASE_URL_APP || !DATABASE_URL_WORKER || !DATABASE_URL_SIEGEL) return undefined
  return {
    jc_eigner: DATABASE_URL_EIGNER,
    jc_app: DATABASE_URL_APP,
    jc_worker: DATABASE_URL_WORKER,
    jc_siegel: DATABASE_URL_SIEGEL,
  }
}

async function aufNeuestem(url: Record<Rolle, string>, melde: (satz: string) => void): Promise<Record<Rolle, string>> {
  const neu = await migriere(url.jc_eigner, join(wurzel, 'migrations'))
  if (neu.length > 0) melde(`Die Datenbank ist auf dem neuesten Stand (${neu.length} Schritte).`)
  return url
}

const fremder = (url: string) => ({ url, pid: () => undefined, ende: async () => {} })

async function eigener(ordner: string, melde: (satz: string) => void) {
  let server = await starteEingebettet({ ordner, melde })
  const { url } = server
  const port = Number(new URL(url).port)
  let endet = false
  const wache = (async () => {
    for (;;) {
      await server.beendet
      if (endet) return
      melde('Die Datenbank ist ausgefallen und startet neu.')
      server = await starteEingebettet({ ordner, port }).catch(async (fehler: Error) => {
        melde(fehler.message)
        await warte(2000)
        return server
      })
    }
  })()
  return {
    url,
    pid: () => server.pid,
    async ende() {
      endet = true
      await server.ende()
      await wache
    },
  }
}

const fuerRollen = (wert: (rolle: Rolle) => string): Record<Rolle, string> =>
  Object.fromEntries(rollen.map((rolle) => [rolle, wert(rolle)])) as Record<Rolle, string>

function alsRolle(superUrl: string, rolle: Rolle, passwort: string): string {
  const url = new URL(superUrl)
  url.username = rolle
  url.password = passwort
  url.pathname = `/${NAME}`
  return url.href
}

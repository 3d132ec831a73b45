import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../../config.ts'
import { register } from '../metrik/index.ts'
import { darfMessen } from './token.ts'

/**
 * Shows the figures of a worker or sealer, which have no web server: durations of hand-overs and transactions, memory.
 * Only where METRIK_PORT is set; what web shows from the database is not shown again.
 */
export async function metrikdienst(
  config: Pick<Config, 'HOST' | 'METRIK_PORT' | 'METRIK_TOKEN'>,
): Promise<{ port: number; ende(): Promise<void> } | undefined> {
  if (config.METRIK_PORT === undefined) return undefined
  const dienst = createServer((anfrage, antwort) => {
    if (anfrage.url === '/betrieb/metriken' && darfMessen(anfrage.headers.authorization, config.METRIK_TOKEN)) {
      void register.metrics().then((text) => antwort.writeHead(200, { 'content-type': register.contentType }).end(text))
    } else antwort.writeHead(404).end()
  })
  await lauschen(dienst, config.METRIK_PORT, config.HOST)
  return {
    port: (dienst.address() as AddressInfo).port,
    async ende() {
      dienst.close()
      dienst.closeAllConnections()
      await once(dienst, 'close')
    },
  }
}

async function lauschen(dienst: Server, port: number, host: string): Promise<void> {
  dienst.listen(port, host)
  await once(dienst, 'listening')
}

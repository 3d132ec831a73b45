import { constants, setPriority } from 'node:os'
import { arbeiter, module } from './app.ts'
import { type Config, liesConfig, pflicht } from './config.ts'
import { hausBauen } from './haus.ts'
import { auffangstelle } from './modules/organisation/index.ts'
import { alsGast } from './platform/database/index.ts'
import { metrikdienst } from './platform/betrieb/index.ts'
import { speicherOeffnen } from './platform/dateien/index.ts'
import type { Haus } from './platform/haus.ts'
import { server } from './platform/http/index.ts'
import { siegeln } from './platform/protokoll/index.ts'
import { schleife } from './platform/uebergabe/index.ts'

/** Starts one role of the house; what it returns ends it in good order. */
type Rolle = (haus: Haus) => Promise<{ ende(): Promise<void> }>

const rollen: Record<string, { url: keyof Config; start: Rolle }> = {
  web: {
    url: 'DATABASE_URL_APP',
    start: async (haus) => {
      // Nobody may be refused for an unknown district: without a receiving office the portal does not open.
      await alsGast(haus.db, (tx) => auffangstelle(tx, haus))
      const web = await server(haus, module)
      await web.listen({ host: haus.config.HOST, port: haus.config.PORT })
      return { ende: () => web.close() }
    },
  },
  worker: {
    url: 'DATABASE_URL_WORKER',
    // People at their pages come before documents and mails: on a full machine those wait. PDF children inherit it.
    start: async (haus) => {
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
      return schleife(haus, arbeiter)
    },
  },
  siegel: { url: 'DATABASE_URL_SIEGEL', start: async (haus) => siegeln(haus, speicherOeffnen(haus.config.DOKUMENTE)) },
}

async function start(name: string): Promise<void> {
  const rolle = rollen[name]
  if (rolle === undefined) throw new Error(`Aufruf: main.js ${Object.keys(rollen).join(' | ')}`)
  const config = liesConfig()
  // Links in mails and the way back from the sign-in begin with it.
  if (!config.DEMO) pflicht(config, 'BASIS_URL')
  const haus = hausBauen(config, String(pflicht(config, rolle.url)))
  // First, because a taken port ends the start: nothing may be at work by then.
  const metriken = name === 'web' ? undefined : await metrikdienst(config)
  const laeuft = await rolle.start(haus)
  haus.log.info({ rolle: name }, 'Gestartet')
  let endet = false
  const beenden = async (): Promise<void> => {
    if (endet) return
    endet = true
    await laeuft.ende()
    await metriken?.ende()
    await haus.ende()
    // The open channel would keep this process alive.
    if (process.connected) process.disconnect()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void beenden())
  // A process whose parent is gone would hold the port; the start script keeps this channel open.
  process.on('disconnect', () => void beenden())
}

try {
  await start(process.argv[2] ?? '')
} catch (fehler) {
  process.stderr.write(`${fehler instanceof Error ? fehler.message : String(fehler)}\n`)
  process.exitCode = 1
}

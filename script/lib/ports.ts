import { once } from 'node:events'
import { createServer } from 'node:net'

const WIE_WEIT = 200

/** Whether nobody listens on this port of the host. */
export async function istFrei(port: number, host: string): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}

/** The first free port from `ab` on that is not in `vergeben`. */
export async function naechsterFreie(ab: number, host: string, vergeben: number[] = []): Promise<number> {
  for (let port = ab; port < ab + WIE_WEIT; port++) {
    if (!vergeben.includes(port) && (await istFrei(port, host))) return port
  }
  throw new Error(`Zwischen ${ab} und ${ab + WIE_WEIT - 1} ist kein Port frei. Bitte PORT setzen.`)
}

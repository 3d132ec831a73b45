import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as warte } from 'node:timers/promises'
import { Client } from 'pg'

/** A port on 127.0.0.1 that nobody uses at this moment. */
export async function freierPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const adresse = probe.address()
  probe.close()
  await once(probe, 'close')
  if (!adresse || typeof adresse === 'string') throw new Error('Kein freier Port auf 127.0.0.1.')
  return adresse.port
}

/** Runs a program to its end; throws with its last lines when it fails. */
export async function fuehreAus(programm: string, argumente: string[], optionen: SpawnOptions): Promise<void> {
  const kind = spawn(programm, argumente, { ...optionen, stdio: ['ignore', 'pipe', 'pipe'] })
  let ausgabe = ''
  const sammle = (stueck: Buffer) => (ausgabe = (ausgabe + stueck.toString()).slice(-4000))
  kind.stdout?.on('data', sammle)
  kind.stderr?.on('data', sammle)
  const code = await new Promise<number | null>((fertig, kaputt) => {
    kind.once('error', kaputt)
    kind.once('close', fertig)
  })
  if (code !== 0) throw new Error(`${programm} endete mit ${code}:\n${ausgabe}`)
}

/** Waits until the server takes connections. False when it ended before that. */
export async function wirdBereit(prozess: ChildProcess, url: string, geduldMs: number): Promise<boolean> {
  for (let wartezeit = 0; wartezeit < geduldMs; wartezeit += 25) {
    if (prozess.exitCode !== null || prozess.signalCode !== null || prozess.pid === undefined) return false
    if (await antwortet(url)) return true
    await warte(25)
  }
  return false
}

async function antwortet(url: string): Promise<boolean> {
  const verbindung = new Client({ connectionString: url })
  // A server that is still starting may cut the connection after it was made.
  verbindung.on('error', () => {})
  try {
    await verbindung.connect()
    return true
  } catch {
    return false
  } finally {
    await verbindung.end().catch(() => {})
  }
}

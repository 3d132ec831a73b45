import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { freierPort } from '../database/eingebettet/start.ts'
import { werkzeugPfad } from './werkzeug.ts'

/** EICAR's test file: every scanner calls it malware, and it does nothing. In two parts, so that none finds it here. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** ClamAV's daemon on loopback, knowing one signature. */
export interface TestClamd {
  /** For the setting CLAMD. */
  readonly adresse: string
  /** Stops it from answering, or lets it go on: a scanner that hangs. */
  halte(angehalten: boolean): void
  ende(): Promise<void>
}

/** Starts it (50 ms) with a signature file of its own: nothing is downloaded. */
export async function starteClamd(port?: number): Promise<TestClamd> {
  const ordner = await mkdtemp(join(tmpdir(), 'clamd-'))
  const auf = port ?? (await freierPort())
  await writeFile(join(ordner, 'local.ndb'), `Eicar.Probe:0:*:${Buffer.from(EICAR).toString('hex')}\n`)
  await writeFile(
    join(ordner, 'clamd.conf'),
    [
      'TCPAddr 127.0.0.1',
      `TCPSocket ${auf}`,
      `DatabaseDirectory ${ordner}`,
      `TemporaryDirectory ${ordner}`,
      'StreamMaxLength 30M',
      'Foreground yes',
    ].join('\n'),
  )
  const programm = werkzeugPfad('clamd') ?? 'clamd'
  const argumente = ['--pdeathsig', 'KILL', programm, '-c', join(ordner, 'clamd.conf')]
  const prozess = spawn('setpriv', argumente, { stdio: 'ignore' })
  await bereit(prozess, auf)
  return {
    adresse: `tcp://127.0.0.1:${auf}`,
    halte: (angehalten) => void prozess.kill(angehalten ? 'SIGSTOP' : 'SIGCONT'),
    async ende() {
      if (prozess.kill('SIGKILL')) await once(prozess, 'exit')
      await rm(ordner, { recursive: true, force: true })
    },
  }
}

async function bereit(prozess: ChildProcess, port: number): Promise<void> {
  for (let versuch = 0; versuch < 200 && prozess.exitCode === null; versuch++) {
    if (await antwortet(port)) return
    await warte(50)
  }
  throw new Error('clamd antwortet nicht.')
}

const antwortet = (port: number): Promise<boolean> =>
  new Promise((fertig) => {
    const leitung = connect(port, '127.0.0.1', () => leitung.write('zPING\0'))
    leitung.on('data', () => leitung.destroy())
    leitung.on('error', () => fertig(false))
    leitung.on('close', () => fertig(leitung.bytesRead > 0))
  })

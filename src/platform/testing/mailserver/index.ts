import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freierPort } from '../../database/eingebettet/start.ts'
import { fehlt, werkzeugPfad } from '../werkzeug.ts'
import { dovecot, exim, NUTZER } from './einstellungen.ts'
import { zertifikate } from './zertifikate.ts'

export { KENNUNG } from './einstellungen.ts'

/** For a test's `skip`: false when Exim and Dovecot can be started here (they change their user), else what is missing. */
export const mailserverFehlt = (): string | false =>
  fehlt('exim4') ||
  fehlt('dovecot') ||
  fehlt('openssl') ||
  (process.getuid?.() !== 0 && 'root fehlt: Exim und Dovecot wechseln den Nutzer')

/** Exim and Dovecot on loopback with an authority of their own. */
export interface Mailserver {
  readonly smtpUrl: string
  /** File of the authority's certificate. */
  readonly ca: string
  imapUrl(kasten: string): string
  /** Mails in a mailbox, oldest first. */
  mails(kasten: string): Promise<Buffer[]>
  /** Puts mails into a mailbox at once, past SMTP. */
  lege(kasten: string, mails: readonly string[]): void
  /** Takes the IMAP server away, or brings it back. */
  imap(an: boolean): Promise<void>
  ende(): Promise<void>
}

/** Starts both (0.3 s). */
export async function starteMailserver(kaesten: readonly string[]): Promise<Mailserver> {
  const ordner = await mkdtemp(join(tmpdir(), 'mailserver-'))
  const ort = { ordner, smtp: await freierPort(), imap: await freierPort() }
  const unter = (...teile: string[]): string => join(ordner, ...teile)
  await zertifikate(ordner)
  for (const teil of ['spool', 'dovecot', ...kaesten.flatMap(ablage)]) await mkdir(unter(teil), { recursive: true })
  await writeFile(unter('exim.conf'), exim(ort))
  await writeFile(unter('dovecot.conf'), dovecot(ort))
  await promisify(execFile)('chown', ['-R', NUTZER, ordner])
  // Exim takes settings only from a file that root alone can write.
  await promisify(execFile)('chown', ['root', unter('exim.conf')])
  await chmod(ordner, 0o755)
  const starteImap = () => starte('dovecot', ['-F', '-c', unter('dovecot.conf')], ort.imap)
  const smtp = await starte('exim4', ['-C', unter('exim.conf'), '-bdf'], ort.smtp)
  let imap = await starteImap()
  let gelegt = 0
  const neu = (kasten: string): string => unter('mail', kasten, 'Maildir', 'new')
  return {
    smtpUrl: `smtp://127.0.0.1:${ort.smtp}?requireTLS=true`,
    ca: unter('ca.pem'),
    imapUrl: (kasten) => `imaps://${kasten}:geheim@127.0.0.1:${ort.imap}`,
    mails: async (kasten) => {
      const dateien = await Promise.all([unter('mail', kasten, 'Maildir', 'cur'), neu(kasten)].map(inOrdner))
      return Promise.all(dateien.flat().map((pfad) => readFile(pfad)))
    },
    lege(kasten, mails) {
      const name = (i: number): string => join(neu(kasten), `1000000000.${gelegt + i}.probe`)
      for (const [i, mail] of mails.entries()) writeFileSync(name(i), mail)
      gelegt += mails.length
    },
    async imap(an) {
      if (an) imap = await starteImap()
      else await beende(imap)
    },
    async ende() {
      await Promise.all([beende(smtp), beende(imap)])
      await rm(ordner, { recursive: true, force: true })
    },
  }
}

const inOrdner = async (ordner: string): Promise<string[]> =>
  (await readdir(ordner)).toSorted().map((name) => join(ordner, name))

const ablage = (kasten: string): string[] => ['new', 'cur', 'tmp'].map((teil) => join('mail', kasten, 'Maildir', teil))

async function starte(
  programm: 'dovecot' | 'exim4',
  argumente: readonly string[],
  port: number,
): Promise<ChildProcess> {
  const pfad = werkzeugPfad(programm) ?? programm
  const prozess = spawn('setpriv', ['--pdeathsig', 'KILL', pfad, ...argumente], { stdio: 'ignore', detached: true })
  for (let versuch = 0; versuch < 200 && prozess.exitCode === null; versuch++) {
    if (await hoert(port)) return prozess
    await warte(25)
  }
  throw new Error(`${programm} antwortet nicht.`)
}

const hoert = (port: number): Promise<boolean> =>
  new Promise((fertig) => {
    const leitung = connect(port, '127.0.0.1', () => leitung.destroy())
    leitung.on('error', () => fertig(false))
    leitung.on('close', (mitFehler) => fertig(!mitFehler))
  })

async function beende(prozess: ChildProcess): Promise<void> {
  if (prozess.pid === undefined || prozess.exitCode !== null || prozess.signalCode !== null) return
  const geendet = once(prozess, 'exit')
  // With those it started: they hold open connections.
  process.kill(-prozess.pid, 'SIGKILL')
  await geendet
}

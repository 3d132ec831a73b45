import { connect, type Socket } from 'node:net'
import type { Befund, Scanner } from './scanner.ts'

const STUECK = 64 * 1024
/** ClamAV's own bound for one file is two minutes (MaxScanTime). */
const FRIST_MS = 150_000

/** What the socket is called: `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`. */
function verbinde(adresse: string): Socket {
  if (adresse.startsWith('unix:')) return connect(adresse.slice('unix:'.length))
  const { hostname, port } = new URL(adresse)
  return connect(Number(port), hostname)
}

/** Codes of a daemon that is not there: not started yet, restarting, unreachable. */
const fort = new Set(['ECONNREFUSED', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EACCES'])

/**
 * ClamAV by clamd's INSTREAM (clamd(8)): pieces with their length in front, a length of 0 at the end. The answer may come before
 * all was sent, and the daemon then closes.
 */
export function clamd(adresse: string, fristMs = FRIST_MS): Scanner {
  return {
    pruefe: (bytes) =>
      new Promise<Befund>((fertig, gescheitert) => {
        const leitung = verbinde(adresse)
        let antwort = ''
        leitung.setTimeout(fristMs, () => leitung.destroy(new Error('Der Virenscanner antwortet nicht.')))
        leitung.on('connect', () => sende(leitung, bytes))
        leitung.on('data', (stueck) => (antwort += stueck.toString('latin1')))
        leitung.on('error', (fehler: NodeJS.ErrnoException) => {
          if (antwort.includes('\0')) return
          if (fort.has(fehler.code ?? '')) fertig('stumm')
          else gescheitert(fehler)
        })
        leitung.on('close', () => {
          const befund = lies(antwort)
          if (befund === undefined) gescheitert(new Error('Der Virenscanner gab keine brauchbare Antwort.'))
          else fertig(befund)
        })
      }),
  }
}

function sende(leitung: Socket, bytes: Buffer): void {
  leitung.write('zINSTREAM\0')
  for (let ab = 0; ab < bytes.length; ab += STUECK) {
    const stueck = bytes.subarray(ab, ab + STUECK)
    const laenge = Buffer.alloc(4)
    laenge.writeUInt32BE(stueck.length)
    leitung.write(laenge)
    leitung.write(stueck)
  }
  leitung.write(Buffer.alloc(4))
}

/** `stream: OK`, `stream: Name FOUND`; everything else ("size limit exceeded", "ERROR") proves nothing. */
function lies(antwort: string): Befund | undefined {
  if (!antwort.endsWith('\0')) return undefined
  const zeile = antwort.slice(0, -1)
  if (zeile === 'stream: OK') return 'sauber'
  return /^stream: .+ FOUND$/.test(zeile) ? 'befallen' : undefined
}

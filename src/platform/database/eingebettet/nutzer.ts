import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The system user that PostgreSQL runs as: it refuses to run as root. */
export interface Nutzer {
  uid: number
  gid: number
}

const NEUER_NAME = 'jobcenter-digital'

/**
 * Which system user the server must run as; undefined when the process is an ordinary user already.
 * As root: `postgres`, else `nobody`, else a system user made for it. Throws when none can be had.
 */
export function datenbankNutzer(): Nutzer | undefined {
  if (process.getuid?.() !== 0) return undefined
  const vorhanden = gesucht('postgres') ?? gesucht('nobody') ?? gesucht(NEUER_NAME)
  if (vorhanden) return vorhanden
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NEUER_NAME])
  const neu = gesucht(NEUER_NAME)
  if (!neu) throw new Error('Die Datenbank läuft nicht als root, und ein Systembenutzer ließ sich nicht anlegen.')
  return neu
}

function gesucht(name: string): Nutzer | undefined {
  const zeile = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((eintrag) => eintrag.startsWith(`${name}:`))
  if (!zeile) return undefined
  const [, , uid, gid] = zeile.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

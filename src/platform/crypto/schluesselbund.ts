import { createHmac } from 'node:crypto'
import { statSync } from 'node:fs'
import { neuerSchluessel, type Schluesseldatei, schluesseldateiLesen } from './schluesseldatei.ts'

/** The key-encryption keys of an installation: old versions open, the current one also closes. */
export interface Schluesselbund {
  /** The version that closes and its key. */
  aktuell(): { nummer: number; schluessel: Buffer }
  /** @throws Error if the version is in no file that was read */
  version(nummer: number): Buffer
  suchhash(zweck: string, text: string): Buffer
  /** Every version of the file, the current one first, then from new to old. */
  alle(): readonly { nummer: number; schluessel: Buffer }[]
}

/**
 * Opens the key file. A running process reads it again when it changed, so that a new version needs no restart.
 * @throws Error if it is unreadable, open to other users, or the demo's outside the demo
 */
export function schluesselbundOeffnen(pfad: string, vorfuehrung: boolean): Schluesselbund {
  const lies = (): Schluesseldatei => {
    const datei = schluesseldateiLesen(pfad)
    if (datei.vorfuehrung && !vorfuehrung) {
      throw new Error(
        'Das ist die Schlüsseldatei der Vorführung. Der Betrieb braucht eine eigene: siehe docs/betrieb.md.',
      )
    }
    return datei
  }
  let gelesen = { stand: geaendert(pfad), datei: lies() }
  return bund(() => {
    const stand = geaendert(pfad)
    // A file that went missing or is damaged while we run must not stop what can go on with the keys we have.
    if (stand !== undefined && stand !== gelesen.stand) gelesen = { stand, datei: versuche(lies) ?? gelesen.datei }
    return gelesen.datei
  })
}

/** Replacing the file gives it a new number and moment. */
function geaendert(pfad: string): string | undefined {
  const stand = statSync(pfad, { throwIfNoEntry: false })
  return stand && `${stand.ino}.${stand.mtimeMs}`
}

function versuche<T>(fn: () => T): T | undefined {
  try {
    return fn()
  } catch {
    return undefined
  }
}

function bund(datei: () => Schluesseldatei): Schluesselbund {
  const versionen = new Map<number, Buffer>()
  const lerne = (): Schluesseldatei => {
    const inhalt = datei()
    for (const [nr, text] of Object.entries(inhalt.versionen)) versionen.set(Number(nr), Buffer.from(text, 'base64'))
    return inhalt
  }
  const version = (nummer: number): Buffer => {
    if (!versionen.has(nummer)) lerne()
    const gefunden = versionen.get(nummer)
    if (gefunden === undefined) throw new Error(`Der Schlüsseldatei fehlt Version ${nummer}.`)
    return gefunden
  }
  const anfangs = lerne()
  const suche = Buffer.from(anfangs.suche, 'base64')
  version(anfangs.aktuell)
  return {
    version,
    aktuell() {
      const nummer = lerne().aktuell
      return { nummer, schluessel: version(nummer) }
    },
    alle() {
      const { aktuell, versionen: alle } = lerne()
      const nummern = Object.keys(alle).map(Number)
      return nummern
        .toSorted((a, b) => Number(b === aktuell) - Number(a === aktuell) || b - a)
        .map((nummer) => ({ nummer, schluessel: version(nummer) }))
    },
    suchhash: (zweck, text) => createHmac('sha256', suche).update(`${zweck}\0${text}`).digest(),
  }
}

/** Keys that live only as long as the process, for tests. */
export function fluechtigerBund(): Schluesselbund {
  const datei = { vorfuehrung: true, aktuell: 1, versionen: { 1: neuerSchluessel() }, suche: neuerSchluessel() }
  return bund(() => datei)
}

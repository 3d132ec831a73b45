import { plusTage, type Tag } from '../../../platform/clock/index.ts'
import type { Regel, Regelfassung, Version } from './schema.ts'
import { tagDerVersion } from './version.ts'

/** A rule's Fassung with its days worked out; `null` is open at that side. The last day is included. */
export interface Geltung {
  fassung: Regelfassung
  ab: Tag | null
  bis: Tag | null
}

/** The Fassungen of a rule in order; each ends where it says, at the latest the day before the next. */
export function geltungen(regel: Regel, versionen: readonly Version[]): Geltung[] {
  const wirksame = regel.fassungen.filter((fassung) => !fassung.angekuendigt || fassung.bestaetigt)
  return wirksame.map((fassung, i) => {
    const naechste = wirksame[i + 1]
    const vorNaechster = naechste ? vortag(beginnVon(naechste, versionen)) : null
    return { fassung, ab: beginnVon(fassung, versionen), bis: frueher(endeVon(fassung, versionen), vorNaechster) }
  })
}

/** What is only announced: planned day (null: no text names one) and Fassung. */
export function ankuendigungen(
  regel: Regel,
  versionen: readonly Version[],
): { fassung: Regelfassung; ab: Tag | null }[] {
  return regel.fassungen
    .filter((fassung) => fassung.angekuendigt && !fassung.bestaetigt)
    .map((fassung) => ({ fassung, ab: beginnVon(fassung, versionen) }))
}

export function gilt({ ab, bis }: Geltung, tag: Tag): boolean {
  return (ab === null || ab <= tag) && (bis === null || tag <= bis)
}

function beginnVon({ ab }: Regelfassung, versionen: readonly Version[]): Tag | null {
  return ab === null || typeof ab === 'string' ? ab : versionstag(ab.version, versionen)
}

function endeVon({ bis }: Regelfassung, versionen: readonly Version[]): Tag | null {
  if (bis === undefined) return null
  return typeof bis === 'string' ? bis : vortag(versionstag(bis.vorVersion, versionen))
}

function versionstag(name: string, versionen: readonly Version[]): Tag {
  const version = versionen.find((eintrag) => eintrag.name === name)
  if (!version) throw new Error(`Die Version ${name} fehlt in versionen.json.`)
  return tagDerVersion(version)
}

function vortag(tag: Tag | null): Tag | null {
  return tag && plusTage(tag, -1)
}

function frueher(a: Tag | null, b: Tag | null): Tag | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

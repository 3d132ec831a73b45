import { X509Certificate } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import type { Instant } from '../clock/index.ts'
import { type Schluesselpaare, schluesselpaareLesen } from './schluesselpaare.ts'
import { selbstSigniert } from './zertifikat.ts'

/** Days that a new certificate is valid. */
const TAGE = 3 * 365

const neuerName = (jetzt: Instant, belegt: readonly string[]): string => {
  const tag = jetzt.toISOString().slice(0, 10)
  return belegt.includes(tag) ? `${tag}.${belegt.length + 1}` : tag
}

/** Makes the file of our key pairs with one pair. Never overwrites one. */
export async function schluesselpaareAnlegen(
  pfad: string,
  name: string,
  jetzt: Instant,
  vorfuehrung: boolean,
): Promise<void> {
  const aktuell = neuerName(jetzt, [])
  const paare = { [aktuell]: await selbstSigniert(name, jetzt, TAGE) }
  writeFileSync(pfad, alsText({ vorfuehrung, aktuell, paare }), { mode: 0o600, flag: 'wx' })
}

/** Adds a pair that opens and stands in our metadata but does not sign yet. @returns its name */
export async function paarVorbereiten(pfad: string, name: string, jetzt: Instant): Promise<string> {
  const datei = schluesselpaareLesen(pfad)
  const neu = neuerName(jetzt, Object.keys(datei.paare))
  ersetze(pfad, { ...datei, paare: { ...datei.paare, [neu]: await selbstSigniert(name, jetzt, TAGE) } })
  return neu
}

const beginn = ({ zertifikat }: { zertifikat: string }): number =>
  new X509Certificate(zertifikat).validFromDate.getTime()

/** Lets the pair sign whose certificate began last; of equals the one that was added last. @returns its name */
export function paarUmstellen(pfad: string): string {
  const datei = schluesselpaareLesen(pfad)
  const nachBeginn = Object.entries(datei.paare).toSorted(([, a], [, b]) => beginn(a) - beginn(b))
  const aktuell = nachBeginn.at(-1)?.[0] ?? datei.aktuell
  ersetze(pfad, { ...datei, aktuell })
  return aktuell
}

/** Takes out all pairs but the one that signs. */
export function altePaareEntfernen(pfad: string): void {
  const datei = schluesselpaareLesen(pfad)
  const paar = datei.paare[datei.aktuell]
  if (paar !== undefined) ersetze(pfad, { ...datei, paare: { [datei.aktuell]: paar } })
}

const alsText = (datei: Schluesselpaare): string => `${JSON.stringify(datei, null, 2)}\n`

/** Whole or not at all. */
function ersetze(pfad: string, datei: Schluesselpaare): void {
  const entwurf = `${pfad}.${process.pid}.neu`
  writeFileSync(entwurf, alsText(datei), { mode: 0o600, flag: 'wx' })
  renameSync(entwurf, pfad)
}

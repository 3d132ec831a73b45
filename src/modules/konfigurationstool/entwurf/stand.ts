import type { Instant } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import {
  type Entwurf,
  type Entwurfsstand,
  entwurfVon,
  type Fassung,
  naechsteAktivierung,
} from '../../../platform/fassung/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import {
  type Anliegen,
  type Befund,
  type Einstellungen,
  einstellungsschema,
  pruefeEinstellungen,
  umfeldVon,
} from '../../konfiguration/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { probehinweise } from '../probe/hinweise.ts'
import { konfiguration } from '../sache.ts'

/** A draft of the office's settings, held against what counts around it today. */
export interface Stand extends Entwurfsstand<Einstellungen> {
  readonly katalog: readonly Anliegen[]
  readonly befunde: readonly Befund[]
}

/** Reads the content of a draft and proves it for the instant from which it would count (KT-02). */
export async function standVon(
  tx: Transaction,
  entwurf: Entwurf,
  wer: { readonly dienststelle: { readonly id: string } },
  ab: Instant,
): Promise<Stand> {
  const inhalt = einstellungsschema.parse(entwurf.inhalt)
  const umfeld = await umfeldVon(tx, wer.dienststelle.id, inhalt, ab)
  const befunde = pruefeEinstellungen(inhalt, umfeld)
  const { katalog } = umfeld
  const hinweise = await probehinweise(tx, wer.dienststelle.id, inhalt, katalog)
  return { entwurf, inhalt, katalog, befunde, sperren: alsSaetze(befunde, katalog), hinweise }
}

/** What blocks a version at that instant: a Service Center that closed, somebody who left. */
export async function maengelVon(
  tx: Transaction,
  { schluessel, inhalt }: Fassung<Einstellungen>,
  am: Instant,
): Promise<readonly string[]> {
  const umfeld = await umfeldVon(tx, schluessel, inhalt, am)
  return alsSaetze(pruefeEinstellungen(inhalt, umfeld), umfeld.katalog)
}

/** Findings with the name of their Anliegen in front. */
const alsSaetze = (befunde: readonly Befund[], katalog: readonly Anliegen[]): string[] =>
  befunde.map(({ stelle, text }) => {
    const anliegen = katalog.find(({ schluessel }) => stelle.startsWith(`anliegen/${schluessel}/`))
    return anliegen === undefined ? text : `${anliegen.name}: ${text}`
  })

/** Reads for a page of the open draft; undefined if there is none. */
export const amEntwurf = <T>(
  haus: Haus,
  wer: Personal,
  lies: (tx: Transaction, stand: Stand) => Promise<T>,
): Promise<{ stand: Stand; mehr: T } | undefined> =>
  alsPersonal(haus.db, wer, async (tx) => {
    const entwurf = await entwurfVon(tx, konfiguration.art, wer.dienststelle.id)
    if (entwurf === undefined) return undefined
    const stand = await standVon(tx, entwurf, wer, naechsteAktivierung(haus.uhr.jetzt()))
    return { stand, mehr: await lies(tx, stand) }
  })

import type { Instant } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { type Entwurf, entwurfVon } from '../entwurf/entwurf.ts'
import type { Entwurfsstand, Gegenstand } from '../gegenstand.ts'
import { fassungMitId, type Fassungszeile, fassungszeilen, zuPruefen } from '../lesen.ts'

export type Versionsstand = 'gilt' | 'kommt' | 'galt' | 'zurueckgezogen' | 'wird-geprueft' | 'nicht-freigegeben'

/** A line of a history. */
export interface Versionszeile extends Fassungszeile {
  readonly lage: Versionsstand
  readonly verfasst: string | null
  readonly pruefte: string | null
}

/** All versions of an office's thing, newest first, with who wrote and who checked them. */
export async function versionszeilen<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  dienststelle: string,
  jetzt: Instant,
): Promise<Versionszeile[]> {
  const zeilen = await fassungszeilen(tx, was.art, dienststelle)
  const ids = zeilen.flatMap(({ erstelltVon, geprueftVon }) => [erstelltVon, geprueftVon]).filter((id) => id !== null)
  const namen = await was.namen(tx, ids)
  const gilt = geltende(zeilen, jetzt)
  const offen = await entwurfVon(tx, was.art, dienststelle)
  const eingereicht = offen?.stand === 'pruefung' ? offen.fassungId : null
  return zeilen.map((zeile) => ({
    ...zeile,
    lage: zeile.id === gilt ? 'gilt' : lageVon(zeile, jetzt, eingereicht),
    verfasst: namen.get(zeile.erstelltVon ?? '') ?? null,
    pruefte: namen.get(zeile.geprueftVon ?? '') ?? null,
  }))
}

function geltende(zeilen: readonly Fassungszeile[], jetzt: Instant): string | undefined {
  const begonnen = zeilen.filter((z) => z.wirksamAb !== null && z.zurueckgezogen === null && z.wirksamAb <= jetzt)
  return begonnen.toSorted((a, b) => Number(b.wirksamAb) - Number(a.wirksamAb))[0]?.id
}

function lageVon(zeile: Fassungszeile, jetzt: Instant, eingereicht: string | null): Versionsstand {
  if (zeile.zurueckgezogen !== null) return 'zurueckgezogen'
  if (zeile.wirksamAb !== null) return zeile.wirksamAb > jetzt ? 'kommt' : 'galt'
  return zeile.id === eingereicht ? 'wird-geprueft' : 'nicht-freigegeben'
}

/** What counts, what is scheduled and what is being written. */
export interface Zeitplan {
  readonly gilt: Versionszeile | undefined
  /** With what will block it when it begins, as far as that is known. */
  readonly kommt: readonly (Versionszeile & { readonly maengel: readonly string[] })[]
  readonly entwurf: Entwurf | undefined
}

/** The state of an office's thing, for its first page. */
export async function zeitplan<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  dienststelle: string,
  jetzt: Instant,
): Promise<Zeitplan> {
  const versionen = await versionszeilen(tx, was, dienststelle, jetzt)
  const kommt = []
  for (const version of versionen.filter(({ lage }) => lage === 'kommt')) {
    const fassung = await fassungMitId<I>(tx, version.id)
    kommt.push({
      ...version,
      maengel: fassung === undefined ? [] : await was.maengel(tx, fassung, zuPruefen(fassung, jetzt)),
    })
  }
  const gilt = versionen.find(({ lage }) => lage === 'gilt')
  return { gilt, kommt, entwurf: await entwurfVon(tx, was.art, dienststelle) }
}

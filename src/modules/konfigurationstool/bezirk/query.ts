import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Fassungszeile, fassungszeilen } from '../../../platform/fassung/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import {
  type Betriebsart,
  betriebsart,
  einstellungenVon,
  type Erinnerung,
  erinnerungen,
  type Frist,
  fristen,
  type Fristfunktion,
  katalog,
  konfigurationsart,
  umEinstellungenBitten,
} from '../../konfiguration/index.ts'
import { type Dienststelle, leistungsstellen, type Personal } from '../../organisation/index.ts'
import { anliegenzeilen, type Zeile } from '../entwurf/unterschied.ts'

/** The state of one office's settings, as whoever looks after it from outside sees it. */
export interface Bezirkszeile {
  readonly id: string
  readonly name: string
  readonly betriebsart: Betriebsart
  /** Newest first, as handed in; drafts are the office's own. */
  readonly versionen: readonly Fassungszeile[]
  /** The next deadline that is set. */
  readonly frist: Tag | undefined
}

type Von = Pick<Dienststelle, 'kennung'>

/** The offices of an agency district or a Regionaldirektion (RO-02, RO-05), by name. */
const stellenVon = async (tx: Transaction, { kennung }: Von): Promise<Dienststelle[]> =>
  (await leistungsstellen(tx)).filter(
    ({ einstellungen: { agentur, regionaldirektion } }) => agentur === kennung || regionaldirektion === kennung,
  )

/** All of them with the state of their settings. */
export async function bezirk(tx: Transaction, von: Von, jetzt: Instant): Promise<Bezirkszeile[]> {
  const alleFristen = await fristen(tx)
  const zeilen: Bezirkszeile[] = []
  for (const { id, name } of await stellenVon(tx, von))
    zeilen.push({
      id,
      name,
      betriebsart: await betriebsart(tx, id, jetzt),
      versionen: await fassungszeilen(tx, konfigurationsart, id),
      frist: alleFristen.find(({ dienststelleId, bis }) => dienststelleId === id && bis >= tagInBerlin(jetzt))?.bis,
    })
  return zeilen
}

async function stelleIm(tx: Transaction, von: Von, id: string): Promise<Dienststelle> {
  const stelle = (await stellenVon(tx, von)).find((eine) => eine.id === id)
  if (stelle === undefined) throw new NotFound()
  return stelle
}

/** Reminds one of them of a deadline. @throws NotFound for an office of another Regionaldirektion, Conflict if it was just reminded */
export async function stelleErinnern(
  tx: Transaction,
  { personalId, dienststelle: von }: Pick<Personal, 'personalId' | 'dienststelle'>,
  id: string,
  funktion: Fristfunktion,
  jetzt: Instant,
): Promise<void> {
  if ((await stelleIm(tx, von, id)).einstellungen.regionaldirektion !== von.kennung) throw new NotFound()
  await umEinstellungenBitten(tx, personalId, { dienststelleId: id, funktion }, jetzt)
}

/** One of them with what counts there today, in words. @throws NotFound for an office of another district */
export async function bezirksstelle(
  tx: Transaction,
  von: Von,
  id: string,
  jetzt: Instant,
): Promise<{
  readonly name: string
  /** Only a Regionaldirektion reminds (RO-02). */
  readonly darfErinnern: boolean
  readonly fristen: readonly Frist[]
  readonly erinnerungen: readonly Erinnerung[]
  readonly versionen: readonly Fassungszeile[]
  readonly angaben: readonly Zeile[]
}> {
  const stelle = await stelleIm(tx, von, id)
  const { einstellungen } = await einstellungenVon(tx, id, jetzt)
  const anliegen = await katalog(tx, jetzt)
  return {
    name: stelle.name,
    darfErinnern: stelle.einstellungen.regionaldirektion === von.kennung,
    fristen: await fristen(tx, id),
    erinnerungen: await erinnerungen(tx, id),
    versionen: await fassungszeilen(tx, konfigurationsart, id),
    angaben: anliegen.flatMap((eines) => anliegenzeilen(einstellungen, eines)),
  }
}

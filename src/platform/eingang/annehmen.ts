import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Transaction } from '../database/index.ts'
import type { Instant } from '../clock/index.ts'
import type { Haus } from '../haus.ts'
import { begrenze } from '../http/index.ts'
import { neueId } from '../ids.ts'
import { protokollieren } from '../protokoll/index.ts'
import { uebergeben } from '../uebergabe/index.ts'
import { type Dateiart, dateiart } from './art.ts'
import { namensort } from './datei.ts'
import {
  alsEinlieferer,
  type Einlieferer,
  gezaehltAls,
  herkunft,
  istAusgeber,
  neuUnter,
  unterWelchen,
} from './einlieferer.ts'
import { einlesen } from './einlesen.ts'
import { DATEI_BYTES, DATEIEN_JE_BESITZER } from './grenzen.ts'
import type { Dateimeldung } from './meldung.ts'
import { dateiname } from './name.ts'

export interface NeueDatei {
  readonly besitzer: Einlieferer
  /** As the browser calls it; only shown. */
  readonly name: string
  readonly inhalt: Readable | Buffer
  /** Bytes that were announced, where they were: too many are refused before anything is read. */
  readonly groesse?: number
}

/** The file, `schonDa` if its owner had handed it in before; or the one cause for which it is not taken. */
export type Angenommen = { readonly id: string; readonly schonDa: boolean } | { readonly fehler: Dateimeldung }

/** Uploads of one person within an hour. */
const TEMPO = { zahl: 200, sekunden: 3600 }

/**
 * Takes in a file: stored locked and queued for its checks in one transaction, or refused at once for what can be seen at once
 * (size, emptiness, kind by its first bytes, number). Nothing in it is opened here.
 */
export async function annehmen(haus: Haus, neu: NeueDatei): Promise<Angenommen> {
  if (neu.groesse !== undefined && neu.groesse > DATEI_BYTES)
    return { fehler: { grund: 'gross', groesse: neu.groesse } }
  const tempo = await begrenze(haus, 'eingang.annehmen', gezaehltAls(neu.besitzer), TEMPO)
  if (!tempo.erlaubt) return { fehler: { grund: 'schnell' } }
  const { bytes, groesse, ganz } = Buffer.isBuffer(neu.inhalt)
    ? { bytes: neu.inhalt, groesse: neu.inhalt.length, ganz: true }
    : await einlesen(neu.inhalt, DATEI_BYTES)
  if (!ganz) return { fehler: { grund: 'abgebrochen' } }
  if (groesse === 0) return { fehler: { grund: 'leer' } }
  if (groesse > DATEI_BYTES) return { fehler: { grund: 'gross', groesse } }
  const art = dateiart(bytes)
  if (art === undefined || art === 'office') return { fehler: { grund: art ?? 'art' } }
  const ablegen = () => alsEinlieferer(haus.db, neu.besitzer, (tx) => ablegenIn(tx, haus, neu, bytes, art))
  return ablegen().catch((fehler: unknown) => {
    if (fehler instanceof Zugleich) return ablegen()
    throw fehler
  })
}

/** The same file came through another window at the same moment; on the second look that one is it. */
class Zugleich extends Error {}

async function ablegenIn(
  tx: Transaction,
  haus: Haus,
  { besitzer, name }: NeueDatei,
  bytes: Buffer,
  art: Dateiart,
): Promise<Angenommen> {
  const kennungVon = (unter: string): Buffer =>
    haus.krypto.suchhash('eingang', `${unter}\0${createHash('sha256').update(bytes).digest('hex')}`)
  const jetzt = haus.uhr.jetzt()
  const schon = await gleiche(tx, unterWelchen(besitzer).map(kennungVon), herkunft(besitzer, jetzt).entfernt ?? null)
  if (schon !== undefined) return { id: schon, schonDa: true }
  if (!istAusgeber(besitzer) && (await vorhandene(tx)) >= DATEIEN_JE_BESITZER) return { fehler: { grund: 'viele' } }
  const id = neueId()
  const eigentum = { besitzer: besitzer.personId, bestand: 'person' } as const
  const objekt = await haus.dokumente.ablegen(tx, { ...eigentum, inhalt: bytes })
  const ort = namensort('eingang.datei', id)
  const neu = await tx
    .insertInto('eingang.datei')
    .values({
      id,
      besitzer: besitzer.personId,
      name: await haus.krypto.verschluesseln(tx, eigentum, ort, dateiname(name)),
      art,
      groesse: bytes.length,
      kennung: kennungVon(neuUnter(besitzer)),
      objekt_id: objekt.id,
      eingegangen: jetzt,
      ...herkunft(besitzer, jetzt),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (neu === undefined) throw new Zugleich()
  await uebergeben(tx, { art: 'eingang.pruefen', bezug: id, faellig: jetzt })
  await protokollieren(tx, { aktion: 'eingang.angenommen', objekt: id, person: besitzer.personId })
  return { id, schonDa: false }
}

/** The same file, handed in before and not refused; out of the bin if it lies there. @param entfernt of what is not handed out yet */
async function gleiche(
  tx: Transaction,
  kennungen: readonly Buffer[],
  entfernt: Instant | null,
): Promise<string | undefined> {
  const zeile = await tx
    .updateTable('eingang.datei')
    .set({ entfernt })
    .where('kennung', 'in', kennungen)
    .where('stand', '<>', 'abgelehnt')
    .returning('id')
    .executeTakeFirst()
  return zeile?.id
}

async function vorhandene(tx: Transaction): Promise<number> {
  const { zahl } = await tx
    .selectFrom('eingang.datei')
    .select(({ fn }) => fn.countAll<string>().as('zahl'))
    .where('entfernt', 'is', null)
    .where('stelle_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(zahl)
}

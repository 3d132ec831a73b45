import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { anliegenangebot, einstellungenVon, istAnliegen } from '../../konfiguration/index.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import { fadenkopf } from '../faden/kopf.ts'
import { type Entwurf, entwurfMit } from './entwurf.ts'

/** A draft with what its pages show around it. */
export interface Entwurfslage {
  readonly entwurf: Entwurf
  readonly stelle: Dienststelle
  /** What the office says about the Anliegen (PF-04). */
  readonly information: string | undefined
  /** Working days within which an answer usually comes; null promises nothing. */
  readonly antwortWerktage: number | null
  /** Number of the conversation that it answers in. */
  readonly referenz: string | undefined
}

/** What the pages of a draft show. @throws NotFound if there is none of the one who asks */
export async function entwurfslage(tx: Transaction, haus: Haus, id: string): Promise<Entwurfslage> {
  const entwurf = await entwurfMit(tx, haus, id)
  const jetzt = haus.uhr.jetzt()
  const stelle = await dienststelle(tx, entwurf.dienststelleId)
  if (stelle === undefined) throw new NotFound()
  const { einstellungen } = await einstellungenVon(tx, stelle.id, jetzt)
  return {
    entwurf,
    stelle,
    information: await information(tx, entwurf, jetzt),
    antwortWerktage: einstellungen.antwortWerktage,
    referenz: entwurf.fadenId === null ? undefined : (await fadenkopf(tx, entwurf.fadenId)).referenz,
  }
}

async function information(tx: Transaction, entwurf: Entwurf, jetzt: Instant): Promise<string | undefined> {
  if (!istAnliegen(entwurf.anliegen)) return undefined
  const angebot = await anliegenangebot(tx, entwurf.dienststelleId, jetzt)
  return angebot.find(({ schluessel, angeboten }) => angeboten && schluessel === entwurf.anliegen)?.text
}

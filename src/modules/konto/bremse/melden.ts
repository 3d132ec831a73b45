import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { begrenze } from '../../../platform/http/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import { fehlversuche, type Gebremst } from './bremse.ts'
import { bremsen } from './regel.ts'

const TAG = 24 * 3600

type Hinweis = Parameters<typeof hinweisGeben>[1]

/**
 * Tells the owner by mail when a series of failures begins to be slowed down; of each kind at most once a day. Works the same
 * whether or not there is an account: the worker finds nobody to tell.
 */
export async function nachFehlschlag(haus: Haus, gebremst: Gebremst, hinweis: Hinweis): Promise<void> {
  const zahl = await alsSystem(haus.db, 'anmeldung', (tx) => fehlversuche(haus, tx, gebremst))
  if (zahl !== bremsen[gebremst.art].frei) return
  const wer = 'kontoId' in hinweis ? hinweis.kontoId : hinweis.emailHash.toString('hex')
  const { erlaubt } = await begrenze(haus, `konto.hinweis.${hinweis.art}`, wer, { zahl: 1, sekunden: TAG })
  if (erlaubt) await alsSystem(haus.db, 'anmeldung', (tx) => hinweisGeben(tx, hinweis, haus.uhr.jetzt()))
}

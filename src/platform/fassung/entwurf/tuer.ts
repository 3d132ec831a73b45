import { alsPersonal, type Transaction } from '../../database/index.ts'
import type { Haus } from '../../haus.ts'
import { Conflict } from '../../http/index.ts'
import type { Sache, Schreibende } from '../gegenstand.ts'
import { type Entwurf, entwurfVon } from './entwurf.ts'
import type { Feder } from './schritt.ts'

type Tat<T> = (tx: Transaction, feder: Feder, entwurf: Entwurf) => Promise<T>

/**
 * Changes the open draft: one who writes at a time.
 * @throws Conflict if there is none, or it is being checked
 */
export const schreiben = <T>(haus: Haus, was: Sache, wer: Schreibende, tat: Tat<T>): Promise<T> =>
  mitEntwurf(
    haus,
    was,
    wer,
    'entwurf',
    'Der Entwurf wird gerade geprüft. Ändern können Sie ihn, wenn er zurückgeholt ist.',
    tat,
  )

/**
 * Does something with a draft that was handed in.
 * @param fassung id of the version that the one who decides has seen
 * @throws Conflict if there is none, it was not, or another version was handed in since
 */
export const pruefend = <T>(haus: Haus, was: Sache, wer: Schreibende, fassung: string, tat: Tat<T>): Promise<T> => {
  const sonst = `Der Entwurf ist nicht mehr eingereicht. Bitte öffnen Sie ${was.es} neu.`
  return mitEntwurf(haus, was, wer, 'pruefung', sonst, async (tx, feder, entwurf) => {
    if (entwurf.fassungId !== fassung)
      throw new Conflict('Der Entwurf ist inzwischen geändert und neu eingereicht. Bitte öffnen Sie die Freigabe neu.')
    return tat(tx, feder, entwurf)
  })
}

const mitEntwurf = <T>(
  haus: Haus,
  was: Sache,
  wer: Schreibende,
  stand: Entwurf['stand'],
  sonst: string,
  tat: Tat<T>,
): Promise<T> =>
  alsPersonal(haus.db, wer, async (tx) => {
    const entwurf = await entwurfVon(tx, was.art, wer.dienststelle.id, true)
    if (entwurf === undefined) throw new Conflict(`Diesen Entwurf gibt es nicht mehr. Bitte öffnen Sie ${was.es} neu.`)
    if (entwurf.stand !== stand) throw new Conflict(sonst)
    return tat(tx, { entwurfId: entwurf.id, wer, jetzt: haus.uhr.jetzt() }, entwurf)
  })

import { beginnDesTages } from '../../../platform/clock/index.ts'
import { alsSystem, type Datenbank, type PersonalZugriff } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Entscheidungstabelle } from '../../../platform/rules/index.ts'
import { demoRegelwerke } from '../einrichten/vorlagen.ts'
import { regelwerkArt } from '../regelwerk/in-kraft.ts'

/** An office for tests: its id and its Postkörbe by short name. */
export interface Teststelle {
  readonly id: string
  readonly koerbe: Readonly<Record<string, string>>
  /** A member of its staff with these rights. */
  personal(name: string, rechte?: readonly string[]): PersonalZugriff & { readonly name: string }
}

/** Sets up an office with the Postkörbe of Musterstadt's demo, and its rulebook unless another or none is given. */
export async function teststelle(db: Datenbank, werk?: Entscheidungstabelle | 'keins'): Promise<Teststelle> {
  const id = neueId()
  const musterstadt = (await demoRegelwerke()).find((v) => v.dienststelle === 'musterstadt')
  if (musterstadt === undefined) throw new Error('Musterstadt fehlt')
  const koerbe = Object.fromEntries(musterstadt.postkoerbe.map((korb) => [korb.kennung, neueId()]))
  await alsSystem(db, 'einrichtung', async (tx) => {
    const zeilen = musterstadt.postkoerbe.map((korb) => ({
      ...korb,
      id: koerbe[korb.kennung] ?? '',
      dienststelle_id: id,
    }))
    await tx.insertInto('eakte.postkorb').values(zeilen).execute()
    if (werk === 'keins') return
    const inhalt = {
      art: regelwerkArt,
      schluessel: id,
      dienststelle: id,
      inhalt: werk ?? musterstadt.regelwerk,
      grund: 'Test',
    }
    await hinterlegen(tx, inhalt, { ab: beginnDesTages('2026-01-01') }, beginnDesTages('2026-01-01'))
  })
  return {
    id,
    koerbe,
    personal: (name, rechte = ['eakte.lesen', 'eakte.bearbeiten']) => ({
      art: 'personal',
      personalId: neueId(),
      dienststelleIds: [id],
      rechte,
      name,
    }),
  }
}

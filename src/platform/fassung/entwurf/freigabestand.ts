import type { VNode } from 'preact'
import type { Instant } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { naechsteAktivierung } from '../aktivierung.ts'
import type { Entwurfsstand, Gegenstand, Schreibende } from '../gegenstand.ts'
import { type Fassung, inKraft, kommende } from '../lesen.ts'
import { brauchtZweitePerson, entwurfVon, schriebMit } from './entwurf.ts'

/** A version that is scheduled, with what the draft changes against it. */
export interface Geplantes extends Pick<Fassung, 'id' | 'nummer'> {
  readonly wirksamAb: Instant
  readonly unterschied: VNode
}

/** What the page of approval shows: the draft, held against what counts and against what is scheduled (KT-03). */
export async function freigabestand<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  wer: Schreibende,
  jetzt: Instant,
) {
  const stelle = wer.dienststelle.id
  const entwurf = await entwurfVon(tx, was.art, stelle)
  if (entwurf === undefined) return undefined
  const stand = await was.stand(tx, entwurf, wer, naechsteAktivierung(jetzt))
  const gegenueber = (alt: I | undefined, gegen: string) =>
    was.unterschied(tx, { alt, neu: stand.inhalt, gegen, jetzt })
  const geplant: Geplantes[] = []
  for (const { id, nummer, wirksamAb, inhalt } of await kommende<I>(tx, was.art, stelle, jetzt))
    geplant.push({ id, nummer, wirksamAb, unterschied: await gegenueber(inhalt, `der Version ${nummer}`) })
  return {
    stand,
    unterschied: await gegenueber((await inKraft<I>(tx, was.art, stelle, jetzt))?.inhalt, 'der geltenden Version'),
    geplant,
    sofortSperren: entwurf.stand === 'pruefung' ? (await was.stand(tx, entwurf, wer, jetzt)).sperren : [],
    zuZweit: await brauchtZweitePerson(tx, was.art, stelle, stand.inhalt),
    eigener: await schriebMit(tx, entwurf),
  }
}

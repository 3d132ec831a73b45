import { beginnDesTages, type Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { angebotAus, type Einstellungen, katalog } from '../../konfiguration/index.ts'
import { type GewesenerWeg, kanalMit } from '../../postfach/index.ts'

/** Where a message goes; "hinweis": it could not be written, the office's hint is shown instead. */
export type Ziel = GewesenerWeg['kanal'] | 'hinweis'

/** Messages about one Anliegen that came by one way and would go by another, or by the same. */
export interface Umzug {
  readonly anliegen: string
  readonly von: GewesenerWeg['kanal']
  readonly nach: Ziel
  readonly zahl: number
}

/**
 * What would have become of these messages under other settings (KT-05). It decides as real messages are decided, with the mode and
 * the Service Center of their own day.
 */
export async function laufe(
  tx: Transaction,
  dienststelleId: string,
  einstellungen: Einstellungen,
  gewesene: readonly GewesenerWeg[],
): Promise<Umzug[]> {
  const ziele = new Map<string, Ziel>()
  const umzuege = new Map<string, Umzug>()
  for (const { tag, anliegen, kanal, erste, zahl } of gewesene) {
    const fall = `${tag} ${anliegen} ${erste}`
    const nach = ziele.get(fall) ?? (await zielAm(tx, dienststelleId, einstellungen, { tag, anliegen, erste }))
    ziele.set(fall, nach)
    const name = `${anliegen} ${kanal} ${nach}`
    umzuege.set(name, { anliegen, von: kanal, nach, zahl: zahl + (umzuege.get(name)?.zahl ?? 0) })
  }
  return [...umzuege.values()].toSorted((a, b) => b.zahl - a.zahl)
}

async function zielAm(
  tx: Transaction,
  dienststelleId: string,
  einstellungen: Einstellungen,
  { tag, anliegen, erste }: { tag: Tag; anliegen: string; erste: boolean },
): Promise<Ziel> {
  const am = beginnDesTages(tag)
  // Switching off keeps nobody from going on with a conversation.
  const angebot = erste ? angebotAus(await katalog(tx, am), einstellungen) : []
  if (angebot.some(({ schluessel, angeboten }) => schluessel === anliegen && !angeboten)) return 'hinweis'
  return (await kanalMit(tx, dienststelleId, einstellungen, anliegen, am)).kanal
}

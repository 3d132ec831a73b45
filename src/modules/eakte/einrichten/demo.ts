import { beginnDesTages, type Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { dienststelleNachKennung } from '../../organisation/index.ts'
import { regelwerkArt } from '../regelwerk/in-kraft.ts'
import { pruefeRegelwerk } from '../regelwerk/rahmen.ts'
import { demoRegelwerke, type Vorlage } from './vorlagen.ts'

/** Sets up the demo's Postkörbe and puts its rulebooks in force. A second time changes nothing. Needs organisation's demo. */
export async function ladeDemo(db: Datenbank, jetzt: Instant): Promise<void> {
  for (const vorlage of await demoRegelwerke()) {
    const offen = vorlage.postkoerbe.map((korb) => korb.kennung)
    const fehler = pruefeRegelwerk(vorlage.regelwerk, offen).find((befund) => befund.schwere === 'sperrt')
    if (fehler !== undefined) throw new Error(`Regelwerk ${vorlage.dienststelle}: ${fehler.satz}`)
    await alsSystem(db, 'einrichtung', (tx) => einrichten(tx, vorlage, jetzt))
  }
}

async function einrichten(
  tx: Transaction,
  { dienststelle, postkoerbe, regelwerk }: Vorlage,
  jetzt: Instant,
): Promise<void> {
  const stelle = await dienststelleNachKennung(tx, dienststelle)
  if (stelle === undefined) throw new Error(`Die Dienststelle ${dienststelle} gibt es nicht.`)
  await tx
    .insertInto('eakte.postkorb')
    .values(postkoerbe.map((korb) => ({ id: neueId(), dienststelle_id: stelle.id, ...korb })))
    .onConflict((oc) => oc.doNothing())
    .execute()
  const inhalt = {
    art: regelwerkArt,
    schluessel: stelle.id,
    dienststelle: stelle.id,
    inhalt: regelwerk,
    grund: 'Vorführung',
  }
  await hinterlegen(tx, inhalt, { ab: beginnDesTages('2026-01-01') }, jetzt)
}

import { type Instant, type Land, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Paket } from '../paket.ts'
import { fuersRegelwerk, verteile } from '../regelwerk/entscheiden.ts'
import { regelwerkInKraft } from '../regelwerk/in-kraft.ts'
import { arbeitsfrist } from './frist.ts'
import { postkoerbe } from './koerbe.ts'

/** Working days of a catch-all Postkorb that was made on the spot; as the table sets it. */
const UEBLICHE_FRIST = 5

/** Makes the work orders of a package: each goes through the office's rulebook on its own and keeps its trace (EA-02). */
export async function auftraegeAnlegen(
  tx: Transaction,
  paket: Paket,
  wo: { akteId: string; land: Land },
  jetzt: Instant,
): Promise<void> {
  const { dienststelleId } = paket
  if (paket.ohneAuftrag === true) return
  const werk = await regelwerkInKraft(tx, dienststelleId, jetzt)
  const { koerbe, auffang } = await postkoerbe(tx, dienststelleId)
  const haupt = { art: paket.art, faellig: undefined, hinweis: paket.hinweis }
  const zeilen = [haupt, ...(paket.auftraege ?? [])].map(({ art, faellig, hinweis }) => {
    const eingaben = fuersRegelwerk(art === paket.art ? paket.eingaben : { ...paket.eingaben, vorgang: art })
    const { korbId, begruendung } = verteile(werk, eingaben, koerbe, auffang)
    const frist = koerbe.find((korb) => korb.id === korbId)?.frist ?? UEBLICHE_FRIST
    const bis = faellig ?? arbeitsfrist(tagInBerlin(paket.eingegangen), wo.land, frist)
    return { id: neueId(), art, faellig: bis, hinweis, korbId, begruendung, eingaben }
  })
  await tx
    .insertInto('eakte.auftrag')
    .values(
      zeilen.map(({ id, art, faellig, hinweis, korbId, begruendung, eingaben }) => ({
        id,
        dienststelle_id: dienststelleId,
        postkorb_id: korbId,
        akte_id: wo.akteId,
        eingang_id: paket.id,
        art,
        faellig,
        hinweis: hinweis ?? null,
        eingegangen: paket.eingegangen,
        im_korb_seit: jetzt,
        entscheidung: JSON.stringify(begruendung),
        eingaben: JSON.stringify(eingaben),
      })),
    )
    .execute()
  await ereignisse(tx, dienststelleId, zeilen, jetzt)
  for (const { id, art, korbId, begruendung } of zeilen) {
    await protokollieren(tx, {
      aktion: 'eakte.auftrag-angelegt',
      objekt: id,
      person: paket.personId,
      dienststelle: dienststelleId,
      angaben: { art, postkorb: korbId, regelwerk: begruendung.regelwerk, zeile: begruendung.zeile },
    })
  }
}

async function ereignisse(
  tx: Transaction,
  dienststelleId: string,
  zeilen: readonly { id: string; korbId: string }[],
  jetzt: Instant,
): Promise<void> {
  await tx
    .insertInto('eakte.auftrag_ereignis')
    .values(
      zeilen.map(({ id, korbId }) => ({
        id: neueId(),
        dienststelle_id: dienststelleId,
        auftrag_id: id,
        version: 1,
        art: 'angelegt',
        am: jetzt,
        nachher: JSON.stringify({ postkorb: korbId, stand: 'offen' }),
      })),
    )
    .execute()
}

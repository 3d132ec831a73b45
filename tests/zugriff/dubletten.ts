import { abgleichAktualisieren } from '../../src/modules/step/dubletten/aktualisieren/command.ts'
import { paarZurueckstellen } from '../../src/modules/step/pruefliste/zurueckstellen.ts'
import { zusammenfuehren } from '../../src/modules/step/zusammenfuehren/command.ts'
import { probewelt } from '../../src/modules/step/zusammenfuehren/probe.ts'
import { alsSystem } from '../../src/platform/database/index.ts'
import type { TestDatenbank } from '../../src/platform/testing/index.ts'

interface Wen {
  readonly person: string
  readonly dienststelle: string
  readonly vorname: string
  readonly nachname: string
  readonly strasse: string
}

/** Somebody at A's office who is like A, the pair that both are on the list, and a merge of two others there. */
export async function dubletten(db: TestDatenbank, jetzt: Date, { person, dienststelle, ...wie }: Wen) {
  const w = probewelt(db, jetzt)
  // Called nearly like A: lists of others may name this one.
  const zwilling = await w.person([dienststelle], {
    vorname: wie.vorname.replace('i', 'y'),
    nachname: wie.nachname.replace('ink', 'inck'),
    strasse: wie.strasse,
    geburtsdatum: '1990-07-03',
  })
  const [einer, anderer] = [await w.person([dienststelle]), await w.person([dienststelle], { strasse: 'Am Markt' })]
  await alsSystem(db.worker, 'uebergabe', (tx) => abgleichAktualisieren(tx, person))
  const wer = await w.personal(dienststelle, 'leistung')
  const zusammenfuehrung = await w.als(wer, async (tx) => {
    await paarZurueckstellen(tx, wer, { personId: zwilling, andereId: person, wieder: '2026-07-01' }, jetzt)
    const vorhaben = { personId: einer, mitId: anderer, fuehrendId: anderer, felder: {}, grund: 'Zur Probe' }
    return zusammenfuehren(tx, wer, vorhaben, jetzt)
  })
  const [paar] = await db.sql('select id from step.abgleich_paar')
  return { zwilling, zusammenfuehrung, paar: String(paar?.['id']) }
}

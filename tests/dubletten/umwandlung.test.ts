import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank, testHaus } from '../../src/platform/testing/index.ts'
import { runde } from '../../src/platform/uebergabe/index.ts'
import { aufheben } from '../../src/modules/step/zusammenfuehren/aufheben.ts'
import { zusammenfuehren } from '../../src/modules/step/zusammenfuehren/command.ts'
import { probewelt } from '../../src/modules/step/zusammenfuehren/probe.ts'
import { umwandeln } from '../../src/modules/step/umwandeln/command.ts'
import { paketFuer, sh } from '../../src/modules/eakte/pruefstand/paket.ts'
import { inEakte } from '../../src/modules/eakte/zustellen/in-eakte.ts'
import { umwandlungErledigt, umwandlungWiederOffen } from '../../src/modules/eakte/umwandlung/worker.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const w = probewelt(db, jetzt)
await w.weisungen()
const worker = testHaus(db.worker, { jetzt })
const stelle = await w.stelle()
const wer = await w.personal(stelle, 'leistung', 'Frau Lang')
const arbeite = () => runde(worker, [umwandlungErledigt, umwandlungWiederOffen])

async function mitAuftrag(personId: string): Promise<void> {
  const paket = paketFuer(stelle, { personId, auftraege: [{ art: 'umwandlung', faellig: '2026-07-09' }] })
  await inEakte(worker, paket, sh)
}
const auftrag = async (personId: string) =>
  (
    await db.sql(
      `select a.stand, a.bearbeiter_name, (select e.grund from eakte.auftrag_ereignis e where e.auftrag_id = a.id order by version desc limit 1) as grund
       from eakte.auftrag a join eakte.akte k on k.id = a.akte_id where k.person_id = $1 and a.art = 'umwandlung'`,
      [personId],
    )
  )[0]

test('ST-01: the conversion completes the open order with who did it and why; other orders stay', async () => {
  const id = await w.person([stelle], { art: 'internetperson', geburtsdatum: '1950-02-03', nachname: 'Abel' })
  await mitAuftrag(id)
  await w.als(wer, (tx) =>
    umwandeln(
      tx,
      w.haus.krypto,
      wer,
      id,
      { entscheidungen: [], felder: ['anschrift', 'telefon', 'mobil', 'email'] },
      jetzt,
    ),
  )
  await arbeite()
  assert.deepEqual(await auftrag(id), { stand: 'erledigt', bearbeiter_name: 'Frau Lang', grund: 'Person umgewandelt' })
  const [haupt] = await db.sql(
    `select a.stand from eakte.auftrag a join eakte.akte k on k.id = a.akte_id where k.person_id = $1 and a.art <> 'umwandlung'`,
    [id],
  )
  assert.equal(haupt?.['stand'], 'offen')
})

test('ST-01, ST-04: a merge that was the conversion and is undone opens the order again', async () => {
  const mensch = { geburtsdatum: '1971-11-12', nachname: 'Żurek', vorname: 'Ewa' }
  const person = await w.person([stelle], mensch)
  const id = await w.person([stelle], { ...mensch, art: 'internetperson' })
  await mitAuftrag(id)
  const vorhaben = { personId: id, mitId: person, fuehrendId: person, felder: {}, grund: 'Ausweis' }
  const merk = await w.als(wer, (tx) => zusammenfuehren(tx, wer, vorhaben, jetzt))
  await arbeite()
  assert.equal((await auftrag(id))?.['stand'], 'erledigt')
  await w.als(wer, (tx) => aufheben(tx, wer, merk, 'Zwilling', jetzt))
  await arbeite()
  const danach = await auftrag(id)
  assert.deepEqual([danach?.['stand'], danach?.['bearbeiter_name']], ['offen', null])
  assert.match(String(danach?.['grund']), /Umwandlung wieder offen/)
})

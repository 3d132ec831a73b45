import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { jetzt, probe } from '../hauptantrag/probe.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da

/** The office has taken the person over, and what follows is under way. */
async function umgewandelt(personId: string, dienststelle: string, aufgehoben: Date | null = null): Promise<void> {
  const id = neueId()
  await db.sql(
    `insert into step.umwandlung (id, person_id, dienststelle_id, ergebnis, geprueft, modell, am, von_id, von_name, aufgehoben)
    values ($1, $2, $3, 'neu', '[]', 'probe', $4, $5, 'Alex Amt', $6)`,
    [id, personId, dienststelle, jetzt, neueId(), aufgehoben],
  )
  await alsSystem(db.worker, 'uebergabe', (tx) =>
    uebergeben(tx, { art: 'antrag.freigabe', bezug: id, dienststelle, faellig: jetzt }),
  )
}

/** Someone who has applied: their person, and the office in charge. */
async function antragstellerin(): Promise<[person: string, dienststelle: string]> {
  await da.registriert()
  const [zeile] = await db.sql('select person_id, dienststelle_id from antrag.antrag order by id desc limit 1')
  await portal.arbeite()
  return [String(zeile?.['person_id']), String(zeile?.['dienststelle_id'])]
}

const gemeldet = async () => (await portal.arbeite()).filter(({ betreff }) => /Es geht weiter/.test(betreff))

test('ST-02: once the office has checked the person, a mail says that it goes on: to whom applied, without a link or a name', async () => {
  const [person, stelle] = await antragstellerin()
  await umgewandelt(person, stelle)
  const mails = await gemeldet()
  assert.deepEqual(
    mails.map(({ an }) => an),
    [da.letzteEmail()],
  )
  assert.doesNotMatch(mails[0]?.text ?? '', /https?:|Özlem|Kaya|JC-/)
  assert.deepEqual(await gemeldet(), [], 'once')
})

test('ST-02: a conversion that was taken back meanwhile tells nobody anything, and is not tried again', async () => {
  const [person, stelle] = await antragstellerin()
  await umgewandelt(person, stelle, jetzt)
  assert.deepEqual(await gemeldet(), [])
  const offen = await db.sql(
    `select 1 from uebergabe.uebergabe where art = 'antrag.freigabe' and stand <> 'zugestellt'`,
  )
  assert.deepEqual(offen, [])
})

import assert from 'node:assert/strict'
import { liesConfig } from '../../../src/config.ts'
import { bogenSpeichern } from '../../../src/modules/antrag/bogen/speichern.ts'
import { offenerBogen } from '../../../src/modules/antrag/bogen/lesen.ts'
import { jetzt, probe } from '../../../src/modules/antrag/hauptantrag/probe.ts'
import { arbeitsmarktprofil } from '../../../src/modules/arbeitsmarktprofil/index.ts'
import { portaltexteEinrichten } from '../../../src/modules/portal/index.ts'
import { leererInhalt } from '../../../src/modules/strecke/index.ts'
import { alsKunde, alsSystem } from '../../../src/platform/database/index.ts'
import { testDatenbank } from '../../../src/platform/testing/index.ts'
import { rahmenbauer } from '../../../src/rahmen/index.ts'
import type { Geplant } from './plan.ts'

/** Someone who has begun all forms, behind the real frame of the pages. */
export async function buehne() {
  const db = await testDatenbank()
  const config = liesConfig({ DEMO: '1', LOG: 'silent' })
  await alsSystem(db.worker, 'einrichtung', (tx) => portaltexteEinrichten(tx, config, jetzt))
  const da = await probe(db, [arbeitsmarktprofil], (haus) => rahmenbauer(haus.config, haus.db, haus.uhr))
  const { portal } = da
  const wer = await da.begonnen()
  const [zeile] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const personId = String(zeile?.['person_id'])
  const kunde = { kontoId: String(zeile?.['konto_id']), personIds: [personId] }
  const begonnen = new Set(['hauptantrag'])
  return {
    basis: await portal.web.listen({ host: '127.0.0.1', port: 0 }),
    kekse: wer.kekse,
    /** Puts into the form what it should say. */
    async sagt({ art, antworten }: Geplant): Promise<void> {
      if (!begonnen.has(art.art)) await wer.sende(`${art.pfad}/beginnen`)
      begonnen.add(art.art)
      await alsKunde(db.app, kunde, async (tx) => {
        const krypto = portal.haus.krypto
        const bogen = (await offenerBogen(tx, krypto, [personId], art.art, true)) ?? assert.fail(art.art)
        await bogenSpeichern(tx, krypto, { ...bogen, ...leererInhalt, antworten }, jetzt)
      })
    },
  }
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { als, bundidProbe } from '../bundid/probe.ts'
import { JETZT } from '../probe.ts'
import { verbundArbeiter } from './arbeiter.ts'

const db = await testDatenbank()
const p = await bundidProbe(db)
const aufraeumen = verbundArbeiter.find(({ art }) => art === 'konto.verbund-aufraeumen')
const auftrag = { id: '', art: 'konto.verbund-aufraeumen', bezug: '', versuche: 1 } as never
const zahlen = async () => {
  const [zeile] = await db.sql(`select (select count(*)::int from konto.verbund_anfrage) anfragen,
    (select count(*)::int from konto.verbund_registrierung) registrierungen,
    (select count(*)::int from konto.verbund_gesehen) gesehen,
    (select count(*)::int from crypto.schluessel where bestand = 'gast') schluessel`)
  return zeile
}

test('QU-03: what came from a provider is deleted with its keys when its time is over', async () => {
  const fenster = p.browser()
  await p.geht(fenster, als('kaya', 'eID'))
  await fenster.sende('/registrieren/nachweis', { email: 'kaya@example.org' })
  await p.arbeite()
  assert.deepEqual(await zahlen(), { anfragen: 1, registrierungen: 1, gesehen: 1, schluessel: 2 })
  p.stelle(plusSekunden(JETZT, 21 * 60))
  await aufraeumen?.bearbeite(p.worker, auftrag)
  assert.deepEqual(await zahlen(), { anfragen: 0, registrierungen: 1, gesehen: 0, schluessel: 1 })
  p.stelle(plusSekunden(JETZT, 25 * 3600))
  await aufraeumen?.bearbeite(p.worker, auftrag)
  assert.deepEqual(await zahlen(), { anfragen: 0, registrierungen: 0, gesehen: 0, schluessel: 0 })
})

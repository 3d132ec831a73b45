import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { antwortenVon, erwartet } from '../bogen/pruefstand/gang.ts'
import { gespeichert, nichtsVerloren, rueckwaerts, vorwaerts } from '../bogen/pruefstand/wandern.ts'
import { artVon, probehaushalte } from '../formulare/probe.ts'
import { hauptantrag } from './hauptantrag.ts'
import { PFAD, probe } from './probe.ts'

const da = await probe(await testDatenbank())
const b = await da.begonnen()

for (const haushalt of probehaushalte()) {
  if (artVon(haushalt) !== 'neu') continue
  test(`HA-02: household ${haushalt.id} is walked through its pages, and back, and nothing is lost`, async () => {
    await b.sende(`${PFAD}/loeschen`)
    await b.sende(`${PFAD}/beginnen`)
    const hin = await vorwaerts(b, hauptantrag, antwortenVon(haushalt))
    assert.deepEqual([...new Set(hin)].toSorted(), erwartet(hauptantrag, haushalt).toSorted())
    const danach = await gespeichert(da)
    nichtsVerloren(hauptantrag, haushalt, danach)
    await rueckwaerts(b, hauptantrag, hin)
    assert.deepEqual(await gespeichert(da), danach)
  })
}

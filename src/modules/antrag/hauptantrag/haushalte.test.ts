import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { antwortenVon } from '../bogen/pruefstand/gang.ts'
import { absenden, anderesEingefroren, andereSeiten } from '../bogen/pruefstand/gesendet.ts'
import { gespeichert, nichtsVerloren, rueckwaerts, vorwaerts } from '../bogen/pruefstand/wandern.ts'
import { artVon, probehaushalte } from '../formulare/probe.ts'
import { hauptantrag } from './hauptantrag.ts'
import { probe } from './probe.ts'

const da = await probe(await testDatenbank())

for (const haushalt of probehaushalte().filter((h) => artVon(h) === 'neu')) {
  test(`HA-02: household ${haushalt.id} is walked forward and back and sent, with the pages, forms and evidence that it states`, async () => {
    const b = await da.begonnen()
    const hin = await vorwaerts(b, hauptantrag, antwortenVon(haushalt))
    assert.deepEqual(andereSeiten(hauptantrag, haushalt, hin.keys()), [])
    const danach = await gespeichert(da)
    nichtsVerloren(hauptantrag, haushalt, danach)
    await rueckwaerts(b, hauptantrag, hin)
    assert.deepEqual(await gespeichert(da), danach)
    const einreichungId = await absenden(da, b, hauptantrag)
    assert.deepEqual(await anderesEingefroren(da, einreichungId, haushalt), [])
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { felderIn, jetzt, probe } from '../hauptantrag/probe.ts'

const da = await probe(await testDatenbank())

/** A change of this kind, filled in and about to be sent. */
async function gemeldet(art: string) {
  da.portal.stelle(jetzt)
  const b = await da.begonnen()
  await b.sende('/veraenderung/beginnen')
  const seite = '/veraenderung/vaem/art'
  const felder = felderIn((await b.hole(seite)).body)
  await b.sende(seite, { ...felder, vaem_art: art, aktion: 'weiter' })
  const absenden = '/veraenderung/absenden'
  const schluessel = String(load((await b.hole(absenden)).body)('input[name=schluessel]').val())
  return { b, absende: () => b.sende(absenden, { schluessel, wahrheit: 'ja', hinweise: 'ja' }) }
}

test('HA-08, KO-02: a new bank account is sent only by who proved a moment ago that it is them; other changes are not held up', async () => {
  const [konto, name] = [await gemeldet('konto'), await gemeldet('name')]
  da.portal.stelle(plusSekunden(jetzt, 11 * 60))
  assert.match(String((await konto.absende()).headers.location), /^\/konto\/stufe\?.*frisch=1/)
  assert.equal((await da.db.sql('select 1 from antrag.einreichung')).length, 0)
  assert.match(String((await name.absende()).headers.location), /\/veraenderung\/quittung\//)
})

test('HA-08: right after the sign-in a new bank account is sent without being asked again', async () => {
  const { absende } = await gemeldet('konto')
  assert.match(String((await absende()).headers.location), /\/veraenderung\/quittung\//)
})

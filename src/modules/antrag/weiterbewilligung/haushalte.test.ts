import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { offenerBogen } from '../bogen/lesen.ts'
import { antwortenVon, erwartet, gefragteSeiten, ortDer } from '../bogen/pruefstand/gang.ts'
import { gespeichert, nichtsVerloren, rueckwaerts, vorwaerts } from '../bogen/pruefstand/wandern.ts'
import { bogenSpeichern } from '../bogen/speichern.ts'
import { einreichungLaden } from '../einreichen/laden.ts'
import { abweichungen, artVon, type Probehaushalt, probehaushalte } from '../formulare/probe.ts'
import { jetzt, PFAD, probe } from '../hauptantrag/probe.ts'
import { veraenderung } from '../veraenderung/veraenderung.ts'
import { weiterbewilligung } from './weiterbewilligung.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da
// Later than what the households tell of.
portal.stelle(new Date('2026-08-10T10:00:00Z'))

/** What the form does not ask, because the first application said it. */
function bekannt(art: Formularart, haushalt: Probehaushalt): Antworten {
  const gefragt = new Set(
    gefragteSeiten(art, haushalt).flatMap(({ instanz, fragen }) => fragen.map((id) => `${instanz} ${id}`)),
  )
  return Object.fromEntries(
    Object.entries(antwortenVon(haushalt)).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(Object.entries(werte).filter(([id]) => !gefragt.has(`${instanz} ${id}`))),
    ]),
  )
}

/** Someone who has sent a first application that says this. */
async function mitErstem(antworten: Antworten) {
  const b = await da.begonnen()
  const [zeile] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const personId = String(zeile?.['person_id'])
  const id = await alsKunde(db.app, { kontoId: String(zeile?.['konto_id']), personIds: [personId] }, async (tx) => {
    const bogen = (await offenerBogen(tx, portal.haus.krypto, [personId], 'hauptantrag', true)) ?? assert.fail()
    const [antrag, ich] = [{ ...antworten['antrag'], 'hauptantrag.antrag.art': 'neu' }, bogen.antworten['person/1']]
    const gesagt = { ...antworten, antrag, 'person/1': { ...ich, ...antworten['person/1'] } }
    return (await bogenSpeichern(tx, portal.haus.krypto, { ...bogen, antworten: gesagt }, jetzt)).id
  })
  await b.sende(`${PFAD}/absenden`, { schluessel: id, wahrheit: 'ja' })
  return b
}

async function eingereicht() {
  const [zeile] = await db.sql('select id from antrag.einreichung order by id desc limit 1')
  return alsSystem(db.worker, 'uebergabe', (tx) => einreichungLaden(tx, portal.worker, String(zeile?.['id'])))
}

for (const haushalt of probehaushalte().filter((h) => artVon(h) !== 'neu')) {
  const art = artVon(haushalt) === 'aenderung' ? veraenderung : weiterbewilligung
  test(`HA-08: household ${haushalt.id} is walked forward and back and sent, with the pages, forms and evidence it should meet (${haushalt.haushalt})`, async () => {
    const b = await mitErstem(bekannt(art, haushalt))
    await b.sende(`${art.pfad}/beginnen`)
    const hin = await vorwaerts(b, art, antwortenVon(haushalt))
    assert.deepEqual([...new Set(hin)].toSorted(), erwartet(art, haushalt).toSorted())
    const seiten = new Set(hin.map((pfad) => ortDer(pfad).seite))
    assert.deepEqual([...seiten].toSorted(), haushalt.erwartet.seiten.toSorted())
    const danach = await gespeichert(da)
    nichtsVerloren(art, haushalt, danach)
    await rueckwaerts(b, art, hin)
    assert.deepEqual(await gespeichert(da), danach)
    const [bogen] = await db.sql('select id from antrag.bogen where art = $1 order by id desc limit 1', [art.art])
    const antwort = await b.sende(`${art.pfad}/absenden`, { schluessel: String(bogen?.['id']), wahrheit: 'ja' })
    assert.match(String(antwort.headers.location), /\/quittung\/JC-/)
    const { angaben } = await eingereicht()
    assert.deepEqual(
      abweichungen(
        { ...angaben, seiten: hin.map((pfad) => ({ key: ortDer(pfad).seite, fragen: [] })) },
        haushalt.erwartet,
      ),
      [],
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { jetzt, PFAD } from '../hauptantrag/probe.ts'
import { nachweisprobe } from '../nachweise/probe.ts'

const db = await testDatenbank()
const { portal, mieter, mitDatei, abgesendet, pruefeDateien, akte } = await nachweisprobe(db)
const NACHWEISE = `${PFAD}/nachweise`
const STUNDE = 3600

/** Everything but the checks of files, as many hours later. */
async function nach(stunden: number): Promise<void> {
  portal.worker.uhr.stelle(plusSekunden(jetzt, stunden * STUNDE))
  await portal.arbeite()
}
const runden = (bogen: string) => db.sql('select * from antrag.einreichung where bogen_id = $1 order by runde', [bogen])

test('HA-04: a scanner that hangs holds back no application; its files follow as a round of their own when they are free', async () => {
  const kim = await mieter()
  await mitDatei(kim, NACHWEISE, 0, await pdfDatei(2), 'Mietvertrag.pdf')
  const { quittung, bogen, id, e } = await abgesendet(kim)
  await nach(3.9)
  assert.equal((await runden(bogen))[0]?.['dokument_am'], null, 'it waits for four hours')
  await nach(4.1)
  const [erste] = await runden(bogen)
  assert.equal((erste?.['ausstehend'] as string[] | undefined)?.length, 1)
  const frueh = await akte(id)
  assert.deepEqual(
    frueh.dokumente.map(({ art }) => art),
    ['antrag'],
  )
  const beleg = frueh.daten.nachweise.find(({ weg }) => weg === 'datei')
  assert.deepEqual([beleg?.dateien, beleg?.inPruefung], [[], ['Mietvertrag.pdf']])
  assert.ok(frueh.daten.kurzfassung.zeilen.some(({ wert }) => wert === '1 Datei, sie kommt danach'))
  assert.equal(erste?.['fehlende_nachweise'], e?.['fehlende_nachweise'], 'what is being checked is not missing')
  assert.match((await kim.hole(quittung)).body, /Wir prüfen noch eine Datei[\s\S]*PDF herunterladen/)
  const [wartet] = await db.sql(`select stand, grund from uebergabe.uebergabe where art = 'antrag.nachlauf'`)
  assert.deepEqual(wartet, { stand: 'wartend', grund: 'Eine Datei wird noch geprüft.' })

  await pruefeDateien()
  await nach(5)
  await nach(5.1)
  const [, zweite] = await runden(bogen)
  assert.deepEqual([zweite?.['runde'], zweite?.['nachlauf']], [2, true])
  assert.deepEqual(zweite?.['eingegangen'], e?.['eingegangen'], 'it came when it came')
  const spaet = await akte(String(zweite?.['id']))
  assert.deepEqual([spaet.art, spaet.dokumente.map(({ art }) => art)], ['antrag.nachweis', ['antrag', 'nachweis']])
  assert.deepEqual(
    spaet.daten.nachweise.filter(({ runde }) => runde === 2).flatMap((n) => n.dateien.map(({ name }) => name)),
    ['Mietvertrag.pdf'],
  )
  assert.match((await kim.hole(quittung)).body, /später geprüft/)
  await nach(6)
  assert.equal((await runden(bogen)).length, 2, 'once')
})

test('HA-03: a file that is refused only after the hand-over makes its evidence a missing one, and the office is told', async () => {
  const kim = await mieter()
  await mitDatei(kim, NACHWEISE, 0, Buffer.from('%PDF-1.7 kaputt'), 'Foto.pdf')
  const { bogen, e } = await abgesendet(kim)
  await nach(11)
  await pruefeDateien()
  await nach(12)
  await nach(12.1)
  const [, zweite] = await runden(bogen)
  assert.equal(zweite?.['fehlende_nachweise'], Number(e?.['fehlende_nachweise']) + 1)
  const { daten } = await akte(String(zweite?.['id']))
  assert.ok(daten.nachweise.some(({ weg, grund }) => weg === 'fehlt' && grund === 'nicht angenommen: Foto.pdf'))
})

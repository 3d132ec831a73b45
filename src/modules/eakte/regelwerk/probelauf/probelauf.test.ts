import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { eakte, zustellen } from '../../index.ts'
import { teststelle } from '../../pruefstand/dienststelle.ts'
import { paketFuer } from '../../pruefstand/paket.ts'
import type { Paket } from '../../paket.ts'
import { entscheiden, testDesk } from '../../../../../tests/desk.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const haus = testHaus(db.app, { jetzt })
const worker = testHaus(db.worker, { jetzt })
const hier = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
const grossmann = await desk.als('teamleitung', hier.id, 'Ruth Großmann')
const brandt = await desk.als('teamleitung', hier.id, 'Ines Brandt')
const tisch = '/arbeitsplatz/regelwerk'

const personen = ['Ahrens', 'Großmann', 'Häßler', 'Łukasiewicz', 'Nguyễn', 'Özdemir', 'Žukov', 'Kaya', 'Müller']
const paket = (nachname: string, i: number): Paket =>
  paketFuer(hier.id, {
    eingegangen: new Date('2026-06-25T12:07:00Z'),
    eingaben: {
      vorgang: i % 4 === 3 ? 'umwandlung' : 'antrag.tda',
      kanal: 'online',
      nachname,
      zustaendigkeit: i % 5 === 4 ? 'klaeren' : 'klar',
      plz: i % 2 === 0 ? '24103' : '24837',
    },
  })

async function koerbeNach(pakete: readonly Paket[]): Promise<string[]> {
  for (const einer of pakete) assert.deepEqual(await zustellen(worker, einer), { stand: 'zugestellt' })
  const zeilen = await db.sql(
    `select g.id, k.name from eakte.auftrag a join eakte.postkorb k on k.id = a.postkorb_id
     join eakte.eingang g on g.id = a.eingang_id where g.id = any($1)`,
    [pakete.map(({ id }) => id)],
  )
  return pakete.map(({ id }) => String(zeilen.find((z) => z['id'] === id)?.['name']))
}

test('EA-02, KT-05: the dry run says of the last month what really happens once the draft counts', async () => {
  const vorher = await koerbeNach(personen.map(paket))
  await grossmann(`${tisch}/entwurf`, {})
  // The new rulebook also looks at the postcode, which the one in force never asked for.
  const zeile = { 's_zustaendigkeit.art': 'beliebig', 's_anliegen.art': 'beliebig', 's_kanal.art': 'beliebig' }
  const neu = {
    ...zeile,
    's_vorgang.art': 'ist',
    's_vorgang.wert.0': 'antrag.tda',
    's_zustaendigkeit.art': 'ist',
    's_zustaendigkeit.wert.0': 'klar',
    s_nachname: '',
    s_geburtsmonat: '',
    notiz: '',
    version: '99',
  }
  const zeilen = load((await grossmann(`${tisch}/tabelle`)).body)
  for (const nr of ['R-1', 'R-2', 'R-3']) {
    const ort = zeilen(`#zeile-${nr} a`).attr('href') ?? ''
    await grossmann(`${ort}/loeschen`, {})
  }
  await grossmann(`${tisch}/zeilen/neu`, { ...neu, nr: 'R-7', s_plz: '24103', ziel: 'leistung-1' })
  await grossmann(`${tisch}/zeilen/neu`, { ...neu, nr: 'R-8', s_plz: '24837', ziel: 'leistung-3' })
  const lauf = load((await grossmann(`${tisch}/probelauf`)).body)
  const gesagt = new Map(
    lauf('.jc-datentabelle')
      .first()
      .find('tbody tr')
      .toArray()
      .map((tr): [string, number] => {
        const zellen = lauf(tr)
          .children()
          .map((_, td) => lauf(td).text())
          .get()
        return [`${zellen[0]} → ${zellen[1]}`, Number(zellen[2])]
      }),
  )
  await grossmann(`${tisch}/testfaelle/neu`, {
    name: 'Kiel',
    e_vorgang: 'antrag.tda',
    e_zustaendigkeit: 'klar',
    e_plz: '24103',
    ziel: 'leistung-1',
  })
  assert.equal(
    (await grossmann(`${tisch}/freigabe/einreichen`, { grund: 'Nach Ort' })).headers.location,
    `${tisch}/freigabe`,
  )
  const frei = await entscheiden(brandt, `${tisch}/freigabe`, 'freigeben', { moment: 'sofort', sofortgrund: 'Probe' })
  assert.equal(frei.statusCode, 303)
  const nachher = await koerbeNach(personen.map(paket))
  const wirklich = new Map<string, number>()
  for (const [i, von] of vorher.entries())
    if (von !== nachher[i]) wirklich.set(`${von} → ${nachher[i]}`, (wirklich.get(`${von} → ${nachher[i]}`) ?? 0) + 1)
  assert.ok(wirklich.size >= 3, JSON.stringify([...wirklich]))
  assert.deepEqual(gesagt, wirklich)
  const summe = [...wirklich.values()].reduce((a, b) => a + b, 0)
  assert.match(lauf('.kern-alert').first().text(), new RegExp(`${summe} von ${personen.length} Aufträgen`))
})

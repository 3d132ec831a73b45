import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { nachweisprobe } from '../nachweise/probe.ts'

const db = await testDatenbank()
const { portal, mieter, mitDatei, abgesendet, pruefeDateien, arbeite, akte } = await nachweisprobe(db)
const text = async (wer: FormularBrowser, pfad: string): Promise<string> =>
  load((await wer.hole(pfad)).body)('main')
    .text()
    .replaceAll(/\s+/g, ' ')

/** Someone who has sent the form without any evidence. */
async function ohneNachweise() {
  const kim = await mieter()
  const gesendet = await abgesendet(kim)
  await portal.arbeite()
  return { kim, ...gesendet, liste: `${gesendet.quittung}/nachweise` }
}

async function sende(wer: FormularBrowser, liste: string) {
  const schluessel = String(load((await wer.hole(liste)).body)('input[name=schluessel]').val())
  return wer.sende(liste, { schluessel })
}

const runden = (bogen: string) => db.sql('select * from antrag.einreichung where bogen_id = $1 order by runde', [bogen])
const auftraege = (referenz: unknown) =>
  db.sql(
    `select a.art, a.stand, a.hinweis, a.bearbeiter_name from eakte.auftrag a join eakte.eingang e on e.id = a.eingang_id
     where e.referenz = $1 and a.art in ('unvollstaendig', 'antrag.nachweis') order by a.nummer`,
    [referenz],
  )

test('HA-03, HA-04: evidence comes later as a round of its own: cover, file, work order; the list of what is missing shrinks', async () => {
  const { kim, bogen, e, quittung, liste } = await ohneNachweise()
  assert.match(await text(kim, `/antrag/${String(e?.['referenz'])}`), /Nachweise nachreichen/)
  const empfang = await text(kim, quittung)
  assert.match(empfang, /Bitte reichen Sie die fehlenden Nachweise nach/)
  assert.doesNotMatch(empfang, /Sie müssen jetzt nichts tun/, 'not beside what is missing')
  const vorher = Number(e?.['fehlende_nachweise'])
  const datei = await mitDatei(kim, liste, 0, await pdfDatei(2), 'Mietvertrag.pdf')
  assert.match(await text(kim, liste), /Noch nicht abgesendet/)
  assert.equal((await runden(bogen)).length, 1, 'nothing is sent by uploading')
  assert.equal((await sende(kim, liste)).headers.location, `${quittung}?stand=nachgereicht`)
  assert.match(await text(kim, `${quittung}?stand=nachgereicht`), /sind eingegangen.*Das Dokument entsteht gerade/)
  await pruefeDateien()
  await arbeite()
  const [, zweite] = await runden(bogen)
  assert.deepEqual([zweite?.['runde'], zweite?.['fehlende_nachweise']], [2, vorher - 1])
  const { art, dokumente, daten } = await akte(String(zweite?.['id']))
  assert.deepEqual([art, dokumente.map((d) => d['art'])], ['antrag.nachweis', ['antrag', 'nachweis']])
  assert.deepEqual(
    daten.nachweise.filter((n) => n.runde === 2).flatMap((n) => n.dateien.map(({ name }) => name)),
    ['Mietvertrag.pdf'],
  )
  const [alt, neu, offen] = await auftraege(e?.['referenz'])
  assert.deepEqual(
    [alt?.['art'], alt?.['stand'], alt?.['bearbeiter_name']],
    ['unvollstaendig', 'erledigt', 'Jobcenter online'],
  )
  assert.deepEqual([neu?.['art'], neu?.['stand']], ['antrag.nachweis', 'offen'])
  assert.ok(String(offen?.['hinweis']).endsWith(` ${vorher - 1} Nachweise`))
  const pdf = await kim.hole(`${quittung}/nachgereicht/2`)
  assert.match(String(pdf.headers['content-disposition']), /Nachweise-JC-.*-2\.pdf/)
  assert.equal((await kim.hole(datei)).headers.location, liste, 'what was handed in is not asked for any more')
  assert.match(await text(kim, `/antrag/${String(e?.['referenz'])}`), /Sie haben Nachweise nachgereicht/)
})

test('HA-04: with the last evidence nobody asks any more; pressing twice hands in once, nothing is not handed in', async () => {
  const { kim, bogen, e, quittung, liste } = await ohneNachweise()
  const leer = await kim.sende(liste, { schluessel: '2' })
  assert.equal(leer.statusCode, 422)
  assert.match(leer.body, /Bitte wählen Sie zuerst einen Nachweis/)
  const seiten = load((await kim.hole(liste)).body)('.kern-task-list__item a').toArray()
  for (const { attribs } of seiten)
    await kim.sende(String(attribs['href']), {
      weg: 'gibt-es-nicht',
      'worte-gibt-es-nicht': 'Mündlich vereinbart.',
      aktion: 'weiter',
    })
  const orte = await Promise.all([kim.sende(liste, { schluessel: '2' }), kim.sende(liste, { schluessel: '2' })])
  for (const { headers } of orte) assert.equal(headers.location, `${quittung}?stand=nachgereicht`)
  assert.equal((await runden(bogen)).length, 2)
  await arbeite()
  const [, zweite] = await runden(bogen)
  assert.equal(zweite?.['fehlende_nachweise'], 0)
  const { daten } = await akte(String(zweite?.['id']))
  assert.ok(daten.nachweise.some(({ weg, grund }) => weg === 'gibt-es-nicht' && grund === 'Mündlich vereinbart.'))
  const offen = (await auftraege(e?.['referenz'])).filter((a) => a['stand'] === 'offen')
  assert.deepEqual(
    offen.map((a) => [a['art'], a['hinweis']]).filter(([, hinweis]) => /Nachweis/.test(String(hinweis))),
    [],
  )
  assert.match(await text(kim, liste), /Es fehlt kein Nachweis mehr/)
})

test('QU-03: nobody hands in evidence for someone else, and what was sent first never changes', async () => {
  const { kim, bogen, liste, quittung } = await ohneNachweise()
  const [erste] = await runden(bogen)
  const andere = await mieter()
  for (const pfad of [liste, `${quittung}/nachgereicht/2`]) assert.equal((await andere.hole(pfad)).statusCode, 404)
  assert.equal((await andere.sende(liste, { schluessel: '2' })).statusCode, 404)
  await mitDatei(kim, liste, 0, await pdfDatei(3))
  await sende(kim, liste)
  assert.deepEqual((await runden(bogen))[0], { ...erste })
})

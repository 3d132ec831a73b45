import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { aufraeumen } from '../../../platform/eingang/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { neueId } from '../../../platform/ids.ts'
import { type FormularBrowser, testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { bogenFristen } from '../bogen/fristen.ts'
import { jetzt, PFAD } from '../hauptantrag/probe.ts'
import { nachweisprobe } from '../nachweise/probe.ts'

const db = await testDatenbank()
const { portal, mieter, mitDatei, abgesendet, pruefeDateien, arbeite, akte } = await nachweisprobe(db)
const NACHWEISE = `${PFAD}/nachweise`

test('HA-03, HA-04: evidence goes along: the document waits for the checks, then each file lies beside it in the record', async () => {
  const kim = await mieter()
  await mitDatei(kim, NACHWEISE, 0, await pdfDatei(2))
  assert.match((await kim.hole(`${PFAD}/absenden`)).body, /1 Datei[\s\S]*Wir prüfen gerade Ihre Dateien/)
  const { quittung, id, e } = await abgesendet(kim)
  await portal.arbeite()
  const wartend = await kim.hole(quittung)
  assert.match(wartend.body, /Wir prüfen noch Ihre Dateien/)
  const [lauf] = await db.sql(
    `select stand, grund from uebergabe.uebergabe where art = 'antrag.gesamtdokument' and bezug = $1`,
    [id],
  )
  assert.deepEqual(lauf, { stand: 'wartend', grund: 'Eine Datei wird noch geprüft.' })
  await pruefeDateien()
  await arbeite()
  assert.match((await kim.hole(quittung)).body, /PDF herunterladen/)
  const { dokumente, daten } = await akte(id)
  assert.deepEqual(
    dokumente.map(({ art }) => art),
    ['antrag', 'nachweis'],
  )
  const beleg = daten.nachweise.find(({ weg }) => weg === 'datei')
  const [datei] = beleg?.dateien ?? []
  assert.deepEqual([datei?.name, datei?.seiten, datei?.sha256], ['Ausweis.pdf', 2, dokumente[1]?.['sha256']])
  assert.equal(dokumente[1]?.['titel'], beleg?.name)
  assert.doesNotMatch(String(dokumente[1]?.['dateiname']), /Ausweis\.pdf$/, 'its own name stands where it is encrypted')
  assert.equal(daten.nachweise.filter(({ weg }) => weg === 'fehlt').length, e?.['fehlende_nachweise'])
})

test('HA-03: an evidence whose only file is refused after the sending is missing: for customer, record and work order', async () => {
  const kim = await mieter()
  await mitDatei(kim, NACHWEISE, 0, Buffer.from('%PDF-1.7 kaputt'), 'Foto.pdf')
  const { quittung, id, e } = await abgesendet(kim)
  await pruefeDateien()
  await arbeite()
  const danach = Number(e?.['fehlende_nachweise']) + 1
  const [jetztFehlend] = await db.sql('select fehlende_nachweise from antrag.einreichung where id = $1', [id])
  assert.equal(jetztFehlend?.['fehlende_nachweise'], danach)
  assert.match((await kim.hole(quittung)).body, /Ihre Datei konnten wir nicht annehmen/)
  const { dokumente, daten } = await akte(id)
  assert.equal(dokumente.length, 1)
  assert.ok(daten.nachweise.some(({ weg, grund }) => weg === 'fehlt' && grund === 'nicht angenommen: Foto.pdf'))
  const [auftrag] = await db.sql(`select hinweis from eakte.auftrag where eingang_id = $1 and art = 'unvollstaendig'`, [
    id,
  ])
  assert.ok(String(auftrag?.['hinweis']).endsWith(`${danach} Nachweise`))
})

test('HA-03: one file that proves two things lies in the record once; what was only said goes along in the customer’s words', async () => {
  const kim = await mieter()
  const inhalt = await pdfDatei(3)
  const [eines] = [await mitDatei(kim, NACHWEISE, 0, inhalt), await mitDatei(kim, NACHWEISE, 1, inhalt)]
  const { id } = await abgesendet(kim)
  await pruefeDateien()
  await arbeite()
  const { dokumente, daten } = await akte(id)
  assert.equal(dokumente.filter(({ art }) => art === 'nachweis').length, 1)
  assert.equal(daten.nachweise.filter(({ weg }) => weg === 'datei').length, 2)
  assert.equal((await kim.hole(eines)).headers.location, `${PFAD}/nachweise`, 'what was sent is not changed here')
})

test('QU-03: a file that is removed from the library stays as long as an application holds it, sent or not', async () => {
  const [gesendet, offen] = [await mieter(), await mieter()]
  await mitDatei(gesendet, NACHWEISE, 0, await pdfDatei(4))
  await mitDatei(offen, NACHWEISE, 0, await pdfDatei(5))
  const { id } = await abgesendet(gesendet)
  await pruefeDateien()
  assert.match(await unterlagen(gesendet), /Ausweis\.pdf.*Hauptantrag: abgesendet am 3\. Juli 2026/)
  assert.match(await unterlagen(offen), /Ausweis\.pdf.*Hauptantrag: noch nicht abgesendet/)
  for (const wer of [gesendet, offen]) await ausUnterlagen(wer)
  const vorher = await dateizahl()
  await nachTagen(31)
  assert.equal(await dateizahl(), vorher)
  const pfad = String(load((await offen.hole(`${PFAD}/nachweise`)).body)('.kern-task-list__item a').attr('href'))
  assert.match((await offen.hole(pfad)).body, /Ausweis\.pdf/)
  await offen.sende(`${PFAD}/loeschen`)
  await nachTagen(62)
  assert.equal(await dateizahl(), vorher - 1)
  assert.deepEqual(await db.sql('select fest from eingang.verwendung where halter = $1', [id]), [{ fest: true }])
})

const unterlagen = async (wer: FormularBrowser): Promise<string> =>
  load((await wer.hole('/unterlagen')).body)('main')
    .text()
    .replaceAll(/\s+/g, ' ')

const dateizahl = async (): Promise<number> => (await db.sql('select 1 from eingang.datei')).length

async function ausUnterlagen(wer: FormularBrowser): Promise<void> {
  const liste = load((await wer.hole('/unterlagen')).body)
  await wer.sende(String(liste('form[action$="/entfernen"]').attr('action')))
}

/** The hourly work, as many days later. */
async function nachTagen(tage: number): Promise<void> {
  const haus = testHaus(db.worker, { jetzt: plusSekunden(jetzt, tage * 86_400) })
  const takt = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: jetzt, versuch: 1 }
  for (const einer of [bogenFristen, aufraeumen]) await einer.bearbeite(haus, takt)
}

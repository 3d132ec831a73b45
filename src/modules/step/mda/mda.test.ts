import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { personAnlegen } from '../index.ts'
import { nummerAnlegen, nummernHeute } from '../nummer/nummer.ts'
import { type MdaAntwort, mdaVermerken } from './command.ts'
import { mdaDatei } from './datei.ts'
import { mdaEinlesen } from './einlesen.ts'
import { type MdaFeld, mdaVon } from './query.ts'

const db = await testDatenbank()
const { krypto } = testHaus(db.app)
const jetzt = new Date('2026-07-03T12:00:00Z')
const wer = { personalId: neueId(), dienststelleIds: [neueId()], rechte: ['step.lesen', 'step.bearbeiten'] }
const neu = {
  vorname: 'Özlem',
  nachname: 'Kaya',
  geburt: { jahr: 1990, monat: 7, tag: 3 },
  herkunft: 'Dienststelle',
} as const
const person = () => alsPersonal(db.app, wer, (tx) => personAnlegen(tx, krypto, neu, 'keine', jetzt))
const vermerke = (id: string, antwort: MdaAntwort) =>
  alsSystem(db.worker, 'uebergabe', (tx) => mdaVermerken(tx, krypto, id, antwort, jetzt))
const stand = (id: string) => alsPersonal(db.app, wer, (tx) => mdaVon(tx, krypto, id))
const steuerId = (id: string) =>
  alsPersonal(db.app, wer, async (tx) => (await nummernHeute(tx, krypto, id)).find(({ art }) => art === 'steuer_id'))

test('ST-06: the retrieval takes over a Steuer-ID that we lack, and says so', async () => {
  const id = await person()
  assert.equal(await stand(id), undefined)
  await vermerke(id, { stand: 'angefragt' })
  assert.equal((await stand(id))?.stand, 'angefragt')
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719', daten: { nachname: 'Kaya' } })
  const da = await stand(id)
  const feld: MdaFeld = { feld: 'steuer_id', bisher: null, geliefert: '86 095 742 719', uebernommen: true }
  assert.deepEqual([da?.stand, da?.felder], ['uebernommen', [feld]])
  const nummer = await steuerId(id)
  assert.deepEqual([nummer?.wert, nummer?.herkunft], ['86095742719', 'MDA'])
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719' })
  assert.deepEqual((await stand(id))?.felder, [])
})

test('ST-06: what differs is shown and never written over ours', async () => {
  const id = await person()
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719' })
  await vermerke(id, { stand: 'beantwortet', steuerId: '47036892816', daten: { nachname: 'Demir', vorname: 'Özlem' } })
  const da = await stand(id)
  assert.equal(da?.stand, 'abweichend')
  assert.deepEqual(
    da?.felder.map(({ feld, bisher, geliefert, uebernommen }) => [feld, bisher, geliefert, uebernommen]),
    [
      ['nachname', 'Kaya', 'Demir', false],
      ['steuer_id', '86 095 742 719', '47 036 892 816', false],
    ],
  )
  assert.equal((await steuerId(id))?.wert, '86095742719')
  await vermerke(id, { stand: 'beantwortet', steuerId: '12345678901' })
  assert.deepEqual((await stand(id))?.felder, [])
})

test('ST-06: only the system writes it, and only for a person that is there', async () => {
  const id = await person()
  await assert.rejects(
    alsPersonal(db.app, wer, (tx) => mdaVermerken(tx, krypto, id, { stand: 'fehler' }, jetzt)),
    Forbidden,
  )
  await assert.rejects(vermerke(neueId(), { stand: 'fehler' }), NotFound)
})

const KOPF = 'kundennummer;stand;steuer_id;vorname;nachname;geburtsdatum'
const haus = { ...testHaus(db.worker, { jetzt }), krypto }
/** A person with a Kundennummer. */
async function mitNummer(wert: string): Promise<string> {
  const id = await person()
  await alsPersonal(db.app, wer, (tx) =>
    nummerAnlegen(tx, krypto, id, { art: 'kundennummer', wert, herkunft: 'Dienststelle' }, jetzt),
  )
  return id
}

test('ST-06: a file of answers is noted at the persons by their Kundennummer; --probe notes nothing', async () => {
  const [eins, zwei] = [await mitNummer('111A000001'), await mitNummer('111A000002')]
  const datei = `${KOPF}\n111A000001;beantwortet;86095742719;Özlem;Demir;1990-07-03\n111 a 000002;ohne-treffer\n`
  assert.deepEqual(await mdaEinlesen(haus, datei, true), { ok: true, zeilen: 2 })
  assert.equal(await stand(eins), undefined)
  assert.deepEqual(await mdaEinlesen(haus, datei, false), { ok: true, zeilen: 2 })
  assert.equal((await stand(eins))?.stand, 'abweichend')
  assert.equal((await steuerId(eins))?.wert, '86095742719')
  assert.equal((await stand(zwei))?.stand, 'ohne-treffer')
})

test('ST-06: a number that nobody or more than one person has is told by its line, and nothing is noted', async () => {
  const id = await mitNummer('222B000001')
  await mitNummer('222B000002')
  await mitNummer('222B000002')
  const datei = 'kundennummer;stand\n222B000001;angefragt\n222B000009;angefragt\n222B000002;angefragt\n'
  const bericht = await mdaEinlesen(haus, datei, false)
  assert.deepEqual(bericht.ok ? [] : bericht.fehler, [
    'Zeile 3: Zu dieser Kundennummer gibt es keine Person.',
    'Zeile 4: Diese Kundennummer haben mehrere Personen. Bitte erst klären.',
  ])
  assert.equal(await stand(id), undefined)
})

test('ST-06: what is wrong in a file is said line by line, without a number or a name', () => {
  const fehler = (text: string) => {
    const datei = mdaDatei(text)
    return datei.ok ? [] : datei.fehler
  }
  assert.deepEqual(fehler(''), ['Die Datei hat keine Zeile unter der Kopfzeile.'])
  assert.deepEqual(fehler('nummer;stand\n1;fehler'), [
    'Zeile 1: Die Spalte kundennummer fehlt.',
    'Zeile 1: Die Spalte „nummer“ gibt es hier nicht.',
  ])
  const zeilen = [
    '12;angefragt',
    '333C000001;fertig',
    '333C000002;beantwortet;12345678901',
    '333C000003;beantwortet;;Kim;Muster;1990-02-30',
    '333C000004;fehler;;Kim',
    '333C000005;angefragt',
    '333C000005;angefragt',
  ]
  assert.deepEqual(fehler([KOPF, ...zeilen].join('\r\n')), [
    'Zeile 2: Die Kundennummer hat nicht die Form 123A456789.',
    'Zeile 3: Der Stand „fertig“ ist keiner von: angefragt, ohne-treffer, fehler, beantwortet.',
    'Zeile 4: Die Prüfziffer der Steuer-ID stimmt nicht.',
    'Zeile 5: Das Geburtsdatum ist kein Tag der Form 1990-07-03.',
    'Zeile 6: Angaben stehen nur in Zeilen mit dem Stand beantwortet.',
    'Zeile 8: Diese Kundennummer steht schon in Zeile 7.',
  ])
})

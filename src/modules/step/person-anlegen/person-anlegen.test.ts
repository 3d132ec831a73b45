import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsPersonal, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { Forbidden } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { briefanschriftVon, type NeuePerson, personAnlegen, personAnzeigen, rueckbriefVermerken } from '../index.ts'

const db = await testDatenbank()
const { krypto } = testHaus(db.app)
const jetzt = new Date('2026-07-03T12:00:00Z')
const kaya: NeuePerson = {
  titel: 'Dr.',
  vorname: 'Özlem',
  nachname: 'Kaya-Müller',
  geburtsname: 'Yıldız',
  geburt: { jahr: 1990, monat: 7 },
  geburtsort: 'İzmir',
  geschlecht: 'w',
  staaten: ['DE', 'TR'],
  anschrift: { art: 'wohnung', strasse: 'Lindenweg', hausnummer: '4', plz: '12347', ort: 'Musterstadt' },
  telefon: '0151 23456789',
  herkunft: 'amtlich',
}
const stelle = neueId()
const rechte = ['step.lesen', 'step.bearbeiten']
const wer = (dienststelle = stelle, mit = rechte) => ({
  personalId: neueId(),
  dienststelleIds: [dienststelle],
  rechte: mit,
})
const anlegen = (einer = wer()) =>
  alsPersonal(db.app, einer, (tx) => personAnlegen(tx, krypto, kaya, 'Kein Treffer', jetzt))

test('ST-01: staff create an Inhouse-Person of their own office; the decision on duplicates is kept', async () => {
  const id = await anlegen()
  const person = await alsPersonal(db.app, wer(), (tx) => personAnzeigen(tx, krypto, id))
  assert.deepEqual(
    [person.art, person.nachname, person.herkunft, person.anschrift, person.telefon],
    ['inhouse', 'Kaya-Müller', 'amtlich', kaya.anschrift, kaya.telefon],
  )
  const [zeile] = await db.sql(
    'select geburtsdatum, geburt_jahr, geburt_monat, geburt_tag, geburtsname_such, staaten from step.person where id = $1',
    [id],
  )
  assert.deepEqual(zeile, {
    geburtsdatum: null,
    geburt_jahr: 1990,
    geburt_monat: 7,
    geburt_tag: null,
    geburtsname_such: 'YILDIZ',
    staaten: ['DE', 'TR'],
  })
  const [eintrag] = await db.sql(
    `select grund, dienststelle_id from protokoll.neu where person_id = $1 and aktion = 'step.person-angelegt'`,
    [id],
  )
  assert.deepEqual(eintrag, { grund: 'Kein Treffer', dienststelle_id: stelle })
})

test('QU-03: telephone numbers lie encrypted, with a keyed hash that finds them', async () => {
  const id = await anlegen()
  const [zeile] = await db.sql('select wert, such, inhalt::text as inhalt from step.kontakt where person_id = $1', [id])
  assert.equal(zeile?.['wert'], null)
  assert.match(String(zeile?.['such']), /^[0-9a-f]{32}$/)
  assert.ok(!String(zeile?.['inhalt']).includes(Buffer.from('23456').toString('hex')))
})

test('QU-03: without the right, or in the name of another office, nobody creates one; also not past the code', async () => {
  await assert.rejects(anlegen(wer(stelle, ['step.lesen'])), Forbidden)
  const id = neueId()
  const roh = (tx: Transaction) =>
    tx
      .insertInto('step.person')
      .values({ id, art: 'inhouse', herkunft: 'dienststelle', erstellt: jetzt, geaendert: jetzt })
      .execute()
  await assert.rejects(alsPersonal(db.app, wer(stelle, ['step.lesen']), roh), /row-level security/)
  await assert.rejects(alsKunde(db.app, { kontoId: neueId(), personIds: [id] }, roh), /row-level security/)
  const person = await anlegen()
  const greifen = (einer: ReturnType<typeof wer>) =>
    alsPersonal(db.app, einer, (tx) =>
      tx
        .insertInto('step.zustaendigkeit')
        .values({ person_id: person, dienststelle_id: einer.dienststelleIds[0] ?? '', ab: jetzt })
        .execute(),
    )
  await assert.rejects(greifen(wer(neueId())), /row-level security/)
})

test('KO-04: a letter goes to the address for letters, else home; one that came back marks it', async () => {
  const id = await anlegen()
  const worker = <T>(arbeit: (tx: Transaction) => Promise<T>) => alsSystem(db.worker, 'uebergabe', arbeit)
  const brief = await worker((tx) => briefanschriftVon(tx, id))
  assert.deepEqual(
    [brief?.name, brief?.zeilen, brief?.rueckbriefAm],
    ['Dr. Özlem Kaya-Müller', ['Lindenweg 4', '12347 Musterstadt'], null],
  )
  assert.equal(await worker((tx) => rueckbriefVermerken(tx, id, brief?.anschriftId ?? '', '2026-07-20')), true)
  assert.equal(await worker((tx) => rueckbriefVermerken(tx, neueId(), brief?.anschriftId ?? '', '2026-07-20')), false)
  assert.equal((await worker((tx) => briefanschriftVon(tx, id)))?.rueckbriefAm, '2026-07-20')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsGast, alsKunde, alsPersonal, alsSystem, type Transaction } from '../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../platform/http/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import {
  type Angaben,
  angabenUebernehmen,
  identitaetVon,
  internetpersonAnlegen,
  personAnzeigen,
  zustaendigkeitSetzen,
} from './index.ts'

const db = await testDatenbank()
const { krypto } = testHaus(db.app)
const jetzt = new Date('2026-07-03T12:00:00Z')
const spaeter = new Date('2026-07-10T12:00:00Z')
const oezlem: Angaben = {
  vorname: 'Özlem',
  nachname: 'Kaya-Müller',
  geburtsdatum: '1990-07-03',
  anschrift: { art: 'wohnung', strasse: 'Lindenweg', hausnummer: '4', plz: '12347', ort: 'Musterstadt' },
  telefon: '0151 23456789',
}

const anlegen = () => alsSystem(db.app, 'anmeldung', (tx) => internetpersonAnlegen(tx, jetzt))
const als = <T>(personId: string, arbeit: (tx: Transaction) => Promise<T>) =>
  alsKunde(db.app, { kontoId: neueId(), personIds: [personId] }, arbeit)
const personal = (dienststelleIds: string[], rechte = ['step.lesen']) => ({
  personalId: neueId(),
  dienststelleIds,
  rechte,
})
const aktionen = async (person: string) =>
  (await db.sql('select aktion, angaben from protokoll.neu where person_id = $1 order by id', [person])).map((z) => [
    z['aktion'],
    z['angaben'],
  ])

test('KO-01: a registration makes an Internetperson that knows no fact yet', async () => {
  const id = await anlegen()
  const person = await als(id, (tx) => personAnzeigen(tx, krypto, id))
  assert.deepEqual(
    [person.art, person.vorname, person.nachname, person.geburtsdatum, person.anschrift, person.telefon],
    ['internetperson', null, null, null, null, null],
  )
  assert.deepEqual(await aktionen(id), [['step.internetperson-angelegt', null]])
})

test('KO-01: nobody but a confirmed registration makes one, also not past the code', async () => {
  await assert.rejects(
    als(neueId(), (tx) => internetpersonAnlegen(tx, jetzt)),
    Forbidden,
  )
  const neu = { id: neueId(), herkunft: 'online', erstellt: jetzt, geaendert: jetzt }
  const einfuegen = (art: string) => (tx: Transaction) =>
    tx
      .insertInto('step.person')
      .values({ ...neu, art })
      .execute()
  await assert.rejects(alsGast(db.app, einfuegen('internetperson')), /row-level security/)
  await assert.rejects(als(neu.id, einfuegen('internetperson')), /row-level security/)
  await assert.rejects(alsSystem(db.app, 'anmeldung', einfuegen('inhouse')), /row-level security/)
})

test('ST-02: declared facts are kept as declared, with the search form of DIN 91379', async () => {
  const id = await anlegen()
  assert.equal(await als(id, (tx) => angabenUebernehmen(tx, krypto, id, oezlem, jetzt)), true)
  const person = await als(id, (tx) => personAnzeigen(tx, krypto, id))
  assert.deepEqual(
    { vorname: person.vorname, nachname: person.nachname, geburtsdatum: person.geburtsdatum, telefon: person.telefon },
    { vorname: 'Özlem', nachname: 'Kaya-Müller', geburtsdatum: '1990-07-03', telefon: '0151 23456789' },
  )
  assert.equal(person.herkunft, 'selbst angegeben')
  assert.deepEqual(person.anschrift, oezlem.anschrift)
  const [zeile] = await db.sql('select vorname_such, nachname_such from step.person where id = $1', [id])
  assert.deepEqual(zeile, { vorname_such: 'OEZLEM', nachname_such: 'KAYA MUELLER' })
  assert.deepEqual((await aktionen(id)).at(-1), [
    'step.angaben-uebernommen',
    { felder: ['name', 'geburtsdatum', 'anschrift', 'telefon'] },
  ])
})

test('ST-02: the same again changes nothing; a new address ends the old one, a number left out stays', async () => {
  const id = await anlegen()
  const nimm = (angaben: Angaben, am = jetzt) => als(id, (tx) => angabenUebernehmen(tx, krypto, id, angaben, am))
  await nimm(oezlem)
  await nimm(oezlem)
  assert.equal((await aktionen(id)).length, 2)
  const ohne: Angaben = {
    ...oezlem,
    telefon: undefined,
    anschrift: { art: 'aufenthalt', plz: '12345', ort: 'Bahnhofsmission' },
  }
  await nimm(ohne, spaeter)
  const person = await als(id, (tx) => personAnzeigen(tx, krypto, id))
  assert.deepEqual(person.anschrift, ohne.anschrift)
  assert.equal(person.telefon, '0151 23456789')
  const zeilen = await db.sql(
    'select plz, gueltig_ab, gueltig_bis from step.anschrift where person_id = $1 order by gueltig_ab',
    [id],
  )
  assert.deepEqual(zeilen, [
    { plz: '12347', gueltig_ab: '2026-07-03', gueltig_bis: '2026-07-10' },
    { plz: '12345', gueltig_ab: '2026-07-10', gueltig_bis: null },
  ])
  await nimm({ ...ohne, telefon: '030 999' }, spaeter)
  assert.deepEqual((await aktionen(id)).at(-1)?.[1], { felder: ['telefon'] })
})

test('ST-02: two declarations at the same moment are both taken, one after the other', async () => {
  const id = await anlegen()
  const orte = ['Adorf', 'Bstadt', 'Cburg', 'Dheim']
  await Promise.all(
    orte.map((ort) =>
      als(id, (tx) =>
        angabenUebernehmen(tx, krypto, id, { ...oezlem, anschrift: { ...oezlem.anschrift, ort } }, jetzt),
      ),
    ),
  )
  const [zahl] = await db.sql(
    'select count(*)::int alle, count(*) filter (where gueltig_bis is null)::int heute from step.anschrift where person_id = $1',
    [id],
  )
  assert.deepEqual(zahl, { alle: 4, heute: 1 })
})

test('ST-01: facts of an Inhouse-Person are not overwritten by a declaration', async () => {
  const id = await anlegen()
  await als(id, (tx) => angabenUebernehmen(tx, krypto, id, oezlem, jetzt))
  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [id])
  const anders = { ...oezlem, vorname: 'Anders' }
  assert.equal(await als(id, (tx) => angabenUebernehmen(tx, krypto, id, anders, spaeter)), false)
  assert.equal((await als(id, (tx) => personAnzeigen(tx, krypto, id))).vorname, 'Özlem')
  const direkt = await als(id, (tx) =>
    tx.updateTable('step.person').set({ vorname: 'Anders' }).where('id', '=', id).executeTakeFirst(),
  )
  assert.equal(direkt.numUpdatedRows, 0n)
})

test('PF-13: other customers and guests see and change nothing of a person, in code and in SQL', async () => {
  const id = await anlegen()
  await als(id, (tx) => angabenUebernehmen(tx, krypto, id, oezlem, jetzt))
  await als(id, (tx) => zustaendigkeitSetzen(tx, id, neueId(), jetzt))
  const fremd = <T>(arbeit: (tx: Transaction) => Promise<T>) => als(neueId(), arbeit)
  await assert.rejects(
    fremd((tx) => personAnzeigen(tx, krypto, id)),
    NotFound,
  )
  await assert.rejects(
    fremd((tx) => angabenUebernehmen(tx, krypto, id, oezlem, jetzt)),
    NotFound,
  )
  await assert.rejects(
    fremd((tx) => zustaendigkeitSetzen(tx, id, neueId(), jetzt)),
    NotFound,
  )
  const tabellen = ['step.person', 'step.anschrift', 'step.kontakt', 'step.zustaendigkeit', 'step.identitaet'] as const
  const zaehle = async (tx: Transaction) =>
    (await Promise.all(tabellen.map((t) => tx.selectFrom(t).selectAll().execute()))).map((z) => z.length)
  assert.deepEqual(await fremd(zaehle), [0, 0, 0, 0, 0])
  assert.deepEqual(await alsGast(db.app, zaehle), [0, 0, 0, 0, 0])
  assert.deepEqual(await als(id, zaehle), [1, 1, 1, 1, 0])
  const umziehen = { person_id: id, dienststelle_id: neueId(), ab: jetzt }
  await assert.rejects(
    fremd((tx) => tx.insertInto('step.zustaendigkeit').values(umziehen).execute()),
    /row-level security/,
  )
})

test('PF-13: staff see the persons of their Dienststellen, with the right, and the read is recorded', async () => {
  const id = await anlegen()
  const stelle = neueId()
  await als(id, async (tx) => {
    await angabenUebernehmen(tx, krypto, id, oezlem, jetzt)
    await zustaendigkeitSetzen(tx, id, stelle, jetzt)
    await zustaendigkeitSetzen(tx, id, stelle, spaeter)
  })
  const sieh = (wer: ReturnType<typeof personal>) =>
    alsPersonal(db.app, wer, (tx) => personAnzeigen(tx, krypto, id, 'Auftrag'))
  assert.equal((await sieh(personal([neueId(), stelle]))).nachname, 'Kaya-Müller')
  assert.equal((await aktionen(id)).at(-1)?.[0], 'step.gelesen')
  await assert.rejects(sieh(personal([neueId()])), NotFound)
  await assert.rejects(sieh(personal([stelle], [])), NotFound)
  await db.sql('update step.zustaendigkeit set bis = $2 where person_id = $1', [id, spaeter])
  await assert.rejects(sieh(personal([stelle])), NotFound)
  const aendern = await alsPersonal(db.app, personal([stelle]), (tx) =>
    tx.updateTable('step.person').set({ vorname: 'X' }).where('id', '=', id).executeTakeFirst(),
  )
  assert.equal(aendern.numUpdatedRows, 0n)
})

test('ST-04: merged persons are one identity under all their ids, the leading one first', async () => {
  const [fuehrend, alt, aelter, allein] = await Promise.all([anlegen(), anlegen(), anlegen(), anlegen()])
  for (const id of [alt, aelter])
    await db.sql('insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())', [id, fuehrend])
  const von = (id: string) => alsSystem(db.app, 'anmeldung', (tx) => identitaetVon(tx, id))
  assert.deepEqual(await von(allein), [allein])
  for (const id of [fuehrend, alt, aelter]) {
    const alle = await von(id)
    assert.equal(alle[0], fuehrend)
    assert.deepEqual(alle.toSorted(), [fuehrend, alt, aelter].toSorted())
  }
})

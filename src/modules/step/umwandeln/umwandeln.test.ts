import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { zusammenfuehren } from '../zusammenfuehren/command.ts'
import { probewelt } from '../zusammenfuehren/probe.ts'
import type { Personal } from '../../organisation/index.ts'
import { darfUmwandeln } from './befugnis.ts'
import { type Entscheidung, type FreiesFeld, umwandeln } from './command.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const w = probewelt(db, jetzt)
await w.weisungen()
const hier = await w.stelle()
const lang = await w.personal(hier, 'leistung', 'Frau Lang')
const kurz = await w.personal(hier, 'eingangszone-sgb2', 'Herr Kurz')
const alle: readonly FreiesFeld[] = ['anschrift', 'telefon', 'mobil', 'email']

let geburtsjahr = 1930
/** People nobody else in this file resembles. */
const einmalig = () => ({
  nachname: ['Abel', 'Brand', 'Cordes', 'Dohm', 'Ernst', 'Falk', 'Gerber', 'Hahn'][geburtsjahr % 8] ?? '',
  vorname: ['Uwe', 'Ilse', 'Piotr', 'Nadja', 'Kofi'][geburtsjahr % 5] ?? '',
  geburtsdatum: `${(geburtsjahr += 1)}-0${1 + (geburtsjahr % 9)}-1${geburtsjahr % 9}`,
  strasse: `Gasse ${geburtsjahr}`,
})
const internet = (mensch = einmalig(), stellen = [hier]) => w.person(stellen, { ...mensch, art: 'internetperson' })
const wandle = (personId: string, entscheidungen: readonly Entscheidung[] = [], wer = lang, felder = alle) =>
  w.als(wer, (tx) => umwandeln(tx, w.haus.krypto, wer, personId, { entscheidungen, felder }, jetzt))
const artVon = async (id: string) => (await db.sql('select art from step.person where id = $1', [id]))[0]?.['art']
const umwandlungen = (id: string) => db.sql('select * from step.umwandlung where person_id = $1', [id])

test('ST-01: without anybody alike an Internetperson becomes a Person, once, with what was decided', async () => {
  const id = await internet()
  assert.equal((await wandle(id)).art, 'umgewandelt')
  assert.equal(await artVon(id), 'inhouse')
  const [zeile] = await umwandlungen(id)
  assert.deepEqual([zeile?.['ergebnis'], zeile?.['von_name'], zeile?.['geprueft']], ['neu', 'Frau Lang', []])
  const [uebergabe] = await db.sql(`select art from uebergabe.uebergabe where bezug = $1`, [zeile?.['id']])
  assert.equal(uebergabe?.['art'], 'eakte.umwandlung')
  await assert.rejects(wandle(id, [], kurz), /Frau Lang hat diese Person schon umgewandelt/)
})

test('ST-01, ST-03: every candidate must be decided; "different" opens the way, with reason and version of the model', async () => {
  const mensch = einmalig()
  const [person, id] = [await w.person([hier], mensch), await internet(mensch)]
  const ohne = await wandle(id)
  assert.deepEqual(ohne.art === 'offen' && ohne.neue.map((k) => k.personId), [person])
  assert.equal(await artVon(id), 'internetperson')
  const unklar = await wandle(id, [{ personId: person, urteil: 'unklar', grund: 'Ausweis fehlt' }])
  assert.deepEqual([unklar.art, unklar.art === 'offen' && unklar.unklar], ['offen', 1])
  const ende = await wandle(id, [{ personId: person, urteil: 'verschieden', grund: 'Zwillinge' }])
  assert.equal(ende.art, 'umgewandelt')
  const [zeile] = await umwandlungen(id)
  const [geprueft] = (zeile?.['geprueft'] ?? []) as { personId: string; p: number; urteil: string }[]
  assert.deepEqual([geprueft?.personId, geprueft?.urteil], [person, 'verschieden'])
  assert.ok((geprueft?.p ?? 0) > 0.9 && String(zeile?.['modell']).length > 1)
})

test('ST-01: the same person is not made a second one: it is merged, and thereby converted', async () => {
  const mensch = einmalig()
  const [person, id] = [await w.person([hier], mensch), await internet(mensch)]
  const ende = await wandle(id, [{ personId: person, urteil: 'gleich', grund: 'Ausweis lag vor' }])
  assert.deepEqual(ende, { art: 'gleich', mit: person })
  assert.equal(await artVon(id), 'internetperson')
  const vorhaben = { personId: id, mitId: person, fuehrendId: person, felder: {}, grund: 'Ausweis lag vor' }
  await w.als(lang, (tx) => zusammenfuehren(tx, lang, vorhaben, jetzt))
  assert.equal(await artVon(id), 'inhouse')
  assert.equal((await umwandlungen(id))[0]?.['ergebnis'], 'zusammengefuehrt')
})

test('ST-01: what is not taken over ends today and stays in the history', async () => {
  const id = await internet()
  await wandle(id, [], lang, ['telefon'])
  const anschriften = await db.sql('select gueltig_bis from step.anschrift where person_id = $1', [id])
  assert.deepEqual(anschriften, [{ gueltig_bis: '2026-07-03' }])
})

test('ST-01: two clerks and twenty presses at once convert once', async () => {
  const id = await internet()
  const versuche = Array.from({ length: 20 }, (_, i) => wandle(id, [], i % 2 === 0 ? lang : kurz))
  const ergebnisse = await Promise.allSettled(versuche)
  assert.equal(ergebnisse.filter((e) => e.status === 'fulfilled' && e.value.art === 'umgewandelt').length, 1)
  for (const e of ergebnisse) if (e.status === 'rejected') assert.ok(e.reason instanceof Conflict, String(e.reason))
  assert.equal((await umwandlungen(id)).length, 1)
  await assert.rejects(
    db.sql(
      `insert into step.umwandlung select $1, person_id, dienststelle_id, ergebnis, zusammenfuehrung_id, felder, geprueft, modell,
        am, von_id, von_name, aufgehoben from step.umwandlung where person_id = $2`,
      [neueId(), id],
    ),
    /umwandlung_einmal|nur eine Internetperson/,
  )
})

test('ST-01: two registrations of one human converted at the same moment: one of the clerks sees the other and decides', async () => {
  const mensch = einmalig()
  const [eine, andere] = [await internet(mensch), await internet(mensch)]
  const ergebnisse = await Promise.all([wandle(eine), wandle(andere, [], kurz)])
  assert.deepEqual(
    ergebnisse.map(({ art }) => art),
    ['offen', 'offen'],
  )
  const beide = await Promise.all([
    wandle(eine, [{ personId: andere, urteil: 'gleich', grund: 'X' }]),
    wandle(andere, [{ personId: eine, urteil: 'gleich', grund: 'X' }], kurz),
  ])
  assert.deepEqual(
    beide.map(({ art }) => art),
    ['gleich', 'gleich'],
  )
  const eins = { personId: eine, mitId: andere, fuehrendId: andere, felder: {}, grund: 'X' }
  const zwei = { ...eins, fuehrendId: eine }
  const ende = await Promise.allSettled([
    w.als(lang, (tx) => zusammenfuehren(tx, lang, eins, jetzt)),
    w.als(kurz, (tx) => zusammenfuehren(tx, kurz, zwei, jetzt)),
  ])
  assert.equal(ende.filter(({ status }) => status === 'fulfilled').length, 1)
  const koepfe = await db.sql('select * from step.identitaet where person_id = any ($1)', [[eine, andere]])
  assert.equal(koepfe.length, 1)
})

test('ST-01: a person who comes while a clerk decides is found before the conversion ends', async () => {
  const mensch = einmalig()
  const id = await internet(mensch)
  const neue = await w.person([hier], mensch)
  const ende = await wandle(id)
  assert.deepEqual(ende.art === 'offen' && ende.neue.map((k) => k.personId), [neue])
})

test('ST-01: only an office in charge converts, a gE or an agency, with the right; never the Service Center', async () => {
  const agentur = await w.stelle('AA')
  const id = await internet(einmalig(), [agentur])
  await assert.rejects(wandle(id), NotFound)
  const ohneRecht = await w.personal(agentur, 'integration')
  await assert.rejects(wandle(id, [], ohneRecht), Forbidden)
  const center = await w.personal(await w.stelle('ServiceCenter'), 'servicecenter-sgb2')
  await assert.rejects(wandle(id, [], center), Forbidden)
  const zentrale = await w.personal(await w.stelle('Zentrale'), 'leistung')
  await assert.rejects(wandle(id, [], zentrale), Forbidden)
  const ez = await w.personal(agentur, 'eingangszone-sgb3')
  assert.equal((await wandle(id, [], ez)).art, 'umgewandelt')
})

test('ST-01: who converts is a dated rule: the gE from 04.10.2022, agencies from PRV 23.02 on, nobody before', async () => {
  const agentur = await w.stelle('AA')
  const kommune = await w.personal(await w.stelle('zkT'), 'leistung')
  const ez = await w.personal(agentur, 'eingangszone-sgb3')
  const am = (wer: Personal, tag: string) => w.als(wer, (tx) => darfUmwandeln(tx, wer, new Date(`${tag}T10:00:00Z`)))
  for (const [tag, gE, zkT, AA] of [
    ['2022-10-03', false, false, false],
    ['2022-10-04', true, true, false],
    ['2023-07-16', true, true, false],
    ['2023-07-17', true, true, true],
    ['2026-07-03', true, true, true],
  ] as const)
    assert.deepEqual([tag, await am(lang, tag), await am(kommune, tag), await am(ez, tag)], [tag, gE, zkT, AA])
})

test('ST-01: on a day on which an office may not convert, neither the conversion nor a merge makes a Person', async () => {
  const agentur = await w.stelle('AA')
  const ez = await w.personal(agentur, 'eingangszone-sgb3')
  const mensch = einmalig()
  const [person, id] = [await w.person([agentur], mensch), await internet(mensch, [agentur])]
  const vorher = new Date('2023-07-16T10:00:00Z')
  await assert.rejects(
    w.als(ez, (tx) => umwandeln(tx, w.haus.krypto, ez, id, { entscheidungen: [], felder: alle }, vorher)),
    Forbidden,
  )
  const vorhaben = { personId: id, mitId: person, fuehrendId: person, felder: {}, grund: 'Ausweis lag vor' }
  const zentral = await w.personal(agentur, 'leistung')
  await w.als(zentral, (tx) => zusammenfuehren(tx, zentral, vorhaben, vorher))
  assert.equal(await artVon(id), 'internetperson')
})

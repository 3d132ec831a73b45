import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsGast, alsKunde, alsPersonal, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { type Vergleichsperson, vorbereiten } from '../abgleich/index.ts'
import { abgleichAktualisieren } from './aktualisieren/command.ts'
import { kandidaten } from './kandidaten/query.ts'
import { modellLernen } from './lernen/modell.ts'
import { abgleichNachziehen } from './nachziehen/command.ts'
import { abgleichSperren } from './sperren/command.ts'
import { type Urteil, urteilen } from './urteil/command.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const [hier, dort] = [neueId(), neueId()]
const RECHTE = ['step.lesen', 'step.suchen', 'step.bearbeiten', 'step.umwandeln']
const als = <T>(arbeit: (tx: Transaction) => Promise<T>, stelle = hier, rechte = RECHTE) =>
  alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [stelle], rechte }, arbeit)

interface Angaben {
  vorname: string
  nachname: string
  geburtsdatum?: string
  strasse?: string
  stelle?: string
}
const sabine = { vorname: 'Sabine', nachname: 'Kowalewski', geburtsdatum: '1968-04-17', strasse: 'Lindenweg' }

async function person({ vorname, nachname, geburtsdatum, strasse, stelle = hier }: Angaben): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into step.person (id, art, herkunft, vorname, nachname, geburtsdatum, geschlecht, erstellt, geaendert)
     values ($1, 'inhouse', 'dienststelle', $2, $3, $4, 'w', $5, $5)`,
    [id, vorname, nachname, geburtsdatum ?? null, jetzt],
  )
  if (strasse !== undefined)
    await db.sql(
      `insert into step.anschrift (id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab)
       values ($1, $2, 'wohnung', $3, '4', '24103', 'Kiel', 'Dienststelle', $4, '2026-01-01')`,
      [neueId(), id, strasse, jetzt],
    )
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, $3)', [
    id,
    stelle,
    jetzt,
  ])
  await als((tx) => abgleichAktualisieren(tx, id), stelle)
  return id
}
const gefunden = async (wer: string | Vergleichsperson) =>
  (await als((tx) => kandidaten(tx, wer, { grund: 'Umwandlung' }))).map(({ personId }) => personId)
const schluesselzahl = async (id: string) =>
  (
    await db.sql(
      'select count(*)::int as zahl from step.abgleich_schluessel s join step.abgleich_person p using (nr) where person_id = $1',
      [id],
    )
  )[0]?.['zahl']
const urteile = (personId: string, andereId: string, urteil: Urteil) =>
  als((tx) => urteilen(tx, { personId, andereId, urteil, grund: 'Geprüft' }, jetzt))

test('ST-03: a person is found again with a slip in the name, in another office, with what each field said', async () => {
  const id = await person({ ...sabine, stelle: dort })
  const [kandidat] = await als((tx) =>
    kandidaten(tx, {
      vornamen: ['Sabine'],
      nachname: 'Kowalevski',
      geburt: { jahr: 1968, monat: 4, tag: 17 },
      plz: '24103',
      geschlecht: 'w',
    }),
  )
  assert.equal(kandidat?.personId, id)
  assert.ok(kandidat.bewertung.p > 0.9, String(kandidat.bewertung.p))
  assert.deepEqual(
    [kandidat.vorname, kandidat.nachname, kandidat.geburtsdatum, kandidat.ort, kandidat.dienststelleIds],
    ['Sabine', 'Kowalewski', '1968-04-17', 'Kiel', [dort]],
  )
  assert.ok(kandidat.bewertung.felder.some(({ feld }) => feld === 'nachname'))
  assert.ok(kandidat.modell !== '' && kandidat.norm > 0)
})

test('ST-03: keys follow the data: the old name no longer finds, the new one does, nothing is left behind', async () => {
  const id = await person({ vorname: 'Wilhelmine', nachname: 'Obermüller', geburtsdatum: '1951-02-03' })
  const vorher = await schluesselzahl(id)
  await db.sql(
    `update step.person set vorname = 'Edeltraud', nachname = 'Zschau', geburtsdatum = '1961-11-30' where id = $1`,
    [id],
  )
  await als((tx) => abgleichAktualisieren(tx, id))
  const alt = { vornamen: ['Wilhelmine'], nachname: 'Obermüller', geburt: { jahr: 1951, monat: 2, tag: 3 } }
  assert.deepEqual(await gefunden(alt), [])
  assert.deepEqual(
    await gefunden({ vornamen: ['Edeltraud'], nachname: 'Zschau', geburt: { jahr: 1961, monat: 11, tag: 30 } }),
    [id],
  )
  assert.equal(await schluesselzahl(id), vorher)
  await db.sql('update step.person set nachname = null where id = $1', [id])
  await als((tx) => abgleichAktualisieren(tx, id))
  assert.equal(await schluesselzahl(id), 0)
})

test('ST-03: "verschieden" hides a pair until the data of one side change; another decision revokes it', async () => {
  const a = await person({
    vorname: 'Roswitha',
    nachname: 'Achternbusch',
    geburtsdatum: '1970-05-05',
    strasse: 'Am Kai',
  })
  const b = await person({ vorname: 'Roswita', nachname: 'Achternbusch', geburtsdatum: '1970-05-05' })
  assert.deepEqual(await gefunden(a), [b])
  await urteile(a, b, 'verschieden')
  assert.deepEqual([await gefunden(a), await gefunden(b)], [[], []])
  await als((tx) => abgleichAktualisieren(tx, b))
  assert.deepEqual(await gefunden(a), [], 'nothing changed')
  await db.sql(`update step.person set vorname = 'Roswitha' where id = $1`, [b])
  await als((tx) => abgleichAktualisieren(tx, b))
  assert.deepEqual(await gefunden(a), [b])
  await urteile(b, a, 'verschieden')
  assert.deepEqual(await gefunden(a), [])
  await urteile(a, b, 'unklar')
  assert.deepEqual(await gefunden(a), [b])
  const urteilszeilen = await db.sql(
    'select urteil, widerrufen is null as gilt from step.abgleich_urteil where $1 in (lo, hi) order by id',
    [a],
  )
  assert.deepEqual(
    urteilszeilen.map((z) => [z['urteil'], z['gilt']]),
    [
      ['verschieden', false],
      ['verschieden', false],
      ['unklar', true],
    ],
  )
})

test('ST-04: other ids of the same person are no candidates, and a merged one stands there once, under the leading id', async () => {
  const angaben = { vorname: 'Hannelore', nachname: 'Dudenhöffer', geburtsdatum: '1955-08-08' }
  const [a, b, c] = [await person(angaben), await person(angaben), await person({ ...angaben, strasse: 'Am Kai' })]
  await db.sql('insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())', [b, a])
  assert.deepEqual(await gefunden(a), [c])
  assert.deepEqual(await gefunden(b), [c])
  assert.deepEqual(await gefunden(c), [a])
})

test('QU-03: a protected person is only said to be there; the place nobody sees; each search stands in the protocol', async () => {
  const id = await person({
    vorname: 'Gudrun',
    nachname: 'Ypsilanti',
    geburtsdatum: '1966-06-06',
    strasse: 'Am Kai',
    stelle: dort,
  })
  await db.sql(
    `insert into step.auskunftssperre (id, person_id, seit, grund, gesetzt) values ($1, $2, '2026-01-01', 'x', now())`,
    [neueId(), id],
  )
  const gesucht = { vornamen: ['Gudrun'], nachname: 'Ypsilanti', geburt: { jahr: 1966, monat: 6, tag: 6 } }
  const [fremd] = await als((tx) => kandidaten(tx, gesucht))
  assert.deepEqual(
    [fremd?.geschuetzt, fremd?.nachname, fremd?.geburtsdatum, fremd?.ort, fremd?.dienststelleIds],
    [true, null, null, null, []],
  )
  const [eigene] = await als((tx) => kandidaten(tx, gesucht), dort)
  assert.deepEqual([eigene?.geschuetzt, eigene?.nachname, eigene?.ort], [true, 'Ypsilanti', null])
  const [eintrag] = await db.sql(
    `select angaben, grund from protokoll.neu where aktion = 'step.dubletten-gesucht' order by id desc limit 1`,
  )
  assert.deepEqual(eintrag?.['angaben'], { treffer: [id] })
})

test('QU-03: who may not, searches nothing, changes nothing and decides nothing, in code and in SQL', async () => {
  const id = await person({ vorname: 'Mechthild', nachname: 'Ungeheuer', geburtsdatum: '1959-09-09' })
  const andere = await person({ vorname: 'Mechthild', nachname: 'Ungeheuer', geburtsdatum: '1959-09-09' })
  const suche = (tx: Transaction) => kandidaten(tx, id)
  const kunde = { kontoId: neueId(), personIds: [id] }
  await assert.rejects(alsKunde(db.app, kunde, suche), Forbidden)
  await assert.rejects(alsGast(db.app, suche), Forbidden)
  await assert.rejects(alsSystem(db.app, 'anmeldung', suche), Forbidden)
  await assert.rejects(als(suche, hier, ['step.lesen']), /Kein Zugriff|NotFound/)
  await assert.rejects(als(suche, dort), NotFound, 'facts of a stranger are not read through the search')
  await alsKunde(db.app, kunde, (tx) => abgleichAktualisieren(tx, id))
  const setzen = (tx: Transaction) => abgleichAktualisieren(tx, id)
  for (const versuch of [
    () => als(setzen, dort),
    () => alsGast(db.app, setzen),
    () => alsKunde(db.app, { kontoId: neueId(), personIds: [neueId()] }, setzen),
    () => als((tx) => urteilen(tx, { personId: id, andereId: andere, urteil: 'gleich' }, jetzt), dort),
  ])
    await assert.rejects(versuch, /Kein Zugriff/)
  const lesen = (tx: Transaction) => tx.selectFrom('step.abgleich_person').selectAll().execute()
  await assert.rejects(als(lesen), /permission denied/)
  assert.equal((await alsSystem(db.worker, 'siegel', lesen)).length, 0)
})

test('ST-01: two clerks who register one person at once wait for each other; others do not', async () => {
  const eine = vorbereiten({ vornamen: ['Anna'], nachname: 'Kaya', geburt: { jahr: 1990, monat: 7, tag: 3 } })
  const dieselbe = vorbereiten({ vornamen: ['Kaya'], nachname: 'Anna', geburt: { jahr: 1990, monat: 7, tag: 3 } })
  const andere = vorbereiten({ vornamen: ['Bernd'], nachname: 'Otto', geburt: { jahr: 1961, monat: 1, tag: 2 } })
  const { promise: loslassen, resolve } = Promise.withResolvers<undefined>()
  const reihenfolge: string[] = []
  const gehalten = Promise.withResolvers<undefined>()
  const erste = als(async (tx) => {
    await abgleichSperren(tx, eine)
    gehalten.resolve(undefined)
    await loslassen
    reihenfolge.push('erste')
  })
  await gehalten.promise
  const zweite = als(async (tx) => {
    await abgleichSperren(tx, dieselbe)
    reihenfolge.push('zweite')
  })
  await als((tx) => abgleichSperren(tx, andere))
  reihenfolge.push('andere')
  resolve(undefined)
  await Promise.all([erste, zweite])
  assert.deepEqual(reihenfolge, ['andere', 'erste', 'zweite'])
})

test('ST-03: after a change of the preparation all rows are made anew, step by step, also those that never were', async () => {
  const id = await person({ vorname: 'Traudl', nachname: 'Nachzügler', geburtsdatum: '1944-04-04' })
  await db.sql(`update step.abgleich_person set norm = 0, form = 'veraltet', schluessel = '{}'`)
  await db.sql('truncate step.abgleich_schluessel')
  await db.sql('delete from step.abgleich_person where person_id = $1', [id])
  const haus = { db: db.worker }
  for (let nr = 0; nr < 150; nr++)
    await db.sql(
      `insert into step.person (id, art, herkunft, vorname, nachname, erstellt, geaendert)
       values ($1, 'inhouse', 'dienststelle', 'Max', 'Beispiel', now(), now())`,
      [neueId()],
    )
  assert.equal(await abgleichNachziehen(haus, () => true), false, 'stops after a step')
  assert.equal(await abgleichNachziehen(haus, () => false), true)
  const alt = await db.sql('select 1 from step.abgleich_person where norm = 0')
  assert.equal(alt.length, 0)
  const gesucht = { vornamen: ['Traudl'], nachname: 'Nachzügler', geburt: { jahr: 1944, monat: 4, tag: 4 } }
  assert.deepEqual(await gefunden(gesucht), [id])
})

test('ST-03: weights are not learned from a handful of persons', async () => {
  await assert.rejects(modellLernen(db.worker, 'probe-1'), /mindestens 1000 Personen/)
})

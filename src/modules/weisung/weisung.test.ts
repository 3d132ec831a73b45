import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { join } from 'node:path'
import { alsGast, alsPersonal, alsSystem } from '../../platform/database/index.ts'
import { Forbidden } from '../../platform/http/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank } from '../../platform/testing/index.ts'
import { liesConfig, wurzel } from '../../config.ts'
import { liesLesarten } from './einlesen/index.ts'
import { weisungenEinrichten } from './einrichten/command.ts'
import { weisungEintragen } from './eintragen/command.ts'
import { begriffe, regelinhalte } from './inhalte/inhalte.ts'
import { liesEntscheidungen } from './regeln/entscheidungen.ts'
import { regelAm } from './regeln/regel-am.ts'
import { wasGalt } from './regeln/was-galt.ts'
import { suchform } from './suchform.ts'
import { aufgehobenDurch, bezogenVon, geltungenVon, weisungen } from './verzeichnis/query.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-11-22T09:00:00Z')
const lesarten = liesLesarten()
const personal = { personalId: neueId(), dienststelleIds: [neueId()], rechte: [] as string[] }
const zentrale = { ...personal, rechte: ['weisung.pflegen'] }
const text = (nummer: string): string => readFileSync(join(wurzel, `inhalte/weisungen/${nummer}.txt`), 'utf8')

const entscheidungen = liesEntscheidungen(liesConfig({ DEMO: '1' }))
await alsSystem(db.app, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt, entscheidungen))

const suche = (worte: string): Promise<string[]> =>
  alsPersonal(db.app, personal, async (tx) => {
    const gefunden = await weisungen(tx, suchform(worte, lesarten.schreibweisen).split(' '))
    return gefunden.map(({ nummer }) => nummer)
  })

test('WE-01: the shipped directives, rules and terms are entered once, however often the house starts', async () => {
  const zaehle = () =>
    db.sql('select (select count(*)::int from weisung.weisung) w, (select count(*)::int from fassung.fassung) f')
  const vorher = await zaehle()
  assert.deepEqual(vorher, [{ w: 5, f: 2 }])
  await alsSystem(db.app, 'einrichtung', (tx) =>
    weisungenEinrichten(tx, new Date('2026-11-23T09:00:00Z'), entscheidungen),
  )
  assert.deepEqual(await zaehle(), vorher)
})

test('WE-01: the register is found by number, title and words of the text', async () => {
  assert.deepEqual(await suche('202012002'), ['202012002'])
  assert.deepEqual(await suche('kundenportal weiterentwicklung'), ['202511007', '202001001'])
  assert.deepEqual(await suche('Anscheinsvollmacht'), ['202001001'])
  assert.deepEqual(await suche('gibtesnicht'), [])
  assert.deepEqual(await suche('100%'), [])
})

test('C20, C19: any spelling finds all spellings, and a meant number finds the text that misprints it', async () => {
  for (const wort of ['Antragsstellung', 'antragstellung']) assert((await suche(wort)).includes('202209003'), wort)
  for (const wort of ['eAkte', 'E-Akte']) assert((await suche(wort)).includes('202001001'), wort)
  for (const wort of ['Arbeitssuchend', 'Arbeitsuchendmeldung', 'VERBIS', 'verbis'])
    assert((await suche(wort)).includes('202511007'), wort)
  assert.deepEqual(await suche('Arbeitsmarktprofil'), ['202209003'])
  assert.deepEqual(await suche('Anliegenkatalog'), ['202012002'])
  assert.deepEqual([await suche('202204010'), await suche('20220410')], [['202209003'], ['202209003']])
  assert((await suche('4.80')).includes('202511007'))
})

test('WE-01: repeals and references are answered from both ends', async () => {
  await alsPersonal(db.app, personal, async (tx) => {
    const alle = await weisungen(tx)
    assert.deepEqual(
      aufgehobenDurch(alle, '202204010').map(({ nummer }) => nummer),
      ['202209003'],
    )
    assert.deepEqual(
      bezogenVon(alle, '201910003').map(({ nummer }) => nummer),
      ['202012002'],
    )
    assert.deepEqual(aufgehobenDurch(alle, '202511007'), [])
    assert(geltungenVon(alle).every(({ aufgehobenAb }) => aufgehobenAb === null))
  })
})

test('WE-01: a repealed directive that enters the register later ends where the repealing one begins', async () => {
  const information = `Information 202108006 vom 25.08.2021 – Erprobung\nLaufende Nummer: 202108006\nGültig ab: 25.08.2021\nGültig bis: unbegrenzt\n`
  await alsPersonal(db.app, zentrale, async (tx) => {
    assert.deepEqual(await weisungEintragen(tx, information, lesarten, jetzt), {
      ok: true,
      nummer: '202108006',
      neu: true,
    })
    const geltung = geltungenVon(await weisungen(tx)).find(({ nummer }) => nummer === '202108006')
    assert.deepEqual([geltung?.bis, geltung?.aufgehobenAb], [null, '2022-10-04'])
  })
})

test('WE-04: only the Zentrale or set-up enters a directive, and one that cannot be placed is refused with its report', async () => {
  await assert.rejects(
    alsPersonal(db.app, personal, (tx) => weisungEintragen(tx, text('202511007'), lesarten, jetzt)),
    Forbidden,
  )
  const ergebnis = await alsPersonal(db.app, zentrale, (tx) =>
    weisungEintragen(tx, text('202511007').replace('Gültig ab: 20.11.2025', 'Gültig ab: bald'), lesarten, jetzt),
  )
  assert(!ergebnis.ok)
  assert(ergebnis.bericht.some(({ satz }) => satz.includes('„bald“')))
})

test('WE-01: a changed text is a new entry, the newest counts and the old one stays', async () => {
  const spaeter = new Date('2026-11-24T09:00:00Z')
  const neu = text('202511007').replace('KPI4', 'KPI5')
  await alsPersonal(db.app, zentrale, (tx) => weisungEintragen(tx, neu, lesarten, spaeter))
  await alsPersonal(db.app, personal, async (tx) => {
    const eintraege = (await weisungen(tx)).filter(({ nummer }) => nummer === '202511007')
    assert.deepEqual(
      eintraege.map(({ einheit }) => einheit),
      ['KPI5'],
    )
  })
  const [zeile] = await db.sql(`select count(*)::int n from weisung.weisung where nummer = '202511007'`)
  assert.equal(zeile?.['n'], 2)
})

test('QU-03: guests see no register; staff cannot change or remove what is entered', async () => {
  assert.deepEqual(await alsGast(db.app, (tx) => weisungen(tx)), [])
  await assert.rejects(
    alsPersonal(db.app, personal, (tx) =>
      tx
        .insertInto('weisung.weisung')
        .values({
          id: neueId(),
          nummer: '202601001',
          art: 'Weisung',
          titel: 'x',
          vom: '2026-01-01',
          gueltig_ab: '2026-01-01',
          ende: 'leer',
          text: 'x',
          such: 'x',
          gelesen: '{}',
          eingelesen: jetzt,
        })
        .execute(),
    ),
    /row-level security/,
  )
  await assert.rejects(
    alsPersonal(db.app, zentrale, (tx) => tx.deleteFrom('weisung.weisung').execute()),
    /permission denied/,
  )
  await assert.rejects(
    alsPersonal(db.app, zentrale, (tx) => tx.updateTable('weisung.weisung').set({ titel: 'y' }).execute()),
    /permission denied/,
  )
})

test('C22: anyone, also a guest, gets the term of the day from the content in force', async () => {
  const begriff = await alsGast(db.app, (tx) => begriffe(tx, jetzt))
  assert.deepEqual(
    [begriff('2026-06-30', 'nominativ'), begriff('2026-07-01', 'genitiv')],
    ['Bürgergeld', 'des Grundsicherungsgelds'],
  )
})

test('WE-02: from the database too, a rule goes on after its directive has ended, shown with the decision', async () => {
  await alsPersonal(db.app, personal, async (tx) => {
    const regeln = await regelinhalte(tx, jetzt)
    assert.equal(regelAm(regeln, 'stufe.tda', '2026-11-22')?.wert, 1)
    const auskunft = wasGalt(regeln, geltungenVon(await weisungen(tx)), '2026-11-22')
    const tda = auskunft.regeln.find(({ regel }) => regel.schluessel === 'stufe.tda')
    assert.deepEqual(
      [tda?.stand, tda?.weisung, tda?.fortfuehrung?.seit],
      ['weitergefuehrt', 'abgelaufen', '2023-09-02'],
    )
    assert.deepEqual(
      auskunft.regeln.filter(({ stand }) => stand === 'entscheidung-fehlt').map(({ regel }) => regel.schluessel),
      [],
    )
  })
})

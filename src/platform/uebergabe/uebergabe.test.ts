import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { alsGast, alsPersonal } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import {
  type Arbeiter,
  aufgeben,
  type Ergebnis,
  erneutVersuchen,
  offeneFaelle,
  runde,
  schleife,
  uebergeben,
} from './index.ts'

const db = await testDatenbank()
const start = new Date('2026-07-03T12:00:00Z')
const einreihen = (art: string, bezug = neueId()) =>
  alsGast(db.app, (tx) => uebergeben(tx, { art, bezug, faellig: start })).then(() => bezug)
const zeile = async (bezug: string) => (await db.sql('select * from uebergabe.uebergabe where bezug = $1', [bezug]))[0]

function arbeiter(
  art: string,
  tat: (versuch: number) => Ergebnis | Promise<Ergebnis>,
): Arbeiter & { aufrufe: string[] } {
  const aufrufe: string[] = []
  return {
    art,
    aufrufe,
    bearbeite: async (_haus, u) => {
      aufrufe.push(u.bezug)
      return tat(u.versuch)
    },
  }
}

test('HA-04: a hand-over asked for twice is one, and is delivered once', async () => {
  const bezug = await einreihen('probe.eins')
  await einreihen('probe.eins', bezug)
  const a = arbeiter('probe.eins', () => ({ stand: 'zugestellt' }))
  const haus = testHaus(db.worker, { jetzt: start })
  assert.equal(await runde(haus, [a]), 1)
  assert.equal(await runde(haus, [a]), 0)
  assert.deepEqual(a.aufrufe, [bezug])
  assert.equal((await zeile(bezug))?.['stand'], 'zugestellt')
})

test('HA-04: two workers share the rows, none is done twice', async () => {
  const alle = await Promise.all(Array.from({ length: 40 }, () => einreihen('probe.viele')))
  const a = arbeiter('probe.viele', () => ({ stand: 'zugestellt' }))
  const haus = testHaus(db.worker, { jetzt: start })
  let offen = 40
  while (offen > 0) offen -= (await Promise.all([runde(haus, [a], 7), runde(haus, [a], 7)])).reduce((x, y) => x + y)
  assert.deepEqual(a.aufrufe.toSorted(), alle.toSorted())
})

test('HA-04: an error is tried again with growing pauses and in the end given to a desk, never lost', async () => {
  const bezug = await einreihen('probe.kaputt')
  const a = arbeiter('probe.kaputt', () => {
    throw Object.assign(new Error('Özlem Kaya'), { code: 'ECONNREFUSED' })
  })
  const haus = testHaus(db.worker, { jetzt: start })
  const pausen: number[] = []
  for (let jetzt = start, i = 0; i < 30; i += 1) {
    haus.uhr.stelle(jetzt)
    await runde(haus, [a])
    const stand = await zeile(bezug)
    if (stand?.['stand'] !== 'wartend') break
    const faellig = stand?.['faellig'] as Date
    pausen.push((faellig.getTime() - jetzt.getTime()) / 1000)
    jetzt = faellig
  }
  assert.deepEqual(pausen.slice(0, 4), [2, 10, 30, 60])
  assert.ok(pausen.reduce((x, y) => x + y) > 7 * 24 * 3600, 'tries for more than a week')
  const ende = await zeile(bezug)
  assert.equal(ende?.['stand'], 'gescheitert')
  assert.equal(ende?.['grund'], 'Error ECONNREFUSED', 'no message: it may hold personal data')
})

test('HA-04: a killed worker loses its lease; what it writes later is ignored', async () => {
  const bezug = await einreihen('probe.lease')
  const haus = testHaus(db.worker, { jetzt: start })
  let loslassen = (): void => undefined
  const haengt = new Promise<Ergebnis>((fertig) => (loslassen = () => fertig({ stand: 'abgelehnt', grund: 'zu spät' })))
  const ersterLauf = runde(haus, [arbeiter('probe.lease', () => haengt)])
  await new Promise((weiter) => setTimeout(weiter, 100))
  assert.equal(await runde(haus, [arbeiter('probe.lease', () => ({ stand: 'zugestellt' }))]), 0, 'held')
  haus.uhr.stelle(plusSekunden(start, 121))
  assert.equal(await runde(haus, [arbeiter('probe.lease', () => ({ stand: 'zugestellt' }))]), 1)
  loslassen()
  await ersterLauf
  assert.equal((await zeile(bezug))?.['stand'], 'zugestellt')
})

test('HA-04: waiting for a receiver is not a failed attempt', async () => {
  const bezug = await einreihen('probe.warten')
  const haus = testHaus(db.worker, { jetzt: start })
  const a = arbeiter('probe.warten', () => ({
    stand: 'spaeter',
    faellig: plusSekunden(start, 60),
    grund: 'Quittung fehlt',
  }))
  await runde(haus, [a])
  const stand = await zeile(bezug)
  assert.deepEqual([stand?.['stand'], stand?.['versuche'], stand?.['grund']], ['wartend', 0, 'Quittung fehlt'])
})

test('EA-01: the desk of failed hand-overs: look, retry, give up with a reason; only the own office, only with the right', async () => {
  const stelle = neueId()
  const bezug = neueId()
  await alsGast(db.app, (tx) => uebergeben(tx, { art: 'probe.desk', bezug, dienststelle: stelle, faellig: start }))
  const haus = testHaus(db.worker, { jetzt: start })
  const lehntAb = arbeiter('probe.desk', () => ({ stand: 'abgelehnt', grund: 'Empfänger nimmt nicht an' }))
  await runde(haus, [lehntAb])
  const wer = (dienststelleIds: string[], rechte = ['uebergabe.betreuen']) => ({
    personalId: neueId(),
    dienststelleIds,
    rechte,
  })
  const faelle = (zugriff: ReturnType<typeof wer>) =>
    alsPersonal(db.app, zugriff, async (tx) => (await offeneFaelle(tx)).filter((f) => f.art === 'probe.desk'))
  assert.equal((await faelle(wer([neueId()]))).length, 0)
  assert.equal((await faelle(wer([stelle], []))).length, 0)
  const [fall] = await faelle(wer([stelle]))
  assert.equal(fall?.grund, 'Empfänger nimmt nicht an')
  const id = fall?.id ?? ''
  assert.equal(await alsPersonal(db.app, wer([neueId()]), (tx) => erneutVersuchen(tx, id, start)), false)
  assert.equal(await alsPersonal(db.app, wer([stelle]), (tx) => erneutVersuchen(tx, id, start)), true)
  await runde(haus, [lehntAb])
  assert.equal(await alsPersonal(db.app, wer([stelle]), (tx) => aufgeben(tx, id, 'Per Post nachgereicht', start)), true)
  assert.equal((await zeile(bezug))?.['stand'], 'aufgegeben')
})

test('QU-03: hand-overs of no office are looked after by who runs the installation, by no office', async () => {
  const bezug = neueId()
  await alsGast(db.app, (tx) => uebergeben(tx, { art: 'probe.zentral', bezug, faellig: start }))
  const lehntAb = arbeiter('probe.zentral', () => ({ stand: 'abgelehnt', grund: 'Nein' }))
  await runde(testHaus(db.worker, { jetzt: start }), [lehntAb])
  const faelle = (rechte: string[]) =>
    alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [neueId()], rechte }, async (tx) =>
      (await offeneFaelle(tx)).filter((fall) => fall.bezug === bezug),
    )
  assert.equal((await faelle(['uebergabe.betreuen'])).length, 0)
  assert.equal((await faelle(['uebergabe.betreuen', 'uebergabe.zentral'])).length, 1)
})

test('HA-04: periodic work is one row that comes round again and is never given up', async () => {
  const haus = testHaus(db.worker, { jetzt: start })
  const stand = { lauf: 0 }
  const a: Arbeiter = {
    art: 'probe.takt',
    takt: 60,
    bearbeite: () => {
      stand.lauf += 1
      return stand.lauf % 2 === 0
        ? Promise.reject(new Error('diesmal nicht'))
        : Promise.resolve({ stand: 'zugestellt' })
    },
  }
  const erste = schleife(haus, [a])
  const zweite = schleife(haus, [a])
  while (stand.lauf === 0) await new Promise((weiter) => setTimeout(weiter, 20))
  await Promise.all([erste.ende(), zweite.ende()])
  for (let i = 1; i <= 60; i += 1) {
    haus.uhr.stelle(plusSekunden(start, i * 60))
    await runde(haus, [a])
  }
  assert.equal(stand.lauf, 61)
  assert.equal(
    (await db.sql(`select 1 from uebergabe.uebergabe where art = 'probe.takt' and stand = 'wartend'`)).length,
    1,
  )
})

test('HA-04: a hand-over that kills its worker every time ends on the desk', async () => {
  const bezug = await einreihen('probe.toedlich')
  await db.sql(`update uebergabe.uebergabe set versuche = 25, lauf = gen_random_uuid() where bezug = $1`, [bezug])
  const a = arbeiter('probe.toedlich', () => ({ stand: 'zugestellt' }))
  await runde(testHaus(db.worker, { jetzt: start }), [a])
  assert.deepEqual([a.aufrufe.length, (await zeile(bezug))?.['stand']], [0, 'gescheitert'])
})

test('HA-04: a kind that hangs holds up no other; what is held stays held, and the end waits for it', async () => {
  let loslassen = (): void => undefined
  const haengt = new Promise<Ergebnis>((fertig) => (loslassen = () => fertig({ stand: 'zugestellt' })))
  const haengende = await Promise.all(Array.from({ length: 20 }, () => einreihen('probe.haengt')))
  const langsam = arbeiter('probe.haengt', () => haengt)
  const flink = arbeiter('probe.flink', () => ({ stand: 'zugestellt' }))
  const haus = testHaus(db.worker, { jetzt: start })
  const lauf = schleife(haus, [langsam, flink])
  const flinke = await Promise.all(Array.from({ length: 30 }, () => einreihen('probe.flink')))
  const fertig = async () =>
    (await db.sql(`select 1 from uebergabe.uebergabe where art = 'probe.flink' and stand = 'zugestellt'`)).length
  while ((await fertig()) < flinke.length) await new Promise((weiter) => setTimeout(weiter, 20))
  assert.equal(langsam.aufrufe.length, 8)
  haus.uhr.stelle(plusSekunden(start, 15))
  const pacht = async () =>
    (
      await db.sql(`select min(faellig) bis from uebergabe.uebergabe where art = 'probe.haengt' and lauf is not null`)
    )[0]
  while (((await pacht())?.['bis'] as Date) < plusSekunden(start, 35))
    await new Promise((weiter) => setTimeout(weiter, 50))
  const ende = lauf.ende()
  loslassen()
  await ende
  const stand = await db.sql(
    `select stand, count(*)::int zahl from uebergabe.uebergabe where bezug = any($1) group by stand order by stand`,
    [haengende],
  )
  assert.deepEqual(stand, [
    { stand: 'wartend', zahl: 12 },
    { stand: 'zugestellt', zahl: 8 },
  ])
})

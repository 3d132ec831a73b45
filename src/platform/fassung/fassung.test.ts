import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginnDesTages } from '../clock/index.ts'
import { alsPersonal, alsSystem, type Transaction } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, uhrSql } from '../testing/index.ts'
import { hinterlegen, inKraft, versionen } from './index.ts'
import { entwerfen, freigeben, freistellen, pruefen, zurueckziehen } from './pflegen.ts'

const db = await testDatenbank()
const stelle = neueId()
const rechte = ['fassung.probe']
const eine = { personalId: neueId(), dienststelleIds: [stelle], rechte }
const andere = { personalId: neueId(), dienststelleIds: [stelle], rechte }
const fremde = { personalId: neueId(), dienststelleIds: [neueId()], rechte }
const jetzt = new Date('2026-07-01T08:00:00Z')
const entwurf = (schluessel: string, inhalt: unknown) => ({
  art: 'probe',
  schluessel,
  dienststelle: stelle,
  inhalt,
  grund: 'Probe',
})

/** Begins a draft and hands it in, as the one who writes. */
const eingereicht = (wer: typeof eine, schluessel: string, inhalt: unknown): Promise<string> =>
  alsPersonal(db.app, wer, async (tx) => {
    const id = neueId()
    await tx
      .insertInto('fassung.entwurf')
      .values({ id, art: 'probe', dienststelle_id: stelle, inhalt: JSON.stringify(inhalt) })
      .execute()
    const fassung = await entwerfen(tx, entwurf(schluessel, inhalt), jetzt)
    const werte = { stand: 'pruefung', fassung_id: fassung }
    await tx.updateTable('fassung.entwurf').set(werte).where('id', '=', id).execute()
    return fassung
  })
const erledigt = () => db.sql(`update fassung.entwurf set stand = 'erledigt' where stand <> 'erledigt'`)

async function freigegeben(schluessel: string, inhalt: unknown, ab: Date): Promise<string> {
  const id = await eingereicht(eine, schluessel, inhalt)
  await alsPersonal(db.app, andere, async (tx) => {
    assert.equal(await pruefen(tx, id, jetzt), true)
    assert.equal(await freigeben(tx, id, { ab }, jetzt), true)
  })
  await erledigt()
  return id
}

const inhaltAm = (schluessel: string, am: Date) =>
  alsPersonal(db.app, eine, async (tx) => (await inKraft<string>(tx, 'probe', schluessel, am))?.inhalt)

test('KT-03: a version is in force from its moment to the next one, to the second', async () => {
  const sonntag = beginnDesTages('2026-07-05')
  await freigegeben('a', 'erste', jetzt)
  await freigegeben('a', 'zweite', sonntag)
  assert.equal(await inhaltAm('a', new Date(jetzt.getTime() - 1)), undefined)
  assert.equal(await inhaltAm('a', jetzt), 'erste')
  assert.equal(await inhaltAm('a', new Date(sonntag.getTime() - 1)), 'erste')
  assert.equal(await inhaltAm('a', sonntag), 'zweite')
})

test('KT-04: nobody checks an own draft, and without a check nothing is approved', async () => {
  const id = await eingereicht(eine, 'b', 1)
  await alsPersonal(db.app, eine, async (tx) => {
    assert.equal(await pruefen(tx, id, jetzt), false)
    assert.equal(await freigeben(tx, id, { ab: jetzt }, jetzt), false)
  })
  const allein = (tx: Transaction) => freistellen(tx, id)
  for (const wer of [eine, andere]) await assert.rejects(alsPersonal(db.app, wer, allein), /prüft/)
  await erledigt()
  await assert.rejects(
    alsPersonal(db.app, andere, (tx) => pruefen(tx, id, jetzt)),
    /eingereicht/,
  )
})

test('KT-04: what was never approved keeps its authors, also in a draft that someone else makes of it', async () => {
  const alt = await eingereicht(eine, 'h', 1)
  await erledigt()
  const neu = neueId()
  await alsPersonal(db.app, andere, (tx) =>
    tx
      .insertInto('fassung.entwurf')
      .values({ id: neu, art: 'probe', dienststelle_id: stelle, basis_id: alt })
      .execute(),
  )
  const [zeile] = await db.sql('select mitwirkende from fassung.entwurf where id = $1', [neu])
  assert.deepEqual(new Set(zeile?.['mitwirkende'] as string[]), new Set([eine.personalId, andere.personalId]))
  await erledigt()
})

test('KT-04: an office may do without a second person, once two have said so; taking it back counts at once', async () => {
  const ohne = { zweitePerson: false }
  const allein = (id: string, ab: Date) =>
    alsPersonal(db.app, eine, async (tx) => {
      await freistellen(tx, id)
      return freigeben(tx, id, { ab }, jetzt)
    })
  const erste = await eingereicht(eine, 'i', ohne)
  await assert.rejects(allein(erste, jetzt), /prüft/)
  await erledigt()
  await freigegeben('i', ohne, jetzt)
  const zweite = await eingereicht(eine, 'i', { ...ohne, mehr: 1 })
  assert.equal(await allein(zweite, beginnDesTages('2026-07-03')), true)
  await erledigt()
  await assert.rejects(allein(await eingereicht(eine, 'i', { zweitePerson: true }), jetzt), /prüft/)
  await erledigt()
})

test('KT-03: a past moment is refused; two versions cannot start at one moment', async () => {
  const id = await eingereicht(eine, 'a', 'x')
  await alsPersonal(db.app, andere, (tx) => pruefen(tx, id, jetzt))
  const frueher = new Date(jetzt.getTime() - 1000)
  assert.equal(await alsPersonal(db.app, andere, (tx) => freigeben(tx, id, { ab: frueher }, jetzt)), false)
  await assert.rejects(
    alsPersonal(db.app, andere, (tx) => freigeben(tx, id, { ab: jetzt }, jetzt)),
    /fassung_moment/,
  )
  await erledigt()
})

test('KT-03: an approved version can be withdrawn before its moment only', async () => {
  const morgen = beginnDesTages('2026-07-02')
  await freigegeben('c', 'alt', jetzt)
  const neu = await freigegeben('c', 'neu', morgen)
  await alsPersonal(db.app, eine, async (tx) => {
    assert.equal(await zurueckziehen(tx, neu, 'Fehler im Text', jetzt), true)
    assert.equal(await zurueckziehen(tx, neu, 'noch einmal', jetzt), false)
  })
  assert.equal(await inhaltAm('c', morgen), 'alt')
})

test('KT-03, KT-04: not in SQL either a version counts from a day that is over, or one that counts is withdrawn', async () => {
  const gilt = await freigegeben('j', 'gilt', jetzt)
  const kommt = await freigegeben('j', 'kommt', beginnDesTages('2026-07-05'))
  const spaet = await eingereicht(eine, 'j', 'zu spät')
  await db.sql(uhrSql('2026-07-01T08:30:00Z'))
  const aendere = (id: string, werte: Record<string, unknown>) =>
    alsPersonal(db.app, andere, (tx) => tx.updateTable('fassung.fassung').set(werte).where('id', '=', id).execute())
  const gestern = beginnDesTages('2026-06-30')
  await aendere(spaet, { stand: 'geprueft', geprueft: jetzt, geprueft_von: andere.personalId })
  const frei = { stand: 'freigegeben', freigegeben: gestern, wirksam_ab: gestern }
  await assert.rejects(aendere(spaet, frei), /ab jetzt oder später/)
  await assert.rejects(aendere(gilt, { zurueckgezogen: gestern }), /nicht zurückgezogen/)
  await aendere(kommt, { zurueckgezogen: jetzt, zurueckgezogen_von: andere.personalId })
  await db.sql(uhrSql('-infinity'))
  await erledigt()
  assert.equal(await inhaltAm('j', beginnDesTages('2026-07-06')), 'gilt')
})

test('KT-02: another Dienststelle can neither draft nor approve here; approved content never changes', async () => {
  await assert.rejects(eingereicht(fremde, 'd', 1), /row-level security/)
  await assert.rejects(
    alsPersonal(db.app, fremde, (tx) => entwerfen(tx, entwurf('d', 1), jetzt)),
    /beginnt mit einem Entwurf/,
  )
  const id = await freigegeben('d', 'fest', jetzt)
  const versuch = (art: typeof eine) =>
    alsPersonal(db.app, art, (tx) =>
      tx.updateTable('fassung.fassung').set({ inhalt: '"anders"' }).where('id', '=', id).execute(),
    )
  await assert.rejects(versuch(eine), /nicht geändert/)
  assert.equal(Number((await versuch(fremde))[0]?.numUpdatedRows), 0)
})

test('WE-05: content of a release is stored once; a correction counts from now', async () => {
  const ab = beginnDesTages('2020-01-02')
  const lege = (inhalt: unknown, am: Date) =>
    alsSystem(db.app, 'einrichtung', (tx) =>
      hinterlegen(tx, { art: 'probe', schluessel: 'e', inhalt, grund: 'Auslieferung' }, { ab }, am),
    )
  const erste = await lege({ a: 1 }, jetzt)
  assert.equal(await lege({ a: 1 }, jetzt), erste)
  const spaeter = new Date(jetzt.getTime() + 1000)
  const zweite = await lege({ a: 2 }, spaeter)
  assert.equal(await lege({ a: 2 }, new Date(spaeter.getTime() + 1000)), zweite)
  assert.deepEqual(await inhaltAm('e', jetzt), { a: 1 })
  assert.deepEqual(await inhaltAm('e', spaeter), { a: 2 })
  const alle = await alsPersonal(db.app, eine, (tx) => versionen(tx, 'probe', 'e'))
  assert.deepEqual(
    alle.map((f) => f.nummer),
    [2, 1],
  )
})

test('WE-05: a correction before its day takes the place of the first; going back to old content is a new version', async () => {
  const ab = beginnDesTages('2026-08-01')
  const lege = (inhalt: unknown, am: Date) =>
    alsSystem(db.app, 'einrichtung', (tx) =>
      hinterlegen(tx, { art: 'probe', schluessel: 'f', inhalt, grund: 'Auslieferung' }, { ab }, am),
    )
  const erste = await lege('falsch', jetzt)
  assert.equal(await lege('falsch', jetzt), erste)
  const richtig = await lege('richtig', jetzt)
  assert.equal(await lege('richtig', jetzt), richtig)
  assert.equal(await inhaltAm('f', jetzt), undefined)
  assert.equal(await inhaltAm('f', ab), 'richtig')
  const [danach, spaeter] = [new Date(ab.getTime() + 1000), new Date(ab.getTime() + 2000)]
  await lege('berichtigt', danach)
  await lege('richtig', spaeter)
  assert.deepEqual([await inhaltAm('f', danach), await inhaltAm('f', spaeter)], ['berichtigt', 'richtig'])
})

test('WE-05: content whose own end has passed stays as it was shown, however often and with whatever words it is delivered', async () => {
  const wirksam = { ab: beginnDesTages('2026-01-01'), bis: beginnDesTages('2026-02-01') }
  const lege = (inhalt: string, am: Date) =>
    alsSystem(db.app, 'einrichtung', (tx) =>
      hinterlegen(tx, { art: 'probe', schluessel: 'g', inhalt, grund: 'Auslieferung' }, wirksam, am),
    )
  const waehrend = beginnDesTages('2026-01-10')
  const erste = await lege('alt', waehrend)
  assert.equal(await lege('alt', jetzt), erste)
  assert.equal(await lege('neu', jetzt), erste)
  assert.deepEqual([await inhaltAm('g', waehrend), await inhaltAm('g', jetzt)], ['alt', undefined])
  assert.equal(await lege('alt', waehrend), erste)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { fadenLesen, sendeVonKunde } from '../index.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'

const db = await testDatenbank()
const { app, worker, stelle, kunde, personal, schreibe, antworte, beginne, arbeite } = await buehne(db)
const TEXT = 'Meine Miete steigt auf 512 Euro.'

test('PF-01, PF-08: a message arrives, is answered, and both sides read the same thread', async () => {
  const [jan, lang] = [await kunde(), personal('musterstadt')]
  const { fadenId, referenz, doppelt } = await schreibe(jan, TEXT)
  assert.match(referenz, /^JC-/)
  assert.equal(doppelt, false)
  await arbeite()
  await antworte(lang, fadenId, 'Guten Tag, bitte senden Sie uns den Vertrag.')
  await arbeite()
  const beiJan = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  const beiLang = await alsPersonal(db.app, lang, (tx) => fadenLesen(tx, app, fadenId))
  assert.deepEqual(beiJan, beiLang)
  const [frage, antwort] = beiJan.nachrichten
  assert.deepEqual([frage?.text, frage?.richtung, frage?.beantwortet], [TEXT, 'ein', jetzt])
  assert.deepEqual([frage?.uebergeben, frage?.abgelegt, antwort?.abgelegt], [jetzt, jetzt, jetzt])
  assert.deepEqual([antwort?.richtung, antwort?.verfasserName], ['aus', 'Sabine Lang'])
})

test('PF-01: sending twice is one message; another who uses the key gets nothing', async () => {
  const [jan, eva, schluessel] = [await kunde(), await kunde('Anders'), neueId()]
  const erste = await schreibe(jan, TEXT, 'sonstiges', 'musterstadt', schluessel)
  const zweite = await schreibe(jan, TEXT, 'sonstiges', 'musterstadt', schluessel)
  assert.deepEqual(zweite, { ...erste, doppelt: true })
  await assert.rejects(schreibe(eva, TEXT, 'sonstiges', 'musterstadt', schluessel), { name: 'NotFound' })
  const [zeile] = await db.sql('select count(*)::int as zahl from postfach.faden where person_id = $1', [jan.personId])
  assert.equal(zeile?.['zahl'], 1)
})

test('PF-13: neither another customer nor another office nor a colleague without the right reads or answers', async () => {
  const [jan, eva] = [await kunde(), await kunde('Anders')]
  const { fadenId } = await schreibe(jan, TEXT)
  await assert.rejects(
    alsKunde(db.app, eva, (tx) => fadenLesen(tx, app, fadenId)),
    { name: 'NotFound' },
  )
  const ziel = { ziel: { fadenId }, text: 'Ich bin Jan', schluessel: neueId() }
  await assert.rejects(
    alsKunde(db.app, eva, (tx) => sendeVonKunde(tx, app, ziel, jetzt)),
    { name: 'NotFound' },
  )
  for (const wer of [personal('probeland'), personal('musterstadt', ['eakte.lesen', 'eakte.bearbeiten'])]) {
    await assert.rejects(
      alsPersonal(db.app, wer, (tx) => fadenLesen(tx, app, fadenId)),
      { name: 'NotFound' },
    )
    await assert.rejects(antworte(wer, fadenId, 'Guten Tag'), { name: 'NotFound' })
  }
  const [lesend] = [personal('musterstadt', ['postfach.lesen'])]
  await assert.rejects(antworte(lesend, fadenId, 'Guten Tag'), /row-level security/)
})

test('PF-13: in the database only what was written is unreadable, and nobody writes in the name of another', async () => {
  const [jan, eva] = [await kunde(), await kunde('Anders')]
  const { id, fadenId } = await schreibe(jan, TEXT)
  const [zeile] = await db.sql('select text from postfach.nachricht where id = $1', [id])
  assert.ok(zeile?.['text'] instanceof Buffer && !zeile['text'].includes('Miete'))
  const fremd = alsKunde(db.app, eva, (tx) =>
    tx
      .insertInto('postfach.nachricht')
      .values({
        id: neueId(),
        faden_id: fadenId,
        person_id: eva.personId,
        dienststelle_id: stelle('musterstadt'),
        richtung: 'ein',
        text: Buffer.from('x'),
        verfasser: 'kunde',
        verfasser_id: eva.kontoId,
        kanal: 'eakte',
        abgesendet: jetzt,
      })
      .execute(),
  )
  await assert.rejects(fremd, /foreign key/)
  const gefaelscht = alsPersonal(db.app, personal('musterstadt'), (tx) =>
    tx.updateTable('postfach.nachricht').set({ abgelegt: jetzt }).where('id', '=', id).execute(),
  )
  await assert.rejects(gefaelscht, /permission denied/)
})

test('PF-10: in SQL too, nobody writes a message that says of itself that it was taken, answered or filed', async () => {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, TEXT)
  const feld = { faden_id: fadenId, person_id: jan.personId, dienststelle_id: stelle('musterstadt') }
  const neu = { ...feld, text: Buffer.from('x'), kanal: 'eakte', abgesendet: jetzt }
  const lang = personal('musterstadt')
  const alsKundin = { richtung: 'ein', verfasser: 'kunde', verfasser_id: jan.kontoId }
  const alsStelle = { richtung: 'aus', verfasser: 'personal', verfasser_id: lang.personalId }
  for (const name of ['uebergeben', 'aufgenommen', 'beantwortet', 'abgelegt']) {
    const werte = { ...neu, [name]: jetzt }
    await assert.rejects(
      alsKunde(db.app, jan, (tx) =>
        tx
          .insertInto('postfach.nachricht')
          .values({ ...werte, ...alsKundin, id: neueId() })
          .execute(),
      ),
      /ohne_vorgriff/,
      name,
    )
    await assert.rejects(
      alsPersonal(db.app, lang, (tx) =>
        tx
          .insertInto('postfach.nachricht')
          .values({ ...werte, ...alsStelle, id: neueId() })
          .execute(),
      ),
      /ohne_vorgriff/,
      name,
    )
  }
})

test('PF-10: a conversation cannot be closed before all of it is filed, whatever closes it', async () => {
  const [jan, lang] = [await kunde(), personal('musterstadt')]
  const { fadenId } = await schreibe(jan, TEXT)
  const schliesse = () =>
    alsPersonal(db.app, lang, (tx) =>
      tx
        .updateTable('postfach.faden')
        .set({ geschlossen: jetzt, geschlossen_grund: 'beantwortet', geschlossen_von: lang.personalId })
        .where('id', '=', fadenId)
        .execute(),
    )
  await assert.rejects(schliesse(), /Erst ablegen/)
  await arbeite()
  await antworte(lang, fadenId, 'Ja.')
  await assert.rejects(schliesse(), /Erst ablegen/)
  await arbeite()
  await schliesse()
  const noch = alsKunde(db.app, jan, (tx) =>
    sendeVonKunde(tx, app, { ziel: { fadenId }, text: 'Noch etwas', schluessel: neueId() }, jetzt),
  )
  await assert.rejects(noch, { name: 'Conflict' })
})

test('PF-05, PF-07, PF-10: filed as text and signed JSON, and the rulebook puts its order into a Postkorb with a trace', async () => {
  const jan = await kunde('Zander')
  const { id, referenz } = await schreibe(jan, TEXT, 'terminanfrage')
  await arbeite()
  await arbeite()
  const dokumente = await db.sql(
    'select titel, art, objekt_id from eakte.dokument where eingang_id = $1 order by titel',
    [id],
  )
  assert.deepEqual(
    dokumente.map((d) => [d['titel'], d['art']]),
    [
      ['Nachricht', 'nachricht'],
      ['Nachricht, signiert', 'nachricht'],
    ],
  )
  const lies = (i: number) =>
    alsPersonal(db.app, personal('musterstadt'), (tx) =>
      worker.dokumente.lesen(tx, String(dokumente[i]?.['objekt_id'])),
    )
  assert.match(String(await lies(0)), new RegExp(`${referenz}[\\s\\S]*Terminanfrage[\\s\\S]*512 Euro`))
  const jws = JSON.parse(String(await lies(1)))
  assert.equal(jws.inhalt.text, TEXT)
  const auftraege = await db.sql(
    `select art, eingaben->>'anliegen' as anliegen, entscheidung->>'zeile' as zeile from eakte.auftrag where eingang_id = $1`,
    [id],
  )
  assert.equal(auftraege.length, 1)
  assert.deepEqual([auftraege[0]?.['art'], auftraege[0]?.['anliegen']], ['postfach.nachricht', 'terminanfrage'])
  assert.ok(auftraege[0]?.['zeile'])
})

test('PF-04: about what the office switched off nothing is sent, also not from an older draft, and its hint is told', async () => {
  const aus = schreibe(await kunde(), TEXT, 'bildung-teilhabe')
  await assert.rejects(aus, {
    name: 'Conflict',
    message: /nicht schreiben\. Dafür ist das Bürgerbüro der Stadt zuständig/,
  })
})

test('PF-15: an office that is off takes no message', async () => {
  await assert.rejects(schreibe(await kunde(), TEXT, 'sonstiges', 'servicecenter'), { name: 'Conflict' })
})

test('PF-08, PF-13: the office writes first to a person; no order comes of it, and another office does not write in its name', async () => {
  const [jan, lang] = [await kunde(), personal('musterstadt')]
  const { id, fadenId } = await beginne(lang, jan.personId, 'Guten Tag, bitte rufen Sie an.')
  await arbeite()
  const faden = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  assert.deepEqual([faden.begonnenVon, faden.nachrichten[0]?.text], ['stelle', 'Guten Tag, bitte rufen Sie an.'])
  assert.deepEqual(await db.sql('select 1 from eakte.auftrag where eingang_id = $1', [id]), [])
  await assert.rejects(beginne(personal('probeland'), jan.personId, 'Guten Tag'), /row-level security/)
})

test('PF-05, PF-10: killed between sent and recorded, with its documents made or not, a message is filed once and not lost', async () => {
  const { id } = await schreibe(await kunde(), TEXT)
  const stirbt = async (vergessen: string): Promise<void> => {
    await arbeite()
    await db.sql(`update postfach.nachricht set uebergeben = null, abgelegt = null${vergessen} where id = $1`, [id])
    await db.sql(`update uebergabe.uebergabe set stand = 'wartend', versuche = 0, faellig = $2 where bezug = $1`, [
      id,
      jetzt,
    ])
    await arbeite()
  }
  await stirbt('')
  await stirbt(', dokumente = null')
  const [zeile] = await db.sql(
    `select n.abgelegt, n.uebergeben, (select count(*)::int from eakte.dokument d where d.eingang_id = n.id) as dokumente,
       (select count(*)::int from eakte.auftrag a where a.eingang_id = n.id) as auftraege from postfach.nachricht n where n.id = $1`,
    [id],
  )
  assert.deepEqual(zeile, { abgelegt: jetzt, uebergeben: jetzt, dokumente: 2, auftraege: 1 })
})

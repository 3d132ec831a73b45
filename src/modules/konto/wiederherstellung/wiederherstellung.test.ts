import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { ladeDemo } from '../../organisation/index.ts'
import { angaben, codeIn, druckstelle } from '../druck/probe.ts'
import { ANDERES, JETZT, PASSWORT, probe, worte } from '../probe.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
const p = await probe(db)
const druck = await druckstelle(p.worker)

let zahl = 0
async function jemand() {
  zahl += 1
  p.stelle(JETZT)
  const email = `verloren.${zahl}@beispiel.de`
  await p.neuesKonto(email)
  const [konto] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  await angaben(db, String(konto?.['person_id']), { nachname: 'Müller-Lüdenscheidt' })
  return { email, kontoId: String(konto?.['id']) }
}
const wer = (kennung: string, nachname = 'mueller lüdenscheidt', jahr = '1990') => ({
  kennung,
  nachname,
  'geburtsdatum.tag': '3',
  'geburtsdatum.monat': '7',
  'geburtsdatum.jahr': jahr,
})

test('KO-03, KO-04: whoever lost every way in comes back by a letter to the address in STEP, with a new password', async () => {
  const { email, kontoId } = await jemand()
  await db.sql(
    `insert into konto.zweiter_faktor (konto_id, geheimnis, bestaetigt, erstellt) values ($1, 'x', now(), now())`,
    [kontoId],
  )
  const browser = p.browser()
  const antwort = await browser.sendeUndFolge('/wiederherstellen/brief', wer(email.toUpperCase()))
  assert.match(worte(antwort.body), /Wir prüfen Ihre Angaben.*Ob es ein Konto gibt, sagen wir hier nicht/)
  await p.arbeite()
  const code = codeIn(await druck.text())
  const weiter = await browser.sende('/wiederherstellen/code', { kennung: email, code })
  assert.match(String(weiter.headers.location), /^\/passwort-neu\?token=/)
  const token = String(weiter.headers.location).split('=')[1] ?? ''
  assert.equal((await browser.sende('/passwort-neu', { token, passwort: ANDERES })).statusCode, 303)
  assert.equal((await browser.sende('/anmelden', { email, passwort: PASSWORT })).statusCode, 422)
  const drin = await browser.sende('/anmelden', { email, passwort: ANDERES })
  assert.equal(drin.headers.location, '/uebersicht', 'the app is among what was lost: it is not asked for')
  const nochmal = await p.browser().sende('/wiederherstellen/code', { kennung: email, code })
  assert.match(worte(nochmal.body), /passen nicht zusammen, oder der Code gilt nicht mehr/)
})

test('KO-04: wrong details, no account, too often: the same page, and no letter; the request is deleted', async () => {
  const { email } = await jemand()
  const vorher = (await druck.auftraege()).length
  const antworten = new Set<string>()
  const versuche = [wer(email, 'Schmidt'), wer(email, undefined, '1991'), wer('niemand@beispiel.de'), wer('kunde-4711')]
  for (const angabe of versuche) {
    const antwort = await p.browser().sendeUndFolge('/wiederherstellen/brief', angabe)
    antworten.add(antwort.body)
  }
  await p.arbeite()
  assert.equal(antworten.size, 1)
  assert.equal((await druck.auftraege()).length, vorher)
  assert.deepEqual(await db.sql('select id from konto.wiederherstellung'), [])
  for (let i = 0; i < 3; i += 1) await p.browser().sende('/wiederherstellen/brief', wer(email))
  await p.arbeite()
  assert.equal((await druck.auftraege()).length, vorher + 1)
})

test('KO-04: a stranger who knows the address can neither use a recovery code up nor guess it', async () => {
  const { email } = await jemand()
  await p.browser().sende('/wiederherstellen/brief', wer(email))
  await p.arbeite()
  const code = codeIn(await druck.text())
  const fremd = p.browser('198.51.100.9')
  for (let i = 0; i < 10; i += 1)
    assert.equal(
      (await fremd.sende('/wiederherstellen/code', { kennung: email, code: '3333-3333-3333' })).statusCode,
      422,
    )
  assert.equal(
    (await fremd.sende('/wiederherstellen/code', { kennung: email, code: '3333-3333-3333' })).statusCode,
    429,
  )
  const weiter = await p.browser().sende('/wiederherstellen/code', { kennung: email, code })
  assert.equal(weiter.statusCode, 303)
})

test('KO-04: bad input of the recovery pages is said field by field', async () => {
  const brief = await p.browser().sende('/wiederherstellen/brief', { kennung: '', nachname: ' ' })
  assert.equal(brief.statusCode, 422)
  assert.match(worte(brief.body), /die E-Mail-Adresse oder den Benutzernamen ein.*Nachnamen ein.*Geburtsdatum/)
  const code = await p.browser().sende('/wiederherstellen/code', { kennung: 'a b', code: 'x' })
  assert.equal(code.statusCode, 422)
  assert.match(worte(code.body), /Bitte prüfen Sie die E-Mail-Adresse.*Der Code hat 12 Zeichen/)
})

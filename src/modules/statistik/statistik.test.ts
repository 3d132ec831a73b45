import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { testDesk } from '../../../tests/desk.ts'
import { ladeDemo } from '../organisation/index.ts'
import { statistik } from './index.ts'
import { zaehlen } from './zaehlen/arbeiter.ts'

const HEUTE = new Date('2026-07-03T12:00:00Z')
const db = await testDatenbank()
await ladeDemo(db.worker)
const haus = testHaus(db.app, { jetzt: HEUTE })
const worker = testHaus(db.worker, { jetzt: HEUTE })
const desk = await testDesk(db, haus, [statistik])
const id = async (kennung: string) =>
  String((await db.sql('select id from organisation.dienststelle where kennung = $1', [kennung]))[0]?.['id'])
const [hier, dort, zentrale] = [await id('musterstadt'), await id('probeland'), await id('zentrale')]

/** Customers of an office, some with an account. */
async function kunden(
  stellen: readonly string[],
  zahl: number,
  stufe?: string,
  identitaet?: string,
): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < zahl; i += 1) {
    const person = neueId()
    ids.push(person)
    await db.sql(
      `insert into step.person (id, art, herkunft, nachname, geburtsdatum, erstellt, geaendert)
       values ($1, 'inhouse', 'dienststelle', 'Geheimname', '1990-07-03', now(), now())`,
      [person],
    )
    for (const stelle of stellen)
      await db.sql(`insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())`, [
        person,
        stelle,
      ])
    if (stufe === undefined) continue
    const konto = neueId()
    await db.sql(
      `insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet)
       values ($1, $2, $3, 'x', $4, 'de', now(), now())`,
      [konto, person, konto, stufe],
    )
    if (identitaet !== undefined)
      await db.sql(
        `insert into konto.identitaet (id, konto_id, art, geheimnis, kennung, erstellt, geaendert) values ($1, $2, $3, 'x', $4, now(), now())`,
        [neueId(), konto, identitaet, identitaet === 'passwort' ? null : konto],
      )
  }
  return ids
}
await kunden([hier], 12)
await kunden([hier], 20, 'email', 'passwort')
await kunden([hier], 7, 'pin_brief', 'passkey')
await kunden([hier], 3, 'ausweis', 'bundid')
const beide = await kunden([hier, dort], 6, 'email', 'passwort')
await kunden([dort], 2)
const [erster, zweiter] = beide
await db.sql(
  `insert into step.abgleich_paar (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
   select gen_random_uuid(), least(a, b), greatest(a, b), 0.99, '{}', 'x', 1, 'online', '2026-07-01', now(), gen_random_uuid()
   from (values ($1::uuid, $2::uuid)) as t (a, b)`,
  [erster, zweiter],
)
/** Matters that came another way than online: what the E-AKTE got, codes on paper or by post, information given. */
async function andereWege(papier: number, codes: number, telefonate: number): Promise<void> {
  const akte = neueId()
  await db.sql(
    `insert into eakte.akte (id, dienststelle_id, person_id, vorname, nachname, geburtsdatum, angelegt)
     values ($1, $2, $3, 'X', 'Y', '1990-01-01', now())`,
    [akte, hier, erster],
  )
  for (let i = 0; i < papier; i += 1)
    await db.sql(
      `insert into eakte.eingang (id, dienststelle_id, akte_id, art, betreff, referenz, eingegangen, tag, wirkt_ab, abgelegt, daten, kanal)
       values ($1, $2, $3, 'antrag.tda', 'B', 'R', $4, '2026-07-01', '2026-07-01', $4, 'x', 'papier')`,
      [neueId(), hier, akte, HEUTE],
    )
  for (let i = 0; i < codes; i += 1)
    await db.sql(
      `insert into konto.code (id, art, person_id, dienststelle_id, hash, stand, ausgestellt, ausgestellt_von, gueltig_bis)
       values ($1, 'freischaltcode', $2, $3, $4, 'ersetzt', $5, $1, $5)`,
      [neueId(), erster, hier, neueId(), HEUTE],
    )
  for (let i = 0; i < telefonate; i += 1)
    await db.sql(
      `insert into konto.information (id, person_id, dienststelle_id, am, weg, erfasst, erfasst_von)
       values ($1, $2, $3, '2026-07-01', 'telefon', $4, $1)`,
      [neueId(), zweiter, hier, HEUTE],
    )
}
await andereWege(10, 25, 15)
const uebergabe = {
  id: neueId(),
  art: 'statistik.zaehlen',
  bezug: neueId(),
  dienststelle: null,
  erstellt: HEUTE,
  versuch: 1,
}
await zaehlen.bearbeite(worker, uebergabe)

const leitung = await desk.als('teamleitung', hier, 'Ruth Großmann')
const zentral = await desk.als('zentrale', zentrale, 'Nina Albrecht')
const worte = (html: string): string => load(html)('main').text().replaceAll(/\s+/g, ' ')
const SEITE = '/arbeitsplatz/statistik'

test('KO-11: accounts by level and identity, share of customers with an account, for the own office; no person in it', async () => {
  const antwort = await leitung(SEITE)
  const text = worte(antwort.body)
  assert.match(text, /Jobcenter Musterstadt · Stand 03\.07\.2026/)
  assert.match(text, /Anteil mit Online-Konto: 75 %/)
  assert.match(text, /Personen ab 15 Jahren\s*48\s*davon mit Online-Konto\s*36/)
  assert.match(text, /Stufe 1, E-Mail-bestätigt\s*26/)
  assert.match(text, /Benutzername und Passwort\s*26/)
  assert.match(text, /Passkey\s*7/)
  assert.doesNotMatch(antwort.body, /Geheimname/)
})

test('KO-11: fewer than five are not shown, and can’t be worked out: the next smallest is hidden with them', async () => {
  const text = worte((await leitung(SEITE)).body)
  assert.match(text, /Stufe 3, Ausweis oder ELSTER\s*nicht gezeigt/)
  assert.match(text, /Stufe 2, PIN-Brief-bestätigt\s*nicht gezeigt/)
  assert.match(text, /BundID \(Ausweis, ELSTER, EU-Ausweis\)\s*nicht gezeigt/)
})

test('KO-11: new duplicates a week by origin', async () => {
  assert.match(worte((await leitung(SEITE)).body), /Woche ab 29\.06\.2026: Online-Registrierung\s*nicht gezeigt/)
  assert.match(worte((await leitung(SEITE)).body), /etwa 10\.000 je Woche/)
})

test('KO-11: matters of every channel with their share; those a clerk entered count by the way that was entered', async () => {
  const text = worte((await leitung(SEITE)).body)
  assert.match(
    text,
    /Anliegen je Kanal, 30 Tage.*online\s*0\s*0 %\s*am Telefon\s*15\s*30 %\s*persönlich\s*25\s*50 %\s*mit der Post\s*10\s*20 %/,
  )
  assert.match((await leitung(`${SEITE}/zahlen.csv`)).body, /"am Telefon";"15";"30"/)
})

test('KO-11: an office sees its own figures only; the Zentrale every one and all together, where a person counts once', async () => {
  assert.equal((await leitung(`${SEITE}?stelle=${dort}`)).statusCode, 404)
  assert.equal((await leitung(`${SEITE}?stelle=00000000-0000-0000-0000-000000000000`)).statusCode, 404)
  assert.equal((await leitung(`${SEITE}/zahlen.csv?stelle=${dort}`)).statusCode, 404)
  const alle = worte((await zentral(SEITE)).body)
  assert.match(alle, /Alle Dienststellen.*Personen ab 15 Jahren\s*50/)
  assert.match(worte((await zentral(`${SEITE}?stelle=${dort}`)).body), /Personen ab 15 Jahren\s*8/)
  assert.equal((await zentral(`${SEITE}?stelle=${neueId()}`)).statusCode, 404)
  const ohne = await desk.als('leistung', hier, 'Aylin Yıldırım')
  assert.equal((await ohne(SEITE)).statusCode, 403)
})

test('KO-11: the same as CSV, with the small ones hidden', async () => {
  const { body, headers } = await leitung(`${SEITE}/zahlen.csv`)
  assert.match(String(headers['content-type']), /text\/csv/)
  assert.match(body, /"Dienststelle";"Stand";"Tabelle";"Merkmal";"Zahl"/)
  assert.match(body, /"Personen ab 15 Jahren";"48"/)
  assert.match(body, /ELSTER";"nicht gezeigt"/)
})

test('KO-11: counted twice a day is once; days before have their own figures or none; what is no day is told', async () => {
  await zaehlen.bearbeite(worker, uebergabe)
  const [zahl] = await db.sql(
    `select count(*)::int as n, count(distinct (dienststelle_id, merkmal, wert))::int as v from statistik.zahl`,
  )
  assert.equal(zahl?.['n'], zahl?.['v'])
  assert.match(worte((await leitung(`${SEITE}?am=1.7.2026`)).body), /Noch keine Zahlen/)
  assert.equal((await leitung(`${SEITE}?am=31.6.2026`)).statusCode, 422)
  await assert.rejects(
    alsSystem(db.worker, 'metrik', (tx) => zaehlen.bearbeite({ ...worker, db: db.app }, uebergabe).then(() => tx)),
  )
})

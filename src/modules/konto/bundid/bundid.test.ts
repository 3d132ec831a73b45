import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { streiche } from '../../../demo/bundid/streiche.ts'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { kontoLoeschen } from '../konto-loeschen/command.ts'
import { JETZT, PASSWORT, tokenFuer, tokenIn, worte } from '../probe.ts'
import { angabenUebernehmen } from '../../step/index.ts'
import { als, bundidProbe } from './probe.ts'

const db = await testDatenbank()
const probe = await bundidProbe(db)
const { browser, geht, hin, sendeAntwort, sim, neuesKonto } = probe
const arbeite = () => probe.arbeite()

const titel = (html: string): string => load(html)('h1').text()
const ort = ({ headers }: { headers: Record<string, unknown> }): string => String(headers['location'])
const gruende = async (): Promise<unknown[]> =>
  (await db.sql(`select grund from protokoll.neu where aktion = 'konto.nachweis-abgelehnt' order by id`)).map(
    ({ grund }) => grund,
  )
interface Konto {
  id: string
  bindung: string
  person: string
  vorname: string
  nachname: string
  geburtsdatum: string
  herkuenfte: Record<string, { herkunft: string; seit: string }>
}
const kontoVon = async (email: string): Promise<Konto | undefined> => {
  const [zeile] = await db.sql(
    `select k.id, k.registrierungsstufe bindung, k.person_id person, p.vorname, p.nachname, p.geburtsdatum::text, p.herkuenfte
       from konto.konto k join step.person p on p.id = k.person_id where k.email_hash = $1`,
    [probe.haus.krypto.suchhash('konto.email', email)],
  )
  return zeile as Konto | undefined
}

/** Registers with BundID to the end, in one browser. */
async function registriert(kennung: string, womit: Parameters<typeof als>[1], email: string): Promise<FormularBrowser> {
  const fenster = browser()
  const fertig = await geht(fenster, als(kennung, womit))
  assert.equal(ort(fertig), '/registrieren/nachweis')
  await fenster.sende('/registrieren/nachweis', { email })
  const mails = await arbeite()
  const token = tokenFuer(mails, email)
  const antwort = await fenster.sende('/registrieren/nachweis/bestaetigen', { token })
  assert.equal(ort(antwort), '/uebersicht', antwort.body)
  return fenster
}

test('KO-03: registering with an identity card: address confirmed afterwards, facts proved in STEP, account bound', async () => {
  const fenster = await registriert('kaya', 'eID', 'kaya@example.org')
  const konto = await kontoVon('kaya@example.org')
  assert.deepEqual(
    [konto?.bindung, konto?.vorname, konto?.nachname, konto?.geburtsdatum],
    ['ausweis', 'Özlem Ayşe', 'Kaya-Müller', '1990-07-03'],
  )
  assert.deepEqual(konto?.herkuenfte?.['nachname'], { herkunft: 'eID', seit: '2026-07-03' })
  const [anschrift] = await db.sql(
    'select strasse, hausnummer, plz, ort, herkunft from step.anschrift where person_id = $1',
    [konto?.person],
  )
  assert.deepEqual(anschrift, {
    strasse: 'Lindenweg',
    hausnummer: '4',
    plz: '12347',
    ort: 'Musterstadt',
    herkunft: 'eID',
  })
  assert.match((await fenster.hole('/konto')).body, /mit Ausweis oder ELSTER bestätigt\./)
  const seite = worte((await fenster.hole('/konto/nachweis')).body)
  assert.match(seite, /Verbunden seit 3\. Juli 2026/)
  assert.match(seite, /Familienname Kaya-Müller – Sicherheit: hoch/)
  assert.match(seite, /E-Mail-Adresse oezlem\.kaya@beispiel\.invalid – Sicherheit: nicht geprüft/)
})

test('KO-03: a known identity signs in, at the level it proved', async () => {
  const fenster = browser()
  const fertig = await geht(fenster, als('kaya', 'Elster'), { weiter: '/konto' })
  assert.equal(ort(fertig), '/konto')
  assert.equal((await fenster.hole('/konto')).statusCode, 200)
  const [sitzung] = await db.sql(`select angaben from http.sitzung where art = 'kunde' order by id desc limit 1`)
  assert.deepEqual(sitzung?.['angaben'], { anmeldung: 3 })
})

test('KO-03: what only a user name stands behind is not proved, and binds nothing', async () => {
  await registriert('muster', 'Benutzername', 'muster@example.org')
  const konto = await kontoVon('muster@example.org')
  assert.equal(konto?.bindung, 'email')
  assert.equal(konto?.herkuenfte?.['nachname']?.['herkunft'], 'selbst angegeben')
})

test('KO-03: the facts of an ELSTER certificate and of another country say so', async () => {
  await registriert('gross', 'Elster', 'gross@example.org')
  await registriert('novakova', 'eIDAS', 'novakova@example.org')
  const [gross, novakova] = [await kontoVon('gross@example.org'), await kontoVon('novakova@example.org')]
  assert.equal(gross?.herkuenfte?.['nachname']?.['herkunft'], 'ELSTER')
  assert.equal(novakova?.herkuenfte?.['nachname']?.['herkunft'], 'EU-eID')
  assert.deepEqual([gross?.bindung, novakova?.bindung], ['ausweis', 'ausweis'])
})

test('KO-03: an address that has an account gets a mail without a link, and the page says the same', async () => {
  const fenster = browser()
  await geht(fenster, als('kovalcuk', 'eID'))
  const antwort = await fenster.sendeUndFolge('/registrieren/nachweis', { email: 'kaya@example.org' })
  assert.equal(titel(antwort.body), 'Sehen Sie in Ihr E-Mail-Postfach')
  const mail = (await arbeite()).find(({ an }) => an === 'kaya@example.org')
  assert.equal(mail?.betreff, 'Sie haben schon ein Konto')
  assert.equal(tokenIn(mail), '')
})

test('KO-03: in another browser the link asks for the same identity first', async () => {
  const fenster = browser()
  await geht(fenster, als('alhasan', 'eID'))
  await fenster.sende('/registrieren/nachweis', { email: 'hasan@example.org' })
  const token = tokenFuer(await arbeite(), 'hasan@example.org')
  const anderer = browser()
  const pfad = `/registrieren/nachweis/bestaetigen?token=${token}`
  assert.match((await anderer.hole(pfad)).body, /anderen Browser/)
  await anderer.sende('/registrieren/nachweis/bestaetigen', { token })
  assert.equal(await kontoVon('hasan@example.org'), undefined)
  const fremder = await geht(anderer, als('kovalcuk', 'eID'), { weiter: pfad })
  assert.equal(ort(fremder), pfad)
  assert.equal(ort(await anderer.sende('/registrieren/nachweis/bestaetigen', { token })), pfad)
  await geht(anderer, als('alhasan', 'eID'), { weiter: pfad })
  assert.equal(ort(await anderer.sende('/registrieren/nachweis/bestaetigen', { token })), '/uebersicht')
  assert.equal((await kontoVon('hasan@example.org'))?.bindung, 'ausweis')
  assert.equal((await fenster.hole(pfad)).statusCode, 410)
})

test('KO-03: added to an account that knows nothing of its owner, it fills and binds', async () => {
  const fenster = await neuesKonto('weiss@example.org')
  const fertig = await geht(fenster, als('weiss', 'Elster'), { zweck: 'verbinden' })
  assert.equal(ort(fertig), '/konto/nachweis?stand=verbunden')
  const konto = await kontoVon('weiss@example.org')
  assert.deepEqual([konto?.bindung, konto?.nachname], ['ausweis', 'Weiß'])
  const mails = await arbeite()
  assert.ok(mails.some(({ an, betreff }) => an === 'weiss@example.org' && betreff.startsWith('Neuer Weg')))
})

async function mitAngaben(
  email: string,
  vorname: string,
  nachname: string,
  geburtsdatum: string,
): Promise<FormularBrowser> {
  const fenster = await neuesKonto(email)
  const konto = await kontoVon(email)
  await db.sql('update step.person set vorname = $2, nachname = $3, geburtsdatum = $4 where id = $1', [
    konto?.person,
    vorname,
    nachname,
    geburtsdatum,
  ])
  return fenster
}

test('KO-03: data that agree but for the spelling bind; a differing address is shown and stays', async () => {
  const fenster = await mitAngaben('nguyen@example.org', 'Mai', 'NGUYEN', '1995-10-22')
  const konto = await kontoVon('nguyen@example.org')
  await db.sql(
    `insert into step.anschrift (id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab)
     values (gen_random_uuid(), $1, 'wohnung', 'Alter Weg', '1', '12345', 'Musterstadt', 'selbst angegeben', now(), '2026-01-01')`,
    [konto?.person],
  )
  await geht(fenster, als('nguyen', 'eID'), { zweck: 'verbinden' })
  const danach = await kontoVon('nguyen@example.org')
  assert.deepEqual([danach?.bindung, danach?.nachname], ['ausweis', 'NGUYEN'])
  const seite = await fenster.hole('/konto/nachweis')
  assert.match(
    worte(seite.body),
    /Diese Angaben sind verschieden.*Anschrift Alter Weg 1, 12345 Musterstadt Hauptstraße 3-5/,
  )
  await fenster.sende('/konto/nachweis/uebernehmen', { art: 'bundid' })
  const [neu] = await db.sql(
    'select strasse, herkunft from step.anschrift where person_id = $1 and gueltig_bis is null',
    [konto?.person],
  )
  assert.deepEqual(neu, { strasse: 'Hauptstraße', herkunft: 'eID' })
  assert.equal((await kontoVon('nguyen@example.org'))?.nachname, 'Nguyễn')
  const [aenderung] = await db.sql(
    `select felder from step.aenderung where person_id = $1 and abschnitt = 'anschrift'`,
    [konto?.person],
  )
  assert.deepEqual(aenderung?.['felder'], ['anschrift'])
})

test('KO-03: a disagreement is shown and changes nothing until its owner says so; another person at the office never', async () => {
  const fenster = await mitAngaben('anders@example.org', 'Heinz', 'Gross', '1999-01-01')
  const fertig = await geht(fenster, als('kovalcuk', 'eID'), { zweck: 'verbinden' })
  assert.equal(ort(fertig), '/konto/nachweis/pruefen')
  const seite = await fenster.hole('/konto/nachweis/pruefen')
  assert.match(
    worte(seite.body),
    /noch nichts verbunden.*Vorname Heinz Oleksandra.*Geburtsdatum 1\. Januar 1999 31\. März 1979/,
  )
  assert.equal((await fenster.sende('/konto/nachweis/pruefen', { entscheidung: 'verbinden' })).statusCode, 403)
  const vorher = await kontoVon('anders@example.org')
  assert.deepEqual([vorher?.bindung, vorher?.nachname], ['email', 'Gross'])
  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [vorher?.person])
  assert.match((await fenster.hole('/konto/nachweis/pruefen')).body, /ändert Ihr Jobcenter/)
  assert.equal((await fenster.sende('/konto/nachweis/pruefen', { entscheidung: 'uebernehmen' })).statusCode, 403)
  await db.sql(`update step.person set art = 'internetperson' where id = $1`, [vorher?.person])
  assert.equal(
    ort(await fenster.sende('/konto/nachweis/pruefen', { entscheidung: 'uebernehmen' })),
    '/konto/nachweis?stand=verbunden',
  )
  const danach = await kontoVon('anders@example.org')
  assert.deepEqual([danach?.bindung, danach?.nachname], ['ausweis', 'Kovalʹčuk'])
})

test('KO-03: "do not connect" forgets the proof', async () => {
  const fenster = await mitAngaben('nein@example.org', 'Ganz', 'Anders', '1999-01-01')
  await geht(fenster, als('weiss', 'eID'), { zweck: 'stufe', stufe: '3' })
  const zweiter = await mitAngaben('nein2@example.org', 'Ganz', 'Anders', '1999-01-01')
  assert.equal(ort(await geht(zweiter, als('nguyen', 'eID'), { zweck: 'verbinden' })), '/konto/nachweis?stand=vergeben')
  await zweiter.sende('/konto/nachweis/pruefen', { entscheidung: 'nein' })
  assert.equal(ort(await zweiter.hole('/konto/nachweis/pruefen')), '/konto/nachweis?stand=verfallen')
})

test('KO-03: an identity of another account is explained without a word on whose', async () => {
  const fenster = await neuesKonto('zweit@example.org')
  const fertig = await geht(fenster, als('kaya', 'eID'), { zweck: 'verbinden' })
  assert.equal(ort(fertig), '/konto/nachweis?stand=vergeben')
  const seite = await fenster.hole(ort(fertig))
  assert.match(seite.body, /gehört schon zu einem anderen Konto/)
  assert.doesNotMatch(seite.body, /Kaya|kaya@/)
  assert.equal((await kontoVon('zweit@example.org'))?.bindung, 'email')
})

test('KO-02: step-up in a service: there, back, everything typed is kept', async () => {
  const fenster = browser()
  await fenster.sende('/anmelden', { email: 'weiss@example.org', passwort: PASSWORT })
  const seite = await fenster.hole('/konto/nachweis/stufe?art=bundid&stufe=3&weiter=%2Fkonto')
  assert.equal(titel(seite.body), 'Mit BundID bestätigen')
  assert.equal(
    ort(await geht(fenster, als('weiss', 'eID'), { zweck: 'stufe', stufe: '3', weiter: '/konto' })),
    '/konto',
  )
  const [sitzung] = await db.sql(
    `select angaben from http.sitzung where art = 'kunde' and beendet is null order by id desc limit 1`,
  )
  assert.deepEqual(sitzung?.['angaben'], { anmeldung: 4 })
})

test('KO-02: a step-up with an identity that is new here asks before it connects', async () => {
  const fenster = await neuesKonto('leer@example.org')
  await db.sql(
    `delete from konto.identitaet where art = 'bundid' and konto_id in (select id from konto.konto where id = $1)`,
    [(await kontoVon('gross@example.org'))?.id],
  )
  const fertig = await geht(fenster, als('gross', 'Elster'), { zweck: 'stufe', stufe: '3', weiter: '/konto' })
  assert.equal(ort(fertig), '/konto/nachweis/pruefen')
  assert.match((await fenster.hole(ort(fertig))).body, /Möchten Sie sie verbinden/)
  assert.equal(ort(await fenster.sende('/konto/nachweis/pruefen', { entscheidung: 'verbinden' })), '/konto')
  assert.equal((await kontoVon('leer@example.org'))?.bindung, 'ausweis')
})

test('KO-03: with the identity of a locked account one is told so and creates no second one', async () => {
  const konto = await kontoVon('muster@example.org')
  await db.sql(`update konto.konto set stand = 'gesperrt' where id = $1`, [konto?.id])
  const fertig = await geht(browser(), als('muster', 'Benutzername'))
  assert.equal(ort(fertig), '/anmelden/bundid?stand=gesperrt')
})

test('KO-03: cancelled or disturbed, one is back on the page with a sentence', async () => {
  const fenster = browser()
  const abgebrochen = await geht(fenster, { art: 'abbrechen' }, { weiter: '/antrag/tag' })
  assert.equal(ort(abgebrochen), '/anmelden/bundid?stand=abgebrochen&weiter=%2Fantrag%2Ftag')
  assert.match((await fenster.hole(ort(abgebrochen))).body, /Sie haben bei BundID abgebrochen/)
  const gestoert = await geht(fenster, { art: 'stoerung' })
  assert.match((await fenster.hole(ort(gestoert))).body, /konnte Sie gerade nicht bestätigen/)
})

test('KO-03: only the page that starts BundID may post to it', async () => {
  const fenster = browser()
  const { antwort } = await hin(fenster)
  assert.match(String(antwort.headers['content-security-policy']), /form-action 'self' http:\/\/127\.0\.0\.1:9(;|$)/)
  const andere = await fenster.hole('/anmelden/bundid')
  assert.match(String(andere.headers['content-security-policy']), /form-action 'self'(;|$)/)
})

test('KO-03: the request asks for the level, our attributes, and says who asks', async () => {
  const { anfrage } = await hin(await registriertUnd('kaya', 'eID'), { zweck: 'stufe', stufe: '4' })
  const gelesen = sim.lies(anfrage)
  assert.deepEqual([gelesen.mindestens, gelesen.neuAnmelden], ['STORK-QAA-Level-4', true])
  assert.match(
    gelesen.erweiterung,
    /RequestedAttribute Name="urn:oid:1\.3\.6\.1\.4\.1\.25484\.494450\.3" RequiredAttribute="true"/,
  )
  assert.match(gelesen.erweiterung, /<akdb:Elster><akdb:Enabled>false</)
  assert.match(gelesen.erweiterung, /OrganizationDisplayName>Jobcenter online</)
})

async function registriertUnd(kennung: string, womit: Parameters<typeof als>[1]): Promise<FormularBrowser> {
  const fenster = browser()
  await geht(fenster, als(kennung, womit))
  return fenster
}

for (const streich of Object.keys(streiche)) {
  test(`KO-03: refused with an entry and one plain sentence: ${streich}`, async () => {
    const vorher = (await gruende()).length
    const fenster = browser(`198.51.100.${1 + (Object.keys(streiche).indexOf(streich) % 200)}`)
    const felder = { stufe: '3' }
    const { anfrage, begleiter } = await hin(fenster, felder)
    probe.stelle(plusSekunden(probe.haus.uhr.jetzt(), streich === 'alte-anmeldung' ? 1 : 0))
    const gelesen = sim.lies(anfrage)
    const antwort = await sendeAntwort(await sim.antworte(gelesen, als('kaya', 'eID', streich)), begleiter)
    assert.deepEqual([antwort.statusCode, ort(antwort)], [303, '/anmelden/nicht-gelungen'])
    const dazu = (await gruende()).slice(vorher)
    assert.equal(dazu.length, 1)
    const seite = await fenster.hole(ort(antwort))
    assert.equal(titel(seite.body), 'Die Anmeldung hat nicht geklappt')
    assert.ok(!seite.body.includes(String(dazu[0])))
    assert.equal(ort(await fenster.hole('/konto')), '/anmelden?weiter=%2Fkonto')
    // The honest answer still counts: a forgery uses nothing up.
    const ehrlich = await sendeAntwort(await sim.antworte(gelesen, als('kaya', 'eID')), begleiter)
    assert.match(ort(ehrlich), /\/konto\/bundid\/fertig/)
  })
}

test('KO-03: a replay is refused, also with a new request of the same browser', async () => {
  const fenster = browser()
  const { anfrage, begleiter } = await hin(fenster)
  const feld = await sim.antworte(sim.lies(anfrage), als('kaya', 'eID'))
  const erste = await sendeAntwort(feld, begleiter)
  assert.equal(ort(await sendeAntwort(feld, begleiter)), '/anmelden/nicht-gelungen')
  assert.equal((await gruende()).at(-1), 'anfrage-unbekannt')
  const zweite = await hin(fenster)
  assert.equal(ort(await sendeAntwort(feld, zweite.begleiter)), '/anmelden/nicht-gelungen')
  // The handle works once too.
  assert.equal(ort(await fenster.hole(ort(erste))), '/uebersicht')
  assert.equal(ort(await fenster.hole(ort(erste))), '/anmelden/nicht-gelungen')
})

test('KO-03: of two equal answers at the same moment one is taken', async () => {
  const { anfrage, begleiter } = await hin(browser())
  const feld = await sim.antworte(sim.lies(anfrage), als('kaya', 'eID'))
  const antworten = await Promise.all([1, 2, 3, 4].map(() => sendeAntwort(feld, begleiter)))
  assert.equal(antworten.filter((antwort) => ort(antwort).includes('fertig')).length, 1)
})

test("KO-03: an answer to another browser is nobody's", async () => {
  const angreifer = browser('198.51.100.250')
  const { anfrage, begleiter } = await hin(angreifer)
  const seine = await sendeAntwort(await sim.antworte(sim.lies(anfrage), als('kaya', 'eID')), begleiter)
  const opfer = browser()
  assert.equal(ort(await opfer.hole(ort(seine))), '/anmelden/nicht-gelungen')
  assert.equal((await gruende()).at(-1), 'anderer-browser')
  assert.equal(ort(await opfer.hole('/konto')), '/anmelden?weiter=%2Fkonto')
  const mit = await neuesKonto('opfer@example.org')
  assert.equal(ort(await mit.hole(ort(seine))), '/anmelden/nicht-gelungen')
  assert.equal((await kontoVon('opfer@example.org'))?.bindung, 'email')
})

test('KO-03: with another RelayState, without one, or too late an answer is refused', async () => {
  const { anfrage, begleiter } = await hin(browser())
  const feld = await sim.antworte(sim.lies(anfrage), als('kaya', 'eID'))
  assert.equal(ort(await sendeAntwort(feld, 'x'.repeat(32))), '/anmelden/nicht-gelungen')
  assert.equal(ort(await sendeAntwort(feld, '')), '/anmelden/nicht-gelungen')
  probe.stelle(plusSekunden(JETZT, 1300))
  const spaet = await sim.antworte(sim.lies(anfrage), als('kaya', 'eID'))
  assert.equal(ort(await sendeAntwort(spaet, begleiter)), '/anmelden/nicht-gelungen')
  assert.equal((await gruende()).at(-1), 'anfrage-unbekannt')
})

test('KO-03: a message too large to be one is not read', async () => {
  const antwort = await sendeAntwort('A'.repeat(400_000), 'x')
  assert.equal(antwort.statusCode, 413)
})

test('QU-03: what was proved lies encrypted, and nothing personal in the protocol', async () => {
  const [offen] = await db.sql(
    `select string_agg(coalesce(angaben::text, '') || coalesce(grund, ''), ' ') alles from protokoll.neu`,
  )
  assert.doesNotMatch(String(offen?.['alles']), /Kaya|Lindenweg|DE:/)
  const [angaben] = await db.sql(`select string_agg(encode(inhalt, 'hex'), ' ') alles from konto.verbund_angabe`)
  for (const wort of ['Kaya', 'Lindenweg'])
    assert.ok(!String(angaben?.['alles']).includes(Buffer.from(wort).toString('hex')))
})

test('KO-03: what a person declares anew after a proof is not called proved any more', async () => {
  const konto = await kontoVon('gross@example.org')
  assert.ok(konto)
  const angaben = {
    vorname: 'Heinz',
    nachname: 'Groß-Neu',
    geburtsdatum: '1958-02-28',
    anschrift: { art: 'aufenthalt', ort: 'Musterstadt' },
  } as const
  await alsKunde(db.app, { kontoId: konto.id, personIds: [konto.person] }, (tx) =>
    angabenUebernehmen(tx, probe.haus.krypto, konto.person, angaben, JETZT),
  )
  const danach = await kontoVon('gross@example.org')
  assert.equal(danach?.herkuenfte['nachname']?.herkunft, 'selbst angegeben')
  assert.equal(danach?.herkuenfte['vorname']?.herkunft, 'ELSTER')
})

test('QU-03: with the account goes what a provider said about its owner', async () => {
  const konto = await kontoVon('novakova@example.org')
  assert.ok(konto)
  await alsSystem(db.app, 'anmeldung', (tx) =>
    kontoLoeschen(probe.haus, tx, { kontoId: konto.id, personId: konto.person }, JETZT),
  )
  const [uebrig] = await db.sql('select count(*)::int as zahl from konto.verbund_angabe where konto_id = $1', [
    konto.id,
  ])
  assert.equal(uebrig?.['zahl'], 0)
  assert.equal(ort(await geht(browser(), als('novakova', 'eIDAS'))), '/registrieren/nachweis')
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { testDesk } from '../../../../tests/desk.ts'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { rahmenbauer } from '../../../rahmen/index.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { stepMit } from '../index.ts'
import { paarZurueckstellen } from '../pruefliste/zurueckstellen.ts'
import { probewelt } from './probe.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const w = probewelt(db, jetzt)
await w.weisungen()
const haus = { ...w.haus, rahmen: rahmenbauer(w.haus.config, db.app, w.haus.uhr) }
const desk = await testDesk(db, haus, [stepMit(() => [])])
const [hier, dort] = [await w.stelle('gE', 'Jobcenter Musterstadt'), await w.stelle('gE', 'Jobcenter Beispielkreis')]
const lang = await w.personal(hier, 'leistung', 'Aylin Lang')

const mensch = { vorname: 'Özlem', nachname: 'Kaya', geburtsdatum: '1990-07-03' }
const person = await w.person([hier], { ...mensch, strasse: 'Am Markt' })
const dortige = await w.person([dort], { ...mensch, vorname: 'Oezlem', strasse: 'Geheimgasse' })
const internet = await w.person([hier], { ...mensch, art: 'internetperson' })
const zweite = await w.person([hier], {
  vorname: 'Uwe',
  nachname: 'Brandt-Öztürk',
  geburtsdatum: '1955-01-02',
  art: 'internetperson',
  strasse: 'Hof',
})
const andere = { vorname: 'Mira', nachname: 'Weiß', geburtsdatum: '1980-12-24', strasse: 'Gasse' }
const [m1, m2] = [await w.person([hier], andere), await w.person([hier], { ...andere, vorname: 'Miera' })]
await w.als(lang, (tx) => paarZurueckstellen(tx, lang, { personId: m1, andereId: m2, wieder: '2026-07-01' }, jetzt))
const [paar] = await db.sql('select id from step.abgleich_paar')
const pfadDesPaars = `/arbeitsplatz/step/dubletten/${String(paar?.['id'])}`

const clerk = await desk.als('leistung', hier, 'Aylin Lang')
const kurz = await desk.als('teamleitung', dort, 'Jörg Kurz')
const titel = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('ST-01, ST-03: the Internetperson stands beside its candidates, each with its waterfall; of other offices only what may be told', async () => {
  const { body } = await clerk(`/arbeitsplatz/step/personen/${internet}/umwandeln`)
  assert.equal(titel(body), 'Internetperson umwandeln')
  const gelesen = text(body)
  assert.match(gelesen, /2 ähnliche Personen: bitte entscheiden/)
  assert.match(gelesen, /Am Markt 4, 24103 Kiel/)
  assert.match(gelesen, /Zuständig: Jobcenter Beispielkreis/)
  assert.match(gelesen, /Kaya, Oezlem/)
  assert.doesNotMatch(gelesen, /Geheimgasse/)
  assert.doesNotMatch(gelesen, /100 %/)
  const [suche] = await db.sql(
    `select person_id, grund from protokoll.neu where aktion = 'step.dubletten-gesucht' order by id desc limit 1`,
  )
  assert.deepEqual([suche?.['person_id'], suche?.['grund']], [internet, 'Umwandlung'])
})

test('ST-03: a decision missing or without reason is said at its field and nothing is stored', async () => {
  const pfad = `/arbeitsplatz/step/personen/${internet}/umwandeln`
  const leer = await clerk(pfad, {})
  assert.equal(leer.statusCode, 422)
  assert.match(text(leer.body), /Bitte prüfen Sie 4 Angaben/)
  const ohneGrund = await clerk(pfad, { [`urteil.${person}`]: 'verschieden', [`urteil.${dortige}`]: 'verschieden' })
  assert.match(text(ohneGrund.body), /Bitte schreiben Sie einen Grund/)
  assert.equal((await db.sql('select 1 from step.abgleich_urteil where lo = $1 or hi = $1', [internet])).length, 0)
})

test('ST-01: nobody alike: one press takes over; the page then says what happens next', async () => {
  const pfad = `/arbeitsplatz/step/personen/${zweite}/umwandeln`
  assert.match(text((await clerk(pfad)).body), /Keine ähnliche Person gefunden/)
  const getan = await clerk(pfad, { felder: 'anschrift' })
  assert.equal(getan.statusCode, 303)
  assert.equal(titel((await clerk(pfad)).body), 'Umgewandelt')
  assert.equal((await clerk(pfad, {})).statusCode, 409)
})

test('ST-04: "the same" leads to the preview; merged, undone, objected to; the other office sees it in menu and list', async () => {
  const entscheidung = await clerk(`/arbeitsplatz/step/personen/${internet}/umwandeln`, {
    [`urteil.${person}`]: 'verschieden',
    [`grund.${person}`]: 'Andere Unterschrift',
    [`urteil.${dortige}`]: 'gleich',
    [`grund.${dortige}`]: 'Ausweis lag vor',
  })
  const vorschau = `/arbeitsplatz/step/personen/${internet}/zusammenfuehren/${dortige}`
  assert.equal(entscheidung.headers.location, vorschau)
  const { body } = await clerk(vorschau)
  assert.match(
    text(body),
    /Jobcenter Beispielkreis ist auch zuständig, sieht die Zusammenführung und kann widersprechen/,
  )
  assert.doesNotMatch(text(body), /Geheimgasse/)
  assert.equal((await clerk(vorschau, { fuehrend: dortige })).statusCode, 422)
  const getan = await clerk(vorschau, { fuehrend: dortige, grund: 'Ausweis lag vor' })
  const seite = String(getan.headers.location)
  assert.match(text((await clerk(seite)).body), /Beide sind jetzt eine Person.*Rückgängig/)
  const dortigeListe = await kurz('/arbeitsplatz/step/zusammenfuehrungen')
  assert.match(text(dortigeListe.body), /Zusammenführungen \(1\)/)
  const nr = seite.split('?')[0] ?? ''
  const widerspruch = await kurz(`${nr}/widersprechen`, { grund: 'Nicht unsere Kundin' })
  assert.equal(widerspruch.statusCode, 303)
  assert.match(text((await clerk(nr)).body), /Jobcenter Beispielkreis widerspricht/)
  assert.match(text((await clerk('/arbeitsplatz/step/zusammenfuehrungen')).body), /Zusammenführungen \(1\)/)
  await clerk(`${nr}/aufheben`, { grund: 'Stimmt, Zwilling' })
  assert.match(text((await kurz(nr)).body), /Rückgängig gemacht.*Stimmt, Zwilling/)
  const fremd = await desk.als('leistung', await w.stelle(), 'Fremd')
  for (const pfad of [nr, vorschau, `/arbeitsplatz/step/personen/${internet}/umwandeln`, pfadDesPaars])
    assert.equal((await fremd(pfad)).statusCode, 404, pfad)
})

test('ST-05: the list shows the most certain first; a pair is taken, skipped, put back, decided', async () => {
  const liste = await clerk('/arbeitsplatz/step/dubletten')
  assert.match(text(liste.body), /Weiß, Mira und Weiß, Miera|Weiß, Miera und Weiß, Mira/)
  const genommen = await clerk('/arbeitsplatz/step/dubletten/naechstes', {})
  assert.equal(genommen.headers.location, pfadDesPaars)
  assert.match(text((await clerk(pfadDesPaars)).body), /Dieselbe Person\?/)
  const kollegin = await desk.als('teamleitung', hier, 'Ruth Großmann')
  assert.match(text((await kollegin(pfadDesPaars)).body), /Aylin Lang prüft dieses Paar auch/)
  assert.match(String((await kollegin('/arbeitsplatz/step/dubletten/naechstes', {})).headers.location), /getan=leer/)
  assert.match(text((await kollegin('/arbeitsplatz/step/dubletten')).body), /Neue Dubletten je Woche/)
  assert.match(String((await clerk(`${pfadDesPaars}/ueberspringen`, {})).headers.location), /getan=leer/)
  assert.equal((await clerk(pfadDesPaars, { urteil: 'unklar', wieder: '7' })).statusCode, 422)
  const unklar = await clerk(pfadDesPaars, { urteil: 'unklar', grund: 'Ausweis fehlt', wieder: '7' })
  assert.match(String(unklar.headers.location), /getan=unklar/)
  assert.match(text((await clerk('/arbeitsplatz/step/dubletten')).body), /Kein Paar zu prüfen/)
  assert.match(text((await clerk('/arbeitsplatz/step/dubletten?stand=zurueckgestellt')).body), /10\.07\.2026/)
  const gleich = await clerk(pfadDesPaars, { urteil: 'gleich', wieder: '7' })
  assert.match(String(gleich.headers.location), /zusammenfuehren/)
  await clerk(pfadDesPaars, { urteil: 'verschieden', grund: 'Schwestern', wieder: '7' })
  assert.equal((await clerk(pfadDesPaars)).statusCode, 409)
  assert.deepEqual(await w.als(lang, async (tx) => (await offeneKandidaten(tx, m1, 'Probe')).length), 0)
})

test('ST-04: a retired number leads to the one that leads, which says what counts from it; alone it can still be seen', async () => {
  const wie = { vorname: 'Nadja', nachname: 'Cordes', geburtsdatum: '1969-09-09' }
  const [alt, neu] = [
    await w.person([hier], { ...wie, herkunft: 'amtlich' }),
    await w.person([hier], { ...wie, strasse: 'Am Markt' }),
  ]
  const vorschau = `/arbeitsplatz/step/personen/${alt}/zusammenfuehren/${neu}`
  const felder = { 'feld.name': 'a', 'feld.geburt': 'a', 'feld.anschrift': 'a' }
  assert.equal((await clerk(vorschau, { ...felder, fuehrend: neu, grund: 'Urkunde' })).statusCode, 303)
  assert.equal(
    (await clerk(`/arbeitsplatz/step/personen/${alt}`)).headers.location,
    `/arbeitsplatz/step/personen/${neu}`,
  )
  const fuehrende = text((await clerk(`/arbeitsplatz/step/personen/${neu}`)).body)
  assert.match(
    fuehrende,
    /Zusammengeführt mit einer weiteren Nummer.*Anschrift.*Lindenweg 4, 24103 Kiel.*Nummer 2 ansehen/,
  )
  assert.match(
    text((await clerk(`/arbeitsplatz/step/personen/${alt}?nur=diese`)).body),
    /unter einer anderen Nummer geführt/,
  )
})

test('ST-03: from the page of any person everyone alike is found and decided on', async () => {
  const wie = { vorname: 'Piotr', nachname: 'Dohm', geburtsdatum: '1949-05-15' }
  const [eine, andereId] = [await w.person([hier], wie), await w.person([hier], wie)]
  const pfad = `/arbeitsplatz/step/personen/${eine}/dubletten`
  assert.match(text((await clerk(pfad)).body), /Ähnliche Personen.*Bitte entscheiden.*Dohm, Piotr/)
  assert.equal((await clerk(pfad, {})).statusCode, 422)
  const gleich = await clerk(pfad, { [`urteil.${andereId}`]: 'gleich', [`grund.${andereId}`]: 'Ausweis' })
  assert.equal(gleich.headers.location, `/arbeitsplatz/step/personen/${eine}/zusammenfuehren/${andereId}`)
  await clerk(pfad, { [`urteil.${andereId}`]: 'verschieden', [`grund.${andereId}`]: 'Zwillinge' })
  assert.match(text((await clerk(pfad)).body), /niemanden, der ähnlich ist/)
})

let browser: Browser | undefined
after(() => browser?.close())

test('QU-01: pages of conversion, merge and review list stand axe, 200 % and the dark', async () => {
  const mehr = await w.person([hier], { ...mensch, art: 'internetperson', nachname: 'Kaya-Großmann-von-der-Heide' })
  const [x1, x2] = [
    await w.person([hier], { ...andere, nachname: 'Żurek' }),
    await w.person([hier], { ...andere, nachname: 'Zurek' }),
  ]
  await w.als(lang, (tx) => paarZurueckstellen(tx, lang, { personId: x1, andereId: x2, wieder: '2026-07-01' }, jetzt))
  const [neues] = await db.sql(`select id from step.abgleich_paar where stand = 'offen' limit 1`)
  const [merk] = await db.sql('select id from step.zusammenfuehrung limit 1')
  const seiten = {
    umwandeln: `/arbeitsplatz/step/personen/${mehr}/umwandeln`,
    umgewandelt: `/arbeitsplatz/step/personen/${zweite}/umwandeln`,
    vorschau: `/arbeitsplatz/step/personen/${x1}/zusammenfuehren/${x2}`,
    dubletten: '/arbeitsplatz/step/dubletten',
    paar: `/arbeitsplatz/step/dubletten/${String(neues?.['id'])}`,
    zusammenfuehrung: `/arbeitsplatz/step/zusammenfuehrungen/${String(merk?.['id'])}`,
    zusammenfuehrungen: '/arbeitsplatz/step/zusammenfuehrungen?zeige=alle',
  }
  await desk.web.listen({ host: '127.0.0.1', port: 0 })
  const adresse = desk.web.server.address()
  const basis = `http://127.0.0.1:${typeof adresse === 'object' ? adresse?.port : 0}`
  browser = await testBrowser()
  const keks = await desk.anmelden('teamleitung', hier, 'Ruth Großmann')
  const befunde: string[] = []
  for (const [art, wahl] of Object.entries({
    hell: { viewport: { width: 1280, height: 720 } },
    dunkel: { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' as const },
    doppelt: { viewport: { width: 640, height: 720 } },
  })) {
    const { fenster, seite, klagen } = await testFenster(browser, basis, wahl)
    await fenster.addCookies([{ name: 'jc_dienst', value: keks, url: basis }])
    for (const [name, pfad] of Object.entries(seiten)) {
      await seite.goto(pfad)
      befunde.push(...(await pruefe(seite)).map((b) => `${name} ${art}: ${b}`))
      const bilder = process.env['BILDER']
      if (bilder !== undefined) await seite.screenshot({ path: `${bilder}/${name}-${art}.png`, fullPage: true })
    }
    befunde.push(...klagen)
    await fenster.close()
  }
  assert.deepEqual(befunde, [])
})

const pruefe = async (seite: Page): Promise<string[]> => [
  ...(await axeBefunde(seite)),
  ...((await ragtHinaus(seite)) ? ['ragt hinaus'] : []),
]

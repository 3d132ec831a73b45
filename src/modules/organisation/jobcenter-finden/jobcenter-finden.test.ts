import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { load } from 'cheerio'
import { server } from '../../../platform/http/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { ladeDemo, organisation } from '../index.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
const deutsch = testHaus(db.app, { jetzt: new Date('2026-07-03T08:00:00Z') })
const web = await server(deutsch, [organisation])
after(() => web.close())

const hole = (url: string) => web.inject({ url })
const suche = (payload: Record<string, string>) =>
  web.inject({
    method: 'POST',
    url: '/jobcenter-finden',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(payload).toString(),
  })
const ziel = async (payload: Record<string, string>) => (await suche(payload)).headers.location

test('HA-09: a search that has one answer leads to the page of the office; nothing typed stands in the address', async () => {
  assert.equal(await ziel({ wo: '24103' }), '/jobcenter/musterstadt')
  assert.equal(await ziel({ wo: 'Rendsburg' }), '/jobcenter/beispielkreis')
  assert.equal(await ziel({ wo: 'SCHLESWIG' }), '/jobcenter/probeland')
  assert.equal(await ziel({ wo: '24107 Ottendorf' }), '/jobcenter/beispielkreis')
  assert.equal(await ziel({ wo: 'Hamburger Chaussee 400, 24113 Kiel' }), '/jobcenter/beispielkreis')
  assert.equal((await hole('/jobcenter-finden?wo=24103')).headers.location, '/jobcenter/musterstadt')
})

test('HA-09: a PLZ in two districts asks for the street; an unclear street shows both offices', async () => {
  assert.equal(await ziel({ wo: '24113', strasse: 'Musterweg 3' }), '/jobcenter/musterstadt')
  assert.equal(await ziel({ wo: '24113' }), '/jobcenter-finden?wo=24113')
  const frage = load((await hole('/jobcenter-finden?wo=24113')).body)
  assert.equal(frage('.kern-alert h2').text(), 'Für 24113 gibt es mehrere Jobcenter')
  assert.equal(frage('input[name=strasse]').length, 1)
  assert.equal(frage('input[name=wo]').val(), '24113')
  assert.deepEqual(
    frage('.kern-card a')
      .map((_, el) => frage(el).attr('href'))
      .get(),
    ['/jobcenter/beispielkreis', '/jobcenter/musterstadt'],
  )
  assert.equal(await ziel({ wo: '24113', strasse: 'Unklarweg 1' }), '/jobcenter-finden?wo=24113&strasse=offen')
  assert.match((await hole('/jobcenter-finden?wo=24113&strasse=offen')).body, /Auch mit dieser Straße/)
})

test('HA-09: a place of several offices or several places of one name ask for the PLZ', async () => {
  assert.equal(await ziel({ wo: 'Kiel' }), '/jobcenter-finden?wo=Kiel')
  assert.match((await hole('/jobcenter-finden?wo=Kiel')).body, /Suchen Sie bitte mit Ihrer Postleitzahl/)
  assert.match((await hole('/jobcenter-finden?wo=Neustadt')).body, /kennen wir hier kein Jobcenter/)
})

test('HA-09: a place without a district is never a dead end', async () => {
  assert.equal(await ziel({ wo: '10115' }), '/jobcenter-finden?wo=10115')
  const { body, statusCode } = await hole('/jobcenter-finden?wo=10115')
  assert.equal(statusCode, 200)
  const seite = load(body)
  assert.equal(seite('.kern-alert h2').text(), 'Für 10115 kennen wir hier kein Jobcenter')
  assert.match(seite('.kern-alert').text(), /040 66969 100/)
  assert.equal(seite('.kern-alert a').attr('href'), '/antrag/tag')
})

test('HA-09: what is wrong is said at the field, with the entry kept and help beside it', async () => {
  for (const [wo, satz] of [
    ['', 'Bitte geben Sie eine Postleitzahl oder einen Ort ein.'],
    ['2410', 'Sie hat 5 Ziffern'],
    ['12345', 'Diese Postleitzahl finden wir nicht'],
    ['Kihl<script>', 'Diesen Ort finden wir nicht'],
    ['Kiel\u0000', 'unsichtbares Zeichen'],
    ['x'.repeat(101), 'zu lang'],
    ['30.02.', 'Sie hat 5 Ziffern'],
    ['(', 'Diesen Ort finden wir nicht'],
  ] as const) {
    const { statusCode, body } = await suche({ wo })
    assert.equal(statusCode, 422, wo)
    const seite = load(body)
    assert.ok(seite('#f-wo-fehler').text().includes(satz), `${wo}: ${seite('#f-wo-fehler').text()}`)
    assert.ok(seite('title').text().startsWith('Fehler: '))
    assert.equal(seite('input[name=wo]').val(), wo.replace('\u0000', '\uFFFD'))
    assert.match(seite('.kern-alert').text(), /040 66969 100/)
  }
  assert.equal((await hole('/jobcenter-finden?wo=2410')).statusCode, 422)
  assert.equal((await hole('/jobcenter-finden?wo=1&wo=2')).statusCode, 422)
  const strasse = await suche({ wo: '24113', strasse: 'x'.repeat(101) })
  assert.equal(strasse.statusCode, 422)
  assert.match(load(strasse.body)('#f-strasse-fehler').text(), /zu lang/)
})

test('HA-06: the page of an office has address, telephone, hours and the other ways', async () => {
  const seite = load((await hole('/jobcenter/probeland')).body)
  assert.equal(seite('h1').text(), 'Kommunales Jobcenter Probeland')
  const text = seite('main').text()
  assert.match(text, /Rathausmarkt 3/)
  assert.match(text, /24837 Probehausen/)
  assert.match(text, /Montag, Dienstag und Donnerstag: 8:00 bis 12:00 Uhr/)
  assert.match(text, /Der Eingang hat Stufen/)
  assert.ok(seite('a[href="tel:04066969399"]').length > 0)
  assert.match(seite('.jc-ohneinternet').text(), /Kommunales Jobcenter Probeland/)
  assert.equal(seite('main .kern-btn--primary').length, 1)
  for (const kennung of ['gibtesnicht', 'zentrale', 'Musterstadt', '..%2F..'])
    assert.equal((await hole(`/jobcenter/${kennung}`)).statusCode, 404, kennung)
})

test('HA-06: search and office are there in English', async () => {
  const rahmen = async (...[anfrage]: Parameters<typeof deutsch.rahmen.portal>) =>
    ({ ...(await deutsch.rahmen.portal(anfrage)), sprache: 'en' }) as const
  const englisch = await server({ ...deutsch, rahmen: { ...deutsch.rahmen, portal: rahmen } }, [organisation])
  after(() => englisch.close())
  assert.equal(load((await englisch.inject({ url: '/jobcenter-finden' })).body)('h1').text(), 'Find your Jobcenter')
  const office = load((await englisch.inject({ url: '/jobcenter/musterstadt' })).body)
  assert.match(office('main').text(), /Monday, Tuesday, Thursday and Friday: 8:00 to 12:30/)
  assert.match(office('.jc-ohneinternet').text(), /Without the internet/)
})

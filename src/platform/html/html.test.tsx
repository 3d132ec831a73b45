import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import type { VNode } from 'preact'
import { meldungen } from '../forms/index.ts'
import * as h from './index.ts'
import { musterRahmen } from './muster/rahmen.ts'

const dokument = (vnode: VNode) => load(h.render(vnode))
const rahmen = musterRahmen({ sprache: 'de', thema: 'system' })

test('a page has doctype, language, direction, one h1, skip link and landmarks', () => {
  const html = h.render(
    <h.PortalSeite rahmen={rahmen} titel="Wo wohnen Sie?" bereich="Antrag">
      Text
    </h.PortalSeite>,
  )
  assert.ok(html.startsWith('<!doctype html><html lang="de" dir="ltr">'))
  const $ = load(html)
  assert.equal($('title').text(), `Wo wohnen Sie? – Antrag – ${rahmen.dienst}`)
  assert.equal($('h1').length, 1)
  assert.equal($('h1').text(), 'Wo wohnen Sie?')
  assert.equal($('body > a').first().attr('href'), '#inhalt')
  assert.deepEqual([$('header').length, $('main#inhalt').length, $('footer').length], [1, 1, 1])
})

test('the page obeys the CSP: no inline script, no inline style, nothing from elsewhere', () => {
  const html = h.render(
    <h.PortalSeite rahmen={rahmen} titel="x">
      Text
    </h.PortalSeite>,
  )
  const $ = load(html)
  assert.equal($('style, [style], script:not([src])').length, 0)
  for (const element of $('[src], link[href]').get())
    assert.match($(element).attr('src') ?? $(element).attr('href') ?? '', /^\/[\w./]+\?v=[\da-f]{10}$/)
  assert.doesNotMatch(html, /\son\w+=/)
})

test('text from people is escaped in content, attributes and text areas', () => {
  const boese = '"><script>alert(1)</script>&amp;'
  const html = h.render(
    <h.PortalSeite rahmen={rahmen} titel={boese} fehler={[{ feld: 'x', text: boese }]}>
      <h.Textfeld name="x" label={boese} wert={boese} fehler={boese} hinweis={boese} />
      <h.Textbereich name="y" label="y" wert={`\n</textarea>${boese}`} />
      <h.Link href="javascript:alert(1)">gefährlich</h.Link>
      <h.Datei name={boese} bytes={1} stand={{ text: 'x' }} />
    </h.PortalSeite>,
  )
  const $ = load(html)
  assert.equal($('script:not([src])').length, 0)
  assert.equal($('input#f-x').attr('value'), boese)
  assert.equal($('textarea').text(), `\n</textarea>${boese}`)
  assert.ok(!html.includes('javascript:'))
})

test('a wrong field: error beside the field and in the summary, the same sentence, entry kept, linked both ways', () => {
  const m = meldungen(
    [
      { feld: 'geburtsdatum', schluessel: 'fehler.datum' },
      { feld: 'plz', schluessel: 'fehler.plz' },
    ],
    'de',
  )
  const $ = dokument(
    <h.PortalSeite rahmen={rahmen} titel="Über Sie" fehler={m.liste}>
      <h.Datumsfeld
        name="geburtsdatum"
        label="Geburtsdatum"
        fehler={m.fuer('geburtsdatum')}
        wert={{ tag: '30', monat: '02', jahr: '2000' }}
        geburtsdatum
      />
      <h.Textfeld
        name="plz"
        label="Postleitzahl"
        fehler={m.fuer('plz')}
        wert="123"
        breite={5}
        ziffern
        hinweis="5 Ziffern"
      />
    </h.PortalSeite>,
  )
  assert.match($('title').text(), /^Fehler: Über Sie/)
  const liste = $('main .jc-fehlerliste')
  assert.equal(liste.attr('role'), 'alert')
  assert.equal(liste.attr('tabindex'), '-1')
  assert.equal(liste.find('h2').text(), 'Bitte prüfen Sie 2 Angaben')
  for (const verweis of liste.find('a').get()) assert.equal($($(verweis).attr('href') ?? '').length, 1)
  assert.equal(
    $('#f-plz-fehler').text(),
    'Fehler: Bitte prüfen Sie die Postleitzahl. Sie hat 5 Ziffern. Beispiel: 12345',
  )
  assert.ok(liste.text().includes('Bitte prüfen Sie die Postleitzahl. Sie hat 5 Ziffern. Beispiel: 12345'))
  assert.equal($('#f-plz').attr('aria-describedby'), 'f-plz-hinweis f-plz-fehler')
  assert.equal($('#f-plz').attr('aria-invalid'), 'true')
  assert.equal($('#f-plz').attr('value'), '123')
  assert.equal($('#f-geburtsdatum').attr('name'), 'geburtsdatum.tag')
  assert.equal($('#f-geburtsdatum').attr('autocomplete'), 'bday-day')
  assert.equal($('fieldset').attr('aria-describedby'), 'f-geburtsdatum-hinweis f-geburtsdatum-fehler')
})

test('a password is never written back', () => {
  const $ = dokument(
    <h.Textfeld name="passwort" label="Passwort" art="password" wert="drei Wörter hier" autocomplete="new-password" />,
  )
  assert.equal($('input').attr('value'), undefined)
  assert.equal($('input').attr('type'), 'password')
})

test('groups: nothing is chosen in advance, the summary reaches the first control', () => {
  const wege = [
    { wert: 'sofort', text: 'Ab sofort' },
    { wert: 'spaeter', text: 'Ab einem späteren Monat' },
  ]
  const leer = dokument(<h.Auswahl name="ab" label="Ab wann?" moeglichkeiten={wege} />)
  assert.equal(leer('input[checked]').length, 0)
  assert.equal(leer('#f-ab').attr('value'), 'sofort')
  const gewaehlt = dokument(<h.Auswahl name="ab" label="Ab wann?" moeglichkeiten={wege} wert="spaeter" />)
  assert.equal(gewaehlt('input[checked]').attr('value'), 'spaeter')
  const mehrere = dokument(
    <h.Auswahl art="mehrfach" name="ab" label="Ab wann?" moeglichkeiten={wege} wert={['sofort', 'spaeter']} />,
  )
  assert.equal(mehrere('input[type=checkbox][checked]').length, 2)
  assert.equal(dokument(<h.Haken name="h" label="Stimmt" />)('input[checked]').length, 0)
})

test('a form posts to us, carries its idempotency key, and leaves checking to the server', () => {
  const $ = dokument(
    <h.Formular aktion="/antrag/tag/pruefen" schluessel="k-1" versteckt={{ fassung: '3' }}>
      <h.Knopf>Antrag jetzt stellen</h.Knopf>
    </h.Formular>,
  )
  assert.equal($('form').attr('method'), 'post')
  assert.equal($('form').attr('action'), '/antrag/tag/pruefen')
  assert.ok($('form').is('[novalidate]'))
  assert.equal($('input[name=schluessel]').attr('value'), 'k-1')
  assert.equal($('input[name=fassung]').attr('value'), '3')
  assert.equal($('button').attr('type'), 'submit')
})

test('a page in English has English words of its own around it', () => {
  const englisch = musterRahmen({ sprache: 'en', thema: 'hell' })
  const $ = dokument(
    <h.PortalSeite rahmen={englisch} titel="About you" fehler={[{ feld: 'a', text: 'x' }]}>
      <h.Textfeld name="a" label="Phone" freiwillig />
    </h.PortalSeite>,
  )
  assert.equal($('html').attr('lang'), 'en')
  assert.match($('title').text(), /^Error: /)
  assert.ok($('label[for=f-a]').text().includes('(optional)'))
  assert.equal($('#ohneinternet-titel').text(), 'Without the internet')
})

test('dark and light can be chosen, and Arabic pages are mirrored', () => {
  const dunkel = dokument(
    <h.PortalSeite rahmen={{ ...rahmen, thema: 'dunkel' }} titel="x">
      x
    </h.PortalSeite>,
  )
  assert.equal(dunkel('html').attr('data-kern-theme'), 'dark')
  assert.equal(dunkel('meta[name=color-scheme]').attr('content'), 'dark')
  const rtl = dokument(
    <h.PortalSeite rahmen={{ ...rahmen, richtung: 'rtl' }} titel="x">
      x
    </h.PortalSeite>,
  )
  assert.equal(rtl('html').attr('dir'), 'rtl')
  assert.match(rtl('link[rel=stylesheet]').attr('href') ?? '', /portal\.rtl\.css/)
})

test('sign-out is a POST', () => {
  const $ = dokument(
    <h.PortalSeite rahmen={{ ...rahmen, angemeldet: true }} titel="x">
      x
    </h.PortalSeite>,
  )
  assert.equal($('header form').attr('method'), 'post')
  assert.equal($('header form').attr('action'), rahmen.abmeldenHref)
})

test('a list without rows says why; with rows each cell knows its column', () => {
  const spalten = [
    { name: 'Person', zelle: (z: { id: string; n: number }) => z.id, kopf: true },
    {
      name: 'Fälle',
      zelle: (z: { n: number }) => z.n,
      zahl: true,
      sortieren: '?s=n',
      sortiert: 'aufsteigend' as const,
    },
  ]
  const tabelle = { titel: 'Korb', spalten, zeilenId: (z: { id: string }) => z.id, leer: <p>Der Korb ist leer.</p> }
  assert.equal(dokument(<h.Datentabelle {...tabelle} zeilen={[]} />)('table').length, 0)
  const $ = dokument(<h.Datentabelle {...tabelle} zeilen={[{ id: 'a', n: 2 }]} />)
  assert.equal($('tr#zeile-a th[scope=row]').attr('data-label'), 'Person')
  assert.equal($('th[scope=col]').eq(1).attr('aria-sort'), 'ascending')
  assert.equal($('[role=region]').attr('tabindex'), '0')
})

test('static files have an address with their hash, and only that one may be kept for a year', () => {
  const adresse = h.asset('css/portal.css')
  const [, version] = /\?v=(.+)$/.exec(adresse) ?? []
  assert.equal(h.cacheRegel('css/portal.css', version), 'public, max-age=31536000, immutable')
  assert.equal(h.cacheRegel('css/portal.css', '0000000000'), 'no-cache')
  assert.equal(h.cacheRegel('css/portal.css', undefined), 'no-cache')
  assert.equal(h.cacheRegel('css/gibtsnicht.css', undefined), 'no-cache')
  assert.throws(() => h.asset('css/gibtsnicht.css'))
})

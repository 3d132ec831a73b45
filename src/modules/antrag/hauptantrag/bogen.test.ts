import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { feldarten } from '../../strecke/index.ts'
import { dateisaetzeDer, type Feldart, saetzeDer } from '../bogen/muster/saetze.ts'
import { feldDer, felderIn, fuelle, PFAD, probe, standfelder, standzeile } from './probe.ts'

const da = await probe(await testDatenbank())
const { db } = da

test('ST-02: without an application there is the way to it; before the conversion state, next step and who acts', async () => {
  const b = await da.registriert()
  const seite = await b.hole(PFAD)
  assert.match(seite.body, /Wir prüfen zuerst Ihre Personendaten/)
  assert.match(seite.body, /Als Nächstes: Jobcenter Musterstadt prüft/)
  await b.sende(`${PFAD}/beginnen`)
  assert.equal((await db.sql('select 1 from antrag.bogen')).length, 0)
})

test('ST-02: a Dienststelle may allow the draft before the conversion', async () => {
  const stelle = `update organisation.dienststelle set einstellungen = $1 where kennung = 'musterstadt'`
  await db.sql(stelle, ['{"entwurfVorUmwandlung": true}'])
  const b = await da.registriert()
  await b.sende(`${PFAD}/beginnen`)
  await db.sql(stelle, ['{}'])
  assert.match((await b.hole(PFAD)).body, /Beginnen mit: /)
})

test('HA-07: what STEP and the application know stands in the fields and waits to be confirmed', async () => {
  const b = await da.begonnen()
  assert.match((await b.hole(PFAD)).body, /Angaben haben wir schon. Bitte bestätigen./)
  const seite = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.equal(seite(`[name=${feldDer('vorname')}]`).val(), 'Özlem')
  assert.match(seite.text(), /Diese Angabe haben wir schon. Stimmt sie noch?/)
  await fuelle(b, 'ich/name/1', { [feldDer('vorname')]: 'Özlem', [feldDer('nachname')]: 'Kaya' })
  assert.doesNotMatch((await b.hole(`${PFAD}/ich/name/1`)).body, /Stimmt sie noch?/)
})

test('HA-07: the e-mail address of the account stands in its field and waits to be confirmed', async () => {
  const b = await da.begonnen()
  const kontakt = load((await b.hole(`${PFAD}/ich/kontakt/1`)).body)
  assert.equal(kontakt(`[name=${feldDer('email')}]`).val(), da.letzteEmail())
  assert.match(kontakt('main').text(), /Stimmt sie noch/)
})

test('HA-03: each button saves, also what is wrong; only going on checks it', async () => {
  const b = await da.begonnen()
  const falsch = { [feldDer('vorname')]: 'Kim Ж', [feldDer('nachname')]: 'Kaya' }
  assert.equal((await fuelle(b, 'ich/name/1', falsch, 'zurueck')).statusCode, 303)
  assert.match((await b.hole(PFAD)).body, /1 Angabe bitte prüfen/)
  const dort = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.equal(dort(`[name=${feldDer('vorname')}]`).val(), 'Kim Ж')
  const antwort = await fuelle(b, 'ich/name/1', falsch)
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /Das Zeichen „Ж“ können wir nicht speichern/)
  assert.equal(load(antwort.body)('a[href="#f-hauptantrag_person_vorname"]').length, 1)
})

test('HA-02: answers bring up further questions of the same page; what counts no more is kept and said so', async () => {
  const b = await da.begonnen()
  const erst = await fuelle(b, 'ich/konto/1', { [feldDer('konto-vorhanden')]: 'ja' })
  assert.match(String(erst.headers.location), /ich\/konto\/1\?mehr=1/)
  const iban = { [feldDer('konto-vorhanden')]: 'ja', [feldDer('iban')]: 'DE89 3704 0044 0532 0130 00' }
  await fuelle(b, 'ich/konto/1', iban)
  const dann = await fuelle(b, 'ich/konto/1', { ...iban, [feldDer('konto-vorhanden')]: 'nein' })
  assert.match(standzeile((await b.hole(String(dann.headers.location))).body), /1 frühere Angabe gilt jetzt nicht mehr/)
  await fuelle(b, 'ich/konto/1', { [feldDer('konto-vorhanden')]: 'ja' })
  assert.match((await b.hole(`${PFAD}/ich/konto/1`)).body, /DE89 3704 0044 0532 0130 00/)
})

test('HA-03: two windows: only answers changed in both are asked again, side by side, nothing is lost', async () => {
  const b = await da.begonnen()
  const seite = standfelder((await b.hole(`${PFAD}/ich/name/1`)).body)
  const sende = (felder: Record<string, string>) =>
    b.sende(`${PFAD}/ich/name/1`, { ...seite, ...felder, aktion: 'weiter' })
  const feld = (v: string, n: string, g = '') => ({
    [feldDer('vorname')]: v,
    [feldDer('nachname')]: n,
    [feldDer('geburtsname')]: g,
  })
  assert.equal((await sende(feld('Alex', 'Kaya'))).statusCode, 303)
  const zweites = await sende(feld('Robin', 'Kaya', 'Müller'))
  assert.equal(zweites.statusCode, 409)
  assert.match(zweites.body, /Gespeichert: Alex/)
  assert.match(zweites.body, /Hier eingegeben: Robin/)
  assert.ok(!zweites.body.includes('Müller'), 'saved without asking')
  const $ = load(zweites.body)
  const werte = Object.fromEntries(
    $('main form')
      .serializeArray()
      .map((f) => [f.name, f.value]),
  )
  const gilt = Object.keys(werte).find((n) => n.startsWith('gilt.')) ?? ''
  assert.equal(werte[gilt], 'dort')
  await b.sende(`${PFAD}/ich/name/1`, { ...werte, [gilt]: 'hier', aktion: 'weiter' })
  const danach = load((await b.hole(`${PFAD}/ich/name/1`)).body)
  assert.deepEqual(
    ['vorname', 'nachname', 'geburtsname'].map((teil) => danach(`[name=${feldDer(teil)}]`).val()),
    ['Robin', 'Kaya', 'Müller'],
  )
})

test('HA-02: persons are added one after the other, removed and had back; answers that name them follow', async () => {
  const b = await da.begonnen()
  const allein = await fuelle(b, 'menschen/wer', { haushalt_allein: 'nein' })
  assert.match(String(allein.headers.location), /menschen\/wer\/2/)
  const zweite = await fuelle(
    b,
    'menschen/wer/2',
    { haushalt_person_name: 'Alex', haushalt_person_beziehung: 'partner' },
    'noch',
  )
  assert.match(String(zweite.headers.location), /menschen\/wer\/3/)
  const seite = await b.hole(`${PFAD}/menschen/wer/3`)
  assert.match(seite.body, /Schon eingetragen/)
  await fuelle(b, 'menschen/wer/3', { haushalt_person_name: 'Mia', haushalt_person_beziehung: 'kind' })
  assert.equal((await b.hole(`${PFAD}/menschen/wer/5`)).statusCode, 303, 'no gap')
  const weg = await b.sende(`${PFAD}/menschen/wer/2`, { aktion: 'entfernen' })
  const danach = await b.hole(String(weg.headers.location))
  assert.equal(standzeile(danach.body), 'Entfernt.')
  assert.equal(load((await b.hole(`${PFAD}/menschen/wer/2`)).body)('[name=haushalt_person_name]').val(), 'Mia')
  const version = String(load(danach.body)('.jc-stand input[name=version]').val())
  await b.sende(`${PFAD}/rueckgaengig`, { version })
  assert.equal(load((await b.hole(`${PFAD}/menschen/wer/3`)).body)('[name=haushalt_person_name]').val(), 'Mia')
  const nochmal = await b.sende(`${PFAD}/rueckgaengig`, { version })
  assert.match(String(nochmal.headers.location), /zu-spaet/)
})

test('HA-03: two windows: a page finds whom it is about after a removal elsewhere; what has no place any more is shown', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'menschen/wer', { haushalt_allein: 'nein' })
  for (const [n, name] of ['Alex', 'Mia', 'Nour'].entries())
    await fuelle(b, `menschen/wer/${n + 2}`, { haushalt_person_name: name, haushalt_person_beziehung: 'kind' }, 'noch')
  const [zweite = {}, dritte = {}] = await Promise.all(
    [2, 3].map(async (n) => felderIn((await b.hole(`${PFAD}/menschen/wer/${n}`)).body)),
  )
  const name = async (n: number) =>
    load((await b.hole(`${PFAD}/menschen/wer/${n}`)).body)('[name=haushalt_person_name]').val()
  await b.sende(`${PFAD}/menschen/wer/2`, { ...zweite, aktion: 'entfernen' })
  assert.equal((await b.sende(`${PFAD}/menschen/wer/2`, { ...zweite, aktion: 'entfernen' })).statusCode, 303)
  const geburt = { 'haushalt_person_geburtsdatum.tag': '3', 'haushalt_person_geburtsdatum.monat': '5' }
  const jahr = { 'haushalt_person_geburtsdatum.jahr': '2015' }
  await b.sende(`${PFAD}/menschen/wer/3`, { ...dritte, ...geburt, ...jahr, aktion: 'zurueck' })
  const geboren = async (n: number) =>
    load((await b.hole(`${PFAD}/menschen/wer/${n}`)).body)('[name="haushalt_person_geburtsdatum.jahr"]').val()
  assert.deepEqual([await name(2), await name(3)], ['Mia', 'Nour'])
  assert.deepEqual([await geboren(2), await geboren(3)], ['2015', ''])
  const verloren = await b.sende(`${PFAD}/menschen/wer/2`, { ...zweite, ...geburt, ...jahr, aktion: 'weiter' })
  assert.equal(verloren.statusCode, 409)
  assert.match(load(verloren.body)('main').text(), /in einem anderen Fenster entfernt.*Alex.*3\. Mai 2015/s)
  await b.sende(`${PFAD}/menschen/wer/3`, { ...dritte, aktion: 'entfernen' })
  assert.equal(await name(2), 'Nour', 'the right one went')
})

test('HA-03: what is typed on a page that is not asked for any more is kept; after the end it is shown with the reason', async () => {
  const b = await da.begonnen()
  await fuelle(b, 'wohnen/kosten-ja', { haushalt_wohnkosten: 'ja' })
  const pfad = `${PFAD}/wohnen/wohnung`
  const felder = { ...felderIn((await b.hole(pfad)).body), kdu_wohnform: 'miete', aktion: 'weiter' }
  await fuelle(b, 'wohnen/kosten-ja', { haushalt_wohnkosten: 'nein' })
  assert.equal((await b.sende(pfad, felder)).headers.location, `${PFAD}?stand=aufgehoben`)
  await fuelle(b, 'wohnen/kosten-ja', { haushalt_wohnkosten: 'ja' })
  assert.equal(load((await b.hole(pfad)).body)('[name=kdu_wohnform]:checked').val(), 'miete')
  await b.sende(`${PFAD}/loeschen`)
  const verloren = await b.sende(pfad, felder)
  assert.equal(verloren.statusCode, 409)
  assert.match(load(verloren.body)('main').text(), /abgesendet oder gelöscht.*Miete/s)
  assert.equal((await b.sende(pfad, { aktion: 'weiter' })).statusCode, 303, 'nothing was typed')
})

test('HA-03: the check page lists what is missing with its links and never blocks', async () => {
  const b = await da.begonnen()
  const seite = load((await b.hole(`${PFAD}/pruefen`)).body)
  assert.match(seite('main').text(), /Das fehlt noch/)
  assert.match(seite('main').text(), /Sie dürfen trotzdem absenden/)
  assert.ok(seite(`main a[href="${PFAD}/ich/geburt/1"]`).length > 0)
  assert.match(seite('main').text(), /Özlem/)
})

test('HA-03: every message of every kind of field, and of files, stands on one page, to be read through', async () => {
  const seite = load((await da.portal.browser().hole('/muster/feldarten')).body)
  const alle = new Set(
    seite('main li')
      .toArray()
      .map((zeile) => seite(zeile).text()),
  )
  const gesagt = [
    ...(Object.keys(feldarten) as Feldart[]).flatMap((art) => saetzeDer(art, 'de')),
    ...dateisaetzeDer('de'),
  ]
  assert.deepEqual(
    gesagt.filter((satz) => !alle.has(satz)),
    [],
  )
  for (const [name, saetze] of [
    ['tabelle', [/höchstens 30|Es passen höchstens/, /Betrag in Euro/, /Diesen Tag gibt es nicht/]],
    ['datei', [/mit einem Passwort geschützt/, /Schadsoftware/, /mehr als 300 Seiten/, /Keine Verbindung/]],
  ] as const) {
    const teil = seite('h2')
      .filter((_, h2) => seite(h2).text() === name)
      .parent()
      .text()
    for (const satz of saetze) assert.match(teil, satz)
  }
})

test('HA-02: answers that hardly go together are asked about once, at the field, and never stop anyone', async () => {
  const b = await da.begonnen()
  const seite = 'menschen/familienstand/1'
  const seit = { tag: '1', monat: '2', jahr: '1989' }
  const teile = Object.entries(seit).map(([teil, w]) => [`${feldDer('familienstand-seit')}.${teil}`, w])
  const felder = { [feldDer('familienstand')]: 'getrennt', ...(Object.fromEntries(teile) as Record<string, string>) }
  await fuelle(b, seite, { [feldDer('familienstand')]: 'getrennt' })
  const gefragt = await fuelle(b, seite, felder)
  assert.equal(gefragt.statusCode, 422)
  const dort = load(gefragt.body)
  assert.match(dort('#auffaellig').text(), /Der Familienstand beginnt vor der Geburt/)
  assert.equal(dort(dort('#auffaellig a').attr('href')).length, 1, 'it leads to the field')
  assert.equal(dort('#fehlerliste').length, 0)
  const gesehen = { gesehen: String(dort('input[name=gesehen]').val()) }
  assert.equal((await fuelle(b, seite, felder, 'zurueck')).statusCode, 303)
  assert.match((await b.hole(`${PFAD}/${seite}`)).body, /beginnt vor der Geburt/)
  assert.equal((await fuelle(b, seite, { ...felder, ...gesehen })).statusCode, 303)
})

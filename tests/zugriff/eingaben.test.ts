import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { anhaenge, koerper, unfug } from './unfug.ts'
import { type Wer, welt } from './welt.ts'

const { db, portal, ids, keks, angaben } = await welt()

interface Formular {
  readonly wer: Wer
  readonly pfad: string
  /** What a right form sends, nearly: so that one wrong field is the only thing wrong. */
  readonly gut: Readonly<Record<string, string>>
}
const weiter = { aktion: 'weiter', version: '0' }
const auftrag = (tat: string, gut: Record<string, string> = {}): Formular => ({
  wer: 'sachbearbeitung',
  pfad: `/arbeitsplatz/eakte/auftraege/${ids.auftrag}/${tat}`,
  gut: { version: '7', ...gut },
})
const gast = (pfad: string, gut: Record<string, string>): Formular => ({ wer: 'gast', pfad, gut })
const kunde = (pfad: string, gut: Record<string, string>): Formular => ({ wer: 'kundeB', pfad, gut })

const onlineKonto = (tat: string, gut: Record<string, string>, wer: Wer = 'sachbearbeitung'): Formular => ({
  wer,
  pfad: `/arbeitsplatz/step/personen/${ids.person}/online-konto/${tat}`,
  gut,
})
/** Looks like a code of ours and is none. */
const code = '3333-3333-3333'
const ohneTag = { 'am.tag': '', 'am.monat': '7', 'am.jahr': '2026' }
const geburt = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }

/** Every form of the journey. Passwords are known ones, so that no hash is computed. */
const formulare = {
  registrieren: gast('/registrieren', { email: 'neu@beispiel.de', passwort: 'passwort1234', weiter: '/antrag/tag' }),
  anmelden: gast('/anmelden', { email: 'neu@beispiel.de', passwort: '', weiter: '/antrag/tag' }),
  bestaetigen: gast('/registrieren/bestaetigen', { token: 'x', passwort: 'x' }),
  vergessen: gast('/passwort-vergessen', { email: 'neu@beispiel.de' }),
  neu: gast('/passwort-neu', { token: 'x', passwort: 'passwort1234' }),
  freischaltcode: gast('/freischaltcode', { code, ...geburt }),
  pinCode: kunde('/konto/pin-code', { code, weiter: '/konto' }),
  wiederherstellen: gast('/wiederherstellen/brief', { kennung: 'neu@beispiel.de', nachname: 'Kaya', ...geburt }),
  wiederherstellungscode: gast('/wiederherstellen/code', { kennung: 'neu@beispiel.de', code }),
  ersteAnmeldung: gast('/erste-anmeldung', { kennung: 'kunde-47114711', code }),
  zweiterFaktor: gast('/anmelden/zweiter-faktor', { code: '000000', weiter: '/konto' }),
  neueAdresse: kunde('/konto/email', { email: '' }),
  sperren: onlineKonto('sperren', { grund: '' }),
  entsperren: onlineKonto('entsperren', { grund: '' }),
  ablehnung: onlineKonto('ablehnung', { ...ohneTag, durch: 'selbst', kontakt: 'ja', zugang: 'ja' }),
  information: onlineKonto('information', { ...ohneTag, weg: 'telefon' }),
  codeAusgeben: onlineKonto('freischaltcode', { weg: '' }),
  kontoAnlegen: onlineKonto('anlegen', { email: 'neu@beispiel.de', weg: '' }, 'eingangszone'),
  tagNeu: kunde('/antrag/tag/neu', { trotzdem: 'nein' }),
  person: kunde('/antrag/tag/person', { ...angaben.person, monat: '', ...weiter }),
  anschrift: kunde('/antrag/tag/anschrift', { ...angaben.anschrift, zusatz: '', land: '', ohneWohnung: '', ...weiter }),
  jobcenter: kunde('/antrag/tag/jobcenter', { jobcenter: ids.dienststelle, ...weiter }),
  pruefen: kunde('/antrag/tag/pruefen', { schluessel: ids.schluessel }),
  sitzung: kunde('/konto/sitzungen/beenden', { id: ids.konto }),
  suche: gast('/jobcenter-finden', { wo: '24103', strasse: 'Lindenweg 4' }),
  barriere: gast('/barriere-melden', { was: '', wo: '/', email: '', schluessel: ids.konto }),
  darstellung: gast('/darstellung', { thema: 'hell', weiter: '/' }),
  dienststelle: {
    wer: 'sachbearbeitung',
    pfad: '/arbeitsplatz/dienststelle',
    gut: { dienststelle: ids.dienststelle, weiter: '/arbeitsplatz' },
  },
  nehmen: auftrag('nehmen'),
  weiterleiten: auftrag('weiterleiten', { grund: 'Zur Probe', postkorb: ids.postkorb }),
  uebernehmen: auftrag('uebernehmen', { grund: 'Zur Probe' }),
  akten: { wer: 'sachbearbeitung', pfad: '/arbeitsplatz/eakte/akten', gut: { begriff: 'Kaya' } },
  aufgeben: { wer: 'betrieb', pfad: `/arbeitsplatz/uebergaben/${ids.uebergabe}/aufgeben`, gut: { grund: '' } },
} as const satisfies Record<string, Formular>

const kekse = new Map<Wer, string>()
async function keksVon(wer: Wer): Promise<string> {
  const cookie = kekse.get(wer) ?? (await keks(wer))?.cookie ?? ''
  kekse.set(wer, cookie)
  return cookie
}
let zaehler = 0
async function sende({ wer, pfad }: Formular, payload: string, kopf: Record<string, string> = {}) {
  zaehler += 1
  return portal.web.inject({
    method: 'POST',
    url: pfad,
    remoteAddress: `198.18.${Math.floor(zaehler / 250)}.${zaehler % 250}`,
    headers: {
      cookie: await keksVon(wer),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      ...kopf,
    },
    payload,
  })
}
const alsFormular = (felder: Readonly<Record<string, string>>): string => new URLSearchParams(felder).toString()

/** What no answer may be: a breakdown, live markup out of an entry, or an entry in a header. */
function schaden(antwort: Awaited<ReturnType<typeof sende>>): string | undefined {
  if (antwort.statusCode >= 500) return String(antwort.statusCode)
  const $ = load(antwort.body)
  if ($('script:not([src]), img[src="x"]').length > 0) return 'Auszeichnung aus der Eingabe'
  const ziel = antwort.headers.location
  if (ziel !== undefined && !/^\/(?![/\\])[\x21-\x7e]*$/.test(ziel)) return `führt nach ${ziel}`
  if (
    $('input[type=password]')
      .get()
      .some((feld) => ($(feld).attr('value') ?? '') !== '')
  )
    return 'zeigt das Passwort'
  return undefined
}

/** Tables that wrong entries never reach. Drafts are kept as typed, right or wrong (ux 4.3). */
const gespeichert = () =>
  Promise.all(
    ['antrag.antrag', 'step.person', 'step.anschrift', 'konto.konto', 'eakte.auftrag', 'eakte.auftrag_ereignis'].map(
      async (tabelle) =>
        (await db.sql(`select md5(string_agg(t::text, '' order by t::text)) as summe from ${tabelle} t`))[0]?.['summe'],
    ),
  )
const vorher = await gespeichert()

for (const [name, formular] of Object.entries(formulare)) {
  test(`QU-03: ${name}: nonsense in any field, in any shape and as any body never breaks the page and stores nothing`, async () => {
    const felder = Object.keys(formular.gut)
    const befunde: string[] = []
    const pruefe = async (was: string, payload: string, kopf: Record<string, string> = {}): Promise<void> => {
      const folge = schaden(await sende(formular, payload, kopf))
      if (folge !== undefined) befunde.push(`${was}: ${folge}`)
    }
    for (const feld of felder) {
      for (const [art, wert] of Object.entries(unfug))
        await pruefe(`${feld} ${art}`, alsFormular({ ...formular.gut, [feld]: wert }))
    }
    for (const feld of felder.slice(0, 2)) {
      for (const anhang of anhaenge(feld)) await pruefe(`${feld} ${anhang}`, alsFormular(formular.gut) + anhang)
    }
    for (const [typ, inhalt] of koerper(felder))
      await pruefe(`${typ} ${inhalt.slice(0, 30)}`, inhalt, { 'content-type': typ })
    assert.deepEqual(befunde, [])
    assert.deepEqual(await gespeichert(), vorher)
  })
}

/** A wrong entry of a field and what is said about it, in German and in English. */
type Fall = readonly [keyof typeof formulare, Readonly<Record<string, string>>, RegExp, RegExp]
const tag = (t: string, monat: string, jahr: string) => ({
  'geburtsdatum.tag': t,
  'geburtsdatum.monat': monat,
  'geburtsdatum.jahr': jahr,
})
const gibtEsNicht = [/Diesen Tag gibt es nicht/, /This day does not exist/] as const
const unsichtbar = [/unsichtbares Zeichen/, /invisible character/] as const
const unpassend = [/können wir nicht speichern/, /cannot store the character/] as const
const zuLang = [/zu lang/, /too long/] as const
const adresse = [/prüfen Sie die E-Mail-Adresse/, /check the e-mail address/] as const
const faelle: readonly Fall[] = [
  ['person', tag('30', '2', '1990'), ...gibtEsNicht],
  ['person', tag('29', '2', '2023'), ...gibtEsNicht],
  ['person', tag('31', '4', '1990'), ...gibtEsNicht],
  ['person', tag('00', '00', '0000'), ...gibtEsNicht],
  ['person', tag('-1', '1', '1990'), ...gibtEsNicht],
  ['person', tag('1e0', '1', '1990'), ...gibtEsNicht],
  ['person', tag('१', '२', '१९९०'), ...gibtEsNicht],
  ['person', tag('4', '7', '2026'), /liegt in der Zukunft/, /in the future/],
  ['person', tag('1', '1', '9999'), /liegt in der Zukunft/, /in the future/],
  ['person', tag('31', '12', '1899'), /sehr weit zurück/, /very long ago/],
  ['person', tag('3', '7', '90'), /mit 4 Ziffern/, /with 4 digits/],
  ['person', tag('', '', ''), /Geburtsdatum ein/, /date of birth/],
  ['person', tag('3', '', '1990'), /Tag, Monat und Jahr/, /day, month and year/],
  ['person', { vorname: '' }, /Vornamen/, /first name|given name/i],
  ['person', { vorname: 'Anna\u202Ennaha' }, ...unsichtbar],
  ['person', { vorname: 'An\u200Bna' }, ...unsichtbar],
  ['person', { vorname: 'Anna\u0000Berta' }, ...unsichtbar],
  ['person', { vorname: 'Анна' }, ...unpassend],
  ['person', { nachname: 'Müller😀' }, ...unpassend],
  ['person', { nachname: 'a'.repeat(1200) }, ...zuLang],
  ['person', { ab: 'gestern' }, /./, /./],
  ['person', { ab: 'spaeter', monat: '2020-01-01' }, /./, /./],
  ['anschrift', { strasse: '' }, /Straße/, /street/i],
  ['anschrift', { strasse: 'a'.repeat(1200) }, ...zuLang],
  ['anschrift', { ort: 'Киев' }, ...unpassend],
  ['anschrift', { plz: '99' }, /Postleitzahl/, /postcode/],
  ['anschrift', { plz: '00000' }, /Postleitzahl/, /postcode/],
  ['anschrift', { telefon: 'abc' }, /Telefonnummer/, /phone number/],
  ['anschrift', { telefon: '1'.repeat(180) }, /Telefonnummer/, /phone number/],
  ['registrieren', { email: 'kim' }, ...adresse],
  ['registrieren', { email: `${'k'.repeat(2540)}@beispiel.de` }, ...zuLang],
  ['registrieren', { email: 'kim@beispiel.de\r\nBcc: alle@beispiel.de' }, /./, /./],
  ['registrieren', { passwort: 'Xq7Zk' }, /zu kurz/, /too short/],
  ['registrieren', { passwort: 'Kranich '.repeat(250) }, ...zuLang],
  ['anmelden', { email: '' }, /E-Mail-Adresse/, /e-mail address/],
  ['vergessen', { email: 'kim@' }, ...adresse],
  ['suche', { wo: '' }, /./, /./],
  ['suche', { wo: 'A\u202Eb' }, /./, /./],
  ['barriere', { was: '' }, /./, /./],
  ['barriere', { was: 'x'.repeat(40_000) }, ...zuLang],
  ['barriere', { was: 'Der Knopf fehlt', email: 'kim' }, ...adresse],
]

test('QU-03: what is wrong is said at its field, in German and in English; the entry is kept, a password never', async () => {
  const befunde: string[] = []
  for (const [name, falsch, deutsch, englisch] of faelle) {
    const formular: Formular = formulare[name]
    for (const [sprache, satz] of [
      ['de', deutsch],
      ['en', englisch],
    ] as const) {
      const version = await stand(name)
      const felder = { ...formular.gut, ...('version' in formular.gut && { version }), ...falsch }
      const kopf = { cookie: `${await keksVon(formular.wer)}; jc_sprache=${sprache}` }
      const antwort = await sende(formular, alsFormular(felder), kopf)
      const $ = load(antwort.body)
      const was = `${name} ${JSON.stringify(falsch).slice(0, 60)} ${sprache}`
      const gesagt = $('[id$="-fehler"]').text()
      if (antwort.statusCode !== 422) befunde.push(`${was}: ${antwort.statusCode}`)
      else if (!satz.test(gesagt)) befunde.push(`${was}: gesagt wurde "${gesagt.trim().slice(0, 80)}"`)
      for (const [feld, wert] of Object.entries(falsch)) {
        const gezeigt = $(`[name="${feld}"]`).first()
        if (feld === 'passwort' && antwort.body.includes(wert)) befunde.push(`${was}: Passwort gezeigt`)
        const alsText = gezeigt.is('input[type=text], input[type=email], input:not([type])')
        if (alsText && wert.length < 200 && !/\p{Cc}/u.test(wert) && (gezeigt.val() ?? '') !== wert)
          befunde.push(`${was}: ${feld} nicht behalten`)
      }
    }
  }
  assert.deepEqual(befunde, [])
  assert.deepEqual(await gespeichert(), vorher)
})

/** The version of a page of B's draft, as the form itself carries it. */
async function stand(name: string): Promise<string> {
  if (name !== 'person' && name !== 'anschrift') return '0'
  const seite = await portal.web.inject({ url: formulare[name].pfad, headers: { cookie: await keksVon('kundeB') } })
  return load(seite.body)('input[name=version]').attr('value') ?? '0'
}

test('QU-03: nonsense in addresses, queries, cookies and headers leads to a page, never to a breakdown or another site', async () => {
  const muster = [
    '/jobcenter/X',
    '/jobcenter-finden?wo=X',
    '/sprache/X',
    '/sprache/en?weiter=X',
    '/darstellung?weiter=X',
    '/anmelden?weiter=X&stand=X',
    '/registrieren?weiter=X&adresse=X',
    '/registrieren/bestaetigen?token=X',
    '/passwort-neu?token=X',
    '/antrag/tag?stand=X',
    '/antrag/tag/quittung/X',
    '/antrag/X/dokument',
    '/konto/sitzungen?stand=X',
    '/arbeitsplatz/anmelden?weiter=X',
    '/arbeitsplatz/anmelden/zurueck?state=X&code=X',
    '/arbeitsplatz/zentrale/weisungen?suche=X',
    '/arbeitsplatz/zentrale/weisungen/X',
    '/arbeitsplatz/zentrale/stichtag?am=X&gebiet=X&umfang=X&suche=X',
    '/arbeitsplatz/eakte/postkoerbe/X',
    `/arbeitsplatz/eakte/postkoerbe/${ids.postkorb}?stand=X&nach=X&faellig=X&art=X&seite=X&vor=X`,
    '/arbeitsplatz/eakte/auftraege?stand=X&art=X&bearbeiter=X&nach=X',
    `/arbeitsplatz/eakte/akten/${ids.akte}?art=X&jahr=X&nach=X`,
    '/arbeitsplatz/eakte/auftraege/X',
    `/arbeitsplatz/eakte/auftraege/${ids.auftrag}?dokument=X&getan=X&teilung=X`,
    '/arbeitsplatz/eakte/akten/X',
    '/arbeitsplatz/eakte/akten/suche/X',
    '/arbeitsplatz/eakte/dokumente/X?herunterladen=X',
    '/arbeitsplatz/uebergaben?nach=X&getan=X',
    '/X',
  ]
  const werte = [
    ...Object.values(unfug).map((wert) => encodeURIComponent(wert.slice(0, 300))),
    '%',
    '%00',
    '%FF',
    '%ED%A0%80',
    '..%2f..%2fetc',
    'a&wo=b&weiter=c',
    '[]',
  ]
  const befunde: string[] = []
  for (const adressmuster of muster) {
    const wer = adressmuster.includes('uebergaben')
      ? 'teamleitung'
      : adressmuster.startsWith('/arbeits')
        ? 'sachbearbeitung'
        : 'kundeB'
    for (const wert of werte) {
      const url = adressmuster.replaceAll('X', wert)
      const antwort = await portal.web.inject({ url, headers: { cookie: await keksVon(wer) } })
      const folge = schaden(antwort)
      if (folge !== undefined) befunde.push(`${url.slice(0, 100)}: ${folge}`)
    }
  }
  const koepfe: Record<string, string>[] = [
    { cookie: `jc_sitzung=${'a'.repeat(9000)}` },
    { cookie: 'jc_sitzung=%00; jc_sprache=__proto__; jc_thema=<script>' },
    { cookie: '=; ;;=; jc_sitzung' },
    { 'accept-language': 'x'.repeat(5000) },
    { referer: 'http://[' },
    { 'x-forwarded-for': `'; drop table` },
    { 'user-agent': '\u00FF'.repeat(2000) },
  ]
  for (const kopf of koepfe)
    for (const url of ['/', '/konto', '/barriere-melden', '/antrag/tag']) {
      const folge = schaden(await portal.web.inject({ url, headers: kopf }))
      if (folge !== undefined) befunde.push(`${url} ${JSON.stringify(kopf).slice(0, 60)}: ${folge}`)
    }
  assert.deepEqual(befunde, [])
})

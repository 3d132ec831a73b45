import type { Vergleichsperson } from '../../../src/modules/step/abgleich/person.ts'
import { familiennameVon, kurzformen, umschriften } from './namen.ts'
import { emailVon, type Erdacht, geburtsortVon, telefonVon } from './person.ts'
import { type Herkunft, raten } from './raten.ts'
import { andereUmlaute, ohneZeichen, vertippt, zahlendreher } from './tippfehler.ts'
import { wohnungVon } from './wohnort.ts'
import { type Wuerfel, wuerfel } from './wuerfel.ts'

const d = raten.doppel
const ZWECK = 4

/** How often a slip happens in this record. */
type Rate = (wahrscheinlichkeit: number) => boolean

/**
 * The same person written down a second time, by another hand, another day: the n-th copy of the nr-th, always the same. Errors
 * by the rates of raten.json, independent of one another; one record in ten is careless throughout.
 */
export function doppelVon({ herkunft, person }: Erdacht, nr: number, kopie: number): Vergleichsperson {
  const w = wuerfel(raten.saat + kopie, ZWECK, nr)
  const faktor = w.trifft(d.nachlaessig.anteil) ? d.nachlaessig.faktor : 1
  const patzt: Rate = (p) => w.trifft(Math.min(1, p * faktor))
  const vornamen = vornamenVon(w, patzt, herkunft, person.vornamen)
  const namen = nachnamenVon(w, patzt, herkunft, person)
  const vertauscht = patzt(d.namenVertauscht)
  return ohneFehlendes({
    ...person,
    geburtsname: namen.geburtsname,
    vornamen: vertauscht ? [namen.nachname] : vornamen,
    nachname: vertauscht ? vornamen.join(' ') : namen.nachname,
    ...geburtVon(w, patzt, person.geburt),
    ...nebensachen(w, patzt, herkunft, person),
    ...wohnung(w, patzt, person),
    ...erreichbar(w, patzt, person),
  })
}

/** Facts of which some may turn out to be missing. */
type Lueckig = { [K in keyof Vergleichsperson]: Vergleichsperson[K] | undefined }

const ohneFehlendes = (p: Lueckig): Vergleichsperson => {
  const da = Object.fromEntries(Object.entries(p).filter(([, wert]) => wert !== undefined))
  return { vornamen: [], nachname: '', ...da }
}

function vornamenVon(w: Wuerfel, patzt: Rate, herkunft: Herkunft, alle: readonly string[]): string[] {
  let namen = [...alle]
  if (namen.length > 1 && herkunft !== 'vietnamesisch') {
    if (w.trifft(d.vorname.nurRufname)) namen = namen.slice(0, 1)
    else if (w.trifft(d.vorname.zweiterAlsRufname)) namen = namen.slice(1)
  }
  namen = namen.map((name) => andersGeschrieben(w, herkunft, name))
  const [erster = ''] = namen
  if (w.trifft(d.vorname.kurzform)) namen[0] = kurzformen.get(erster) ?? erster
  else if (patzt(d.vorname.tippfehler)) namen[0] = vertippt(w, erster)
  return namen
}

/** Another transliteration, other letters of the same sound, or a German keyboard. */
function andersGeschrieben(w: Wuerfel, herkunft: Herkunft, name: string): string {
  if (!w.trifft(d.umschrift[herkunft] ?? 0)) return name
  const andere = umschriften.get(name)
  return andere === undefined ? ohneZeichen(name) : w.aus(andere)
}

function nachnamenVon(
  w: Wuerfel,
  patzt: Rate,
  herkunft: Herkunft,
  { nachname, geburtsname, geschlecht }: Vergleichsperson,
) {
  const n = d.nachname
  let name = andersGeschrieben(w, herkunft, nachname)
  let frueher = geburtsname !== undefined && w.trifft(n.geburtsnameFehlt) ? undefined : geburtsname
  if (w.trifft(geschlecht === 'w' ? n.heirat.w : n.heirat.m)) {
    frueher = w.trifft(n.geburtsnameGenannt) ? (geburtsname ?? nachname) : frueher
    name = familiennameVon(w, w.trifft(0.6) ? herkunft : 'deutsch')
  }
  if (name.includes('-') && w.trifft(n.doppelnameGekuerzt)) name = w.aus(name.split('-'))
  if (name.includes(' ') && w.trifft(n.partikelWeg)) name = name.slice(name.lastIndexOf(' ') + 1)
  if (w.trifft(n.umlautform)) name = andereUmlaute(w, name)
  if (patzt(n.tippfehler)) name = vertippt(w, name)
  return { nachname: name, geburtsname: frueher }
}

type Geburt = NonNullable<Vergleichsperson['geburt']>

function geburtVon(w: Wuerfel, patzt: Rate, geburt: Geburt = {}): { geburt: Geburt } {
  const { jahr, monat, tag } = geburt
  if (jahr === undefined || monat === undefined || tag === undefined) return { geburt }
  const g = d.geburt
  if (w.trifft(g.tagUnbekannt)) return { geburt: w.trifft(0.5) ? { jahr } : { jahr, monat } }
  if (w.trifft(g.alsErsterJanuar)) return { geburt: { jahr, monat: 1, tag: 1 } }
  if (tag <= 12 && patzt(g.vertauscht)) return { geburt: { jahr, monat: tag, tag: monat } }
  return {
    geburt: {
      jahr: patzt(g.jahr) ? jahr + w.aus([-1, 1, -10, 10, -9, 9]) : jahr,
      monat: patzt(g.monat) ? 1 + w.unter(12) : monat,
      tag: patzt(g.tag) ? 1 + w.unter(28) : tag,
    },
  }
}

function nebensachen(w: Wuerfel, patzt: Rate, herkunft: Herkunft, p: Vergleichsperson) {
  const geburtsort = w.trifft(d.geburtsort.anders) ? geburtsortVon(w, herkunft) : p.geburtsort
  const staaten = w.trifft(d.staat.anders) ? ['XX'] : p.staaten
  const anderes = p.geschlecht === 'w' ? 'm' : 'w'
  return {
    geburtsort: w.trifft(d.geburtsort.fehlt) ? undefined : geburtsort,
    staaten: w.trifft(d.staat.fehlt) ? undefined : staaten,
    geschlecht: patzt(d.geschlecht) ? anderes : p.geschlecht,
  }
}

function wohnung(w: Wuerfel, patzt: Rate, p: Vergleichsperson) {
  const a = d.anschrift
  if (w.trifft(a.fehlt)) return { strasse: undefined, hausnummer: undefined, plz: undefined, ort: undefined }
  let { strasse = '', hausnummer = '', plz = '', ort = '' } = p
  if (w.trifft(a.umgezogen))
    ({ strasse, hausnummer, plz, ort } = wohnungVon(w, w.trifft(a.nachbarort) ? p.plz : undefined))
  if (patzt(a.plzTippfehler)) plz = zahlendreher(w, plz)
  if (patzt(a.strasseTippfehler)) strasse = vertippt(w, strasse)
  if (w.trifft(a.abkuerzung)) strasse = strasse.replace(/straße$/, 'str.').replace(/Straße$/, 'Str.')
  return { strasse, hausnummer, plz, ort }
}

function erreichbar(w: Wuerfel, patzt: Rate, p: Vergleichsperson) {
  return { telefon: telefon(w, p.telefon), email: email(w, p), kundennummer: kundennummer(w, patzt, p.kundennummer) }
}

function telefon(w: Wuerfel, bisher: string | undefined): string | undefined {
  const t = d.telefon
  if (bisher === undefined) return w.trifft(t.neu) ? telefonVon(w) : undefined
  if (w.trifft(t.fehlt)) return undefined
  if (w.trifft(t.anders)) return telefonVon(w)
  return w.trifft(t.schreibweise) ? bisher.replace(/^\+49(\d{3})/, '0$1 / ') : bisher
}

function email(
  w: Wuerfel,
  { email: bisher, vornamen: [vorname = ''], nachname }: Vergleichsperson,
): string | undefined {
  const e = d.email
  if (bisher === undefined) return w.trifft(e.neu) ? emailVon(w, vorname, nachname) : undefined
  if (w.trifft(e.fehlt)) return undefined
  return w.trifft(e.anders) ? emailVon(w, vorname, nachname) : bisher
}

function kundennummer(w: Wuerfel, patzt: Rate, bisher: string | undefined): string | undefined {
  if (bisher === undefined || w.trifft(d.kundennummer.fehlt)) return undefined
  return patzt(d.kundennummer.zahlendreher) ? zahlendreher(w, bisher) : bisher
}

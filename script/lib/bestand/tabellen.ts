import { createHash } from 'node:crypto'
import { type Tabelle, zeile } from './kopieren.ts'
import {
  antragId,
  ART,
  eingangUm,
  erstelltUm,
  geburtsdatumVon,
  hausnummerVon,
  kontoId,
  nachnameVon,
  objektId,
  personalId,
  personId,
  personZuKonto,
  stelleId,
  stelleVon,
  strasseVon,
  type Umfang,
  vornameVon,
  zeitpunkt,
} from './person.ts'
import { referenzVon } from './referenz.ts'
import type { Verschluessler } from './schluessel.ts'
import { ortVon, verteilt } from './stellen.ts'
import { idVon, zufall } from './zufall.ts'

export interface Zutaten {
  readonly umfang: Umfang
  readonly schluessel: Readonly<Record<'konto' | 'antrag' | 'akte' | 'postfach', Verschluessler>>
  /** Keyed hash that finds an address. */
  readonly suchhash: (email: string) => Buffer
  /** Of the one password of all accounts. */
  readonly passwortHash: string
  /** The document that stands for all. */
  readonly pdf: { readonly groesse: number; readonly sha256: string }
}

/** Rows 0 to `zahl` of a table. */
function* je(zahl: number, zeilen: (nr: number) => string): Generator<string> {
  for (let nr = 0; nr < zahl; nr++) yield zeilen(nr)
}

const STUNDE = 3_600_000
/** Share of applications, the newest, whose orders still wait. */
const OFFEN = 0.04

const email = (konto: number): string => `bestand.${konto}@beispiel.example`

const tagVon = (ms: number): string => zeitpunkt(ms).slice(0, 10)

/** Persons with today's address and their office. */
export function personentabellen({ umfang: u }: Zutaten): Tabelle[] {
  return [
    {
      name: 'step.person',
      spalten: 'id, art, herkunft, vorname, nachname, vorname_such, nachname_such, geburtsdatum, erstellt, geaendert',
      zeilen: je(u.personen, (nr) => {
        const [vor, nach, am] = [vornameVon(nr), nachnameVon(nr), zeitpunkt(erstelltUm(u, nr))]
        const art = zufall(9, nr, 10) < 8 ? 'inhouse' : 'internetperson'
        return zeile(
          personId(u, nr),
          art,
          'online',
          vor.name,
          nach.name,
          vor.such,
          nach.such,
          geburtsdatumVon(nr),
          am,
          am,
        )
      }),
    },
    {
      name: 'step.anschrift',
      spalten: 'id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab',
      zeilen: je(u.personen, (nr) => {
        const ms = erstelltUm(u, nr)
        const { plz, ort } = ortVon(stelleVon(u, nr), nr)
        const id = idVon(ART.anschrift, nr, ms)
        const wo = [strasseVon(nr), hausnummerVon(nr), plz, ort] as const
        return zeile(id, personId(u, nr), 'wohnung', ...wo, 'selbst angegeben', zeitpunkt(ms), tagVon(ms))
      }),
    },
    {
      name: 'step.zustaendigkeit',
      spalten: 'person_id, dienststelle_id, ab',
      zeilen: je(u.personen, (nr) => zeile(personId(u, nr), stelleId(stelleVon(u, nr)), zeitpunkt(erstelltUm(u, nr)))),
    },
  ]
}

/** Accounts, all bound by letter and with the same password. */
export function kontentabellen({ umfang: u, schluessel, suchhash, passwortHash }: Zutaten): Tabelle[] {
  const um = (k: number): number => erstelltUm(u, personZuKonto(u, k))
  return [
    {
      name: 'konto.konto',
      spalten: 'id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet',
      zeilen: je(u.konten, (k) => {
        const id = kontoId(u, k)
        const bytes = schluessel.konto({ tabelle: 'konto.konto', spalte: 'email', zeile: id }, email(k))
        const person = personId(u, personZuKonto(u, k))
        return zeile(id, person, suchhash(email(k)), bytes, 'pin_brief', 'de', zeitpunkt(um(k)), zeitpunkt(um(k)))
      }),
    },
    {
      name: 'konto.identitaet',
      spalten: 'id, konto_id, art, geheimnis, erstellt, geaendert',
      zeilen: je(u.konten, (k) => {
        const am = zeitpunkt(um(k))
        return zeile(idVon(ART.identitaet, k, um(k)), kontoId(u, k), 'passwort', passwortHash, am, am)
      }),
    },
  ]
}

/** One application of each account, handed over, with its document. */
export function antragstabellen({ umfang: u, schluessel, pdf }: Zutaten): Tabelle[] {
  const zugestellt = (art: string, versatz: number): Tabelle[] => {
    const id = (k: number): string => idVon(ART.uebergabe + 100 * versatz, k, eingangUm(u, k))
    return [
      {
        name: 'uebergabe.uebergabe',
        spalten: 'id, art, bezug, dienststelle_id, stand, erstellt, faellig, versuche, erledigt',
        zeilen: je(u.konten, (k) => {
          const am = zeitpunkt(eingangUm(u, k))
          const stelle = stelleId(stelleVon(u, personZuKonto(u, k)))
          return zeile(id(k), art, antragId(u, k), stelle, 'zugestellt', am, am, 1, am)
        }),
      },
      {
        name: 'uebergabe.schluessel',
        spalten: 'art, bezug, uebergabe_id',
        zeilen: je(u.konten, (k) => zeile(art, antragId(u, k), id(k))),
      },
    ]
  }
  return [
    {
      name: 'antrag.antrag',
      spalten:
        'id, art, schluessel, referenz, konto_id, person_id, dienststelle_id, zustaendigkeit, eingegangen, ' +
        'tag_der_antragstellung, wirkt_ab, daten, dokument_id, dokument_sha256, dokument_groesse, dokument_am, uebergeben_am',
      zeilen: je(u.konten, (k) => {
        const [nr, ms, id] = [personZuKonto(u, k), eingangUm(u, k), antragId(u, k)]
        const [tag, am, stelle] = [tagVon(ms), zeitpunkt(ms), stelleVon(u, nr)]
        const daten = schluessel.antrag(
          { tabelle: 'antrag.antrag', spalte: 'daten', zeile: id },
          antragsdaten(stelle, nr),
        )
        const wer = [kontoId(u, k), personId(u, nr), stelleId(stelle)] as const
        const dokument = [objektId(u, k), pdf.sha256, pdf.groesse] as const
        const tage = [tag, `${tag.slice(0, 7)}-01`] as const
        const entwurf = idVon(ART.entwurf, k, ms)
        return zeile(id, 'tda', entwurf, referenzVon(k), ...wer, 'klar', am, ...tage, daten, ...dokument, am, am)
      }),
    },
    {
      name: 'dateien.objekt',
      spalten: 'id, besitzer, groesse, sha256, abgelegt',
      zeilen: je(u.konten, (k) =>
        zeile(objektId(u, k), personId(u, personZuKonto(u, k)), pdf.groesse, pdf.sha256, zeitpunkt(eingangUm(u, k))),
      ),
    },
    ...zugestellt('antrag.dokument', 0),
    ...zugestellt('antrag.zustellung', 1),
  ]
}

const antragsdaten = (stelle: number, nr: number): string =>
  JSON.stringify({
    vorname: vornameVon(nr).name,
    nachname: nachnameVon(nr).name,
    geburtsdatum: geburtsdatumVon(nr),
    ab: 'sofort',
    anschrift: {
      ohneWohnung: false,
      strasse: strasseVon(nr),
      hausnummer: String(hausnummerVon(nr)),
      ...ortVon(stelle, nr),
    },
  })

/** Record, document and two work orders of each application; the newest orders are open. */
export function aktentabellen({ umfang: u, schluessel, pdf }: Zutaten): Tabelle[] {
  const akteId = (k: number): string => idVon(ART.akte, k, eingangUm(u, k))
  const wo = (k: number): number => stelleVon(u, personZuKonto(u, k))
  return [
    {
      name: 'eakte.akte',
      spalten: 'id, dienststelle_id, person_id, vorname, nachname, geburtsdatum, angelegt',
      zeilen: je(u.konten, (k) => {
        const nr = personZuKonto(u, k)
        const name = [vornameVon(nr).name, nachnameVon(nr).name, geburtsdatumVon(nr)] as const
        return zeile(akteId(k), stelleId(wo(k)), personId(u, nr), ...name, zeitpunkt(eingangUm(u, k)))
      }),
    },
    {
      name: 'eakte.suchwort',
      spalten: 'dienststelle_id, wort, akte_id',
      zeilen: je(u.konten, (k) => {
        const nr = personZuKonto(u, k)
        const worte = new Set(`${nachnameVon(nr).such} ${vornameVon(nr).such}`.split(' '))
        worte.add(referenzVon(k).replaceAll('-', ''))
        const stelle = stelleId(wo(k))
        let zeilen = ''
        for (const wort of worte) if (wort !== '') zeilen += zeile(stelle, wort, akteId(k))
        return zeilen
      }),
    },
    {
      name: 'eakte.eingang',
      spalten: 'id, dienststelle_id, akte_id, art, betreff, referenz, eingegangen, tag, wirkt_ab, abgelegt, daten',
      zeilen: je(u.konten, (k) => {
        const [id, ms] = [antragId(u, k), eingangUm(u, k)]
        const [am, tag] = [zeitpunkt(ms), tagVon(ms)]
        const inhalt = antragsdaten(wo(k), personZuKonto(u, k))
        const daten = schluessel.akte({ tabelle: 'eakte.eingang', spalte: 'daten', zeile: id }, inhalt)
        const was = ['antrag.tda', BETREFF, referenzVon(k)] as const
        return zeile(id, stelleId(wo(k)), akteId(k), ...was, am, tag, `${tag.slice(0, 7)}-01`, am, daten)
      }),
    },
    {
      name: 'eakte.dokument',
      spalten:
        'id, dienststelle_id, akte_id, eingang_id, objekt_id, titel, dateiname, art, sha256, groesse, eingegangen, abgelegt',
      zeilen: je(u.konten, (k) => {
        const am = zeitpunkt(eingangUm(u, k))
        const wohin = [stelleId(wo(k)), akteId(k), antragId(u, k), objektId(u, k)] as const
        const name = [BETREFF, `Antrag-${referenzVon(k)}.pdf`, 'antrag'] as const
        return zeile(idVon(ART.dokument, k, eingangUm(u, k)), ...wohin, ...name, pdf.sha256, pdf.groesse, am, am)
      }),
    },
    ...auftragstabellen(u, akteId, wo),
  ]
}

const BETREFF = 'Antrag auf Leistungen zum Lebensunterhalt'
const VORGAENGE = ['antrag.tda', 'umwandlung'] as const

function auftragstabellen(u: Umfang, akteId: (k: number) => string, wo: (k: number) => number): Tabelle[] {
  const offenAb = Math.floor(u.konten * (1 - OFFEN))
  const auftragId = (k: number, nr: number): string => idVon(ART.auftrag, k * 2 + nr, eingangUm(u, k))
  const korb = (k: number, nr: number) =>
    verteilt(wo(k), VORGAENGE[nr] ?? VORGAENGE[0], nachnameVon(personZuKonto(u, k)).such)
  const erledigtUm = (k: number): number => eingangUm(u, k) + 48 * STUNDE
  return [
    {
      name: 'eakte.auftrag',
      spalten:
        'id, dienststelle_id, postkorb_id, akte_id, eingang_id, art, stand, bearbeiter_id, bearbeiter_name, genommen, ' +
        'erledigt, faellig, eingegangen, im_korb_seit, entscheidung, version',
      zeilen: je(u.konten * 2, (i) => {
        const [k, nr] = [Math.floor(i / 2), i % 2]
        const ziel = korb(k, nr)
        const wohin = [stelleId(wo(k)), ziel.korb, akteId(k), antragId(u, k), VORGAENGE[nr] ?? ''] as const
        const um = zeitpunkt(erledigtUm(k))
        const stand =
          k < offenAb
            ? (['erledigt', personalId(wo(k)), 'Sachbearbeitung', um, um] as const)
            : (['offen', null, null, null, null] as const)
        const faellig = tagVon(eingangUm(u, k) + 7 * 24 * STUNDE)
        const kam = zeitpunkt(eingangUm(u, k))
        const ende = [faellig, kam, kam, ziel.entscheidung, k < offenAb ? 3 : 1] as const
        return zeile(auftragId(k, nr), ...wohin, ...stand, ...ende)
      }),
    },
    {
      name: 'eakte.auftrag_ereignis',
      spalten: 'id, dienststelle_id, auftrag_id, version, art, am, von_id, von_name, nachher',
      zeilen: je(u.konten * 2, (i) => {
        const [k, nr] = [Math.floor(i / 2), i % 2]
        const [stelle, auftrag, postkorb] = [stelleId(wo(k)), auftragId(k, nr), korb(k, nr).korb]
        const wer = [personalId(wo(k)), 'Sachbearbeitung'] as const
        const eines = (version: number, art: string, ms: number, stand: string): string =>
          zeile(
            idVon(ART.ereignis, i * 3 + version, ms),
            ...([stelle, auftrag, version, art, zeitpunkt(ms)] as const),
            ...(version === 1 ? ([null, null] as const) : wer),
            `{"postkorb":"${postkorb}","stand":"${stand}"}`,
          )
        const angelegt = eines(1, 'angelegt', eingangUm(u, k), 'offen')
        if (k >= offenAb) return angelegt
        const am = erledigtUm(k)
        return angelegt + eines(2, 'genommen', am, 'in-bearbeitung') + eines(3, 'erledigt', am, 'erledigt')
      }),
    },
  ]
}

export const sha256 = (inhalt: Uint8Array): string => createHash('sha256').update(inhalt).digest('hex')

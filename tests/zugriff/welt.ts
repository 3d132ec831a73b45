import { createHash, randomBytes } from 'node:crypto'
import { load } from 'cheerio'
import { module } from '../../src/app.ts'
import { bundidEinstellungen } from '../../src/modules/konto/bundid/probe.ts'
import { formulareEinrichten } from '../../src/modules/antrag/index.ts'
import * as eakte from '../../src/modules/eakte/index.ts'
import * as konfiguration from '../../src/modules/konfiguration/index.ts'
import * as organisation from '../../src/modules/organisation/index.ts'
import { weisungenEinrichten } from '../../src/modules/weisung/index.ts'
import { alsSystem } from '../../src/platform/database/index.ts'
import { annehmen } from '../../src/platform/eingang/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import { testDatenbank, testPortal } from '../../src/platform/testing/index.ts'
import { neuesKonto } from '../konto.ts'
import { rahmenbauer } from '../../src/rahmen/index.ts'

import { bogenAusfuellen } from './bogen.ts'
import { einreichungAnlegen } from './einreichung.ts'
import { zurueckgehalteneEmail } from './email.ts'
import { dubletten } from './dubletten.ts'
import { konfigurationAnlegen } from './konfiguration.ts'
import { postfach } from './postfach.ts'
import { regelwerk } from './regelwerk.ts'
import { servicecenterAuftrag } from './servicecenter.ts'

/** Who comes to a page in these tests. */
export const wer = [
  'fremd',
  'gast',
  'kundeA',
  'kundeB',
  'abgelaufen',
  'gesperrt',
  'sachbearbeitung',
  'andereStelle',
  'teamleitung',
  'eingangszone',
  'konfiguration',
  'zentrale',
  'steuerung',
  'datenschutz',
  'betrieb',
  'ohneRolle',
] as const
/** Two are looked at by their pages only: which persons a Service Center sees hangs on what was bought, and is proved beside the modules. */
export type Wer = (typeof wer)[number] | 'servicecenter' | 'aufsicht'

/** Staff of the demo who play the parts; A's application goes to Musterstadt. */
const personal: Partial<Record<Wer, string>> = {
  sachbearbeitung: 'a.yildirim',
  andereStelle: 'm.nguyen',
  teamleitung: 'r.grossmann',
  eingangszone: 'e.kowalski',
  konfiguration: 's.wagner',
  zentrale: 'c.oezdemir',
  // Opens the mailbox of offices, sets deadlines.
  steuerung: 'n.albrecht',
  datenschutz: 'b.lukasiewicz',
  betrieb: 't.ahrens',
  servicecenter: 'u.schulz',
  aufsicht: 'v.hoffmann',
}

const jetzt = new Date('2026-07-03T12:07:31Z')

/** What nobody but A and the staff in charge may ever read on a page. */
const geheimnisse = {
  vorname: 'Zenobia',
  nachname: 'Quellenbrink',
  strasse: 'Nebelhornstieg',
  email: 'zenobia.quellenbrink@beispiel.de',
  telefon: '0151 7654321',
} as const

/** The whole house with two customers: A has an application at Musterstadt and a draft, B has an account. */
export async function welt() {
  const db = await testDatenbank()
  await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
  await alsSystem(db.worker, 'einrichtung', (tx) => formulareEinrichten(tx, jetzt))
  await organisation.ladeDemo(db.worker)
  await eakte.ladeDemo(db.worker, jetzt)
  await konfiguration.ladeDemo(db.worker, jetzt)
  const portal = await testPortal(db, module, jetzt, (haus) => rahmenbauer(haus.config, haus.db, haus.uhr), {
    ...bundidEinstellungen().umgebung,
    VERBUND_AUSSTELLER: 'http://127.0.0.1:9',
  })
  await db.sql(`insert into organisation.personal (id, sub, name) values ($1, 'ohne.rolle', 'Ohne Rolle')`, [neueId()])

  async function konto(email: string): Promise<{ id: string; browser: ReturnType<typeof portal.browser> }> {
    const browser = await neuesKonto(portal, email)
    const [zeile] = await db.sql('select id from konto.konto order by id desc limit 1')
    return { id: String(zeile?.['id']), browser }
  }
  const a = await konto(geheimnisse.email)
  const b = await konto('bruno.anders@beispiel.de')
  const c = await konto('carla.gesperrt@beispiel.de')
  await db.sql(`update konto.konto set stand = 'gesperrt' where id = $1`, [c.id])

  const weiter = { aktion: 'weiter', version: '0' }
  const angaben = {
    person: {
      vorname: geheimnisse.vorname,
      nachname: geheimnisse.nachname,
      'geburtsdatum.tag': '3',
      'geburtsdatum.monat': '7',
      'geburtsdatum.jahr': '1990',
      ab: 'sofort',
    },
    anschrift: {
      strasse: geheimnisse.strasse,
      hausnummer: '4',
      plz: '24103',
      ort: 'Kiel',
      telefon: geheimnisse.telefon,
    },
  }
  const ausfuellen = async (browser: typeof a.browser): Promise<void> => {
    await browser.sende('/antrag/tag/person', { ...angaben.person, ...weiter })
    await browser.sende('/antrag/tag/anschrift', { ...angaben.anschrift, ...weiter })
  }
  await ausfuellen(a.browser)
  const pruefen = load((await a.browser.hole('/antrag/tag/pruefen')).body)
  const schluessel = String(pruefen('input[name=schluessel]').val())
  await a.browser.sende('/antrag/tag/pruefen', { schluessel })
  await portal.arbeite()
  await a.browser.sende('/antrag/tag/neu', { trotzdem: 'ja' })
  await ausfuellen(a.browser)

  await bogenAusfuellen(db, a.browser)

  const eine = async (text: string, werte: unknown[] = []): Promise<string> =>
    String(Object.values((await db.sql(text, werte))[0] ?? {})[0])
  const anfang = {
    konto: a.id,
    person: await eine('select person_id from konto.konto where id = $1', [a.id]),
    weg: await eine('select id from konto.identitaet where konto_id = $1', [a.id]),
    schluessel,
    referenz: await eine('select referenz from antrag.antrag'),
    bogen: await eine('select id from antrag.bogen'),
    dienststelle: await eine(`select id from organisation.dienststelle where kennung = 'musterstadt'`),
    serviceCenter: await eine(`select id from organisation.dienststelle where kennung = 'servicecenter'`),
    postkorb: await eine('select postkorb_id from eakte.auftrag order by nummer limit 1'),
    auftrag: await eine('select nummer from eakte.auftrag order by nummer limit 1'),
    akte: await eine('select id from eakte.akte'),
    dokument: await eine('select id from eakte.dokument'),
    uebergabe: neueId(),
    inhouse: neueId(),
    vertretung: neueId(),
    einwilligung: neueId(),
    einkauf: await eine(
      `select e.id from organisation.einkauf e join organisation.dienststelle d on d.id = e.dienststelle_id
       where d.kennung = 'musterstadt' order by e.leistung limit 1`,
    ),
  }
  await einreichungAnlegen(db, portal.haus, { ...geheimnisse, ...anfang })
  // A file of A's that was checked, and one on its way.
  const besitzer = { kontoId: a.id, personId: anfang.person, personIds: [anfang.person] }
  const datei = await annehmen(portal.haus, {
    besitzer,
    name: `${geheimnisse.nachname}.pdf`,
    inhalt: Buffer.from('%PDF-1.7'),
  })
  await db.sql(`update eingang.datei set stand = 'frei', seiten = 1, sha256 = 'x', ausgabe_groesse = 1`)
  const begonnen = neueId()
  await db.sql(
    `insert into eingang.uebertragung (id, besitzer, name, groesse, endet) values ($1, $2, 'x', 9, now() + interval '1 day')`,
    [begonnen, anfang.person],
  )
  const dateien = { datei: 'id' in datei ? datei.id : '', uebertragung: begonnen }
  const kollegin = await eine(`select id from organisation.personal where sub = 'a.yildirim'`)
  const dasGespraech = await postfach(db, portal, { ...geheimnisse, ...anfang }, b.id)
  const ids = {
    ...anfang,
    personal: kollegin,
    ...dateien,
    ...(await dubletten(db, jetzt, { ...geheimnisse, ...anfang })),
    ...(await konfigurationAnlegen(db, anfang.dienststelle)),
    ...(await regelwerk(db, anfang.dienststelle, kollegin)),
    ...dasGespraech,
    scAuftrag: await servicecenterAuftrag(db, { ...anfang, ...dasGespraech }),
    email: await zurueckgehalteneEmail(db, portal.haus, { ...geheimnisse, ...anfang }),
  }

  await db.sql(
    `insert into uebergabe.uebergabe (id, art, bezug, dienststelle_id, stand, grund)
     values ($1, 'antrag.zustellung', $1, $2, 'gescheitert', 'Zur Probe')`,
    [ids.uebergabe, ids.dienststelle],
  )

  // An Inhouse-Person of Musterstadt who is called like A, so that no page gives them away either.
  for (const [text, werte] of [
    [
      `insert into step.person (id, art, herkunft, vorname, nachname, vorname_such, nachname_such, geburtsdatum, erstellt, geaendert)
       values ($1, 'inhouse', 'dienststelle', $2, $3, upper($2), upper($3), '1990-07-03', now(), now())`,
      [ids.inhouse, geheimnisse.vorname, geheimnisse.nachname],
    ],
    [
      'insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())',
      [ids.inhouse, ids.dienststelle],
    ],
    [
      `insert into step.anschrift (id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab)
       values ($1, $2, 'wohnung', $3, '4', '24103', 'Kiel', 'Dienststelle', now(), '2026-01-01')`,
      [neueId(), ids.inhouse, geheimnisse.strasse],
    ],
    [
      `insert into step.vertretung (id, person_id, vertreter_name, art, umfang, gueltig_ab, nachweis, herkunft, erfasst)
       values ($1, $2, 'Vera Treter', 'vollmacht', '{auskunft,antrag}', '2026-01-01', 'vollmacht-original', 'amtlich', now())`,
      [ids.vertretung, ids.inhouse],
    ],
    [
      `insert into step.einwilligung (id, person_id, art, formular, erteilt, erklaert_am, erfasst)
       values ($1, $2, 'datenabruf-volljaehriges-kind', 'Erklärung, Stand 01/2026', true, '2026-06-01', now())`,
      [ids.einwilligung, ids.inhouse],
    ],
  ] as const)
    await db.sql(text, [...werte])

  const subjekt: Partial<Record<Wer, string>> = { kundeA: a.id, abgelaufen: a.id, kundeB: b.id, gesperrt: c.id }
  const arten = { gast: 'gast', kunde: 'kunde', personal: 'personal' }

  /** A new session of someone, as a cookie; nothing for a stranger. */
  async function keks(einer: Wer): Promise<{ cookie: string; sitzung: string } | undefined> {
    if (einer === 'fremd') return undefined
    const geheimnis = randomBytes(32).toString('base64url')
    const sub = einer === 'ohneRolle' ? 'ohne.rolle' : personal[einer]
    const beschaeftigt = sub !== undefined
    const wessen = beschaeftigt
      ? await eine('select id from organisation.personal where sub = $1', [sub])
      : (subjekt[einer] ?? null)
    const [rolle] = await db.sql('select dienststelle_id from organisation.rolle where personal_id = $1', [wessen])
    // Who lost their role chose Musterstadt while they still had it.
    const stelle = beschaeftigt ? (rolle?.['dienststelle_id'] ?? ids.dienststelle) : undefined
    const id = neueId()
    const art = beschaeftigt ? arten.personal : wessen === null ? arten.gast : arten.kunde
    const endet = new Date(jetzt.getTime() + (einer === 'abgelaufen' ? -60_000 : 900_000))
    await db.sql(
      `insert into http.sitzung (id, geheimnis_hash, art, subjekt, angaben, geraet, erstellt, zuletzt, endet)
       values ($1, $2, $3, $4, $5, 'Firefox, Android', $6, $6, $7)`,
      [
        id,
        createHash('sha256').update(geheimnis).digest(),
        art,
        wessen,
        JSON.stringify({ dienststelle: stelle }),
        new Date(jetzt.getTime() - 1_000),
        endet,
      ],
    )
    return { sitzung: id, cookie: `${beschaeftigt ? 'jc_dienst' : 'jc_sitzung'}=${geheimnis}` }
  }

  const revision = await eine(`select id from organisation.personal where sub = 'y.demir'`)
  const gastSitzung = neueId()

  return {
    db,
    kollegin,
    revision,
    gastSitzung,
    portal,
    ids,
    keks,
    konten: { a: a.id, b: b.id },
    angaben,
    geheimes: [...Object.values(geheimnisse), ids.referenz],
  }
}

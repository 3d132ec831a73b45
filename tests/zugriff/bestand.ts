import { neueId } from '../../src/platform/ids.ts'
import { versiegeln } from '../../src/platform/protokoll/index.ts'
import { gespraech } from './gespraech.ts'
import type { welt } from './welt.ts'

const MORGEN = new Date('2026-07-04T12:00:00Z')

/** A row in every table that the journey itself leaves empty: all of A, of A's guest session or of Musterstadt. */
export async function bestuecken({
  db,
  ids,
  kollegin,
  revision,
  gastSitzung,
}: Awaited<ReturnType<typeof welt>>): Promise<void> {
  const zweite = neueId()
  const code = neueId()
  const eine = neueId()
  const zeilen: [string, unknown[]][] = [
    [
      `insert into eakte.ablage (id, dienststelle_id, referenz, stand, abgelegt) values ($1, $2, 'X', 'abgelegt', now())`,
      [neueId(), ids.dienststelle],
    ],
    [
      `insert into eakte.suche (id, personal_id, begriff, treffer, mehr, endet) values ($1, $2, 'Name', '{}', false, $3)`,
      [neueId(), kollegin, MORGEN],
    ],
    [
      `insert into http.sitzung (id, geheimnis_hash, art, erstellt, zuletzt, endet) values ($1, 'x', 'gast', now(), now(), $2)`,
      [gastSitzung, MORGEN],
    ],
    [
      `insert into http.aufgehoben (id, sitzung_id, subjekt, pfad, inhalt, endet) values ($1, $2, $3, '/', 'x', $4)`,
      [neueId(), gastSitzung, ids.konto, MORGEN],
    ],
    [
      `insert into antrag.entwurf (id, besitzer, inhalt, version, gespeichert, endet) values ($1, $2, 'x', 1, now(), $3)`,
      [neueId(), gastSitzung, MORGEN],
    ],
    [
      `insert into konfiguration.frist (dienststelle_id, funktion, bis, gesetzt) values ($1, 'postfach', '2026-12-01', now())`,
      [ids.dienststelle],
    ],
    [
      `insert into konfiguration.erinnerung (id, dienststelle_id, anlass, funktion, tag, am)
       values ($1, $2, 'frist', 'postfach', '2026-12-01', now())`,
      [neueId(), ids.dienststelle],
    ],
    [
      `insert into konfiguration.service_center_weg (dienststelle_id, service_center_id, abgestimmt)
       select $1, id, '2026-07-01' from organisation.dienststelle where kennung = 'servicecenter'`,
      [ids.dienststelle],
    ],
    [
      `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst)
       values ($1, $2, 'voll', '2026-07-01', 'Probe', now())`,
      [neueId(), ids.dienststelle],
    ],
    [
      `insert into konto.adresswechsel (id, konto_id, email_hash, inhalt, token_hash, erstellt, ablauf)
       values ($1, $2, 'x', 'x', 'x', now(), $3)`,
      [neueId(), ids.konto, MORGEN],
    ],
    [`insert into konto.aufgabe (pruefwort_hash, konto_id, ablauf) values ('x', $1, $2)`, [ids.konto, MORGEN]],
    [`insert into konto.ersatzcode (konto_id, code_hash, erstellt) values ($1, 'x', now())`, [ids.konto]],
    [
      `insert into konto.oidc_eintrag (art, id_hash, inhalt, konto_id, erstellt, ablauf) values ('Probe', 'x', 'x', $1, now(), $2)`,
      [ids.konto, MORGEN],
    ],
    [`insert into konto.hinweis (id, art, konto_id, erstellt) values ($1, 'probe', $2, now())`, [neueId(), ids.konto]],
    [`insert into konto.zweiter_faktor (konto_id, geheimnis, erstellt) values ($1, 'x', now())`, [ids.konto]],
    [
      `insert into konto.code (id, art, person_id, konto_id, dienststelle_id, hash, ausgestellt, gueltig_bis)
       values ($1, 'pin_brief', $2, $3, $4, 'x', now(), $5)`,
      [code, ids.person, ids.konto, ids.dienststelle, MORGEN],
    ],
    [
      `insert into konto.brief (id, art, code_id, person_id, konto_id, dienststelle_id, anschrift_id, beauftragt)
       select $1, 'pin_brief', $2, person_id, $3, $4, id, now() from step.anschrift where person_id = $5 limit 1`,
      [neueId(), code, ids.konto, ids.dienststelle, ids.person],
    ],
    [`insert into konto.wiederherstellung (id, inhalt, sprache, erstellt) values ($1, 'x', 'de', now())`, [neueId()]],
    [
      `insert into konto.ablehnung (id, person_id, dienststelle_id, am, durch, erfasst, erfasst_von)
       values ($1, $2, $3, '2026-01-01', 'selbst', now(), $4)`,
      [neueId(), ids.person, ids.dienststelle, kollegin],
    ],
    [
      `insert into konto.sperre (id, konto_id, person_id, dienststelle_id, grund, am, von, von_name, aufgehoben, aufgehoben_von, aufgehoben_grund)
       values ($1, $2, $3, $4, 'wunsch', now(), $5, 'X', now(), $5, 'irrtum')`,
      [neueId(), ids.konto, ids.person, ids.dienststelle, kollegin],
    ],
    [
      `insert into konto.information (id, person_id, dienststelle_id, am, weg, erfasst)
       values ($1, $2, $3, '2026-01-01', 'telefon', now())`,
      [neueId(), ids.person, ids.dienststelle],
    ],
    [
      `insert into konto.verbund_anfrage (id, art, zweck, kennung, sitzung_id, konto_id, stufe, erstellt, ablauf)
       values ($1, 'bundid', 'stufe', 'x', $2, $3, 3, now(), $4)`,
      [neueId(), gastSitzung, ids.konto, MORGEN],
    ],
    [
      `insert into konto.verbund_angabe (konto_id, art, merkmal, stufe, mittel, inhalt, am)
       values ($1, 'bundid', 'vorname', 4, 'eID', 'x', now())`,
      [ids.konto],
    ],
    [`insert into konto.verbund_gesehen (kennung, bis) values ('x', $1)`, [MORGEN]],
    [
      `insert into konto.verbund_registrierung (id, email_hash, inhalt, token_hash, gast_sitzung_id, sprache, erstellt, ablauf)
       values ($1, 'x', 'x', 'x', $2, 'de', now(), $3)`,
      [neueId(), gastSitzung, MORGEN],
    ],
    [
      `insert into statistik.zahl (tag, dienststelle_id, merkmal, wert, zahl) values ('2026-07-01', $1, 'personen', 'gesamt', 10)`,
      [ids.dienststelle],
    ],
    [
      `insert into verbis.bewerber (person_id, dienststelle_id, uebernommen, von, mit_konto) values ($1, $2, now(), $3, false)`,
      [ids.person, ids.dienststelle, kollegin],
    ],
    [`insert into antrag.bank (blz, name, ort) values ('37040044', 'Probebank', 'Köln')`, []],
    [`insert into konto.fehlversuch (schluessel, zahl, zuletzt) values ('x', 1, now())`, []],
    [
      `insert into konto.kennwort_zuruecksetzen (id, email_hash, inhalt, token_hash, sprache, erstellt, ablauf)
       values ($1, 'x', 'x', 'x', 'de', now(), $2)`,
      [neueId(), MORGEN],
    ],
    [
      `insert into eakte.abgabe select $1, dienststelle_id, eingang_id, id, $1, 'Zur Probe', now(), $2, 'Probe' from eakte.auftrag limit 1`,
      [neueId(), kollegin],
    ],
    [
      `insert into eakte.postkorb_mitglied select dienststelle_id, postkorb_id, $1, 'Probe', now() from eakte.auftrag limit 1`,
      [kollegin],
    ],
    [
      `insert into eakte.postkorb_gesehen select dienststelle_id, postkorb_id, $1, now() from eakte.auftrag limit 1`,
      [kollegin],
    ],
    [
      `insert into eakte.vertretung (id, dienststelle_id, personal_id, name, vertreter_id, vertreter_name, von, bis, angelegt, angelegt_von_id, angelegt_von_name)
       values ($1, $2, $3, 'Probe', $1, 'Probe', '2026-07-01', '2026-07-31', now(), $3, 'Probe')`,
      [neueId(), ids.dienststelle, kollegin],
    ],
    [
      `insert into eakte.befund (dokument_id, dienststelle_id, gefunden) select id, dienststelle_id, now() from eakte.dokument limit 1`,
      [],
    ],
    [`insert into eakte.rundgang (nach) values ($1)`, [neueId()]],
    // As they are written: whether someone may write one like them is tried with such a row.
    [
      `update postfach.nachricht set uebergeben = null, aufgenommen = null, beantwortet = null, abgelegt = null, dokumente = null`,
      [],
    ],
    [
      `insert into datenschutz.einsicht (id, personal_id, dienststelle_id, grund, ohne_dienststelle, von, bis, endet)
       values ($1, $2, $3, 'Zur Probe', false, '2026-07-01', '2026-07-03', $4)`,
      [neueId(), revision, ids.dienststelle, MORGEN],
    ],
    [
      `insert into antrag.nachweis (bogen_id, code, instanz, person_id, weg, am) values ($1, 'x', 'x', $2, 'folgt', now())`,
      [ids.bogen, ids.person],
    ],
    [
      `insert into eingang.datei (id, besitzer, name, art, groesse, kennung, objekt_id, eingegangen)
       values ($1, $2, 'x', 'pdf', 1, 'x', $1, now())`,
      [zweite, ids.person],
    ],
    [`insert into eingang.verwendung (halter, datei_id, fest) values ($1, $2, false)`, [ids.bogen, zweite]],
    [
      `insert into eingang.uebertragung (id, besitzer, name, groesse, endet) values ($1, $2, 'x', 9, $3)`,
      [eine, ids.person, MORGEN],
    ],
    [`insert into eingang.teil (uebertragung_id, ab, besitzer, objekt_id) values ($1, 0, $2, $1)`, [eine, ids.person]],
    [`insert into dateien.rundgang (nach, begonnen) values ($1, now())`, [neueId()]],
    [`insert into portal.barriere (id, schluessel, eingegangen, inhalt) values ($1, $1, now(), 'x')`, [neueId()]],
    [
      `insert into step.person (id, art, herkunft, erstellt, geaendert) values ($1, 'internetperson', 'online', now(), now())`,
      [zweite],
    ],
    [
      `insert into step.name_frueher (id, person_id, nachname, nachname_such, herkunft, erfasst) values ($1, $2, 'Alt', 'ALT', 'amtlich', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.nummer (id, person_id, art, wert, such, herkunft, erfasst)
       values ($1, $2, 'kundennummer', '123A456789', '123A456789', 'Dienststelle', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.bankverbindung (id, person_id, inhalt, herkunft, erfasst) values ($1, $2, 'x', 'Dienststelle', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.vertretung (id, person_id, vertreter_name, art, umfang, gueltig_ab, nachweis, herkunft, erfasst)
       values ($1, $2, 'Vera Treter', 'vollmacht', '{alles}', '2026-01-01', 'vollmacht-original', 'amtlich', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.einwilligung (id, person_id, art, formular, erteilt, erklaert_am, erfasst)
       values ($1, $2, 'datenabruf-volljaehriges-kind', 'Erklärung', true, '2026-01-01', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.mda (id, person_id, abruf, stand, erfasst) values ($1, $2, '2026-01-01', 'angefragt', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.auskunftssperre (id, person_id, seit, grund, gesetzt) values ($1, $2, '2026-01-01', 'x', now())`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.aenderung (id, person_id, am, abschnitt, felder, herkunft, inhalt)
       values ($1, $2, now(), 'name', '{name}', 'selbst angegeben', 'x')`,
      [neueId(), ids.person],
    ],
    [
      `insert into step.suche (id, personal_id, ueberall, inhalt, endet) values ($1, $2, false, 'x', $3)`,
      [neueId(), kollegin, MORGEN],
    ],
    [
      `insert into step.zusammenfuehrung (id, person_id, fuehrend_id, dienststelle_id, grund, am, von_id, von_name)
       values ($1, $2, $3, $4, 'Zur Probe', now(), $1, 'Probe')`,
      [eine, ids.person, zweite, ids.dienststelle],
    ],
    [`insert into step.zusammenfuehrung_stelle values ($1, $2, true)`, [eine, ids.dienststelle]],
    [
      `insert into step.umwandlung (id, person_id, dienststelle_id, ergebnis, geprueft, modell, am, von_id, von_name)
       values ($1, $2, $3, 'neu', '[]', 'x', now(), $1, 'Probe')`,
      [neueId(), ids.person, ids.dienststelle],
    ],
    [`insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())`, [ids.person, zweite]],
    [
      `insert into step.abgleich_person (person_id, norm, form, schluessel, inhalt) values ($1, 1, 'x', '{7}', 'x') on conflict do nothing`,
      [ids.person],
    ],
    [`insert into step.abgleich_schluessel (k, nr) values (7, 1) on conflict do nothing`, []],
    [`insert into step.haeufigkeit_tafel (tafel, selten, mittel, gelernt) values ('x', 1, 1, now())`, []],
    [`insert into step.haeufigkeit (tafel, wert, anteil) values ('x', 'x', 1)`, []],
    [`insert into step.abgleich_stand (norm, bis, fertig) values (1, $1, false) on conflict do nothing`, [zweite]],
    [
      `insert into step.abgleich_lauf (id, modell, norm, teile, block, bloecke, begonnen) values ($1, 'x', 1, 1, 1, 1, now())`,
      [zweite],
    ],
    [
      `insert into step.abgleich_lauf_teil (lauf_id, teil, verglichen, paare, ausgelassen) values ($1, 0, 0, 0, 0)`,
      [zweite],
    ],
    [
      `insert into step.abgleich_paar (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
       values ($1, least($1::uuid, $2), greatest($1::uuid, $2), 0.5, '{}', 'x', 1, 'online', now(), now(), $1)`,
      [zweite, ids.person],
    ],
    [
      `insert into step.abgleich_urteil (id, lo, hi, urteil, inhalt_lo, inhalt_hi, dienststelle_id, von, am)
       values ($1, least($1::uuid, $2), greatest($1::uuid, $2), 'unklar', 'x', 'x', $3, $4, now())`,
      [zweite, ids.person, ids.dienststelle, kollegin],
    ],
  ]
  zeilen.push(...gespraech(ids, kollegin))
  // Rows to look at only: what they would do to A is tried elsewhere.
  const tabellen = ['step.zusammenfuehrung', 'step.umwandlung']
  for (const tabelle of tabellen) await db.sql(`alter table ${tabelle} disable trigger user`)
  for (const [text, werte] of zeilen) await db.sql(text, werte)
  for (const tabelle of tabellen) await db.sql(`alter table ${tabelle} enable trigger user`)
  await db.sql(
    `insert into protokoll.neu (id, akteur_art, zweck, aktion, angaben) values ($1, 'system', 'siegel', 'protokoll.geprueft', '{}')`,
    [neueId()],
  )
  while ((await versiegeln(db.siegel)) > 0);
  await db.sql(
    `insert into protokoll.neu (id, akteur_art, akteur_id, aktion) values ($1, 'kunde', $2, 'probe.getan')`,
    [neueId(), ids.konto],
  )
}

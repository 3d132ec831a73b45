import { neueId } from '../../src/platform/ids.ts'

/** A conversation of A's with Musterstadt, and what lies beside it. */
export function gespraech(
  { konto, person, dienststelle }: { readonly konto: string; readonly person: string; readonly dienststelle: string },
  kollegin: string,
): [string, unknown[]][] {
  const [faden, nachricht] = [neueId(), neueId()]
  const wem = [nachricht, person, dienststelle]
  return [
    [
      `insert into postfach.faden (id, referenz, konto_id, person_id, dienststelle_id, anliegen, begonnen, begonnen_von)
       values ($1, 'JC-PROBE', $2, $3, $4, 'sonstiges', now(), 'kunde')`,
      [faden, konto, person, dienststelle],
    ],
    [
      `insert into postfach.nachricht (id, faden_id, person_id, dienststelle_id, richtung, text, verfasser, verfasser_id, kanal, abgesendet)
       values ($1, $2, $3, $4, 'ein', 'x', 'kunde', $5, 'eakte', now())`,
      [nachricht, faden, person, dienststelle, konto],
    ],
    [
      `insert into postfach.kennzeichen (id, hash, art, adresse, dienststelle_id, faden_id, person_id, erstellt, gueltig_bis)
       values ($1, 'x', 'antwort', 'a@b.de', $4, $2, $3, now(), now())`,
      [nachricht, faden, person, dienststelle],
    ],
    [
      `insert into postfach.mail_ausgang (nachricht_id, kennzeichen_id, dienststelle_id, message_id, begonnen)
       values ($1, $1, $2, 'x@y', now())`,
      [nachricht, dienststelle],
    ],
    [
      `insert into postfach.probe (id, kennzeichen_id, dienststelle_id, adresse, personal_id, begonnen) values ($1, $1, $2, 'a@b.de', $3, now())`,
      [nachricht, dienststelle, kollegin],
    ],
    [`insert into postfach.mail_stand values ('x', '1', 1, now())`, []],
    [`insert into postfach.mail_zaehlung values (now(), 'x', 1)`, []],
    [`insert into postfach.schluessel values ($1, $1, $2, $3)`, wem],
    [`insert into postfach.anhang values ($1, 1, $1, $2, $3)`, wem],
    [`insert into postfach.ansicht values ($1, $2, $3, now(), null)`, wem],
    [
      `insert into postfach.entwurf (id, konto_id, person_id, faden_id, inhalt, version, gespeichert, endet)
       values ($1, $2, $3, $4, 'x', 1, now(), now() + interval '1 day')`,
      [neueId(), konto, person, faden],
    ],
    [`insert into postfach.benachrichtigung values ($1, $2, true, now())`, [konto, person]],
    [
      `insert into postfach.hinweis (nachricht_id, konto_id, person_id, dienststelle_id, ergebnis, am) values ($1, $4, $2, $3, 'gebuendelt', now())`,
      [...wem, konto],
    ],
    [
      `insert into postfach.bearbeitung values ($1, $2, 'Probe', $3, 'x', now(), now())`,
      [faden, kollegin, dienststelle],
    ],
  ]
}

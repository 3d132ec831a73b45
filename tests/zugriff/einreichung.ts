import { alsKunde } from '../../src/platform/database/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import type { TestDatenbank, testPortal } from '../../src/platform/testing/index.ts'

interface VonA {
  readonly konto: string
  readonly person: string
  readonly dienststelle: string
  readonly bogen: string
  readonly referenz: string
  readonly vorname: string
  readonly nachname: string
}

/** A has sent the Hauptantrag: what is frozen of it, with the document of the application in place of its own. The office asks for more. */
export async function einreichungAnlegen(
  db: TestDatenbank,
  { krypto }: Awaited<ReturnType<typeof testPortal>>['haus'],
  a: VonA,
): Promise<void> {
  const id = neueId()
  const [bogen] = await db.sql('select fassung_id from antrag.bogen where id = $1', [a.bogen])
  const angaben = {
    fassung: bogen?.['fassung_id'],
    runde: 1,
    stichtag: '2026-07-03',
    antworten: {
      antrag: { 'hauptantrag.antrag.art': 'neu', 'haushalt.wohnkosten': 'ja', 'kdu.wohnform': 'miete' },
      'person/1': { 'hauptantrag.person.vorname': a.vorname, 'hauptantrag.person.nachname': a.nachname },
    },
    fehlend: [{ frage: 'hauptantrag.person.familienstand', instanz: 'person/1', text: 'Sind Sie verheiratet?' }],
    nachweise: [{ code: 'nw.mietvertrag', name: 'Mietvertrag', instanz: 'antrag', weg: 'fehlt', dateien: [] }],
  }
  const verschluesselt = (ort: Parameters<typeof krypto.verschluesseln>[2], text: string) =>
    alsKunde(db.app, { kontoId: a.konto, personIds: [a.person] }, (tx) =>
      krypto.verschluesseln(tx, { besitzer: a.person, bestand: 'antrag' }, ort, text),
    )
  const inhalt = await verschluesselt(
    { tabelle: 'antrag.einreichung', spalte: 'angaben', zeile: id },
    JSON.stringify(angaben),
  )
  await db.sql(
    `insert into antrag.einreichung (id, bogen_id, runde, art, referenz, konto_id, person_id, dienststelle_id, eingegangen,
       tag_der_antragstellung, wirkt_ab, angaben, fehlende_angaben, fehlende_nachweise, dokument_id, dokument_sha256, dokument_groesse, dokument_am)
     select $1, $2, 1, 'hauptantrag', referenz, konto_id, person_id, dienststelle_id, eingegangen,
       tag_der_antragstellung, wirkt_ab, $3, 1, 1, dokument_id, dokument_sha256, dokument_groesse, dokument_am
     from antrag.antrag where referenz = $4`,
    [id, a.bogen, inhalt, a.referenz],
  )
  const anforderung = neueId()
  const grund = await verschluesselt(
    { tabelle: 'antrag.anforderung', spalte: 'grund', zeile: anforderung },
    'Wir prüfen, warum Ihre Stelle endete.',
  )
  await db.sql(
    `insert into antrag.anforderung (id, person_id, dienststelle_id, code, grund, am, von_id, von_name)
     values ($1, $2, $3, 'nw.arbeitsbescheinigung', $4, '2026-07-03T12:00:00Z', $1, 'Sabine Lang')`,
    [anforderung, a.person, a.dienststelle, grund],
  )
}

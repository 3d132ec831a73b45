import * as konfiguration from '../../src/modules/konfiguration/index.ts'
import { sendeVonKunde } from '../../src/modules/postfach/index.ts'
import { alsKunde } from '../../src/platform/database/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import type { TestDatenbank, testPortal } from '../../src/platform/testing/index.ts'
import type { Zeile } from './routen.ts'

interface Von {
  readonly konto: string
  readonly person: string
  readonly dienststelle: string
  /** A word that nobody else may read. */
  readonly strasse: string
}

/** A's conversation with Musterstadt and a draft of A's. Both customers are bound by letter: without it nobody reads messages. */
export async function postfach(
  db: TestDatenbank,
  portal: Awaited<ReturnType<typeof testPortal>>,
  { konto, person, dienststelle, strasse }: Von,
  andererId: string,
): Promise<{ gespraech: string; faden: string; nachricht: string; nachrichtenentwurf: string }> {
  const { haus } = portal
  const jetzt = haus.uhr.jetzt()
  await konfiguration.ladeDemo(db.worker, jetzt)
  await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where id = any ($1)`, [[konto, andererId]])
  const wer = { kontoId: konto, personIds: [person] }
  const ziel = { dienststelleId: dienststelle, anliegen: 'sonstiges', personId: person }
  const text = `Ich wohne im ${strasse}.`
  const {
    referenz,
    fadenId,
    id: nachricht,
  } = await alsKunde(db.app, wer, (tx) => sendeVonKunde(tx, haus, { ziel, text, schluessel: neueId() }, jetzt))
  await portal.arbeite()
  const id = neueId()
  const ort = { tabelle: 'postfach.entwurf', spalte: 'inhalt', zeile: id }
  await alsKunde(db.app, wer, async (tx) => {
    const inhalt = JSON.stringify({ dienststelleId: dienststelle, anliegen: 'sonstiges', text })
    await tx
      .insertInto('postfach.entwurf')
      .values({
        id,
        konto_id: konto,
        person_id: person,
        inhalt: await haus.krypto.verschluesseln(tx, { besitzer: person, bestand: 'postfach' }, ort, inhalt),
        version: 1,
        gespeichert: jetzt,
        endet: new Date(jetzt.getTime() + 86_400_000),
      })
      .execute()
  })
  return { gespraech: referenz, faden: fadenId, nachricht, nachrichtenentwurf: id }
}

const kunde: Zeile = { zugang: 'kunde' }
const entwurf = (tat: string, felder: Record<string, string> = {}): Zeile => ({
  zugang: 'kunde',
  vonA: true,
  pfad: (ids) => `/postfach/entwurf/${ids.nachrichtenentwurf}${tat}`,
  felder: () => felder,
})
const gespraech = (tat: string, felder: Record<string, string> = {}): Zeile => ({
  zugang: 'kunde',
  vonA: true,
  pfad: (ids) => `/postfach/faden/${ids.gespraech}${tat}`,
  felder: () => felder,
})

const tisch = (zugang: Zeile['zugang'], tat: string, felder: Record<string, string> = {}): Zeile => ({
  zugang,
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/postfach/faden/${ids.faden}${tat}`,
  felder: () => felder,
})
const schwaerzen: Zeile = {
  zugang: 'postfach.schreiben',
  vonA: true,
  pfad: ({ nachricht }) => `/arbeitsplatz/postfach/nachrichten/${nachricht}/schwaerzen`,
}
const neu: Zeile = {
  zugang: 'postfach.schreiben',
  vonA: true,
  pfad: ({ person }) => `/arbeitsplatz/postfach/neu/${person}`,
}
const ausOutlook: Zeile = { ...neu, pfad: ({ person }) => `/arbeitsplatz/postfach/neu/${person}/outlook` }

/** The routes of the Postfach. */
export const postfachrouten: Readonly<Record<string, Zeile>> = {
  'GET /arbeitsplatz/postfach': { zugang: 'postfach.lesen', vonA: false },
  'GET /arbeitsplatz/postfach/faden/:id': tisch('postfach.lesen', ''),
  'POST /arbeitsplatz/postfach/faden/:id': tisch('postfach.schreiben', '', { text: 'x', aktion: 'speichern' }),
  'GET /arbeitsplatz/postfach/faden/:id/adressen': tisch('postfach.sichten', '/adressen'),
  'POST /arbeitsplatz/postfach/faden/:id/adressen': tisch('postfach.sichten', '/adressen'),
  'GET /arbeitsplatz/postfach/dateien/:id': {
    // A file of A's own is opened in the record, never here.
    zugang: 'postfach.schreiben',
    nieDa: true,
    pfad: ({ datei }) => `/arbeitsplatz/postfach/dateien/${datei}`,
  },
  'GET /arbeitsplatz/postfach/faden/:id/druck': tisch('postfach.lesen', '/druck'),
  'GET /arbeitsplatz/postfach/faden/:id/nachweis': tisch('postfach.lesen', '/nachweis'),
  'GET /arbeitsplatz/postfach/faden/:id/schliessen': tisch('postfach.schreiben', '/schliessen'),
  'POST /arbeitsplatz/postfach/faden/:id/schliessen': tisch('postfach.schreiben', '/schliessen'),
  'GET /arbeitsplatz/postfach/nachrichten/:id': {
    zugang: 'postfach.lesen',
    vonA: true,
    pfad: ({ nachricht }) => `/arbeitsplatz/postfach/nachrichten/${nachricht}`,
  },
  'GET /arbeitsplatz/postfach/nachrichten/:id/schwaerzen': schwaerzen,
  'POST /arbeitsplatz/postfach/nachrichten/:id/schwaerzen': schwaerzen,
  'GET /arbeitsplatz/postfach/neu/:person': neu,
  'POST /arbeitsplatz/postfach/neu/:person': neu,
  'GET /arbeitsplatz/postfach/neu/:person/outlook': ausOutlook,
  'POST /arbeitsplatz/postfach/neu/:person/outlook': ausOutlook,
  'GET /postfach': kunde,
  'GET /postfach/ungelesen': kunde,
  'GET /postfach/entwuerfe': kunde,
  'GET /postfach/papierkorb': kunde,
  'POST /postfach/suchen': kunde,
  'GET /postfach/benachrichtigung': kunde,
  'POST /postfach/benachrichtigung': kunde,
  'GET /postfach/schreiben': { zugang: 'kunde', pfad: () => '/postfach/schreiben?stelle=musterstadt' },
  'POST /postfach/schreiben': {
    zugang: 'kunde',
    felder: ({ dienststelle }) => ({ stelle: dienststelle, anliegen: 'kopien' }),
  },
  'GET /postfach/schreiben/stelle': kunde,
  'POST /postfach/schreiben/stelle': { zugang: 'kunde', felder: ({ dienststelle }) => ({ stelle: dienststelle }) },
  'GET /postfach/entwurf/:id': entwurf(''),
  'POST /postfach/entwurf/:id': entwurf('', { text: 'Guten Tag', aktion: 'speichern' }),
  'GET /postfach/entwurf/:id/dateien': entwurf('/dateien'),
  'POST /postfach/entwurf/:id/dateien': entwurf('/dateien'),
  'GET /postfach/entwurf/:id/pruefen': entwurf('/pruefen'),
  'POST /postfach/entwurf/:id/loeschen': entwurf('/loeschen'),
  'POST /postfach/entwurf/:id/zurueckholen': entwurf('/zurueckholen'),
  'POST /postfach/entwurf/:id/pruefen': entwurf('/pruefen'),
  'GET /postfach/gesendet/:referenz': {
    zugang: 'kunde',
    vonA: true,
    pfad: ({ gespraech: referenz }) => `/postfach/gesendet/${referenz}`,
  },
  'GET /postfach/faden/:referenz': gespraech(''),
  'POST /postfach/faden/:referenz': gespraech('', { text: 'Guten Tag', aktion: 'speichern', schluessel: neueId() }),
  'GET /postfach/faden/:referenz/druck': gespraech('/druck'),
  'GET /postfach/faden/:referenz/beenden': gespraech('/beenden'),
  'POST /postfach/faden/:referenz/beenden': gespraech('/beenden'),
  'POST /postfach/faden/:referenz/loeschen': gespraech('/loeschen'),
  'POST /postfach/faden/:referenz/zurueckholen': gespraech('/zurueckholen'),
}

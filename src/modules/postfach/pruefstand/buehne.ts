import type { Instant } from '../../../platform/clock/index.ts'
import { alsKunde, alsPersonal, alsSystem, type PersonalZugriff } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type TestDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { ladeDemo as ladeAkten } from '../../eakte/index.ts'
import { ladeDemo as ladeKonfiguration } from '../../konfiguration/index.ts'
import { ladeDemo as ladeStellen } from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { antworteVonStelle, beginneVonStelle, postfach, sendeVonKunde } from '../index.ts'

/** 3 July 2026, 14:07 in Berlin. */
export const jetzt: Instant = new Date('2026-07-03T12:07:31Z')

/** The demo's offices with settings and rulebooks, customers who write and staff who answer. */
export async function buehne(db: TestDatenbank) {
  const [app, worker] = [testHaus(db.app, { jetzt }), testHaus(db.worker, { jetzt })]
  await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
  await ladeStellen(db.worker)
  await ladeAkten(db.worker, jetzt)
  await ladeKonfiguration(db.worker, jetzt)
  const stellen = new Map(
    (await db.sql('select kennung, id from organisation.dienststelle')).map((z) => [
      String(z['kennung']),
      String(z['id']),
    ]),
  )
  const stelle = (kennung: string): string => stellen.get(kennung) ?? ''

  /** A customer with a name of their own. */
  async function kunde(nachname = 'Nowak') {
    const [personId, kontoId] = [neueId(), neueId()]
    await db.sql(
      `insert into step.person (id, art, herkunft, vorname, nachname, vorname_such, nachname_such, geburtsdatum, erstellt, geaendert)
       values ($1, 'inhouse', 'dienststelle', 'Jan', $2, 'JAN', upper($2), '1988-05-04', now(), now())`,
      [personId, nachname],
    )
    return { kontoId, personId, personIds: [personId] }
  }
  /** Puts an office in charge of a person, once. */
  const zustaendig = (personId: string, kennung = 'musterstadt') =>
    db.sql(
      `insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())
       on conflict (person_id, dienststelle_id) where bis is null do nothing`,
      [personId, stelle(kennung)],
    )
  const personal = (
    kennung: string,
    rechte: readonly string[] = ['postfach.lesen', 'postfach.schreiben', 'eakte.lesen'],
  ): PersonalZugriff => ({
    art: 'personal',
    personalId: neueId(),
    dienststelleIds: [stelle(kennung)],
    rechte,
  })
  type Kunde = Awaited<ReturnType<typeof kunde>>

  return {
    app,
    worker,
    stelle,
    kunde,
    zustaendig,
    personal,
    /** A new message to an office. */
    schreibe: (wer: Kunde, text: string, anliegen = 'miete-heizkosten', wohin = 'musterstadt', schluessel = neueId()) =>
      alsKunde(db.app, wer, (tx) =>
        sendeVonKunde(
          tx,
          app,
          { ziel: { dienststelleId: stelle(wohin), anliegen, personId: wer.personId }, text, schluessel },
          jetzt,
        ),
      ),
    /** An answer of the office's staff. */
    antworte: (wer: PersonalZugriff, fadenId: string, text: string, schluessel = neueId()) =>
      alsPersonal(db.app, wer, (tx) => {
        const verfasser = { personalId: wer.personalId, name: 'Sabine Lang' }
        return antworteVonStelle(tx, app, { fadenId, text, verfasser, weg: 'eakte', schluessel }, jetzt)
      }),
    /** The staff of the office in charge writes first. */
    beginne: async (wer: PersonalZugriff, personId: string, text: string, am = jetzt, wohin = 'musterstadt') => {
      await zustaendig(personId, wohin)
      return alsPersonal(db.app, wer, (tx) => {
        const verfasser = { personalId: wer.personalId, name: 'Sabine Lang' }
        const neu = {
          personId,
          dienststelleId: stelle(wohin),
          anliegen: 'sonstiges',
          text,
          verfasser,
          weg: 'eakte',
        } as const
        return beginneVonStelle(tx, app, { ...neu, schluessel: neueId() }, am)
      })
    },
    /** Works until nothing is due. */
    arbeite: async (arbeiter = postfach.worker): Promise<void> => {
      while ((await runde(worker, arbeiter)) > 0);
    },
  }
}

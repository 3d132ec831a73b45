import type { Tag } from '../../../platform/clock/index.ts'
import { alsPersonal, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type TestDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { type Personal, rechteVon } from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { abgleichAktualisieren } from '../dubletten/aktualisieren/command.ts'

type Stellenart = Personal['dienststelle']['art']

interface Mensch {
  readonly vorname?: string
  readonly nachname?: string
  readonly geburtsdatum?: Tag
  readonly art?: 'internetperson' | 'inhouse'
  readonly strasse?: string
  readonly herkunft?: string
}

/** Offices, staff and persons for the tests of conversion and merge. */
export function probewelt(db: TestDatenbank, jetzt: Date) {
  const haus = testHaus(db.app, { jetzt })

  async function stelle(art: Stellenart = 'gE', name = 'Jobcenter Probe'): Promise<string> {
    const id = neueId()
    await db.sql(
      `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon)
       values ($1, $2, $3, $4, 'SH', 'Weg 1', '24103', 'Ort', '0')`,
      [id, `d-${id.slice(-12)}`, name, art],
    )
    return id
  }

  /** A member of staff at an office, as the desks know them. */
  async function personal(stelleId: string, rolle: string, name = 'Aylin Yıldırım'): Promise<Personal> {
    const [zeile] = await db.sql('select * from organisation.dienststelle where id = $1', [stelleId])
    return {
      art: 'personal',
      personalId: neueId(),
      name,
      dienststelleIds: [stelleId],
      rechte: rechteVon([rolle]),
      mehrere: false,
      dienststelle: {
        id: stelleId,
        kennung: String(zeile?.['kennung']),
        name: String(zeile?.['name']),
        art: zeile?.['art'] as Stellenart,
        land: 'SH',
        anschrift: { strasse: 'Weg 1', plz: '24103', ort: 'Ort' },
        telefon: '0',
        ziel: 'eakte',
        oeffnungszeiten: [],
        einstellungen: {},
      },
    }
  }

  /** A person in the charge of these offices, ready to be compared. @returns the id */
  async function person(stellen: readonly string[], mensch: Mensch = {}): Promise<string> {
    const id = neueId()
    const { vorname = 'Özlem', nachname = 'Kaya', geburtsdatum = '1990-07-03', art = 'inhouse' } = mensch
    const herkunft = mensch.herkunft ?? (art === 'inhouse' ? 'Dienststelle' : 'selbst angegeben')
    await db.sql(
      `insert into step.person (id, art, herkunft, vorname, nachname, vorname_such, nachname_such, geburtsdatum, angaben_herkunft,
         erstellt, geaendert) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        id,
        art,
        art === 'inhouse' ? 'dienststelle' : 'online',
        vorname,
        nachname,
        suchform(vorname),
        suchform(nachname),
        geburtsdatum,
        herkunft,
        jetzt,
      ],
    )
    await db.sql(
      `insert into step.anschrift (id, person_id, art, strasse, hausnummer, plz, ort, herkunft, erfasst, gueltig_ab)
       values ($1, $2, 'wohnung', $3, '4', '24103', 'Kiel', $4, $5, '2026-01-01')`,
      [neueId(), id, mensch.strasse ?? 'Lindenweg', herkunft, jetzt],
    )
    for (const s of stellen)
      await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, $3)', [
        id,
        s,
        jetzt,
      ])
    await alsSystem(db.worker, 'uebergabe', (tx) => abgleichAktualisieren(tx, id))
    return id
  }

  return {
    haus,
    /** The dated rules, of which one says who may convert. */
    weisungen: () => alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt)),
    stelle,
    personal,
    person,
    als: <T>(wer: Personal, arbeit: (tx: Transaction) => Promise<T>): Promise<T> => alsPersonal(db.app, wer, arbeit),
  }
}

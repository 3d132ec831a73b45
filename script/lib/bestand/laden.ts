import pg from 'pg'
import { schluesselbundOeffnen } from '../../../src/platform/crypto/index.ts'
import { ordnerspeicher } from '../../../src/platform/dateien/index.ts'
import { hashPasswort } from '../../../src/platform/passwort/index.ts'
import { brief, pdfSetzer } from '../../../src/platform/pdf/index.ts'
import { beispielantrag } from '../../../src/platform/pdf/pruefstand/beispielantrag.ts'
import { abgleichKopieren, abgleichtabellen, schluesselEintragen } from './abgleich.ts'
import { indizesWegnehmen } from './indizes.ts'
import { kopiere, type Tabelle } from './kopieren.ts'
import { objektId, umfang } from './person.ts'
import { protokolltabellen } from './protokoll.ts'
import { gemeinsamerSchluessel } from './schluessel.ts'
import { stellenAnlegen } from './stellen.ts'
import { suchschluessel, suchworteEintragen, suchworttabelle } from './suchworte.ts'
import { aktentabellen, antragstabellen, kontentabellen, personentabellen, sha256, type Zutaten } from './tabellen.ts'

/** Every account of the stock has this password. */
const PASSWORT = 'Kranich Teekanne Umlauf'
/** So many of the first documents lie in the store too; of the others there is only the row. */
const DOKUMENTE = 500
/** Tables filled at the same time: the generator on one core, the database on the other. */
const ZUGLEICH = 2

interface Ziel {
  /** A superuser's, in the portal's database. */
  readonly url: string
  readonly schluesseldatei: string
  readonly dokumente: string
}

/** True if there is anybody in the database, or anything was ever done in it. */
export async function istBewohnt(url: string): Promise<boolean> {
  return mitVerbindung(url, async (client) => {
    const { rows } = await client.query<{ da: boolean }>(
      'select exists (select 1 from step.person) or exists (select 1 from konto.konto) or exists (select 1 from eakte.akte) as da',
    )
    return rows[0]?.da === true
  })
}

/** Fills a migrated, empty database with a stock of so many persons (see docs/leistung.md). @returns number of rows */
export async function bestandLaden(
  { url, schluesseldatei, dokumente }: Ziel,
  personen: number,
  melde: (satz: string) => void,
): Promise<number> {
  return mitVerbindung(url, async (client) => {
    const { zutaten, inhalt } = await bereite(client, schluesseldatei, personen)
    await client.query('begin')
    await stellenAnlegen(client)
    await client.query('commit')
    await dokumenteLegen(zutaten, inhalt, dokumente)
    const tabellen = [
      ...personentabellen(zutaten),
      suchschluessel(zutaten.umfang),
      ...kontentabellen(zutaten),
      ...antragstabellen(zutaten),
      ...aktentabellen(zutaten),
      ...protokolltabellen(zutaten.umfang),
    ]
    const namen = [...new Set([...tabellen.map(({ name }) => name), ...abgleichtabellen, suchworttabelle])]
    const anweisungen = await indizesWegnehmen(client, namen)
    let zeilen = 0
    try {
      const beginn = performance.now()
      const abgleich = abgleichKopieren(url, personen)
      zeilen = await fuelle(url, tabellen, melde)
      await abgleich
      zeilen += personen + (await schluesselEintragen(client))
      melde(`  ${abgleichtabellen.join(' und ')} nach ${((performance.now() - beginn) / 1000).toFixed(1)} s`)
    } finally {
      melde('Verzeichnisse werden aufgebaut …')
      await client.query("set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 1")
      for (const anweisung of anweisungen) await client.query(anweisung)
      const beginn = performance.now()
      zeilen += await suchworteEintragen(client)
      melde(`  ${suchworttabelle} in ${((performance.now() - beginn) / 1000).toFixed(1)} s`)
    }
    melde('Die Datenbank zählt durch …')
    await client.query(`vacuum (analyze) ${namen.join(', ')}`)
    await client.query('analyze')
    await client.query('checkpoint')
    return zeilen
  })
}

async function bereite(client: pg.Client, schluesseldatei: string, personen: number) {
  const bund = schluesselbundOeffnen(schluesseldatei, true)
  const { vorlage, daten } = brief(beispielantrag)
  const setzer = pdfSetzer()
  const pdf = await setzer.setze(vorlage, daten)
  await setzer.ende()
  const schluessel = {
    konto: await gemeinsamerSchluessel(client, bund, 'konto'),
    antrag: await gemeinsamerSchluessel(client, bund, 'antrag'),
    akte: await gemeinsamerSchluessel(client, bund, 'akte'),
  }
  const zutaten: Zutaten = {
    umfang: umfang(personen),
    schluessel,
    suchhash: (email) => bund.suchhash('konto.email', email),
    passwortHash: await hashPasswort(PASSWORT),
    pdf: { groesse: pdf.length, sha256: sha256(pdf) },
  }
  return { zutaten, inhalt: pdf }
}

async function dokumenteLegen({ umfang: u, schluessel }: Zutaten, pdf: Buffer, ordner: string): Promise<void> {
  const speicher = ordnerspeicher(ordner)
  for (let k = 0; k < Math.min(DOKUMENTE, u.konten); k++) {
    const id = objektId(u, k)
    await speicher.legen(id, schluessel.antrag({ tabelle: 'dateien.objekt', spalte: 'inhalt', zeile: id }, pdf))
  }
}

async function fuelle(url: string, tabellen: readonly Tabelle[], melde: (satz: string) => void): Promise<number> {
  const schlange = [...tabellen]
  let summe = 0
  const spur = async (): Promise<void> => {
    for (let tabelle = schlange.shift(); tabelle !== undefined; tabelle = schlange.shift()) {
      const beginn = performance.now()
      const zahl = await kopiere(url, tabelle)
      summe += zahl
      melde(`  ${tabelle.name}: ${zahl} Zeilen in ${((performance.now() - beginn) / 1000).toFixed(1)} s`)
    }
  }
  await Promise.all(Array.from({ length: ZUGLEICH }, spur))
  return summe
}

async function mitVerbindung<T>(url: string, tu: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    return await tu(client)
  } finally {
    await client.end()
  }
}

import pg from 'pg'
import { schluesselbundOeffnen } from '../../../src/platform/crypto/index.ts'
import { ordnerspeicher } from '../../../src/platform/dateien/index.ts'
import { hashPasswort } from '../../../src/platform/passwort/index.ts'
import { brief, pdfSetzer } from '../../../src/platform/pdf/index.ts'
import { beispielantrag } from '../../../src/platform/pdf/pruefstand/beispielantrag.ts'
import { abgleichKopieren, abgleichtabellen, schluesselEintragen } from './abgleich.ts'
import { indizesWegnehmen } from './indizes.ts'
import { kopiere, type Tabelle } from './kopieren.ts'
import { nachrichtentabellen } from './nachrichten.ts'
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
      ...nachrichtentabellen(zutaten.umfang, zutaten.schluessel.postfach),
      ...protokolltabellen(zutaten.umfang),
    ]
    const gefuellte = [...new Set(tabellen.map(({ name }) => name))]
    const anweisungen = await indizesWegnehmen(client, gefuellte)
    const abgleichanweisungen = await indizesWegnehmen(client, abgleichtabellen)
    const abgleich = abgleichKopieren(url, personen)
    const kopiert = await fuelle(url, tabellen, melde)
    await abgleich
    melde('Verzeichnisse werden aufgebaut …')
    const [schluessel, worte] = await Promise.all([
      mitVerbindung(url, async (eigene) => {
        const zahl = await gemessen(abgleichtabellen[1], melde, () => schluesselEintragen(eigene))
        await baue(url, abgleichanweisungen)
        return zahl
      }),
      mitVerbindung(url, (eigene) => gemessen(suchworttabelle, melde, () => suchworteEintragen(eigene))),
      baue(url, anweisungen),
    ])
    melde('Die Datenbank zählt durch …')
    await client.query(`vacuum (analyze) ${[...gefuellte, ...abgleichtabellen, suchworttabelle].join(', ')}`)
    await client.query('analyze')
    await client.query('checkpoint')
    return kopiert + personen + schluessel + worte
  })
}

/** One after the other on a connection of its own: beside it the largest tables are derived on theirs. */
const baue = (url: string, anweisungen: readonly string[]): Promise<void> =>
  mitVerbindung(url, async (client) => {
    await client.query("set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 1")
    for (const anweisung of anweisungen) await client.query(anweisung)
  })

async function gemessen(name: string, melde: (satz: string) => void, tu: () => Promise<number>): Promise<number> {
  const beginn = performance.now()
  const zahl = await tu()
  melde(`  ${name}: ${zahl} Zeilen in ${((performance.now() - beginn) / 1000).toFixed(1)} s`)
  return zahl
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
    postfach: await gemeinsamerSchluessel(client, bund, 'postfach'),
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
  const spur = async (): Promise<number> => {
    let summe = 0
    for (let tabelle = schlange.shift(); tabelle !== undefined; tabelle = schlange.shift()) {
      const diese = tabelle
      const zahl = await gemessen(diese.name, melde, () => kopiere(url, diese))
      summe += zahl
    }
    return summe
  }
  const summen = await Promise.all(Array.from({ length: ZUGLEICH }, spur))
  return summen.reduce((a, b) => a + b, 0)
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

import type { Anlage } from './anlage.ts'
import type { Browser } from './browser.ts'
import { angemeldet } from './sitzung.ts'

const KUNDEN = 2000

/** A page with how often it comes in a hundred, and for whom the n-th call of it is. */
export interface Aufruf {
  name: string
  anteil: number
  ruf: (nr: number) => { pfad: string; keks: string }
}

export const aus = <T>(liste: readonly T[], nr: number): T => liste[nr % liste.length] as T

async function kundenseiten(anlage: Anlage): Promise<Aufruf[]> {
  const kunden = await anlage.sql('select id from konto.konto order by email_hash limit $1', [KUNDEN])
  const ids = kunden.map(({ id }) => String(id))
  const antraege = await anlage.sql('select konto_id, referenz from antrag.antrag where konto_id = any ($1)', [ids])
  const referenzen = new Map(antraege.map((zeile) => [zeile['konto_id'], String(zeile['referenz'])]))
  const gespraeche = await anlage.sql('select konto_id, referenz from postfach.faden where konto_id = any ($1)', [ids])
  const faeden = new Map(gespraeche.map((zeile) => [zeile['konto_id'], String(zeile['referenz'])]))
  const kekse = await angemeldet(anlage, 'kunde', ids)
  const eine = (name: string, anteil: number, pfad: (nr: number) => string = () => name): Aufruf => ({
    name,
    anteil,
    ruf: (nr) => ({ pfad: pfad(nr), keks: aus(kekse, nr) }),
  })
  return [
    eine('/uebersicht', 25),
    eine('/verlauf', 15),
    eine('/antrag/tag/quittung/…', 15, (nr) => `/antrag/tag/quittung/${referenzen.get(aus(ids, nr)) ?? ''}`),
    eine('/antrag/tag', 8),
    eine('/antrag/tag/person', 8),
    eine('/antrag/tag/anschrift', 5),
    eine('/konto', 4),
    eine('/konto/sitzungen', 5),
    eine('/postfach', 6),
    eine('/postfach/faden/…', 4, (nr) => `/postfach/faden/${faeden.get(aus(ids, nr)) ?? ''}`),
  ]
}

/** A member of staff of the largest office: its Postkörbe, one of them, one order. */
async function deskseiten(anlage: Anlage): Promise<Aufruf[]> {
  const [stelle0] = await anlage.sql(
    `select d.id, r.personal_id from organisation.dienststelle d join organisation.rolle r on r.dienststelle_id = d.id
     where d.kennung = 'bestand-001'`,
  )
  const kekse = await angemeldet(anlage, 'personal', [String(stelle0?.['personal_id'])], {
    dienststelle: stelle0?.['id'],
  })
  const koerbe = await anlage.sql('select id from eakte.postkorb where dienststelle_id = $1', [stelle0?.['id']])
  const auftraege = await anlage.sql(
    'select nummer from eakte.auftrag where dienststelle_id = $1 order by id desc limit 200',
    [stelle0?.['id']],
  )
  const eine = (name: string, anteil: number, pfad: (nr: number) => string = () => name): Aufruf => ({
    name,
    anteil,
    ruf: (nr) => ({ pfad: pfad(nr), keks: aus(kekse, nr) }),
  })
  const eakte = '/arbeitsplatz/eakte'
  return [
    eine(`${eakte}/postkoerbe`, 5),
    eine(`${eakte}/postkoerbe/…`, 5, (nr) => `${eakte}/postkoerbe/${String(aus(koerbe, nr)['id'])}`),
    eine(`${eakte}/auftraege/…`, 5, (nr) => `${eakte}/auftraege/${String(aus(auftraege, nr)['nummer'])}`),
  ]
}

/** The order in which pages come: spread evenly by their shares, the same in every run. */
function folge(aufrufe: readonly Aufruf[]): Aufruf[] {
  const summe = aufrufe.reduce((zahl, { anteil }) => zahl + anteil, 0)
  const stand = new Map(aufrufe.map((aufruf) => [aufruf, 0]))
  return Array.from({ length: summe }, () => {
    for (const aufruf of aufrufe) stand.set(aufruf, (stand.get(aufruf) ?? 0) + aufruf.anteil)
    const dran = aufrufe.reduce((a, b) => ((stand.get(b) ?? 0) > (stand.get(a) ?? 0) ? b : a))
    stand.set(dran, (stand.get(dran) ?? 0) - summe)
    return dran
  })
}

/**
 * Pages of 2,000 signed-in customers and one member of staff, as often as each comes, those left out that do not answer.
 * @returns what the n-th call is
 */
export async function seitenmix(anlage: Anlage, netz: Browser): Promise<readonly Aufruf[]> {
  const da: Aufruf[] = []
  for (const aufruf of [...(await kundenseiten(anlage)), ...(await deskseiten(anlage))]) {
    const { pfad, keks } = aufruf.ruf(0)
    const { status } = await netz.hole(pfad, keks)
    if (status === 200) da.push(aufruf)
    else console.log(`  ohne ${aufruf.name}: antwortet mit ${status}`)
  }
  return folge(da)
}

import type { Anlage } from '../anlage.ts'
import { browser } from '../browser.ts'
import { stelle } from '../last.ts'
import { berichte } from '../messen.ts'
import { dreiInserts } from '../pgbench.ts'
import { entwuerfe } from './entwuerfe.ts'
import { type Dauer, sende } from './hauptantrag.ts'
import { belaste, beiwerk, type Last, VERBINDUNGEN } from './last.ts'
import { nachweisdateien } from './nachweisdatei.ts'
import { beobachte } from './wartende.ts'

const PRUEFUNG = ['eingang.pruefen']
const DOKUMENTE = [...PRUEFUNG, 'eingang.umwandeln', 'antrag.gesamtdokument', 'antrag.gesamtzustellung']

/** What stands in the database of these accounts, and over how many seconds their documents came. */
async function zaehle(anlage: Anlage, konten: readonly string[], seit: Date): Promise<Record<string, number>> {
  const [zahlen] = await anlage.sql(
    `select count(*)::int as antraege, count(distinct e.konto_id)::int as kunden, count(e.dokument_id)::int as dokumente,
       count(g.id)::int as eingaenge, coalesce(sum(d.zahl), 0)::int as akten_dokumente,
       (select count(*)::int from eingang.datei where eingegangen >= $2) as dateien,
       (select count(*)::int from eingang.datei where eingegangen >= $2 and stand = 'frei') as frei,
       extract(epoch from max(e.dokument_am) - min(e.eingegangen))::float as spanne
     from antrag.einreichung e left join eakte.eingang g on g.id = e.id
     left join lateral (select count(*) as zahl from eakte.dokument d where d.eingang_id = e.id) d on true
     where e.konto_id = any ($1) and e.eingegangen >= $2`,
    [konten, seit],
  )
  return zahlen as Record<string, number>
}

/** Whole Hauptanträge with their evidence, by so many customers. */
export async function missVoll(anlage: Anlage, last: Last): Promise<void> {
  const wer = await entwuerfe(anlage, last.anzahl)
  const dateien = await nachweisdateien()
  const netz = browser(anlage.basis, VERBINDUNGEN)
  const grenze = await dreiInserts(anlage.server)
  const seit = new Date()
  // At the slowest rate that is allowed all are done after so many seconds.
  const pruefung = beobachte(anlage, PRUEFUNG, last.anzahl)
  const dokumente = beobachte(anlage, DOKUMENTE, 2 * last.anzahl)
  const dauern: Dauer[] = []
  const vorher = anlage.rechenzeit()
  const punkte = await belaste(last, 'Hauptantrag', async (nr) => {
    const einer = wer[nr]
    if (einer !== undefined) dauern.push(await sende(netz, einer, dateien))
  })
  const geprueft = await pruefung.fertig()
  const fertig = await dokumente.fertig()
  const nachher = anlage.rechenzeit()
  netz.ende()
  const konten = wer.map(({ kontoId }) => kontoId)
  const z = await zaehle(anlage, konten, seit)
  const n = dauern.length
  const fehlt = (name: string, je = 1): number => Math.abs(n * je - (z[name] ?? 0))
  const p = (zeiten: readonly number[], anteil: number) => ({ ist: stelle(zeiten, anteil), einheit: 'ms' })
  const absenden = dauern.map((d) => d.absenden)
  const hochladen = dauern.map((d) => d.nachweise)
  const groesse = dateien.reduce((summe, { size }) => summe + size, 0)
  berichte(
    'Ganze Hauptanträge mit Nachweisen',
    `${last.rate} je Sekunde, ${last.anlauf} s Anlauf, ${last.minuten * 60} s gemessen, höchstens ${VERBINDUNGEN} Verbindungen. Familie zu viert, ` +
      `alle Fragen beantwortet;\nje Antrag ${dateien.length} Dateien, ${(groesse / 1e6).toFixed(2)} MB (Foto und PDF), sechs Anfragen. ` +
      'Verschlüsselung, Virenprüfung, Umwandlung, Protokoll, Dokument und E-AKTE sind dabei. Ein Webprozess, ein Worker.',
    [
      { was: 'Annahme (Absenden bis Quittung) p95', ...p(absenden, 0.95), hoechstens: 1000 },
      { was: 'Annahme p99', ...p(absenden, 0.99) },
      { was: 'Nachweise hochladen p95', ...p(hochladen, 0.95), hoechstens: 1000 },
      {
        was: 'ganzer Weg p95',
        ...p(
          punkte.map(({ ms }) => ms),
          0.95,
        ),
      },
      { was: 'angenommen', ist: n, einheit: 'Anträge', mindestens: last.anzahl },
      { was: 'verloren oder doppelt: Anträge', ist: fehlt('antraege') + fehlt('kunden'), einheit: '', hoechstens: 0 },
      { was: 'nicht geprüft oder abgelehnt: Dateien', ist: fehlt('frei', dateien.length), einheit: '', hoechstens: 0 },
      {
        was: 'verloren oder doppelt: Dokumente, Eingänge der E-AKTE',
        ist: fehlt('dokumente') + fehlt('eingaenge') + fehlt('akten_dokumente', 1 + dateien.length),
        einheit: '',
        hoechstens: 0,
      },
      { was: 'Dokumente je Sekunde', ist: n / (z['spanne'] ?? Infinity), einheit: '/s', mindestens: 1 },
      { was: 'älteste Datei, die auf die Prüfung wartete', ist: geprueft.aeltestesS, einheit: 's' },
      { was: 'ältestes, das wartete', ist: fertig.aeltestesS, einheit: 's' },
      { was: 'alles zugestellt nach dem letzten Antrag', ist: geprueft.sekunden + fertig.sekunden, einheit: 's' },
      ...beiwerk(vorher, nachher, last, grenze),
    ],
  )
}

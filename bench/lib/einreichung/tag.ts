import type { Anlage } from '../anlage.ts'
import { type Browser, browser } from '../browser.ts'
import { stelle } from '../last.ts'
import { berichte } from '../messen.ts'
import { dreiInserts } from '../pgbench.ts'
import { angemeldet } from '../sitzung.ts'
import { belaste, beiwerk, type Last, VERBINDUNGEN } from './last.ts'
import { beobachte } from './wartende.ts'

const NACHLAUF_S = 600

interface Kunde {
  keks: string
  kontoId: string
  person: Record<string, string>
  anschrift: Record<string, string>
}

/**
 * Customers whose last application is long past, at the same address as before. A second run on the same stock takes others.
 */
async function kunden(anlage: Anlage, anzahl: number): Promise<Kunde[]> {
  const zeilen = await anlage.sql(
    `select k.id, p.vorname, p.nachname, p.geburtsdatum::text, s.strasse, s.hausnummer, s.plz, s.ort
     from antrag.antrag a join konto.konto k on k.id = a.konto_id join step.person p on p.id = a.person_id
     join step.anschrift s on s.person_id = p.id and s.gueltig_bis is null
     where a.eingegangen < now() - interval '7 months'
       and not exists (select 1 from antrag.antrag neuer where neuer.konto_id = a.konto_id and neuer.eingegangen > a.eingegangen)
     order by a.id limit $1`,
    [anzahl],
  )
  if (zeilen.length < anzahl)
    throw new Error(`Der Bestand ist zu klein: ${anzahl} Kunden nötig. Bitte --personen höher setzen.`)
  const feld = (zeile: Record<string, unknown>, name: string): string => String(zeile[name])
  const kekse = await angemeldet(
    anlage,
    'kunde',
    zeilen.map((zeile) => feld(zeile, 'id')),
  )
  return zeilen.map((zeile, nr) => {
    const [jahr = '', monat = '', tag = ''] = feld(zeile, 'geburtsdatum').split('-')
    return {
      keks: kekse[nr] ?? '',
      kontoId: feld(zeile, 'id'),
      person: {
        vorname: feld(zeile, 'vorname'),
        nachname: feld(zeile, 'nachname'),
        'geburtsdatum.tag': tag,
        'geburtsdatum.monat': monat,
        'geburtsdatum.jahr': jahr,
        ab: 'sofort',
        ...WEITER,
      },
      anschrift: {
        strasse: feld(zeile, 'strasse'),
        hausnummer: feld(zeile, 'hausnummer'),
        plz: feld(zeile, 'plz'),
        ort: feld(zeile, 'ort'),
        ...WEITER,
      },
    }
  })
}

const WEITER = { aktion: 'weiter', version: '0' }

/** All pages from the first to the receipt, one after the other. @returns reference, and milliseconds of the sending alone */
async function stelleAntrag(
  netz: Browser,
  { keks, person, anschrift }: Kunde,
): Promise<{ referenz: string; ms: number }> {
  const erwarte = (ist: unknown, soll: unknown): void => {
    if (ist !== soll) throw new Error(`${String(ist)} statt ${String(soll)}`)
  }
  erwarte((await netz.hole('/antrag/tag', keks)).status, 200)
  erwarte((await netz.hole('/antrag/tag/person', keks)).status, 200)
  erwarte((await netz.sende('/antrag/tag/person', keks, person)).ort, '/antrag/tag/anschrift')
  erwarte((await netz.hole('/antrag/tag/anschrift', keks)).status, 200)
  erwarte((await netz.sende('/antrag/tag/anschrift', keks, anschrift)).ort, '/antrag/tag/pruefen')
  const pruefen = (await netz.hole('/antrag/tag/pruefen', keks)).text()
  const schluessel = /name="schluessel"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="schluessel"/.exec(
    pruefen,
  )
  const beginn = performance.now()
  const { ort } = await netz.sende('/antrag/tag/pruefen', keks, {
    schluessel: schluessel?.[1] ?? schluessel?.[2] ?? '',
  })
  const ms = performance.now() - beginn
  const referenz = /^\/antrag\/tag\/quittung\/(JC-[\w-]+)$/.exec(ort)?.[1] ?? ''
  if (referenz === '') throw new Error(`Keine Quittung: ${ort}`)
  erwarte((await netz.hole(ort, keks)).status, 200)
  return { referenz, ms }
}

/** What stands in the database of these references: applications, documents, entries and orders of the E-AKTE. */
async function zaehle(anlage: Anlage, konten: readonly string[], seit: Date): Promise<Record<string, number>> {
  const [zahlen] = await anlage.sql(
    `select count(*)::int as antraege, count(distinct a.konto_id)::int as kunden, count(a.dokument_id)::int as dokumente,
       count(e.id)::int as eingaenge, coalesce(sum(d.zahl), 0)::int as akten_dokumente, coalesce(sum(t.zahl), 0)::int as auftraege,
       extract(epoch from max(a.dokument_am) - min(a.eingegangen))::float as spanne
     from antrag.antrag a left join eakte.eingang e on e.id = a.id
     left join lateral (select count(*) as zahl from eakte.dokument d where d.eingang_id = a.id) d on true
     left join lateral (select count(*) as zahl from eakte.auftrag t where t.eingang_id = a.id) t on true
     where a.konto_id = any ($1) and a.eingegangen >= $2`,
    [konten, seit],
  )
  return zahlen as Record<string, number>
}

/** The Tag der Antragstellung with all its pages, by so many customers. */
export async function missTag(anlage: Anlage, last: Last): Promise<void> {
  const wer = await kunden(anlage, last.anzahl)
  const netz = browser(anlage.basis, VERBINDUNGEN)
  const grenze = await dreiInserts(anlage.server)
  const seit = new Date()
  const wache = beobachte(anlage, ['antrag.dokument', 'antrag.zustellung'], NACHLAUF_S)
  const referenzen = new Set<string>()
  const annahme: number[] = []
  const vorher = anlage.rechenzeit()
  const punkte = await belaste(last, 'Antrag', async (nr) => {
    const { referenz, ms } = await stelleAntrag(netz, wer[nr] as Kunde)
    referenzen.add(referenz)
    annahme.push(ms)
  })
  const { aeltestesS, sekunden } = await wache.fertig()
  const nachher = anlage.rechenzeit()
  netz.ende()
  const z = await zaehle(
    anlage,
    wer.map(({ kontoId }) => kontoId),
    seit,
  )
  const n = referenzen.size
  const fehlt = (name: string, je = 1): number => Math.abs(n * je - (z[name] ?? 0))
  const [zahl] = await anlage.sql('select count(*)::int as n from step.person')
  berichte(
    'Anträge',
    `Bestand ${String(zahl?.['n'])} Personen. ${last.rate} Anträge je Sekunde, ${last.anlauf} s Anlauf, ${last.minuten * 60} s gemessen, ` +
      `höchstens ${VERBINDUNGEN} Verbindungen.\nJeder mit allen Seiten von der ersten bis zur Quittung (acht Anfragen); ` +
      'Sitzung, Verschlüsselung, Protokoll, Dokument und E-AKTE sind dabei. Ein Webprozess, ein Worker.',
    [
      { was: 'Annahme (Absenden bis Quittung) p95', ist: stelle(annahme, 0.95), einheit: 'ms', hoechstens: 1000 },
      { was: 'Annahme p99', ist: stelle(annahme, 0.99), einheit: 'ms' },
      {
        was: 'ganzer Weg, alle Seiten, p95',
        ist: stelle(
          punkte.map(({ ms }) => ms),
          0.95,
        ),
        einheit: 'ms',
      },
      { was: 'angenommen', ist: n, einheit: 'Anträge', mindestens: last.anzahl },
      { was: 'verloren oder doppelt: Anträge', ist: fehlt('antraege') + fehlt('kunden'), einheit: '', hoechstens: 0 },
      { was: 'verloren oder doppelt: Dokumente', ist: fehlt('dokumente'), einheit: '', hoechstens: 0 },
      {
        was: 'verloren oder doppelt: Eingänge und Dokumente der E-AKTE',
        ist: fehlt('eingaenge') + fehlt('akten_dokumente'),
        einheit: '',
        hoechstens: 0,
      },
      { was: 'verloren oder doppelt: Arbeitsaufträge', ist: fehlt('auftraege', 2), einheit: '', hoechstens: 0 },
      { was: 'Dokumente je Sekunde', ist: n / (z['spanne'] ?? Infinity), einheit: '/s', mindestens: 1 },
      { was: 'ältestes, das wartete', ist: aeltestesS, einheit: 's' },
      { was: 'alles zugestellt nach dem letzten Antrag', ist: sekunden, einheit: 's' },
      ...beiwerk(vorher, nachher, last, grenze),
    ],
  )
}

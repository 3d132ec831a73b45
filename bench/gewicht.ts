// Gewicht jeder Seite beim ersten Besuch mit leerem Speicher, gepackt, ohne Schriften; davon JavaScript.
import type { Browser } from 'playwright-core'
import { testBrowser } from '../src/platform/testing/index.ts'
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { entwuerfe } from './lib/einreichung/entwuerfe.ts'
import { berichte } from './lib/messen.ts'
import { angemeldet } from './lib/sitzung.ts'

const KB = 1000
const HAUPTANTRAG = '/antrag/hauptantrag'
const HOECHSTENS_SEITEN = 200

interface Gewicht {
  pfad: string
  kb: number
  js: number
}

interface Fund {
  gewicht: Gewicht | undefined
  verweise: string[]
}

/** Loads one page in a browser that knows nothing yet and adds up what came over the line, headers included. */
async function wiege(chromium: Browser, basis: string, pfad: string, keks: string): Promise<Fund> {
  const fenster = await chromium.newContext({ locale: 'de-DE' })
  try {
    const [name, value] = keks.split('=')
    if (name !== undefined && value !== undefined)
      await fenster.addCookies([{ name, value, url: basis, httpOnly: true }])
    const seite = await fenster.newPage()
    const leitung = await fenster.newCDPSession(seite)
    await leitung.send('Network.enable')
    const arten = new Map<string, string>()
    const bytes = new Map<string, number>()
    leitung.on('Network.responseReceived', ({ requestId, type }) => arten.set(requestId, type))
    leitung.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
    const antwort = await seite.goto(basis + pfad, { waitUntil: 'networkidle' })
    const html = antwort?.headers()['content-type']?.startsWith('text/html') === true
    if (antwort === null || !html || !antwort.ok() || antwort.request().redirectedFrom() !== null)
      return { gewicht: undefined, verweise: [] }
    const summe = (zaehlt: (art: string) => boolean): number =>
      [...bytes].reduce((zahl, [id, groesse]) => zahl + (zaehlt(arten.get(id) ?? '') ? groesse : 0), 0) / KB
    const verweise = await seite.$$eval('a[href]', (links) => links.map((link) => String(link.getAttribute('href'))))
    const gewicht = { pfad, kb: summe((art) => art !== 'Font'), js: summe((art) => art === 'Script') }
    return { gewicht, verweise }
  } catch {
    // A link that begins a download is no page.
    return { gewicht: undefined, verweise: [] }
  } finally {
    await fenster.close()
  }
}

/** Pages that differ only in a number, an id or a reference are one page. */
const muster = (pfad: string): string =>
  pfad
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replaceAll(/JC-[\w-]+/g, '…')
    .replaceAll(/\d+/g, '…')

const nichtDazu = /^\/(muster|sprache|abmelden|betrieb|arbeitsplatz\/(abmelden|anmelden\/los))/

/** Walks from these pages over all links of ours that begin so. */
async function wiegeAlle(
  chromium: Browser,
  basis: string,
  anfang: readonly string[],
  keks: string,
  nur = '/',
): Promise<Gewicht[]> {
  const gewogen: Gewicht[] = []
  const bekannt = new Set<string>()
  const offen = [...anfang]
  for (let pfad = offen.shift(); pfad !== undefined && bekannt.size < HOECHSTENS_SEITEN; pfad = offen.shift()) {
    const gleiche = muster(pfad.split(/[?#]/)[0] ?? '')
    if (bekannt.has(gleiche) || !pfad.startsWith(nur) || nichtDazu.test(pfad)) continue
    bekannt.add(gleiche)
    const { gewicht, verweise } = await wiege(chromium, basis, pfad, keks)
    if (gewicht !== undefined) gewogen.push(gewicht)
    offen.push(...verweise)
  }
  return gewogen
}

async function miss(anlage: Anlage, chromium: Browser): Promise<void> {
  const [konto] = await anlage.sql(
    'select k.id, a.referenz from konto.konto k join antrag.antrag a on a.konto_id = k.id order by k.id limit 1',
  )
  const [rolle] = await anlage.sql(
    `select r.personal_id, r.dienststelle_id from organisation.rolle r join organisation.dienststelle d on d.id = r.dienststelle_id
     where d.kennung = 'bestand-001'`,
  )
  const [kunde = ''] = await angemeldet(anlage, 'kunde', [String(konto?.['id'])])
  const dienst = { dienststelle: rolle?.['dienststelle_id'] }
  const [personal = ''] = await angemeldet(anlage, 'personal', [String(rolle?.['personal_id'])], dienst)
  const [ausgefuellt] = await entwuerfe(anlage, 1)
  const weg = ['/antrag/tag', '/antrag/tag/person', '/antrag/tag/anschrift']
  const eigene = ['/uebersicht', '/verlauf', '/konto', `/antrag/tag/quittung/${String(konto?.['referenz'])}`]
  const gruppen = [
    { name: 'ohne Anmeldung', seiten: await wiegeAlle(chromium, anlage.basis, ['/', ...weg], '') },
    { name: 'angemeldet', seiten: await wiegeAlle(chromium, anlage.basis, [...eigene, ...weg], kunde) },
    {
      name: 'Hauptantrag einer Familie',
      seiten: await wiegeAlle(chromium, anlage.basis, [HAUPTANTRAG], ausgefuellt?.keks ?? '', HAUPTANTRAG),
    },
    { name: 'Arbeitsplatz', seiten: await wiegeAlle(chromium, anlage.basis, ['/arbeitsplatz'], personal) },
  ]
  berichte(
    'Gewicht der Seiten',
    `Chromium mit leerem Speicher, ${gruppen.map(({ name, seiten }) => `${seiten.length} Seiten ${name}`).join(', ')}; ` +
      'gepackt, mit Kopfzeilen, ohne Schriften.',
    gruppen.flatMap(({ name, seiten }) => {
      const schwerste = seiten.toSorted((a, b) => b.kb - a.kb)
      return [
        { was: `${name}: schwerste Seite`, ist: schwerste[0]?.kb ?? Infinity, einheit: 'kB', hoechstens: 60 },
        ...schwerste.slice(0, 3).map(({ pfad, kb }) => ({ was: `  ${muster(pfad)}`, ist: kb, einheit: 'kB' })),
        { was: `${name}: leichteste Seite`, ist: schwerste.at(-1)?.kb ?? Infinity, einheit: 'kB' },
        {
          was: `${name}: JavaScript, höchstens`,
          ist: Math.max(...seiten.map(({ js }) => js)),
          einheit: 'kB',
          hoechstens: 15,
        },
      ]
    }),
  )
}

const anlage = await starteAnlage({ personen: 1000 })
const chromium = await testBrowser()
try {
  await miss(anlage, chromium)
} finally {
  await chromium.close()
  await anlage.ende()
}

// Listen der Aufträge am Arbeitsplatz: 100.000 offene in einer Dienststelle.   [--personen N | --daten ORDNER] [--auftraege N] [--mal N]
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { type Browser, browser } from './lib/browser.ts'
import { stelle } from './lib/last.ts'
import { berichte } from './lib/messen.ts'
import { angemeldet } from './lib/sitzung.ts'

const wahl = optionen(
  { personen: 1_000, auftraege: 100_000, mal: 100 },
  'script/bench postkorb [--personen N | --daten ORDNER] [--auftraege N] [--mal N]',
)
const GRENZE_MS = 300
const KOERBE = 40
const EAKTE = '/arbeitsplatz/eakte'

/**
 * Fills one office: as many open orders, a third of them in somebody's hands, a fifth of all in one Postkorb; three times as many
 * done ones; and as many open ones at another office, so that row-level security has something to leave out.
 */
async function fuelle({ sql }: Anlage, dienststelle: string, personal: string): Promise<void> {
  for (const [wo, viele] of [
    [dienststelle, 4],
    ['00000000-0000-7000-8000-00000000be0c', 1],
  ] as const) {
    await sql(
      `with korb as (insert into eakte.postkorb (id, dienststelle_id, kennung, name)
         select uuidv7(), $1, 'messung-' || n, 'Messung ' || n from generate_series(1, $2::int) n returning id),
       akte as (insert into eakte.akte (id, dienststelle_id, person_id, vorname, nachname, geburtsdatum, angelegt)
         select uuidv7(), $1, uuidv7(), 'Vorname', 'Messung ' || n, '1990-01-01', now() from generate_series(1, $3::int / 10) n returning id)
       select count(*) from korb, akte where false`,
      [wo, KOERBE, wahl.auftraege],
    )
    await sql(
      `with k as (select array_agg(id order by kennung) as id from eakte.postkorb where dienststelle_id = $1 and kennung like 'messung-%'),
        a as (select array_agg(id) as id from eakte.akte where dienststelle_id = $1 and nachname like 'Messung %'),
        roh as (select uuidv7() as eingang, n, a.id[1 + n % array_length(a.id, 1)] as akte, now() - n * interval '7 seconds' as am,
          k.id[case when n % 5 = 0 then 1 else 1 + n % $4::int end] as korb,
          case when n > $2::int then 'erledigt' when n % 3 = 0 then 'in-bearbeitung' else 'offen' end as stand
          from generate_series(1, $2::int * $3::int) n, k, a),
        e as (insert into eakte.eingang (id, dienststelle_id, akte_id, art, betreff, referenz, eingegangen, tag, wirkt_ab, abgelegt, daten, kanal)
          select eingang, $1, akte, 'antrag.tda', 'Messung', 'M-' || n, am, am::date, am::date, am, '\\x00', 'online' from roh)
       insert into eakte.auftrag (id, dienststelle_id, postkorb_id, akte_id, eingang_id, art, stand, bearbeiter_id, bearbeiter_name, genommen,
         erledigt, faellig, eingegangen, im_korb_seit, entscheidung)
       select uuidv7(), $1, korb, akte, eingang, (array['antrag.tda', 'antrag.hauptantrag', 'antrag.wba', 'antrag.vaem', 'postfach.nachricht'])[1 + n % 5],
         stand, case when stand <> 'offen' then case when n % 300 = 0 then $5::uuid else uuidv7() end end,
         case when stand <> 'offen' then 'Messung' end, case when stand <> 'offen' then am end, case when stand = 'erledigt' then am end,
         current_date - 60 + n % 90, am, am, '{"regelwerk": null, "zeile": "R-1", "eingaben": {}}' from roh`,
      [wo, wahl.auftraege, viele, KOERBE, personal],
    )
  }
  await sql('analyze eakte.auftrag, eakte.akte, eakte.postkorb, eakte.eingang')
}

/** Pages one after the other, forward by the key of the last row: the address that the page itself gives. */
async function* blaettern(netz: Browser, keks: string, anfang: string): AsyncGenerator<[number, boolean]> {
  let pfad: string | undefined = anfang
  while (pfad !== undefined) {
    const beginn = performance.now()
    const antwort = await netz.hole(pfad, keks)
    const dauer = performance.now() - beginn
    const text = antwort.text()
    yield [dauer, antwort.status === 200 && text.includes('Aufträge')]
    pfad = /href="([^"]*[?&](?:amp;)?nach=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
}

async function miss(anlage: Anlage): Promise<void> {
  const [wer] = await anlage.sql(
    `select d.id, r.personal_id from organisation.dienststelle d join organisation.rolle r on r.dienststelle_id = d.id
     where d.kennung = 'bestand-001'`,
  )
  const [dienststelle, personal] = [String(wer?.['id']), String(wer?.['personal_id'])]
  await fuelle(anlage, dienststelle, personal)
  const [korb] = await anlage.sql(
    `select id from eakte.postkorb where dienststelle_id = $1 and kennung = 'messung-1'`,
    [dienststelle],
  )
  const [keks = ''] = await angemeldet(anlage, 'personal', [personal], { dienststelle })
  const alle = `${EAKTE}/auftraege`
  const voll = `${EAKTE}/postkoerbe/${String(korb?.['id'])}`
  const listen: readonly [string, string][] = [
    ['alle offenen', alle],
    ['nur freie', `${alle}?stand=frei`],
    ['eine Art', `${alle}?art=antrag.wba`],
    ['heute fällig', `${alle}?faellig=heute`],
    ['überfällig, eine Art', `${alle}?faellig=ueberfaellig&art=antrag.vaem`],
    ['bei einer Person', `${alle}?bearbeiter=${personal}`],
    ['erledigte', `${alle}?stand=erledigt`],
    ['ein voller Postkorb', voll],
    ['ein voller Postkorb, eine Art', `${voll}?art=antrag.tda`],
    ['Postkörbe mit Zahlen', `${EAKTE}/postkoerbe`],
    ['Meine Aufträge', `${EAKTE}/postkoerbe/meine`],
  ]
  const netz = browser(anlage.basis, 1)
  const zeiten = new Map<string, number[]>()
  let falsch = 0
  for (const [name, pfad] of listen) {
    const liste: number[] = []
    while (liste.length < wahl.mal)
      for await (const [dauer, gut] of blaettern(netz, keks, pfad)) {
        liste.push(dauer)
        if (!gut) falsch += 1
        if (liste.length === wahl.mal) break
      }
    zeiten.set(name, liste)
  }
  netz.ende()
  berichte(
    'Aufträge auflisten',
    `${wahl.auftraege} offene und dreimal so viele erledigte Aufträge in einer Dienststelle, ${KOERBE} Postkörbe. Je Liste ${wahl.mal} Seiten nacheinander, ` +
      'vorwärts geblättert, als jc_app unter Zeilenschutz, mit Protokoll.',
    [
      ...[...zeiten].flatMap(([name, liste]) => [
        { was: `${name} p50`, ist: stelle(liste, 0.5), einheit: 'ms' },
        { was: `${name} p95`, ist: stelle(liste, 0.95), einheit: 'ms', hoechstens: GRENZE_MS },
      ]),
      { was: 'nicht gezeigt', ist: falsch, einheit: '', hoechstens: 0 },
    ],
  )
}

const anlage = await starteAnlage(wahl.daten === undefined ? { personen: wahl.personen } : { daten: wahl.daten })
try {
  await miss(anlage)
} finally {
  await anlage.ende()
}

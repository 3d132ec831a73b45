import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { quittiere } from '../../script/lib/quittieren.ts'
import { plusTage, systemUhr, tagInBerlin } from '../../src/platform/clock/index.ts'
import { datenbank } from '../../src/platform/database/index.ts'
import { speicherOeffnen } from '../../src/platform/dateien/index.ts'
import { protokollPruefen, zeugenLesen } from '../../src/platform/protokoll/index.ts'
import type { Mensch } from './mensch.ts'
import type { Stand } from './stand.ts'

/** The office with a system of its own: takes its packages and counts them. */
export function empfaenger(stand: Stand) {
  const genommen: string[] = []
  const ordner = join(stand.ablage, 'beispielkreis')
  return {
    genommen,
    async nimm(): Promise<void> {
      if (!existsSync(join(ordner, 'eingang'))) return
      for (const { name, stand: antwort } of await quittiere(ordner)) genommen.push(`${name} ${antwort}`)
    },
  }
}
export type Empfaenger = ReturnType<typeof empfaenger>

const PERIODISCH = '00000000-0000-7000-8000-000000000000'
const OFFEN = `stand = 'wartend' and bezug <> '${PERIODISCH}' and (faellig <= now() or versuche > 0 or art in ('antrag.zustellung', 'antrag.gesamtzustellung'))`

/** Lets the pauses between attempts pass, and the leases of workers that are dead. Only while no worker is in the middle of one. */
export const zeitVergeht = (stand: Stand, auchPacht = false): Promise<unknown> =>
  stand.sql(
    `update uebergabe.uebergabe set faellig = now() where ${OFFEN} and faellig > now() and (lauf is null or $1)`,
    [auchPacht],
  )

/** Waits until nothing is on its way any more and all is sealed. @throws Error with what is left after the time */
export async function ruhe(stand: Stand, amt: Empfaenger, sekunden = 90): Promise<void> {
  const bis = performance.now() + sekunden * 1000
  for (;;) {
    await amt.nimm()
    const offen = await stand
      .sql(`select art, bezug, versuche, grund, faellig from uebergabe.uebergabe where ${OFFEN}`)
      .catch(() => [{ datenbank: 'fehlt' }])
    const neu = await stand.sql('select count(*)::int zahl from protokoll.neu').catch(() => [{ zahl: -1 }])
    if (offen.length === 0 && neu[0]?.['zahl'] === 0) return
    if (performance.now() > bis) throw new Error(`Es kommt nicht zur Ruhe: ${JSON.stringify([offen, neu])}`)
    await zeitVergeht(stand).catch(() => undefined)
    await warte(500)
  }
}

/** What is lost, doubled or stuck, one sentence each; empty is what we want. */
export async function bilanz(stand: Stand, menschen: readonly Mensch[], amt: Empfaenger): Promise<string[]> {
  return [
    ...(await gesendetes(stand, 'antrag.antrag', menschen, amt)),
    ...(await gesendetes(
      stand,
      'antrag.einreichung',
      menschen.filter(({ getan }) => getan.has('Hauptantrag absenden')),
      amt,
    )),
    ...(await uebergaben(stand)),
    ...(await mails(stand)),
    ...(await protokoll(stand)),
  ]
}

/** One of a kind for each who sent it, with its document, filed once, with its work. */
async function gesendetes(
  stand: Stand,
  tabelle: 'antrag.antrag' | 'antrag.einreichung',
  menschen: readonly Mensch[],
  amt: Empfaenger,
): Promise<string[]> {
  const zeilen =
    await stand.sql(`select a.id, a.referenz, d.ziel, a.dokument_id is not null as dokument, a.uebergeben_am is not null as uebergeben,
      (select count(*)::int from ${tabelle} b where b.konto_id = a.konto_id) as je_konto,
      (select count(*)::int from eakte.eingang e where e.id = a.id) as eingaenge,
      (select count(*)::int from eakte.dokument x where x.eingang_id = a.id and x.objekt_id = a.dokument_id) as dokumente,
      (select count(*)::int from eakte.auftrag x where x.eingang_id = a.id) as auftraege,
      (select count(*)::int from eakte.ablage x where x.id = a.id and x.stand = 'angenommen') as ablagen
    from ${tabelle} a join organisation.dienststelle d on d.id = a.dienststelle_id`)
  const nach = new Map(zeilen.map((zeile) => [String(zeile['referenz']), zeile]))
  const klagen =
    zeilen.length === menschen.length ? [] : [`${tabelle}: ${zeilen.length} von ${menschen.length} Menschen`]
  for (const wer of menschen) {
    const zeile = nach.get(wer.referenz() ?? '')
    if (zeile === undefined) klagen.push(`verloren: ${wer.email}\n${wer.spur.join('\n')}`)
    else
      klagen.push(...fehlerIn(zeile, amt).map((was) => `${String(zeile['referenz'])}: ${was} ${JSON.stringify(zeile)}`))
  }
  return klagen
}

function fehlerIn(zeile: Record<string, unknown>, amt: Empfaenger): string[] {
  const eigene = zeile['ziel'] === 'eakte'
  const pakete = amt.genommen.filter((name) => name.includes(String(zeile['id']))).length
  const soll = {
    dokument: true,
    uebergeben: true,
    je_konto: 1,
    eingaenge: eigene ? 1 : 0,
    dokumente: eigene ? 1 : 0,
    auftraege: eigene ? 2 : 0,
    ablagen: eigene ? 0 : 1,
  }
  const anders = Object.entries(soll).filter(([name, wert]) => zeile[name] !== wert)
  return [...anders.map(([name]) => name), ...(pakete === (eigene ? 0 : 1) ? [] : [`${pakete} Pakete`])]
}

async function uebergaben(stand: Stand): Promise<string[]> {
  const zeilen = await stand.sql(
    `select art, stand, grund, count(*)::int zahl from uebergabe.uebergabe where stand not in ('wartend', 'zugestellt') group by art, stand, grund`,
  )
  return zeilen.map((zeile) => `Übergabe nicht zugestellt: ${JSON.stringify(zeile)}`)
}

/** Each mail at least once, and every copy under the Message-ID of its hand-over. */
async function mails(stand: Stand): Promise<string[]> {
  const zeilen = await stand.sql(`select id from uebergabe.uebergabe where art = 'konto.registrierungsmail'`)
  const erwartet = new Set(zeilen.map(({ id }) => String(id)))
  const gekommen = new Set(stand.post.nummern.map((nummer) => /^<?([^@]+)@/.exec(nummer)?.[1] ?? nummer))
  return [
    ...[...erwartet].filter((id) => !gekommen.has(id)).map((id) => `Mail nie gekommen: ${id}`),
    ...[...gekommen].filter((id) => !erwartet.has(id)).map((id) => `Mail ohne Übergabe: ${id}`),
  ]
}

/** The chain verifies against its written heads, and says each act once. */
async function protokoll(stand: Stand): Promise<string[]> {
  const heute = tagInBerlin(systemUhr.jetzt())
  const zeugen = await zeugenLesen(speicherOeffnen(stand.dokumente), plusTage(heute, -2), heute)
  const db = datenbank(stand.url.jc_siegel, 1)
  const pruefung = await protokollPruefen(db, zeugen)
  await db.ende()
  const gezaehlt = await stand.sql(`select aktion, objekt_id, count(*)::int zahl from protokoll.eintrag
    where aktion in ('antrag.gestellt', 'antrag.eingereicht', 'antrag.dokument-erstellt', 'eakte.abgelegt', 'eakte.auftrag-angelegt', 'konto.angelegt')
    group by aktion, objekt_id having count(*) > 1`)
  const [fehlt] = await stand.sql(`select count(*)::int zahl from antrag.antrag a where not exists
    (select 1 from protokoll.eintrag e where e.aktion = 'antrag.gestellt' and e.objekt_id = a.id)`)
  return [
    ...(pruefung.heil ? [] : [pruefung.grund]),
    ...(zeugen.length === 0 ? ['Kein Kopf des Protokolls hinterlegt'] : []),
    ...gezaehlt.map((zeile) => `doppelt im Protokoll: ${JSON.stringify(zeile)}`),
    ...(fehlt?.['zahl'] === 0 ? [] : ['Anträge ohne Eintrag im Protokoll']),
  ]
}

import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import type { Uhr } from '../clock/index.ts'
import { alsSystem, type Datenbank } from '../database/index.ts'
import { register } from '../metrik/index.ts'

const zeiger = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [register] })

/** Names as betrieb.kennzahlen() gives them (migrations/0038-rundgang.sql). */
const zahlen: Record<string, Gauge> = {
  uebergabe_wartend: zeiger('jc_uebergabe_wartend', 'Übergaben, die fällig sind oder vergeblich versucht wurden', [
    'art',
  ]),
  uebergabe_aelteste: zeiger('jc_uebergabe_aelteste_sekunden', 'Alter der ältesten wartenden Übergabe in Sekunden', [
    'art',
  ]),
  uebergabe_am_schreibtisch: zeiger('jc_uebergabe_am_schreibtisch', 'Übergaben, um die sich jemand kümmern muss', [
    'art',
  ]),
  uebergabe_ohne_antwort: zeiger(
    'jc_uebergabe_ohne_antwort_sekunden',
    'Alter der ältesten Übergabe, die auf die Antwort eines anderen wartet, in Sekunden',
    ['art'],
  ),
  sitzungen: zeiger('jc_sitzungen', 'Gültige Sitzungen', ['art']),
  protokoll_rueckstand: zeiger(
    'jc_protokoll_rueckstand_sekunden',
    'Alter des ältesten unversiegelten Eintrags in Sekunden',
  ),
  protokoll_glieder: zeiger('jc_protokoll_glieder', 'Länge der Kette des Protokolls'),
  dokumente_rundgang: zeiger(
    'jc_dokumente_rundgang_sekunden',
    'Sekunden, seit zuletzt alle gespeicherten Objekte geprüft waren',
  ),
}

const datenbankDa = zeiger('jc_datenbank_erreichbar', '1, wenn die Datenbank antwortet')

/** Reads the figures of the whole installation afresh, one statement; without the database only that it is missing. */
export async function kennzahlenLesen(db: Datenbank, uhr: Uhr): Promise<void> {
  for (const zahl of Object.values(zahlen)) zahl.reset()
  try {
    const { rows } = await alsSystem(db, 'metrik', (tx) =>
      sql<{ name: string; art: string; wert: number }>`select * from betrieb.kennzahlen(${uhr.jetzt()})`.execute(tx),
    )
    for (const { name, art, wert } of rows) zahlen[name]?.set(art === '' ? {} : { art }, wert)
    datenbankDa.set(1)
  } catch {
    datenbankDa.set(0)
  }
}

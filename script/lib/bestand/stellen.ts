import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { wurzel } from '../../../src/config.ts'
import { liesCsv } from '../../../src/platform/csv.ts'
import { type Entscheidungstabelle, uebersetze } from '../../../src/platform/rules/index.ts'
import { ART, BEGINN, personalId, STELLEN, stelleId } from './person.ts'
import { idVon, zufall } from './zufall.ts'

interface Vorlage {
  postkoerbe: { kennung: string; name: string; auffang?: boolean }[]
  regelwerk: Entscheidungstabelle
}

const vorlage = JSON.parse(readFileSync(join(wurzel, 'inhalte/demo/regelwerke/musterstadt.json'), 'utf8')) as Vorlage
const { entscheide } = uebersetze(vorlage.regelwerk, 'bestand')

const orte = liesCsv(readFileSync(join(wurzel, 'inhalte/plz/orte.csv'), 'utf8'))
  // Schleswig-Holstein is the demo's own offices'.
  .filter(({ land }) => land !== 'SH')
  .map(({ plz = '', ort = '' }) => ({ plz, ort }))
const jePlz = [...Map.groupBy(orte, ({ plz }) => plz).values()]

/** The districts: neighbouring postal codes, about as many for each. */
const bezirke = Array.from({ length: STELLEN }, (_, stelle) =>
  jePlz.slice(Math.floor((stelle * jePlz.length) / STELLEN), Math.floor(((stelle + 1) * jePlz.length) / STELLEN)),
)

/** A place in the district of an office, for the address of the nr-th person. */
export function ortVon(stelle: number, nr: number): { plz: string; ort: string } {
  const plz = bezirke[stelle] ?? []
  const namen = plz[zufall(20, nr, plz.length)] ?? []
  return namen[zufall(21, nr, namen.length)] ?? { plz: '10115', ort: 'Berlin' }
}

const korbNr = new Map(vorlage.postkoerbe.map(({ kennung }, nr) => [kennung, nr]))
const korbId = (stelle: number, nr: number): string => idVon(ART.postkorb, stelle * 16 + nr, BEGINN)
const fassungId = (stelle: number): string => idVon(ART.fassung, stelle, BEGINN)

interface Entschieden {
  korb: number
  zeile: string | undefined
  eingaben: string
}
const entschieden = new Map<string, Entschieden>()

/** Postkorb of an order and why, as the office's rulebook decides it. */
export function verteilt(stelle: number, vorgang: string, nachname: string): { korb: string; entscheidung: string } {
  const fall = `${vorgang} ${nachname}`
  const da = entschieden.get(fall) ?? entscheideNeu(vorgang, nachname)
  entschieden.set(fall, da)
  const { korb, zeile, eingaben } = da
  const regelwerk = `{"fassung":"${fassungId(stelle)}","nummer":1}`
  return {
    korb: korbId(stelle, korb),
    entscheidung: `{"regelwerk":${regelwerk},"zeile":${JSON.stringify(zeile)},"eingaben":${eingaben}}`,
  }
}

function entscheideNeu(vorgang: string, nachname: string): Entschieden {
  const { ausgaben, spur } = entscheide({ vorgang, kanal: 'online', zustaendigkeit: 'klar', nachname })
  const korb = korbNr.get(String(ausgaben[0]?.['postkorb'])) ?? korbNr.size - 1
  return { korb, zeile: spur.zeilen[0], eingaben: JSON.stringify(spur.eingaben) }
}

/** Writes the offices with districts, one member of staff each, Postkörbe and the rulebook of the demo. */
export async function stellenAnlegen(client: Client): Promise<void> {
  for (let stelle = 0; stelle < STELLEN; stelle++) {
    const id = stelleId(stelle)
    const kennung = `bestand-${String(stelle + 1).padStart(3, '0')}`
    const { plz, ort } = ortVon(stelle, 0)
    await client.query(
      `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon)
       values ($1, $2, $3, $4, 'NW', 'Messweg 1', $5, $6, '040 66969 999')`,
      [id, kennung, `Jobcenter ${kennung}`, stelle % 4 === 3 ? 'zkT' : 'gE', plz, ort],
    )
    await client.query(
      `insert into organisation.bezirk (id, dienststelle_id, plz, gueltig_ab)
       select id, $1, plz, '2025-01-01' from unnest($2::uuid[], $3::text[]) as t (id, plz)`,
      [
        id,
        (bezirke[stelle] ?? []).map((_, nr) => idVon(ART.bezirk, stelle * 1000 + nr, BEGINN)),
        (bezirke[stelle] ?? []).map(([erster]) => erster?.plz),
      ],
    )
    await client.query(
      `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst)
       values ($1, $2, 'voll', '2025-01-01', 'Bestand für Messungen', $3)`,
      [idVon(ART.betriebsart, stelle, BEGINN), id, new Date(BEGINN)],
    )
    await client.query('insert into organisation.personal (id, sub, name) values ($1, $2, $3)', [
      personalId(stelle),
      `${kennung}.leistung`,
      `Sachbearbeitung ${kennung}`,
    ])
    await client.query(
      `insert into organisation.rolle (personal_id, dienststelle_id, rolle) values ($1, $2, 'leistung')`,
      [personalId(stelle), id],
    )
    for (const [nr, korb] of vorlage.postkoerbe.entries()) {
      await client.query(
        'insert into eakte.postkorb (id, dienststelle_id, kennung, name, auffang) values ($1, $2, $3, $4, $5)',
        [korbId(stelle, nr), id, korb.kennung, korb.name, korb.auffang ?? false],
      )
    }
    await client.query(
      `insert into fassung.fassung (id, art, schluessel, dienststelle_id, nummer, inhalt, stand, wirksam_ab, grund, erstellt, freigegeben)
       values ($1, 'eakte.regelwerk', $2::text, $2::text::uuid, 1, $3, 'freigegeben', $4, 'Bestand für Messungen', $4, $4)`,
      [fassungId(stelle), id, JSON.stringify(vorlage.regelwerk), new Date(BEGINN)],
    )
  }
}

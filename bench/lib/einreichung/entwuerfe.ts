import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { liesConfig, pflicht } from '../../../src/config.ts'
import { hausBauen } from '../../../src/haus.ts'
import { bogenBeginnen } from '../../../src/modules/antrag/bogen/speichern.ts'
import { volleFamilie } from '../../../src/modules/antrag/einreichen/pruefstand/familie.ts'
import { formulareInKraft } from '../../../src/modules/antrag/formulare/fassung.ts'
import { alsKunde } from '../../../src/platform/database/index.ts'
import type { Anlage } from '../anlage.ts'
import { angemeldet } from '../sitzung.ts'

export interface Antragstellende {
  readonly kontoId: string
  readonly keks: string
}

const GLEICHZEITIG = 8

/**
 * Customers whose Hauptantrag is filled in and not sent: a family of four that rents a flat, self-employed with a second job, every
 * question answered. They are put into the record of persons first, as after a conversion. Filling in is not what is measured.
 */
export async function entwuerfe(anlage: Anlage, anzahl: number): Promise<Antragstellende[]> {
  const zeilen = await anlage.sql(
    `select a.konto_id, a.person_id, a.dienststelle_id, a.id from antrag.antrag a
     where a.eingegangen < now() - interval '7 months'
       and not exists (select 1 from antrag.antrag neuer where neuer.konto_id = a.konto_id and neuer.eingegangen > a.eingegangen)
       and not exists (select 1 from antrag.bogen b where b.konto_id = a.konto_id)
     order by a.id limit $1`,
    [anzahl],
  )
  if (zeilen.length < anzahl)
    throw new Error(`Der Bestand ist zu klein: ${anzahl} Kunden nötig. Bitte --personen höher setzen.`)
  const alle = zeilen.map((zeile) => ({
    kontoId: String(zeile['konto_id']),
    personId: String(zeile['person_id']),
    dienststelleId: String(zeile['dienststelle_id']),
    antragId: String(zeile['id']),
  }))
  await anlage.sql(`update step.person set art = 'inhouse' where id = any ($1) and art <> 'inhouse'`, [
    alle.map(({ personId }) => personId),
  ])
  await begonnen(anlage, alle)
  const konten = alle.map(({ kontoId }) => kontoId)
  const kekse = await angemeldet(anlage, 'kunde', konten)
  return konten.map((kontoId, nr) => ({ kontoId, keks: kekse[nr] ?? '' }))
}

interface Anfang {
  readonly kontoId: string
  readonly personId: string
  readonly dienststelleId: string
  readonly antragId: string
}

/** By the code of the portal, beside it: with its keys, as its own role. */
async function begonnen({ ordner }: Anlage, alle: readonly Anfang[]): Promise<void> {
  const umgebung = parseEnv(readFileSync(join(ordner, 'geheimnisse', 'einstellungen'), 'utf8'))
  const config = liesConfig({ DEMO: '1', LOG: 'silent', ...umgebung })
  const haus = hausBauen(config, pflicht(config, 'DATABASE_URL_APP'))
  const inhalt = { antworten: volleFamilie() }
  const rest = [...alle]
  const einer = async (): Promise<void> => {
    for (let wer = rest.pop(); wer !== undefined; wer = rest.pop()) {
      const anfang = { ...wer, art: 'hauptantrag' } as const
      await alsKunde(haus.db, { kontoId: wer.kontoId, personIds: [wer.personId] }, async (tx) => {
        const jetzt = haus.uhr.jetzt()
        const fassungId = await formulareInKraft(tx, jetzt)
        await bogenBeginnen(tx, haus.krypto, { ...anfang, fassungId }, inhalt, jetzt)
      })
    }
  }
  try {
    await Promise.all(Array.from({ length: GLEICHZEITIG }, einer))
  } finally {
    await haus.ende()
  }
}

import { z } from 'zod'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import { alsSystem, type PersonalZugriff, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type Arbeiter, uebergeben } from '../../../platform/uebergabe/index.ts'
import { oeffne, verschliesse } from '../krypt.ts'
import type { Frage } from './kriterien.ts'

const STUNDE_S = 3600

const inhaltform = z.object({
  worte: z.string(),
  mehr: z.boolean(),
  /** Persons of one's own Dienststelle by id: what the page shows of them is read anew. */
  treffer: z.array(z.string()),
  /** Of other Dienststellen: all that was told. */
  zeilen: z.array(
    z.object({
      personId: z.string().nullable(),
      name: z.string(),
      geburt: z.string().nullable(),
      ort: z.string().nullable(),
      dienststellen: z.array(z.string()),
    }),
  ),
})

/** What is kept of a search for an hour. */
export type Suchinhalt = z.infer<typeof inhaltform>
export type Fundzeile = Suchinhalt['zeilen'][number]

/** Keeps a result for its author for an hour, encrypted, so that nothing personal stands in the page's address. */
export async function merken(
  tx: Transaction,
  krypto: Krypto,
  wer: PersonalZugriff,
  inhalt: Suchinhalt,
  ueberall: boolean,
  jetzt: Instant,
): Promise<string> {
  const id = neueId()
  const endet = plusSekunden(jetzt, STUNDE_S)
  const bytes = await verschliesse(tx, krypto, wer.personalId, 'suche', id, JSON.stringify(inhalt))
  await tx
    .insertInto('step.suche')
    .values({ id, personal_id: wer.personalId, ueberall, inhalt: bytes, endet })
    .execute()
  await uebergeben(tx, { art: 'step.suche-loeschen', bezug: id, faellig: endet })
  return id
}

/** The result of one's own search; undefined when its hour is over. */
export async function gemerkt(
  tx: Transaction,
  krypto: Krypto,
  id: string,
  jetzt: Instant,
): Promise<(Suchinhalt & { readonly ueberall: boolean }) | undefined> {
  const zeile = await tx
    .selectFrom('step.suche')
    .select(['inhalt', 'ueberall'])
    .where('id', '=', id)
    .where('endet', '>', jetzt)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const inhalt = inhaltform.parse(JSON.parse(await oeffne(tx, krypto, 'suche', id, zeile.inhalt)))
  return { ...inhalt, ueberall: zeile.ueberall }
}

/** Deletes a search when its hour is over. */
export const sucheLoeschenArbeiter: Arbeiter = {
  art: 'step.suche-loeschen',
  async bearbeite(haus, { bezug }) {
    await alsSystem(haus.db, 'uebergabe', (tx) => tx.deleteFrom('step.suche').where('id', '=', bezug).execute())
    return { stand: 'zugestellt' }
  },
}

/** What was asked, to read it again above the result. */
export const inWorten = (frage: Frage): string =>
  [
    frage.name === undefined ? '' : `Name ${frage.name}`,
    frage.geburt === undefined ? '' : `geboren ${geburtInWorten(frage.geburt)}`,
    frage.nummer === undefined ? '' : `Nummer ${frage.nummer}`,
    frage.anschrift === undefined ? '' : `Anschrift ${frage.anschrift}`,
    frage.kontakt === undefined ? '' : `Telefon oder E-Mail ${frage.kontakt}`,
  ]
    .filter((teil) => teil !== '')
    .join(', ')

const geburtInWorten = ({ jahr, monat, tag }: NonNullable<Frage['geburt']>): string =>
  [tag, monat, jahr].filter((teil) => teil !== undefined).join('.')

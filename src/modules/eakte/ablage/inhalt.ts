import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Datei } from '../../../platform/ordner/index.ts'
import type { Paket } from '../paket.ts'

const tag = z.iso.date()

/** Content of daten.json. inhalte/schemata/daten.schema.json is made from it. */
export const datenSchema = z.strictObject({
  version: z.literal(1),
  paket: z.uuid(),
  art: z.string(),
  referenz: z.string(),
  person: z.strictObject({ vorname: z.string(), nachname: z.string(), geburtsdatum: tag }),
  angaben: z.unknown().describe('Je nach Art. Ihr Schema liegt als angaben.schema.json bei, wenn es eines gibt.'),
})

/** Content of manifest.json. inhalte/schemata/manifest.schema.json is made from it. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  paket: z.uuid().describe('Kennung des Pakets. Kommt sie ein zweites Mal, ist es dasselbe Paket.'),
  art: z.string(),
  dienststelle: z.string(),
  referenz: z.string(),
  betreff: z.string(),
  eingegangen: z.iso.datetime().describe('Eingang, Weltzeit'),
  tagDerAntragstellung: tag,
  wirktAb: tag.describe('Erster des Monats (§ 37 SGB II)'),
  auftraege: z.array(z.strictObject({ art: z.string(), faellig: tag.optional() })),
  dateien: z.array(
    z.strictObject({
      name: z.string(),
      rolle: z.enum(['dokument', 'daten', 'schema']),
      titel: z.string(),
      groesse: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

type Rolle = z.infer<typeof manifestSchema>['dateien'][number]['rolle']

const json = (wert: unknown): Buffer => Buffer.from(`${JSON.stringify(wert, null, 2)}\n`)

/** Name of a document in the folder: its number and what is harmless of its name. */
export const dateiname = (nummer: number, name: string): string =>
  `${String(nummer).padStart(2, '0')}-${name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(-80)}`

/**
 * All files of a package: documents, data, schemata, and last the manifest with the hash of each.
 * @param dokumente contents in the order of paket.dokumente
 * @param schemata schema files that go with the data
 */
export function dateien(
  paket: Paket,
  kennung: string,
  dokumente: readonly Uint8Array[],
  schemata: readonly Datei[],
): Datei[] {
  const daten: z.infer<typeof datenSchema> = {
    version: 1,
    paket: paket.id,
    art: paket.art,
    referenz: paket.referenz,
    person: paket.person,
    angaben: paket.daten,
  }
  const inhalt: (Datei & { rolle: Rolle; titel: string })[] = [
    ...paket.dokumente.map(({ dateiname: name, titel }, i) => ({
      name: dateiname(i + 1, name),
      inhalt: dokumente[i] ?? new Uint8Array(),
      rolle: 'dokument' as const,
      titel,
    })),
    { name: 'daten.json', inhalt: json(daten), rolle: 'daten', titel: 'Angaben' },
    ...schemata.map((datei) => ({ ...datei, rolle: 'schema' as const, titel: 'Schema' })),
  ]
  return [...inhalt, { name: 'manifest.json', inhalt: json(manifest(paket, kennung, inhalt)) }]
}

function manifest(
  paket: Paket,
  kennung: string,
  inhalt: readonly (Datei & { rolle: Rolle; titel: string })[],
): z.infer<typeof manifestSchema> {
  return {
    version: 1,
    paket: paket.id,
    art: paket.art,
    dienststelle: kennung,
    referenz: paket.referenz,
    betreff: paket.betreff,
    eingegangen: paket.eingegangen.toISOString(),
    tagDerAntragstellung: paket.tag,
    wirktAb: paket.wirktAb,
    auftraege: [{ art: paket.art }, ...(paket.auftraege ?? [])],
    dateien: inhalt.map(({ name, rolle, titel, inhalt: bytes }) => ({
      name,
      rolle,
      titel,
      groesse: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
}

import { z } from 'zod'
import { gibtEsTag, type Tag } from '../../../platform/clock/index.ts'
import { strassenform } from '../zustaendigkeit/strasse.ts'

const leer = z.literal('').transform(() => null)
const oderLeer = <S extends z.ZodType>(schema: S) => z.union([leer, schema])

const tag = z.string().refine(
  (text) => {
    const [, jahr, monat, tagImMonat] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
    return gibtEsTag(Number(jahr), Number(monat), Number(tagImMonat))
  },
  { error: 'Diesen Tag gibt es nicht. Beispiel: 2027-01-01' },
)
const nummer = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, { error: 'Eine Hausnummer hat hier nur Ziffern, ohne Buchstaben.' })
  .transform(Number)

/** One line of a district file. Columns that are missing count as empty. */
export const bezirkszeile = z
  .object({
    kennung: z.string().min(1, { error: 'Die Kennung der Dienststelle fehlt.' }),
    plz: oderLeer(z.string().regex(/^\d{5}$/, { error: 'Eine Postleitzahl hat 5 Ziffern.' })).default(null),
    ags: oderLeer(
      z.string().regex(/^\d{5}$/, { error: 'Gebraucht werden die ersten 5 Stellen des AGS (der Kreis).' }),
    ).default(null),
    strasse: oderLeer(z.string()).default(null),
    hausnummer_von: oderLeer(nummer).default(null),
    hausnummer_bis: oderLeer(nummer).default(null),
    seite: z
      .enum(['', 'alle', 'gerade', 'ungerade'], { error: 'Die Seite heißt gerade, ungerade oder alle.' })
      .default('alle')
      .transform((seite) => (seite === '' ? 'alle' : seite)),
    gueltig_ab: tag,
    gueltig_bis: oderLeer(tag).default(null),
  })
  .superRefine((zeile, ctx) => {
    for (const [feld, satz] of widersprueche(zeile)) ctx.addIssue({ code: 'custom', path: [feld], message: satz })
  })
  .transform((zeile) => ({ ...zeile, strasse_such: zeile.strasse === null ? null : strassenform(zeile.strasse) }))

export type Bezirkszeile = z.infer<typeof bezirkszeile>

interface Grenzen {
  plz: string | null
  ags: string | null
  strasse: string | null
  hausnummer_von: number | null
  hausnummer_bis: number | null
  seite: string
  gueltig_ab: Tag
  gueltig_bis: Tag | null
}

function* widersprueche(zeile: Grenzen): Generator<[string, string]> {
  const { plz, ags, strasse, hausnummer_von: von, hausnummer_bis: bis, gueltig_ab: ab, gueltig_bis: ende } = zeile
  if (plz === null && ags === null) yield ['plz', 'Es fehlt die Postleitzahl oder der Kreis (AGS).']
  if (strasse !== null && plz === null) yield ['strasse', 'Zu einer Straße gehört eine Postleitzahl.']
  const mitNummer = von !== null || bis !== null || zeile.seite !== 'alle'
  if (mitNummer && strasse === null) yield ['hausnummer_von', 'Zu Hausnummern gehört eine Straße.']
  if ((von ?? 0) > (bis ?? Infinity)) yield ['hausnummer_bis', '„bis“ liegt vor „von“.']
  if (ende !== null && ende < ab) yield ['gueltig_bis', 'Das Ende liegt vor dem Anfang.']
}

import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.object({
  dienststellen: z.array(z.object({ schluessel: z.string(), name: z.string() })),
  rollen: z.record(z.string(), z.string()),
  personal: z.array(
    z.object({
      sub: z.string(),
      vorname: z.string(),
      nachname: z.string(),
      dienststelle: z.string(),
      rolle: z.string(),
    }),
  ),
})

/** An invented staff member that one can sign in as. */
export interface Demoperson {
  /** Subject at the identity provider. */
  sub: string
  vorname: string
  nachname: string
  /** Name of the Dienststelle as people read it. */
  dienststelle: string
  rolle: string
}

/** Reads inhalte/demo/personal.json: a line per role of a person. Throws when a person names a Dienststelle or role that the file doesn't have. */
export async function liesPersonal(datei: string | URL): Promise<Demoperson[]> {
  const { dienststellen, rollen, personal } = schema.parse(JSON.parse(await readFile(datei, 'utf8')))
  const namen = new Map(dienststellen.map(({ schluessel, name }) => [schluessel, name]))
  const gefunden = new Map<string, Demoperson>()
  for (const { sub, vorname, nachname, ...zeile } of personal) {
    const dienststelle = namen.get(zeile.dienststelle)
    const rolle = rollen[zeile.rolle]
    if (!dienststelle || !rolle) throw new Error(`${String(datei)}: Dienststelle oder Rolle von ${sub} fehlt.`)
    const schon = gefunden.get(sub)
    gefunden.set(sub, { sub, vorname, nachname, dienststelle, rolle: schon ? `${schon.rolle}, ${rolle}` : rolle })
  }
  return [...gefunden.values()]
}

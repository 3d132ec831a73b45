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

/** Reads inhalte/demo/personal.json. Throws when a person names a Dienststelle or role that the file doesn't have. */
export async function liesPersonal(datei: string | URL): Promise<Demoperson[]> {
  const { dienststellen, rollen, personal } = schema.parse(JSON.parse(await readFile(datei, 'utf8')))
  const namen = new Map(dienststellen.map(({ schluessel, name }) => [schluessel, name]))
  return personal.map(({ sub, vorname, nachname, ...person }) => {
    const dienststelle = namen.get(person.dienststelle)
    const rolle = rollen[person.rolle]
    if (!dienststelle || !rolle) throw new Error(`${String(datei)}: Dienststelle oder Rolle von ${sub} fehlt.`)
    return { sub, vorname, nachname, dienststelle, rolle }
  })
}

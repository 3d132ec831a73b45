import pg from 'pg'

/** The four roles of an installation. eigner migrates; the others run, own nothing and bypass nothing. */
export const rollen = ['jc_eigner', 'jc_app', 'jc_worker', 'jc_siegel'] as const
export type Rolle = (typeof rollen)[number]

/**
 * Creates roles and database where missing and sets the passwords, as a superuser.
 * Does what docs/betrieb.md lets a database administrator do by hand.
 */
export async function rollenAnlegen(superUrl: string, name: string, passwoerter: Record<Rolle, string>): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    for (const rolle of rollen) {
      const da = await client.query('select 1 from pg_roles where rolname = $1', [rolle])
      const verb = da.rowCount === 0 ? 'create' : 'alter'
      await client.query(
        `${verb} role ${rolle} login nosuperuser nocreatedb nocreaterole nobypassrls password ${client.escapeLiteral(passwoerter[rolle])}`,
      )
    }
    const da = await client.query('select 1 from pg_database where datname = $1', [name])
    if (da.rowCount === 0) {
      await client.query(
        `create database ${client.escapeIdentifier(name)} owner jc_eigner template template0 encoding 'UTF8'`,
      )
    }
    await client.query(`revoke all on database ${client.escapeIdentifier(name)} from public`)
    await client.query(`grant connect on database ${client.escapeIdentifier(name)} to jc_app, jc_worker, jc_siegel`)
  } finally {
    await client.end()
  }
}

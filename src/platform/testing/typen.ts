import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { wurzel } from '../../config.ts'

const ausgabe = join(wurzel, 'src/platform/database/generated.ts')

/**
 * Writes the types of all tables from a migrated database, or compares them with the committed ones.
 * @param url database in the newest state, as superuser
 * @throws Error when comparing and they differ
 */
export async function typenErzeugen(url: string, weise: 'schreiben' | 'vergleichen'): Promise<void> {
  const argumente = [
    join(wurzel, 'node_modules/kysely-codegen/dist/cli/bin.js'),
    '--url',
    url,
    '--dialect',
    'postgres',
    '--out-file',
    ausgabe,
    '--date-parser',
    'string',
    '--type-mapping',
    '{"int8":"number"}',
    '--exclude-pattern',
    'public.*',
    ...(weise === 'vergleichen' ? ['--verify'] : []),
  ]
  await promisify(execFile)(process.execPath, argumente, { cwd: wurzel })
}

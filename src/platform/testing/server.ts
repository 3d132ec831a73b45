import { starteEingebettet } from '../database/eingebettet.ts'

/** The server that a test file makes its database on. */
export interface TestServer {
  /** Superuser, database `postgres`. */
  url: string
  ende(): Promise<void>
}

let eigener: Promise<TestServer> | undefined

/**
 * The one server of the whole run that script/test started; a file that is run by hand gets a throw-away server of
 * its own (0.9 s), which ends with the file.
 */
export function testServer(): Promise<TestServer> {
  const url = process.env['TEST_DATENBANK_ADMIN']
  if (url !== undefined) return Promise.resolve({ url, ende: () => Promise.resolve() })
  eigener ??= starteEingebettet()
  return eigener
}

import type { TestEvent } from 'node:test/reporters'

/** One result of a test, as the reporter hands it on to script/test. */
export interface Testergebnis {
  art: 'gut' | 'schlecht' | 'ausgelassen'
  name: string
  /** Reason of a failure or of leaving it out. */
  grund: string
}

/** Reporter for node:test: one JSON line per finished test; suites are not counted. */
export default async function* melder(ereignisse: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const ereignis of ereignisse) {
    const ergebnis = lies(ereignis)
    if (ergebnis) yield `${JSON.stringify(ergebnis)}\n`
  }
}

function lies(ereignis: TestEvent): Testergebnis | undefined {
  if (ereignis.type !== 'test:pass' && ereignis.type !== 'test:fail') return undefined
  const { name, skip, todo, details } = ereignis.data
  if (details.type === 'suite' && ereignis.type === 'test:pass') return undefined
  if (skip !== undefined || todo !== undefined) return { art: 'ausgelassen', name, grund: String(skip ?? todo) }
  if (ereignis.type === 'test:pass') return { art: 'gut', name, grund: '' }
  const error: Error & { failureType?: string } = ereignis.data.details.error
  // A parent that failed only because of its children would be counted twice.
  if (error.failureType === 'subtestsFailed') return undefined
  const ursache = error.cause instanceof Error ? error.cause : error
  return { art: 'schlecht', name, grund: ursache.stack ?? ursache.message }
}

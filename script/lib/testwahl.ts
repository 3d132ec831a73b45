import { parseArgs } from 'node:util'

const AUFRUF = 'Aufruf: script/test [--ohne WERKZEUG]… [TEIL-DES-PFADES…]'

/** What a developer asked for. */
interface Testwahl {
  /** Parts of paths: only those files. */
  readonly teile: readonly string[]
  /** Tools by name whose tests may be left out here; everybody else's run fails without them. */
  readonly ohne: readonly string[]
}

/** Reads the arguments. @throws Error with how to call it */
export function testwahl(argumente: readonly string[]): Testwahl {
  try {
    const { values, positionals } = parseArgs({
      args: [...argumente],
      allowPositionals: true,
      options: { ohne: { type: 'string', multiple: true, default: [] } },
    })
    return { teile: positionals, ohne: values.ohne }
  } catch {
    throw new Error(AUFRUF)
  }
}

/** A test that was left out counts as failed, unless its reason begins with a tool that was named: silence proves nothing. */
export const istHingenommen = (grund: string, ohne: readonly string[]): boolean =>
  ohne.some((name) => grund === name || grund.startsWith(`${name} `))

import type { Config } from '../../../config.ts'
import { clamd } from './clamd.ts'
import type { Scanner } from './scanner.ts'

/** EICAR's test file, in two parts so that no scanner finds it here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** The demonstration's stand-in: knows the test file and nothing else. */
const vorfuehrung: Scanner = {
  pruefe: (bytes) => Promise.resolve(bytes.includes(EICAR) ? 'befallen' : 'sauber'),
}

/** Nobody scans: no file is ever opened. */
const keiner: Scanner = { pruefe: () => Promise.resolve('stumm') }

/** The scanner that the setting CLAMD names; without it the demonstration has a stand-in, and every other house none. */
export function scannerAus(config: Pick<Config, 'CLAMD' | 'DEMO'>): Scanner {
  if (config.CLAMD !== undefined) return clamd(config.CLAMD)
  return config.DEMO ? vorfuehrung : keiner
}

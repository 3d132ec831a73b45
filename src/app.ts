import { antrag } from './modules/antrag/index.ts'
import { konto } from './modules/konto/index.ts'
import { organisation } from './modules/organisation/index.ts'
import { portal } from './modules/portal/index.ts'
import { weisung } from './modules/weisung/index.ts'
import type { Modul } from './platform/modul.ts'

/** The modules in their order: the table of contents, and the rule for imports. */
export const module: readonly Modul[] = [weisung, organisation, konto, antrag, portal]

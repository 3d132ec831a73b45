import type { Config } from '../../../config.ts'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'

/** Whether customers may send files with a message on the day of `jetzt` (PF-11): a dated switch of the installation. */
export const anlagenErlaubt = (
  { POSTFACH_ANLAGEN_AB: ab }: Pick<Config, 'POSTFACH_ANLAGEN_AB'>,
  jetzt: Instant,
): boolean => tagInBerlin(jetzt) >= ab

import type { Instant } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { codebrief } from '../druck/codebrief.ts'
import type { Blatt } from './command.ts'

/** The sheet for handing over at the desk: the same as the letter, with the name alone in the window. */
export function blattSetzen(
  haus: Haus,
  stelle: Dienststelle,
  { empfaenger, ...blatt }: Blatt & { benutzername?: string | undefined },
  am: Instant,
): Promise<Buffer> {
  const angaben = { ...empfaenger, ...blatt, stelle, am }
  const { vermerk: _, falzmarken: __, ...rest } = codebrief(angaben, haus.config.basisUrl)
  const { vorlage, daten } = brief(rest)
  return haus.pdf.setze(vorlage, daten, 'a-2a')
}

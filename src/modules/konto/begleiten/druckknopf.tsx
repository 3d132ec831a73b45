import { Formular, Knopf } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Begleitung } from './query.ts'

/** Prints the sheet with the newest code, as long as it is not on paper. */
export const Druckknopf = ({ b, art }: { b: Begleitung; art: 'freischaltcode' | 'zugangsdaten' }) => {
  const { code, person, briefe } = b
  const mitBrief = briefe.some((brief) => code && brief.art === code.art && brief.beauftragt >= code.ausgestellt)
  if (code === undefined || !code.druckbar || code.art !== art || mitBrief) return null
  return (
    <Formular aktion={pfade.blatt(person.id, code.id)}>
      <Knopf>Blatt drucken</Knopf>
    </Formular>
  )
}

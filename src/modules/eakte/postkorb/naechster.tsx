import { Formular, Knopf } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'

/** Takes the free order of a Postkorb that is due first. */
export const Naechster = ({ korb }: { korb: string }) => (
  <Formular aktion={pfade.naechster(korb)}>
    <Knopf taste="n">Nächsten Auftrag nehmen</Knopf>
  </Formular>
)

import { Absatz, Formular, Knopf, Ueberschrift } from '../../../platform/html/index.ts'
import type { Probestand } from '../../postfach/index.ts'
import { pfade } from '../pfade.ts'
import { standsatz } from './worte.ts'

interface Props {
  readonly schluessel: string
  /** As it is stored in the draft. */
  readonly adresse: string
  readonly stand: Probestand
}

/** What is known of the mailbox of an Anliegen, and a probe to be sent there (KT-02). */
export const Probe = ({ schluessel, adresse, stand }: Props) => (
  <>
    <Ueberschrift ebene={2}>Ist das Postfach erreichbar?</Ueberschrift>
    <Absatz>
      {adresse}: {standsatz(stand)}
    </Absatz>
    <Absatz art="klein">
      Eine Probe-Nachricht enthält nichts über Menschen. Wer sie liest, antwortet aus diesem Postfach.
    </Absatz>
    <Formular aktion={pfade.probe(schluessel)}>
      <Knopf art="sekundaer">Probe-Nachricht senden</Knopf>
    </Formular>
  </>
)

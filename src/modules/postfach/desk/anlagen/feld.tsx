import { type Datei, Dateifeld } from '../../../../platform/eingang/index.ts'
import type { Meldungen } from '../../../../platform/forms/index.ts'
import { pfade } from '../pfade.ts'

interface Props {
  readonly dateien: readonly Datei[]
  readonly meldungen: Meldungen
}

/** Files that go along with a message of the office; none is fine. */
export const Anlagenfeld = ({ dateien, meldungen }: Props) => (
  <Dateifeld
    name="datei"
    label="Datei mitschicken (freiwillig)"
    hinweis="PDF oder Foto, höchstens 10 Dateien. Auch sie werden in der Akte abgelegt."
    fehler={meldungen.fuer('datei-neu')}
    dateien={dateien}
    wo={pfade.datei}
  />
)

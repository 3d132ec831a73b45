import type { Datei } from '../../../../platform/eingang/index.ts'
import { eingegeben, wert } from '../../../../platform/forms/index.ts'
import { Formular, Knopf, Knopfreihe, Textbereich } from '../../../../platform/html/index.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { Anlagenfeld } from '../anlagen/feld.tsx'
import { Anliegenwahl, type AnPersonProps, AnPersonSeite } from '../an-person.tsx'
import { pfade } from '../pfade.ts'

interface Props extends AnPersonProps {
  /** Those that are to go along; undefined while messages carry none (PF-11). */
  dateien: readonly Datei[] | undefined
}

/** The office writes first (PF-08). */
export const NeuSeite = (props: Props) => {
  const { personId, dateien, eingabe, meldungen } = props
  return (
    <AnPersonSeite {...props} titel="Neue Nachricht">
      <Formular
        aktion={pfade.neu(personId)}
        schluessel={wert(eingabe, 'schluessel')}
        mitDateien={dateien !== undefined}
      >
        <Anliegenwahl {...props} />
        <Textbereich {...eingegeben('text', eingabe, meldungen)} label="Nachricht" zeilen={8} max={TEXT_HOECHSTENS} />
        {dateien && <Anlagenfeld dateien={dateien} meldungen={meldungen} />}
        <Knopfreihe>
          <Knopf name="aktion" wert="senden">
            Nachricht senden
          </Knopf>
          <Knopf art="leise" href={pfade.ausOutlook(personId)}>
            Aus Outlook schreiben
          </Knopf>
        </Knopfreihe>
      </Formular>
    </AnPersonSeite>
  )
}

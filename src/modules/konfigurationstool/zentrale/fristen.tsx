import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Datumsfeld, Formular, Knopf, Knopfreihe } from '../../../platform/html/index.ts'
import { type Erinnerung, type Frist, fristfunktionen } from '../../konfiguration/index.ts'
import { Erinnerungsliste, Fristliste } from '../erinnern/liste.tsx'
import { pfade } from '../pfade.ts'
import { fristworte } from '../worte.ts'

interface Props {
  dienststelleId: string
  fristen: readonly Frist[]
  erinnerungen: readonly Erinnerung[]
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Until when the office should have settings of its own, and how it was reminded (KT-06). */
export const Fristen = ({ dienststelleId, fristen, erinnerungen, eingabe, meldungen }: Props) => (
  <>
    <Fristliste fristen={fristen} aktion={pfade.stelle(dienststelleId, 'erinnern')} />
    <Absatz art="klein">
      14 und 2 Tage vorher erinnern wir mit einer E-Mail. Danach gilt die Vorgabe weiter, bis es eigene Einstellungen
      gibt.
    </Absatz>
    <Formular aktion={pfade.stelle(dienststelleId, 'frist')}>
      <Auswahl
        {...eingegeben('funktion', eingabe, meldungen)}
        label="Wofür gilt die Frist?"
        moeglichkeiten={fristfunktionen.map((funktion) => ({ wert: funktion, text: fristworte[funktion] }))}
      />
      <Datumsfeld {...eingegebenerTag('bis', eingabe, meldungen)} label="Letzter Tag" />
      <Knopfreihe>
        <Knopf>Frist setzen</Knopf>
      </Knopfreihe>
    </Formular>
    <Erinnerungsliste erinnerungen={erinnerungen} />
  </>
)

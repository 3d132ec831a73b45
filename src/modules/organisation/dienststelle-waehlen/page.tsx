import { Absatz, Auswahl, type DeskRahmen, DeskSeite, Formular, Knopf } from '../../../platform/html/index.ts'
import type { Beschaeftigt } from '../personal/rollen.ts'

interface Props {
  rahmen: DeskRahmen
  stellen: Beschaeftigt['stellen']
  /** The one worked for until now. */
  bisher: string | undefined
  ziel: string
  fehler?: string | undefined
}

export const DienststelleSeite = ({ rahmen, stellen, bisher, ziel, fehler }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Für welche Dienststelle arbeiten Sie gerade?"
    bereich="Anmeldung"
    fehler={fehler === undefined ? [] : [{ feld: 'dienststelle', text: fehler }]}
  >
    <Absatz>Sie sehen immer nur die Vorgänge einer Dienststelle. Sie können jederzeit wechseln.</Absatz>
    <Formular aktion="/arbeitsplatz/dienststelle" versteckt={{ weiter: ziel }}>
      <Auswahl
        name="dienststelle"
        label="Dienststelle"
        moeglichkeiten={stellen.map(({ id, name }) => ({ wert: id, text: name }))}
        wert={bisher}
        fehler={fehler}
      />
      <Knopf>Hier arbeiten</Knopf>
    </Formular>
  </DeskSeite>
)

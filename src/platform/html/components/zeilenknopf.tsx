import { Formular } from './formular.tsx'
import { Knopf } from './knopf.tsx'

interface Props {
  aktion: string
  /** Id of the row that it is about: it names the button to those who do not see the table. */
  zeile: string
  children: string
}

/** What can be done about one row of a table. */
export const Zeilenknopf = ({ aktion, zeile, children }: Props) => (
  <Formular aktion={aktion}>
    <Knopf art="sekundaer" klein beschriebenVon={`zeile-${zeile}`}>
      {children}
    </Knopf>
  </Formular>
)

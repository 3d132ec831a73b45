import { Absatz, DeskSeite } from '../../../platform/html/index.ts'
import { Ablehnung, Information } from './ablehnung.tsx'
import type { Abschnittprops } from './abschnitt.tsx'
import { Briefe } from './briefe.tsx'
import { Freischaltcode } from './freischaltcode.tsx'
import { Konto } from './konto.tsx'
import { kontopfad, personzeile } from './kopf.ts'
import { staende } from './texte.ts'

/** A person's account as staff support it: its state, codes and letters, refusal, "informed on" (KO-08 to KO-10, KO-14). */
export const OnlineKontoSeite = (props: Abschnittprops) => {
  const { rahmen, b, stand, fehler } = props
  const satz = stand === undefined ? undefined : staende[stand]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Online-Konto"
      bereich="STEP"
      untertitel={personzeile(b.person)}
      pfad={kontopfad(b.person)}
      stand={satz === undefined ? undefined : { text: satz }}
      fehler={fehler === undefined ? [] : [{ feld: 'weg', text: fehler }]}
    >
      <Konto {...props} />
      <Freischaltcode {...props} />
      <Ablehnung {...props} />
      <Information {...props} />
      <Briefe {...props} />
      <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

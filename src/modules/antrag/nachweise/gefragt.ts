import type { Haus } from '../../../platform/haus.ts'
import type { PortalRahmen } from '../../../platform/html/index.ts'
import { mitFestem, zaehlende } from '../../strecke/index.ts'
import { umgebung } from '../bogen/blatt/anzeige.tsx'
import type { Formularart } from '../bogen/formularart.ts'
import type { OffenerBogen } from '../bogen/offen.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'

/** An evidence that a form asks for, in words. */
export interface Gefragt {
  readonly code: string
  readonly instanz: string
  /** Below the form's own address. */
  readonly adresse: string
  readonly titel: string
  readonly hilfe: string | undefined
  /** The question whose answer asks for it: its id, and in words. */
  readonly id: string
  readonly frage: string
  /** Only if there is one: never missing. */
  readonly falls: boolean
}

/** All evidence that the answers given so far ask for, with the reason: what is frozen when the form is sent now. */
export function gefragteNachweise(haus: Haus, rahmen: PortalRahmen, art: Formularart, offen: OffenerBogen): Gefragt[] {
  const { worte, name } = umgebung(haus, rahmen, art, offen)
  const { strecke, umstaende, bogen } = offen
  const antworten = zaehlende(strecke, mitFestem(bogen.antworten, art.umfang), umstaende)
  const { nachweise, nachweiseFallsVorhanden } = ergebnisDer(strecke, art.art, { antworten, ...umstaende })
  const inWorten =
    (falls: boolean) =>
    (n: (typeof nachweise)[number]): Gefragt => {
      const person = name(Number(/^person\/(\d+)/.exec(n.instanz)?.[1] ?? 0))
      const texte = worte.nachweis(n.code)
      return {
        ...n,
        id: n.frage,
        falls,
        adresse: `nachweise/${n.code}/${n.instanz.replaceAll('/', '-')}`,
        titel: person === undefined ? texte.name.text : `${texte.name.text} – ${person}`,
        hilfe: texte.hilfe?.text,
        frage: worte.frage(n.frage, { person }).text,
      }
    }
  return [...nachweise.map(inWorten(false)), ...nachweiseFallsVorhanden.map(inWorten(true))]
}

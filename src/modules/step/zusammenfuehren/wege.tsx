import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  Formular,
  Knopf,
  Knopfreihe,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Anhang } from '../../../platform/modul.ts'
import type { Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'

/** What the page of one merge shows. */
export interface Zusammenfuehrungsprops {
  rahmen: DeskRahmen
  z: Zusammenfuehrung
  /** Office of the one who looks. */
  eigene: string
  /** What came in under each id since the merge, once it is undone. */
  seither: readonly Anhang[]
  eingabe: Eingabe
  meldungen: Meldungen
  getan?: string | undefined
}

/** What may be done with it: seen, objected to, undone. */
export const Wege = ({ z, eigene, eingabe, meldungen }: Zusammenfuehrungsprops) => {
  const fremde = z.dienststelle_id !== eigene
  const eigenerWiderspruch = z.widerspruch_stelle_id === eigene
  return (
    <>
      {z.offen && z.widerspruch === null && (
        <Formular aktion={pfade.zusammenfuehrung(z.id, 'gesehen')}>
          <Knopfreihe>
            <Knopf>In Ordnung, gesehen</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      {eigenerWiderspruch && (
        <Formular aktion={pfade.zusammenfuehrung(z.id, 'zurueckziehen')}>
          <Knopfreihe>
            <Knopf>Widerspruch zurückziehen</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      <Ueberschrift ebene={2}>
        {fremde && z.widerspruch === null ? 'Nicht einverstanden?' : 'Doch nicht dieselbe Person?'}
      </Ueberschrift>
      <Formular aktion={pfade.zusammenfuehrung(z.id, 'aufheben')}>
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Grund"
          hinweis="Er steht im Verlauf und geht an alle beteiligten Dienststellen."
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          {fremde && z.widerspruch === null && (
            <Knopf art="sekundaer" aktion={pfade.zusammenfuehrung(z.id, 'widersprechen')}>
              Widersprechen
            </Knopf>
          )}
          <Knopf art="sekundaer">Rückgängig machen</Knopf>
        </Knopfreihe>
        <Absatz art="klein">
          Danach sind es wieder zwei Personen. Alles bleibt unter der Nummer, unter der es kam. Die beiden werden nicht
          wieder vorgeschlagen, bis sich ihre Daten ändern.
        </Absatz>
      </Formular>
    </>
  )
}

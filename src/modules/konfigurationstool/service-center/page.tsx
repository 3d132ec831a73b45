import { datumswert, type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Datumsfeld,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Select,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { ServiceCenterWeg } from '../../konfiguration/index.ts'
import { pfade } from '../pfade.ts'
import { torworte } from '../worte.ts'
import { Tore } from './tore.tsx'

interface Props {
  rahmen: DeskRahmen
  weg: ServiceCenterWeg
  /** Those one may agree with. */
  center: readonly { readonly id: string; readonly name: string }[]
  eingabe: Eingabe
  meldungen: Meldungen
}

/** How far the office's way into a Service Center is, and what to do next (PF-06). */
export const ServiceCenterSeite = ({ rahmen, weg, center, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Weg ins Service Center"
    bereich="Konfiguration"
    pfad={[{ text: 'Konfiguration', href: pfade.tisch }, { text: 'Weg ins Service Center' }]}
    fehler={meldungen.liste}
  >
    <Absatz art="fett">{torworte[weg.tor]}</Absatz>
    <Tore weg={weg} center={center.find(({ id }) => id === weg.serviceCenterId)?.name} />
    {weg.abgestimmt === undefined && (
      <>
        <Ueberschrift ebene={2}>Abstimmung eintragen</Ueberschrift>
        <Formular aktion={pfade.serviceCenter}>
          <Select
            name="serviceCenter"
            label="Mit welchem Service Center?"
            moeglichkeiten={center.map(({ id, name }) => ({ wert: id, text: name }))}
            wert={wert(eingabe, 'serviceCenter')}
            fehler={meldungen.fuer('serviceCenter')}
            breite={30}
          />
          <Datumsfeld
            name="tag"
            label="Wann haben Sie sich abgestimmt?"
            wert={datumswert(eingabe, 'tag')}
            fehler={meldungen.fuer('tag')}
          />
          <Knopfreihe>
            <Knopf>Abstimmung eintragen</Knopf>
          </Knopfreihe>
        </Formular>
      </>
    )}
  </DeskSeite>
)

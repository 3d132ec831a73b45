import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen } from '../../../platform/forms/index.ts'
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
            {...eingegeben('serviceCenter', eingabe, meldungen)}
            label="Mit welchem Service Center?"
            moeglichkeiten={center.map(({ id, name }) => ({ wert: id, text: name }))}
            breite={30}
          />
          <Datumsfeld {...eingegebenerTag('tag', eingabe, meldungen)} label="Wann haben Sie sich abgestimmt?" />
          <Knopfreihe>
            <Knopf>Abstimmung eintragen</Knopf>
          </Knopfreihe>
        </Formular>
      </>
    )}
  </DeskSeite>
)

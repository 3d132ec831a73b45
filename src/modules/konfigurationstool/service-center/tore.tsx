import { datumLang, type Tag } from '../../../platform/clock/index.ts'
import { Beschreibungsliste } from '../../../platform/html/index.ts'
import type { ServiceCenterWeg } from '../../konfiguration/index.ts'

const tag = (wann: Tag | undefined): string => (wann === undefined ? 'noch nicht' : datumLang(wann))

/** The gates of the way into the Service Center, one after the other (PF-06). */
export const Tore = ({ weg, center }: { weg: ServiceCenterWeg; center: string | undefined }) => (
  <Beschreibungsliste
    angaben={[
      { name: '1. Unterstützungsleistungen eingekauft', wert: weg.gekauft ? 'ja' : 'nein' },
      {
        name: '2. Mit dem Service Center abgestimmt',
        wert: center === undefined ? tag(weg.abgestimmt) : `${tag(weg.abgestimmt)}, ${center}`,
      },
      { name: '3. Von der Zentrale freigegeben', wert: tag(weg.freigegeben) },
      { name: '4. Postfach eingerichtet', wert: tag(weg.eingerichtet) },
      { name: '5. Nutzbar ab', wert: weg.start === undefined ? '6 Wochen nach der Einrichtung' : datumLang(weg.start) },
    ]}
  />
)

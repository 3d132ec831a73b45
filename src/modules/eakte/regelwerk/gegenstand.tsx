import type { Gegenstand } from '../../../platform/fassung/index.ts'
import { kollegennamen } from '../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../pfade.ts'
import { fuellen, leeren } from './entwurf/beginnen.ts'
import { beweise } from './entwurf/beweis.ts'
import { mitKopf } from './entwurf/entwurf.ts'
import { schrittworte } from './entwurf/schritt.ts'
import type { Inhalt } from './entwurf/testfaelle.ts'
import { regelwerk } from './in-kraft.ts'
import { EntwurfBlatt } from './tisch/blatt.tsx'
import { type Blatt, schreiberin } from './tisch/tuer.ts'
import { maengelVon } from './versionen/maengel.ts'
import { unterschiede } from './versionen/unterschied.ts'
import { Unterschiede } from './versionen/unterschiede.tsx'
import { Zeilen } from './versionen/zeilen.tsx'

/** The rulebook, as the life of draft, second person and version knows it (EA-02). */
export const regelwerkGegenstand: Gegenstand<Inhalt, Blatt> = {
  ...regelwerk,
  nachpruefung: 'eakte.regelwerk-nachpruefung',
  pfade,
  werkstatt: pfade.tabelle,
  schrittworte,
  wer: schreiberin,
  namen: kollegennamen,
  fuellen,
  leeren,
  async stand(tx, entwurf, wer) {
    const ganz = await mitKopf(tx, entwurf)
    return { entwurf: ganz, ...(await beweise(tx, ganz, wer.dienststelle.id)) }
  },
  maengel: maengelVon,
  blatt: ({ stand, ...props }) => <EntwurfBlatt {...props} blatt={stand} hier="freigabe" />,
  unterschied: (_, { alt, neu, gegen }) =>
    Promise.resolve(<Unterschiede liste={unterschiede(alt, neu)} gegen={gegen} />),
  inhaltsseite: (_, { inhalt, seite, ort }) => Promise.resolve(<Zeilen {...{ inhalt, seite, ort }} />),
}

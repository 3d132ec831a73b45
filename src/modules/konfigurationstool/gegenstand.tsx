import { tagInBerlin } from '../../platform/clock/index.ts'
import { type Gegenstand, inhaltSetzen } from '../../platform/fassung/index.ts'
import { type Einstellungen, erinnern, vorgabe } from '../konfiguration/index.ts'
import { kollegennamen } from '../organisation/index.ts'
import { EntwurfBlatt } from './entwurf/blatt.tsx'
import { maengelVon, type Stand, standVon } from './entwurf/stand.ts'
import { alsZeilen, lexikon, unterschiede } from './entwurf/unterschied.ts'
import { Angaben, Unterschiede } from './entwurf/unterschiede.tsx'
import { pfade } from './pfade.ts'
import { konfiguration, schreiberin } from './sache.ts'

/** The settings, as the life of draft, second person and version knows them (KT-03, KT-04). */
export const konfigurationGegenstand: Gegenstand<Einstellungen, Stand> = {
  ...konfiguration,
  nachpruefung: 'konfiguration.nachpruefung',
  pfade,
  werkstatt: pfade.liste,
  schrittworte: {
    anliegen: 'Anliegen geändert',
    dauer: 'Bearbeitungsdauer geändert',
    allgemein: 'Allgemeines geändert',
  },
  wer: schreiberin,
  namen: kollegennamen,
  fuellen: (tx, { entwurfId }, inhalt) => inhaltSetzen(tx, entwurfId, inhalt ?? vorgabe),
  stand: standVon,
  maengel: maengelVon,
  melden: (tx, { schluessel, wirksamAb }, jetzt) =>
    erinnern(tx, { dienststelleId: schluessel, anlass: 'nachpruefung', tag: tagInBerlin(wirksamAb ?? jetzt) }, jetzt),
  blatt: (props) => <EntwurfBlatt {...props} hier="freigabe" />,
  async unterschied(tx, { alt = vorgabe, neu, gegen, jetzt }) {
    return <Unterschiede liste={unterschiede(alt, neu, await lexikon(tx, [alt, neu], jetzt))} gegen={gegen} />
  },
  async inhaltsseite(tx, { inhalt, jetzt }) {
    return <Angaben zeilen={alsZeilen(inhalt, await lexikon(tx, [inhalt], jetzt))} />
  },
}

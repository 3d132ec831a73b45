import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  DeskSeite,
  Filter,
  Link,
  Marke,
  Textfeld,
  type DeskRahmen,
} from '../../../platform/html/index.ts'
import { GEBIETE } from '../einlesen/index.ts'
import { zeitraum } from '../geltung-als-text.ts'
import { STICHTAG, WEISUNGEN, weisungPfad } from '../pfade.ts'
import type { Weisungsauskunft } from '../regeln/was-galt.ts'
import { weisungsstaende } from '../texte.ts'
import type { Registereintrag } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  suche: string
  eintraege: readonly (Registereintrag & { auskunft: Weisungsauskunft })[]
}

/** The register: every directive with its validity, its state today, and what the importer reports (WE-01, WE-04). */
export const VerzeichnisSeite = ({ rahmen, suche, eintraege }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Weisungen"
    untertitel={`${eintraege.length} gefunden · Stand heute`}
    aktionen={<Link href={STICHTAG}>Was galt am …</Link>}
  >
    <Filter aktion={WEISUNGEN} aktiv={suche ? [{ text: suche, ohne: WEISUNGEN }] : []}>
      <Textfeld name="suche" label="Nummer, Titel oder Wort" art="search" breite={30} wert={suche} />
    </Filter>
    <Datentabelle
      titel="Weisungen"
      zeilen={eintraege}
      zeilenId={({ nummer }) => nummer}
      leer={
        <Absatz>
          Keine Weisung enthält „{suche}“. <Link href={WEISUNGEN}>Alle Weisungen zeigen</Link>
        </Absatz>
      }
      spalten={[
        { name: 'Weisung', kopf: true, zelle: (eintrag) => <Weisungszelle {...eintrag} /> },
        { name: 'Gültig', zelle: ({ gueltigAb, gueltigBis }) => zeitraum(gueltigAb, gueltigBis) },
        { name: 'Heute', zelle: ({ auskunft }) => <Standzelle auskunft={auskunft} /> },
        { name: 'Gebiete laut Kopf', zelle: gebieteAlsText },
        { name: 'Bericht', zahl: true, zelle: ({ gelesen }) => gelesen.bericht.length },
      ]}
    />
  </DeskSeite>
)

/** Number and day as the link, the title below: one cell, so that no number has to break. */
export const Weisungszelle = ({ nummer, titel, vom }: { nummer: string; titel: string; vom?: Tag }) => (
  <div>
    <Link href={weisungPfad(nummer)}>{nummer}</Link>
    {vom && ` vom ${datumKurz(vom)}`}
    <br />
    {titel}
  </div>
)

/** State of a directive, and whether its rules go on although it has ended (WE-02). */
export const Standzelle = ({ auskunft }: { auskunft: Weisungsauskunft }) => (
  <div>
    <Marke {...weisungsstaende[auskunft.stand]} klein />
    {auskunft.weitergefuehrt > 0 && (
      <>
        <br />
        {auskunft.weitergefuehrt} Regeln weitergeführt
      </>
    )}
    {auskunft.ohneEntscheidung > 0 && (
      <>
        <br />
        <Marke art="warnung" klein text={`${auskunft.ohneEntscheidung} offen`} />
      </>
    )}
  </div>
)

function gebieteAlsText({ gelesen }: Registereintrag): string {
  const genannte = GEBIETE.flatMap((gebiet) => {
    const art = gelesen.gebiete[gebiet]?.art
    return art === undefined || art === 'nicht betroffen' ? [] : [`${gebiet} (${art})`]
  })
  return genannte.join(', ') || 'keines'
}

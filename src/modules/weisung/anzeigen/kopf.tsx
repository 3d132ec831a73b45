import type { ComponentChildren } from 'preact'
import { datumKurz } from '../../../platform/clock/index.ts'
import { Beschreibungsliste, Link, Liste, type Angabe } from '../../../platform/html/index.ts'
import { GEBIETE } from '../einlesen/index.ts'
import type { Verweisliste } from '../einlesen/verweise.ts'
import { endeAlsText } from '../geltung-als-text.ts'
import { weisungPfad } from '../pfade.ts'
import type { Registereintrag } from '../verzeichnis/query.ts'
import { Standzelle } from '../verzeichnis/page.tsx'
import type { Weisungsakte } from './query.ts'

/** The header as printed, with references both ways. */
export const Kopfangaben = ({ akte }: { akte: Weisungsakte }) => {
  const { eintrag, auskunft, imRegister } = akte
  const { gelesen } = eintrag
  const angaben: Angabe[] = [
    { name: 'Stand heute', wert: <Standzelle auskunft={auskunft} /> },
    { name: 'Art und Datum', wert: `${eintrag.art} vom ${datumKurz(eintrag.vom)}` },
    { name: 'Einheit', wert: eintrag.einheit ?? 'nicht lesbar' },
    { name: 'Geschäftszeichen', wert: eintrag.zeichen ?? 'nicht lesbar' },
    { name: 'Gültig ab', wert: datumKurz(eintrag.gueltigAb) },
    { name: 'Gültig bis', wert: endeAlsText(eintrag.ende, eintrag.gueltigBis) },
    ...GEBIETE.map((gebiet) => ({ name: `${gebiet} laut Kopf`, wert: gelesen.gebiete[gebiet]?.art ?? 'fehlt' })),
    { name: '§ 50 Abs. 3 SGB II', wert: paragraf50(gelesen.paragraf50) },
    { name: 'Bezug', wert: <Verweise liste={gelesen.bezug} imRegister={imRegister} /> },
    { name: 'Hebt auf', wert: <Verweise liste={gelesen.aufhebung} imRegister={imRegister} /> },
    ...rueckwaerts('Aufgehoben durch', akte.aufgehobenDurch),
    ...rueckwaerts('Bezug von', akte.bezogenVon),
  ]
  return <Beschreibungsliste angaben={angaben} />
}

const STAENDE = { fehlt: 'Das Feld fehlt', leer: 'Das Feld ist leer', keine: 'keine', genannt: '' }

const Verweise = ({ liste, imRegister }: { liste: Verweisliste; imRegister: ReadonlySet<string> }) =>
  liste.verweise.length === 0 ? (
    <>{STAENDE[liste.stand]}</>
  ) : (
    <Liste
      art="ohne"
      punkte={liste.verweise.map(({ art, gedruckt, nummer, vom, titel }) => (
        <>
          {art} <Nummer gedruckt={gedruckt} nummer={nummer} imRegister={imRegister} />
          {vom && ` vom ${datumKurz(vom)}`}: {titel}
        </>
      ))}
    />
  )

/** The number as printed; where a misprint has a recorded meaning, that too (C19). Linked when it is in the register. */
const Nummer = ({
  gedruckt,
  nummer,
  imRegister,
}: {
  gedruckt: string
  nummer: string | null
  imRegister: ReadonlySet<string>
}) => {
  const text = nummer === null || nummer === gedruckt ? gedruckt : `${gedruckt} (gemeint: ${nummer})`
  if (nummer !== null && imRegister.has(nummer)) return <Link href={weisungPfad(nummer)}>{text}</Link>
  return <>{text} (nicht im Register)</>
}

function rueckwaerts(name: string, eintraege: readonly Registereintrag[]): Angabe[] {
  if (eintraege.length === 0) return []
  const punkte: ComponentChildren[] = eintraege.map(({ nummer, titel }) => (
    <>
      <Link href={weisungPfad(nummer)}>{nummer}</Link>: {titel}
    </>
  ))
  return [{ name, wert: <Liste art="ohne" punkte={punkte} /> }]
}

function paragraf50({ kopf, text }: { kopf: boolean; text: boolean }): string {
  if (kopf && text) return 'im Kopf und im Text'
  if (kopf) return 'nur im Kopf'
  return text ? 'nur im Text' : 'nicht genannt'
}

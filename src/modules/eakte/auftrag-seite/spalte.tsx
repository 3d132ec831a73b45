import { datumKurz, tagInBerlin, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Hinweis,
  Link,
  Liste,
  type Symbolname,
  Ueberschrift,
  Verlauf,
} from '../../../platform/html/index.ts'
import { kurzfassungVon } from '../kurzfassung.ts'
import { pfade } from '../pfade.ts'
import { ereignisName, name, wegName } from '../texte.ts'
import { angabenzeilen } from './angaben.ts'
import type { Auftragsblatt, Ereigniszeile } from './query.ts'

/** Beside the document: what is known of the order, why it lies here, and what was done. */
export const Seitenspalte = ({ blatt, fordertAn }: { blatt: Auftragsblatt; fordertAn: boolean }) => (
  <>
    <Beschreibungsliste
      angaben={[
        { name: 'Betreff', wert: blatt.eingang.betreff },
        { name: 'Nummer', wert: blatt.eingang.referenz },
        { name: 'Eingegangen', wert: `${zeitpunktKurz(blatt.eingang.eingegangen)} Uhr` },
        { name: 'Weg', wert: wegName[blatt.eingang.kanal] ?? blatt.eingang.kanal },
        ...(istAntrag(blatt) ? antragstage(blatt) : []),
        ...(blatt.art === 'postfach.nachricht'
          ? [{ name: 'Gespräch', wert: <Link href={pfade.nachricht(blatt.eingang.id)}>Im Postfach lesen</Link> }]
          : []),
        { name: 'Akte', wert: <Link href={pfade.akte(blatt.akte_id)}>{name(blatt)}</Link> },
        ...angabenzeilen(blatt.eingang.daten, blatt),
      ]}
    />
    <Fehlt punkte={kurzfassungVon(blatt.eingang.daten)?.fehlt ?? []} />
    {fordertAn && (
      <Absatz>
        <Link href={pfade.anfordern(blatt.personId)}>Nachweis anfordern</Link>
      </Absatz>
    )}
    <Warum blatt={blatt} />
    <Ueberschrift ebene={3}>Verlauf</Ueberschrift>
    <Verlauf ereignisse={blatt.ereignisse.map(alsEintrag)} />
    <Absatz art="leise">Dass Sie diesen Auftrag ansehen, wird protokolliert.</Absatz>
  </>
)

/** A message and its order know no day of application. */
export const istAntrag = ({ art }: Auftragsblatt): boolean => art !== 'postfach.nachricht'

const antragstage = ({ eingang: { tag, wirktAb } }: Auftragsblatt) => [
  { name: 'Tag der Antragstellung', wert: datumKurz(tag) },
  { name: 'Wirkt ab', wert: `${datumKurz(wirktAb)} (§ 37 SGB II)` },
]

const Fehlt = ({ punkte }: { punkte: readonly string[] }) =>
  punkte.length === 0 ? null : (
    <>
      <Ueberschrift ebene={3}>Was noch fehlt</Ueberschrift>
      <Liste punkte={punkte} />
    </>
  )

const Warum = ({ blatt: { warum } }: { blatt: Auftragsblatt }) => (
  <>
    <Ueberschrift ebene={3}>Warum liegt das hier?</Ueberschrift>
    {warum.stoerung !== null && (
      <Hinweis art="warnung" titel="Das Regelwerk konnte nicht verteilen" ebene={3}>
        <Absatz art="klein">{warum.stoerung} Der Auftrag ging deshalb in den Auffangkorb.</Absatz>
      </Hinweis>
    )}
    {warum.satz !== null && <Absatz>{warum.satz}</Absatz>}
    <Beschreibungsliste
      angaben={[
        ...(warum.regelwerk === null
          ? []
          : [
              {
                name: 'Regelwerk',
                wert: `Fassung ${warum.regelwerk.nummer}${warum.regelwerk.seit === null ? '' : `, gültig ab ${datumKurz(tagInBerlin(warum.regelwerk.seit))}`}`,
              },
            ]),
        ...(warum.zeile === null
          ? []
          : [{ name: 'Zeile', wert: warum.zeile === 'sonst' ? 'Auffangregel' : warum.zeile }]),
        ...(warum.notiz === null ? [] : [{ name: 'Notiz der Zeile', wert: warum.notiz }]),
        { name: 'Geprüft wurde', wert: warum.eingaben.map((e) => `${e.name} ${e.wert}`).join(' · ') },
      ]}
    />
  </>
)

const symbole: Readonly<Record<Ereigniszeile['art'], Symbolname>> = {
  angelegt: 'mail',
  genommen: 'edit',
  zurueckgegeben: 'arrow-back',
  weitergeleitet: 'arrow-forward',
  erledigt: 'success',
  rueckgaengig: 'arrow-back',
}

function alsEintrag({ art, am, von_name, fuer_name, grund, korb }: Ereigniszeile) {
  const wohin = art === 'angelegt' || art === 'weitergeleitet' ? ` in „${korb}“` : ''
  return {
    zeitpunkt: am.toISOString(),
    zeit: `${zeitpunktKurz(am)} Uhr`,
    titel: `${ereignisName[art]}${wohin}`,
    symbol: symbole[art],
    ...(von_name === null ? {} : { wer: fuer_name === null ? von_name : `${von_name} für ${fuer_name}` }),
    ...(grund === null ? {} : { text: `Grund: ${grund}` }),
  }
}

import { datumKurz, type Tag, tagInBerlin, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Gegenueber,
  Hinweis,
  Link,
  Liste,
  type Standmeldung,
  type Symbolname,
  Ueberschrift,
  Verlauf,
} from '../../../platform/html/index.ts'
import { DokumentBlatt, type Gezeigt } from '../dokument/blatt.tsx'
import { kurzfassungVon } from '../kurzfassung.ts'
import { pfade } from '../pfade.ts'
import { seit } from '../postkorb/zellen.tsx'
import { artName, auftragsnummer, ereignisName, name, wegName } from '../texte.ts'
import { Aktionen, tasten } from './aktionen.tsx'
import { angabenzeilen } from './angaben.ts'
import type { Auftragsblatt, Ereigniszeile } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  blatt: Auftragsblatt
  /** The document shown, of those of the package. */
  gezeigt?: Gezeigt | undefined
  personalId: string
  darfBearbeiten: boolean
  heute: Tag
  teilung: 'gleich' | 'links' | 'rechts'
  stand?: Standmeldung | undefined
  /** Why a command was not done. */
  konflikt?: string | undefined
}

/** One order: document beside data, reason and history. */
export const AuftragSeite = (props: Props) => {
  const { rahmen, blatt, teilung, konflikt } = props
  const pfad = pfade.auftrag(blatt.nummer)
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`${artName(blatt.art)} ${auftragsnummer(blatt.nummer)}`}
      bereich="E-AKTE"
      untertitel={<Kopfzeile {...props} />}
      pfad={[
        { text: 'Postkörbe', href: pfade.postkoerbe },
        { text: blatt.korb, href: pfade.korb(blatt.postkorb_id) },
        { text: auftragsnummer(blatt.nummer) },
      ]}
      aktionen={props.darfBearbeiten && arbeitbar(props) && <Aktionen blatt={blatt} personalId={props.personalId} />}
      tasten={props.darfBearbeiten && arbeitbar(props) ? tasten : []}
      stand={props.stand}
    >
      {konflikt !== undefined && (
        <Hinweis art="warnung" titel="Ihr Schritt wurde nicht ausgeführt">
          <Absatz art="klein">{konflikt}</Absatz>
        </Hinweis>
      )}
      {!arbeitbar(props) && blatt.stand !== 'erledigt' && (
        <Hinweis titel={`Aufträge in „${blatt.korb}“ bearbeiten nur dessen Mitglieder`}>
          <Absatz art="klein">Sie können den Auftrag lesen. Wer Mitglied ist, legt die Teamleitung fest.</Absatz>
        </Hinweis>
      )}
      {blatt.abgegebenAn !== null && (
        <Hinweis titel={`Dieser Antrag ist an ${blatt.abgegebenAn} abgegeben`}>
          <Absatz art="klein">Eingang und Tag der Antragstellung bleiben. Zurückholen können Sie ihn nicht.</Absatz>
        </Hinweis>
      )}
      <Gegenueber
        teilung={teilung}
        adressen={{ links: `${pfad}?teilung=links`, gleich: pfad, rechts: `${pfad}?teilung=rechts` }}
        links={{
          titel: 'Dokument',
          inhalt: <DokumentBlatt dokumente={blatt.dokumente} gezeigt={props.gezeigt} pfad={pfad} />,
        }}
        rechts={{
          titel: 'Angaben',
          inhalt: <Seitenspalte blatt={blatt} fordertAn={props.darfBearbeiten && istAntrag(blatt)} />,
        }}
      />
    </DeskSeite>
  )
}

/** In one's hand an order stays workable, wherever it lies. */
const arbeitbar = ({ blatt, personalId }: Props): boolean => blatt.arbeitbar || blatt.bearbeiter_id === personalId

const Kopfzeile = ({ blatt, heute, personalId }: Props) => (
  <>
    {name(blatt)}, geb. {datumKurz(blatt.geburtsdatum)} · eingegangen {zeitpunktKurz(blatt.eingang.eingegangen)} ·
    fällig {datumKurz(blatt.faellig)}
    {blatt.stand !== 'erledigt' && blatt.faellig < heute && ' (überfällig)'} · {werHat(blatt, personalId, heute)}
  </>
)

function werHat(
  { stand, bearbeiter_id, bearbeiter_name, genommen }: Auftragsblatt,
  personalId: string,
  heute: Tag,
): string {
  if (stand === 'erledigt') return `erledigt von ${bearbeiter_name}`
  if (genommen === null) return 'frei'
  return `bei ${bearbeiter_id === personalId ? 'Ihnen' : bearbeiter_name} ${seit(genommen, heute)}`
}

const Seitenspalte = ({ blatt, fordertAn }: { blatt: Auftragsblatt; fordertAn: boolean }) => (
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
const istAntrag = ({ art }: Auftragsblatt): boolean => art !== 'postfach.nachricht'

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

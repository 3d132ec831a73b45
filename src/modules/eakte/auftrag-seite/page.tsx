import { datumKurz, type Tag, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Gegenueber,
  Hinweis,
  type Standmeldung,
} from '../../../platform/html/index.ts'
import { DokumentBlatt, type Gezeigt } from '../dokument/blatt.tsx'
import { pfade } from '../pfade.ts'
import { seit } from '../postkorb/zellen.tsx'
import { artName, auftragsnummer, name } from '../texte.ts'
import { Aktionen, tasten } from './aktionen.tsx'
import type { Auftragsblatt } from './query.ts'
import { istAntrag, Seitenspalte } from './spalte.tsx'

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

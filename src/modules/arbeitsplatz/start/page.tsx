import { Absatz, type DeskRahmen, DeskSeite, Karte, Karten, Marke } from '../../../platform/html/index.ts'
import type { Arbeitsstand } from '../../eakte/index.ts'

export interface Tag {
  /** May read the protocol. */
  readonly protokoll: boolean
  /** Undefined without the right to see records. */
  readonly eakte?: Arbeitsstand
  /** Undefined without the right to look after hand-overs. */
  readonly uebergaben?: { readonly gescheitert: number; readonly mehr: boolean; readonly ohneQuittung: number }
}

/** "Mein Tag": what waits, by the rights of the one who looks. */
export const StartSeite = ({ rahmen, tag }: { rahmen: DeskRahmen; tag: Tag }) => (
  <DeskSeite rahmen={rahmen} titel="Mein Tag">
    <Karten>
      {tag.eakte && (
        <Karte titel="Meine Aufträge" href="/arbeitsplatz/eakte/postkoerbe/meine">
          <Wartet {...tag.eakte.meine} leer="Sie haben gerade keinen Auftrag." />
        </Karte>
      )}
      {tag.eakte && (
        <Karte titel="Postkörbe" href="/arbeitsplatz/eakte/postkoerbe">
          <Wartet {...tag.eakte.koerbe} leer="Alle Postkörbe sind leer." />
        </Karte>
      )}
      {tag.eakte && (
        <Karte titel="Akten suchen" href="/arbeitsplatz/eakte/akten">
          <Absatz>Nach Name oder Nummer, in Ihrer Dienststelle.</Absatz>
        </Karte>
      )}
      {tag.uebergaben && (
        <Karte titel="Gescheiterte Übergaben" href="/arbeitsplatz/uebergaben">
          <Uebergaben {...tag.uebergaben} />
        </Karte>
      )}
      {tag.protokoll && (
        <Karte titel="Protokoll" href="/arbeitsplatz/datenschutz/protokoll">
          <Absatz>Wer hat was getan und gelesen? Einsicht nur mit Grund.</Absatz>
        </Karte>
      )}
      <Karte titel="Weisungen" href="/arbeitsplatz/zentrale/weisungen">
        <Absatz>Nachschlagen, was gilt und was an einem Tag galt.</Absatz>
      </Karte>
    </Karten>
  </DeskSeite>
)

interface WartetProps {
  offen: number
  heute: number
  ueberfaellig: number
  leer: string
}

const Wartet = ({ offen, heute, ueberfaellig, leer }: WartetProps) => {
  if (offen === 0) return <Absatz>{leer}</Absatz>
  return (
    <>
      <Absatz>
        {offen} offen, {heute} heute fällig
      </Absatz>
      {ueberfaellig > 0 && <Marke art="warnung" klein text={`${ueberfaellig} überfällig`} />}
    </>
  )
}

const Uebergaben = ({ gescheitert, mehr, ohneQuittung }: NonNullable<Tag['uebergaben']>) => (
  <>
    {gescheitert === 0 ? (
      <Absatz>Alles ist zugestellt oder unterwegs.</Absatz>
    ) : (
      <Marke art="warnung" klein text={`${mehr ? 'mehr als ' : ''}${gescheitert} brauchen Sie`} />
    )}
    {ohneQuittung > 0 && <Marke art="warnung" klein text={`${ohneQuittung} ohne Quittung`} />}
  </>
)

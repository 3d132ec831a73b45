import { Absatz, Beschreibungsliste, type DeskRahmen, Hinweis, Ueberschrift } from '../../../platform/html/index.ts'
import { angebotAus, bearbeitungsstufen, type Betriebsart } from '../../konfiguration/index.ts'
import { EntwurfBlatt } from '../entwurf/blatt.tsx'
import type { Stand } from '../entwurf/stand.ts'
import { werktage } from '../entwurf/unterschied.ts'
import { stufenworte } from '../worte.ts'

interface Props {
  rahmen: DeskRahmen
  stand: Stand
  betriebsart: Betriebsart
  /** Name of the office. */
  stelle: string
}

/** What customers of the office read: the catalogue with its texts, how long an answer takes, how long an application takes. */
export const VorschauSeite = ({ rahmen, stand, betriebsart, stelle }: Props) => {
  const { antwortWerktage, bearbeitungsdauer } = stand.inhalt
  return (
    <EntwurfBlatt rahmen={rahmen} stand={stand} hier="vorschau">
      {betriebsart === 'aus' && (
        <Hinweis titel="Das Postfach ist noch geschlossen">
          <Absatz>Menschen sehen das erst, wenn die Zentrale das Postfach Ihrer Dienststelle öffnet.</Absatz>
        </Hinweis>
      )}
      <Ueberschrift ebene={2}>Nachricht an {stelle}</Ueberschrift>
      <Absatz>
        {antwortWerktage === null
          ? 'Wir können noch nicht sagen, wann Sie eine Antwort bekommen.'
          : `Wir antworten meist ${werktage(antwortWerktage)}.`}
      </Absatz>
      <Beschreibungsliste
        untereinander
        angaben={angebotAus(stand.katalog, stand.inhalt).map(({ name, beispiel, angeboten, text }) => ({
          name: beispiel === null ? name : `${name}, zum Beispiel ${beispiel}`,
          wert: angeboten ? (text ?? 'Ohne eigenen Text.') : `Hier nicht möglich. ${text ?? ''}`,
        }))}
      />
      <Ueberschrift ebene={2}>Beim Antrag: So lange dauert es</Ueberschrift>
      <Beschreibungsliste
        angaben={bearbeitungsstufen.map((stufe) => ({
          name: stufenworte[stufe],
          wert: bearbeitungsdauer[stufe] ?? 'Wir können noch keinen Termin nennen.',
        }))}
      />
    </EntwurfBlatt>
  )
}

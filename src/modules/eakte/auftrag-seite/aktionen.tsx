import { Formular, Knopf } from '../../../platform/html/index.ts'
import { abzugeben } from '../abgeben/command.ts'
import { pfade } from '../pfade.ts'
import { Naechster } from '../postkorb/naechster.tsx'
import type { Auftragsblatt } from './query.ts'

/** Keys of an order's page. */
export const tasten = [
  { taste: 'm', text: 'Diesen Auftrag nehmen' },
  { taste: 'e', text: 'Erledigen' },
  { taste: 'w', text: 'Weiterleiten' },
  { taste: 'z', text: 'Zurückgeben' },
  { taste: 'n', text: 'Nächsten Auftrag nehmen' },
] as const

/** Kinds of orders whose first button leads to another desk. */
const mitErstemKnopf = new Set(['umwandlung', 'postfach.nachricht'])

/** What can be done with the order in its present state, the likely step first. */
export const Aktionen = ({ blatt, personalId }: { blatt: Auftragsblatt; personalId: string }) => {
  if (blatt.stand === 'erledigt') return <Naechster korb={blatt.postkorb_id} />
  if (blatt.bearbeiter_id === null)
    return (
      <>
        <Tat blatt={blatt} tat="nehmen" text="Nehmen" taste="m" />
        <Weiterleiten blatt={blatt} />
      </>
    )
  if (blatt.bearbeiter_id !== personalId && blatt.vertretung)
    return <Tat blatt={blatt} tat="nehmen" text={`Für ${String(blatt.bearbeiter_name)} nehmen`} taste="m" />
  if (blatt.bearbeiter_id !== personalId)
    return (
      <Knopf art="sekundaer" href={pfade.auftrag(blatt.nummer, 'uebernehmen')}>
        Übernehmen …
      </Knopf>
    )
  return (
    <>
      {blatt.art === 'postfach.nachricht' && (
        <Knopf href={pfade.nachricht(blatt.eingang.id)}>Lesen und antworten</Knopf>
      )}
      {blatt.art === 'umwandlung' && <Knopf href={pfade.umwandeln(blatt.personId)}>Prüfen und umwandeln</Knopf>}
      <Tat blatt={blatt} tat="erledigen" text="Erledigen" taste="e" zweites={mitErstemKnopf.has(blatt.art)} />
      <Weiterleiten blatt={blatt} />
      {abzugeben.has(blatt.art) && (
        <Knopf art="sekundaer" href={pfade.auftrag(blatt.nummer, 'abgeben')}>
          Abgeben …
        </Knopf>
      )}
      <Tat blatt={blatt} tat="zurueckgeben" text="Zurückgeben" taste="z" zweites />
    </>
  )
}

const Weiterleiten = ({ blatt }: { blatt: Auftragsblatt }) => (
  <Knopf art="sekundaer" href={pfade.auftrag(blatt.nummer, 'weiterleiten')} taste="w">
    Weiterleiten …
  </Knopf>
)

interface TatProps {
  blatt: Auftragsblatt
  tat: string
  text: string
  taste: string
  zweites?: boolean
}

/** A step that needs no further words: one button, with the state of the order it was seen in. */
const Tat = ({ blatt, tat, text, taste, zweites }: TatProps) => (
  <Formular aktion={pfade.auftrag(blatt.nummer, tat)} versteckt={{ version: String(blatt.version) }}>
    <Knopf art={zweites ? 'sekundaer' : 'primaer'} taste={taste}>
      {text}
    </Knopf>
  </Formular>
)

import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Select,
  Textfeld,
} from '../../../../platform/html/index.ts'
import { satz } from '../../../../platform/rules/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { Befundliste } from '../befunde/liste.tsx'
import type { Regel } from '../entwurf/entwurf.ts'
import { alsTabelle, type Ziel } from '../entwurf/tabelle.ts'
import { spalten } from '../spalten.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import type { Blatt } from '../tisch/tuer.ts'
import { Bedingung } from './felder.tsx'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  /** The row as it is; none for a new one. */
  regel: Regel | undefined
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One row of the draft: its conditions, its Postkorb, and what the proof says of it. */
export const ZeileSeite = (props: Props) => {
  const { rahmen, blatt, regel, meldungen } = props
  const aendern = blatt.entwurf.stand === 'entwurf'
  return (
    <EntwurfBlatt
      rahmen={rahmen}
      blatt={blatt}
      hier="tabelle"
      titel={regel === undefined ? 'Neue Zeile' : `Zeile ${regel.nr}`}
      fehler={meldungen.liste}
    >
      {regel && <Satz regel={regel} blatt={blatt} />}
      {regel && <Befundliste befunde={blatt.befunde.filter(({ zeilen }) => zeilen.includes(regel.nr))} />}
      {aendern ? (
        <Felder {...props} />
      ) : (
        <Hinweis titel="Der Entwurf wird gerade geprüft">Ändern geht erst wieder, wenn er zurückgeholt ist.</Hinweis>
      )}
      {aendern && regel && <Weiteres id={regel.id} />}
      <Absatz>
        <Link href={regel === undefined ? pfade.tabelle : zurTabelle(regel)}>Zurück zur Tabelle</Link>
      </Absatz>
    </EntwurfBlatt>
  )
}

const zurTabelle = ({ nr }: Regel): string => `${pfade.tabelle}?suche=${encodeURIComponent(nr)}`

const Satz = ({ regel, blatt }: { regel: Regel; blatt: Blatt }) => {
  const tabelle = alsTabelle(blatt.entwurf, [regel], blatt.ziele)
  const [zeile] = tabelle.zeilen
  return <Absatz>{zeile && satz(tabelle, zeile)}</Absatz>
}

const Felder = ({ blatt, regel, eingabe, meldungen }: Props) => (
  <Formular
    aktion={pfade.zeile(regel?.id ?? 'neu')}
    versteckt={{ version: wert(eingabe, 'version') || String(blatt.entwurf.version), nach: wert(eingabe, 'nach') }}
  >
    <Textfeld {...eingegeben('nr', eingabe, meldungen)} label="Nummer" breite={10} unveraendert />
    {spalten.map((spalte) => (
      <Bedingung key={spalte.id} spalte={spalte} eingabe={eingabe} meldungen={meldungen} />
    ))}
    <Zielfeld ziele={blatt.ziele} wert={wert(eingabe, 'ziel')} fehler={meldungen.fuer('ziel')} />
    <Textfeld {...eingegeben('notiz', eingabe, meldungen)} label="Notiz" freiwillig />
    <Knopfreihe>
      <Knopf>Zeile speichern</Knopf>
    </Knopfreihe>
  </Formular>
)

/** The Postkörbe that are open, and the one that is chosen. */
export const Zielfeld = (feld: { ziele: readonly Ziel[]; wert: string; fehler: string | undefined }) => (
  <Select
    name="ziel"
    label="Postkorb"
    breite={30}
    wert={feld.wert}
    fehler={feld.fehler}
    moeglichkeiten={feld.ziele
      .filter(({ offen, kennung }) => offen || kennung === feld.wert)
      .map(({ kennung, name, offen }) => ({ wert: kennung, text: offen ? name : `${name} (geschlossen)` }))}
  />
)

const Weiteres = ({ id }: { id: string }) => (
  <Knopfreihe>
    <Tat id={id} tat="verschieben" text="Nach oben" richtung="auf" />
    <Tat id={id} tat="verschieben" text="Nach unten" richtung="ab" />
    <Knopf art="sekundaer" klein href={`${pfade.zeile('neu')}?nach=${id}`}>
      Neue Zeile darunter
    </Knopf>
    <Tat id={id} tat="loeschen" text="Zeile löschen" />
  </Knopfreihe>
)

const Tat = ({ id, tat, text, richtung }: { id: string; tat: string; text: string; richtung?: string }) => (
  <Formular aktion={pfade.zeile(id, tat)} {...(richtung && { versteckt: { richtung } })}>
    <Knopf art="sekundaer" klein>
      {text}
    </Knopf>
  </Formular>
)

import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Select,
  Textbereich,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { auftragsnummer, name } from '../texte.ts'
import type { Auftragsblatt } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  blatt: Auftragsblatt
  eingabe: Eingabe
  meldungen: Meldungen
}

interface Ziel {
  readonly id: string
  readonly name: string
}

const VIELE = 7

/** Forwards an order to another Postkorb of the office; the reason is part of its history. */
export const WeiterleitenSeite = ({ ziele, ...props }: Props & { ziele: readonly Ziel[] }) => {
  const { eingabe, meldungen } = props
  const moeglichkeiten = ziele.map((ziel) => ({ wert: ziel.id, text: ziel.name }))
  const feld = {
    ...eingegeben('postkorb', eingabe, meldungen),
    label: 'Postkorb',
  }
  return (
    <Blatt {...props} titel="Weiterleiten" tat="weiterleiten" knopf="Weiterleiten">
      {ziele.length > VIELE ? (
        <Select {...feld} moeglichkeiten={moeglichkeiten} breite={30} />
      ) : (
        <Auswahl {...feld} moeglichkeiten={moeglichkeiten} />
      )}
      <Grund {...props} hinweis="Warum gehört der Auftrag dorthin?" />
    </Blatt>
  )
}

/** Passes what the order is about on to the Jobcenter in charge. It cannot be undone here: the page says so first. */
export const AbgebenSeite = ({ ziele, ...props }: Props & { ziele: readonly Ziel[] }) => (
  <Blatt {...props} titel="An ein anderes Jobcenter abgeben" tat="abgeben" knopf="Abgeben">
    <Absatz>
      Der Antrag geht mit Dokument und Angaben an das andere Jobcenter. Eingang und Tag der Antragstellung bleiben (§ 16
      Abs. 2 SGB I). Die Aufträge dazu werden hier erledigt. Zurückholen können Sie ihn nicht.
    </Absatz>
    <Select
      {...eingegeben('nach', props.eingabe, props.meldungen)}
      label="Zuständiges Jobcenter"
      moeglichkeiten={ziele.map((ziel) => ({ wert: ziel.id, text: ziel.name }))}
      breite={30}
    />
    <Grund {...props} hinweis="Woran erkennen Sie die Zuständigkeit?" />
  </Blatt>
)

/** Takes an order out of a colleague's hands, with a reason that both can read. */
export const UebernehmenSeite = (props: Props) => (
  <Blatt {...props} titel="Übernehmen" tat="uebernehmen" knopf="Übernehmen">
    <Absatz>{props.blatt.bearbeiter_name} bearbeitet diesen Auftrag. Lesen können Sie ihn auch ohne Übernahme.</Absatz>
    <Grund {...props} hinweis="Zum Beispiel: Vertretung wegen Krankheit" />
  </Blatt>
)

const Grund = ({ eingabe, meldungen, hinweis }: Props & { hinweis: string }) => (
  <Textbereich {...eingegeben('grund', eingabe, meldungen)} label="Grund" hinweis={hinweis} zeilen={3} max={500} />
)

interface BlattProps extends Props {
  titel: string
  tat: string
  knopf: string
  children: preact.ComponentChildren
}

const Blatt = ({ rahmen, blatt, meldungen, titel, tat, knopf, children, eingabe }: BlattProps) => (
  <DeskSeite
    rahmen={rahmen}
    titel={`${auftragsnummer(blatt.nummer)}: ${titel}`}
    bereich="E-AKTE"
    untertitel={`${name(blatt)} · liegt in „${blatt.korb}“`}
    fehler={meldungen.liste}
    pfad={[
      { text: blatt.korb, href: pfade.korb(blatt.postkorb_id) },
      { text: auftragsnummer(blatt.nummer), href: pfade.auftrag(blatt.nummer) },
      { text: titel },
    ]}
  >
    <Formular
      aktion={pfade.auftrag(blatt.nummer, tat)}
      versteckt={{ version: wert(eingabe, 'version') || String(blatt.version) }}
    >
      {children}
      <Knopfreihe>
        <Knopf>{knopf}</Knopf>
        <Link href={pfade.auftrag(blatt.nummer)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)

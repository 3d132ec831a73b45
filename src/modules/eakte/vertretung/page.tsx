import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Datentabelle,
  Datumsfeld,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Marke,
  Select,
  type Spalte,
  Ueberschrift,
  Zeilenknopf,
} from '../../../platform/html/index.ts'
import type { Kollege } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import type { Vertretung } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  vertretungen: readonly Vertretung[]
  kollegen: readonly Kollege[]
  personalId: string
  /** Enters and ends substitutions of everybody in the office. */
  leitet: boolean
  heute: Tag
  eingabe: Eingabe
  meldungen: Meldungen
  getan?: 'eingetragen' | 'beendet' | undefined
}

const saetze = {
  eingetragen: 'Die Vertretung ist eingetragen. Sie gilt ab ihrem ersten Tag von selbst.',
  beendet: 'Die Vertretung ist beendet.',
}

/** Who is away and who works for them, and the form for more. */
export const VertretungSeite = (props: Props) => (
  <DeskSeite
    rahmen={props.rahmen}
    titel="Vertretung"
    bereich="E-AKTE"
    fehler={props.meldungen.liste}
    pfad={[{ text: 'Postkörbe', href: pfade.postkoerbe }, { text: 'Vertretung' }]}
    stand={props.getan && { text: saetze[props.getan] }}
  >
    <Absatz>
      Wer vertritt, arbeitet in den Postkörben der abwesenden Person. Jeder Schritt nennt beide. Eine Vertretung gilt
      nur in Ihrer Dienststelle.
    </Absatz>
    <Datentabelle
      titel="Vertretungen"
      zeilen={props.vertretungen}
      zeilenId={({ id }) => id}
      spalten={spalten(props)}
      leer={<Absatz>Gerade wird niemand vertreten, und es ist nichts geplant.</Absatz>}
    />
    <Ueberschrift ebene={2}>Neue Vertretung</Ueberschrift>
    <Neu {...props} />
  </DeskSeite>
)

const spalten = ({ heute, personalId, leitet }: Props): Spalte<Vertretung>[] => [
  { name: 'Abwesend', kopf: true, zelle: (v) => v.name },
  { name: 'Vertretung', zelle: (v) => v.vertreter_name },
  { name: 'Von', einzeilig: true, zelle: (v) => datumKurz(v.von) },
  { name: 'Bis', einzeilig: true, zelle: (v) => datumKurz(v.bis) },
  { name: 'Eingetragen von', zelle: (v) => v.angelegt_von_name },
  {
    name: 'Stand',
    zelle: (v) => (v.von <= heute ? <Marke klein art="info" text="läuft" /> : <Marke klein text="geplant" />),
  },
  {
    name: 'Beenden',
    zelle: (v) =>
      leitet || v.personal_id === personalId ? (
        <Zeilenknopf aktion={pfade.vertretungBeenden(v.id)} zeile={v.id}>
          Beenden
        </Zeilenknopf>
      ) : (
        '–'
      ),
  },
]

const Neu = ({ leitet, kollegen, personalId, eingabe, meldungen }: Props) => (
  <Formular aktion={pfade.vertretung}>
    {leitet && (
      <Select
        name="wen"
        label="Wer ist abwesend?"
        leer={false}
        moeglichkeiten={alsWahl(kollegen)}
        wert={wert(eingabe, 'wen') || personalId}
        fehler={meldungen.fuer('wen')}
        breite={30}
      />
    )}
    <Select
      {...eingegeben('vertreter', eingabe, meldungen)}
      label={leitet ? 'Wer vertritt?' : 'Wer vertritt Sie?'}
      moeglichkeiten={alsWahl(leitet ? kollegen : kollegen.filter(({ id }) => id !== personalId))}
      breite={30}
    />
    <Datumsfeld {...eingegebenerTag('von', eingabe, meldungen)} label="Erster Tag" />
    <Datumsfeld {...eingegebenerTag('bis', eingabe, meldungen)} label="Letzter Tag" />
    <Knopfreihe>
      <Knopf>Vertretung eintragen</Knopf>
    </Knopfreihe>
  </Formular>
)

const alsWahl = (kollegen: readonly Kollege[]) => kollegen.map(({ id, name }) => ({ wert: id, text: name }))

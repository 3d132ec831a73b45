import { datumKurz, datumLang } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Datentabelle,
  DeskSeite,
  Filter,
  Select,
  Textfeld,
  Ueberschrift,
  type DeskRahmen,
} from '../../../platform/html/index.ts'
import { GEBIETE } from '../einlesen/index.ts'
import { fortfuehrungAlsText, zeitraum } from '../geltung-als-text.ts'
import { STICHTAG, WEISUNGEN } from '../pfade.ts'
import type { Weisungsauskunft } from '../regeln/was-galt.ts'
import { Regeltabelle } from '../regeltabelle.tsx'
import { Standzelle, Weisungszelle } from '../verzeichnis/page.tsx'
import { UMFAENGE, type Frage, type Umfang } from './form.ts'
import type { Antwort } from './query.ts'

const UMFANGSWORTE: Record<Umfang, string> = {
  geltende: 'die galten',
  entscheidung: 'ohne Entscheidung',
  angekuendigt: 'nur angekündigt',
  kuenftige: 'noch nicht',
  beendete: 'schon beendet',
  alle: 'alle',
}

interface Props {
  rahmen: DeskRahmen
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  /** Missing when the question could not be read. */
  gefragt?: { frage: Frage; antwort: Antwort } | undefined
}

/** "Was galt am …": directives and rules on a legal day, each with its own state (WE-01, WE-02). */
export const StichtagSeite = ({ rahmen, eingabe, meldungen, gefragt }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={gefragt ? `Was galt am ${datumLang(gefragt.frage.am)}?` : 'Was galt am …?'}
    pfad={[{ text: 'Weisungen', href: WEISUNGEN }, { text: 'Stichtag' }]}
    fehler={meldungen?.liste ?? []}
  >
    <Fragefelder eingabe={eingabe} meldungen={meldungen} frage={gefragt?.frage} />
    {gefragt && <Ergebnis {...gefragt} />}
  </DeskSeite>
)

const Fragefelder = ({
  eingabe,
  meldungen,
  frage,
}: {
  eingabe: Eingabe
  meldungen: Meldungen | undefined
  frage: Frage | undefined
}) => (
  <Filter aktion={STICHTAG}>
    <Textfeld
      name="am"
      label="Tag"
      hinweis="Zum Beispiel 3.7.2023"
      breite={10}
      wert={frage ? datumKurz(frage.am) : wert(eingabe, 'am')}
      fehler={meldungen?.fuer('am')}
    />
    <Select
      {...eingegeben('gebiet', eingabe, meldungen)}
      label="Gebiet"
      breite={20}
      leer="alle Gebiete"
      moeglichkeiten={GEBIETE.map((gebiet) => ({ wert: gebiet, text: gebiet }))}
    />
    <Select
      name="umfang"
      label="Regeln"
      breite={30}
      leer={false}
      wert={frage?.umfang ?? wert(eingabe, 'umfang')}
      fehler={meldungen?.fuer('umfang')}
      moeglichkeiten={UMFAENGE.map((umfang) => ({ wert: umfang, text: UMFANGSWORTE[umfang] }))}
    />
    <Textfeld {...eingegeben('suche', eingabe, meldungen)} label="Wort" art="search" breite={20} freiwillig />
  </Filter>
)

const Ergebnis = ({ frage, antwort }: { frage: Frage; antwort: Antwort }) => (
  <>
    <Ueberschrift ebene={2}>Weisungen</Ueberschrift>
    <Datentabelle
      titel={`Weisungen am ${datumKurz(frage.am)}`}
      zeilen={antwort.weisungen}
      zeilenId={({ weisung }) => `weisung-${weisung.nummer}`}
      leer={<Absatz>Das Register ist leer.</Absatz>}
      spalten={[
        {
          name: 'Weisung',
          kopf: true,
          zelle: ({ weisung }) => <Weisungszelle nummer={weisung.nummer} titel={weisung.titel} />,
        },
        { name: 'Weisung gilt', zelle: ({ weisung: { ab, bis } }) => zeitraum(ab, bis) },
        { name: 'Stand', zelle: (auskunft) => <Standzelle auskunft={auskunft} /> },
        { name: 'Weiterführung', zelle: weiterfuehrung },
      ]}
    />
    <Ueberschrift ebene={2}>{`Regeln: ${antwort.regeln.length}`}</Ueberschrift>
    <Absatz art="klein">Regeln haben eigene Tage. Sie können länger gelten als ihre Weisung.</Absatz>
    <Regeltabelle
      titel={`Regeln am ${datumKurz(frage.am)}`}
      zeilen={antwort.regeln}
      festlegungen={antwort.festlegungen}
      leer="Keine Regel passt zu dieser Auswahl. Wählen Sie „alle“ oder ein anderes Wort."
    />
  </>
)

const weiterfuehrung = ({ fortfuehrung, weitergefuehrt, ohneEntscheidung }: Weisungsauskunft): string =>
  fortfuehrung === null || weitergefuehrt + ohneEntscheidung === 0 ? '–' : fortfuehrungAlsText(fortfuehrung)

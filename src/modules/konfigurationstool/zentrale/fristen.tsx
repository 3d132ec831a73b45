import { datumKurz, datumLang, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Datentabelle, Datumsfeld, Formular, Knopf, Knopfreihe } from '../../../platform/html/index.ts'
import { type Anlass, type Erinnerung, type Frist, fristfunktionen } from '../../konfiguration/index.ts'
import { pfade } from '../pfade.ts'
import { fristworte } from '../worte.ts'

const anlassworte: Readonly<Record<Anlass, string>> = {
  frist: 'Frist',
  bitte: 'Bitte der Zentrale',
  nachpruefung: 'Prüfung vor der Aktivierung',
}

interface Props {
  dienststelleId: string
  fristen: readonly Frist[]
  erinnerungen: readonly Erinnerung[]
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Until when the office should have settings of its own, and how it was reminded (KT-06). */
export const Fristen = ({ dienststelleId, fristen, erinnerungen, eingabe, meldungen }: Props) => (
  <>
    {fristen.length === 0 && <Absatz>Keine Frist gesetzt.</Absatz>}
    {fristen.map((frist) => (
      <Fristzeile key={frist.funktion} {...frist} />
    ))}
    <Absatz art="klein">
      14 und 2 Tage vorher erinnern wir mit einer E-Mail. Danach gilt die Vorgabe weiter, bis es eigene Einstellungen
      gibt.
    </Absatz>
    <Formular aktion={pfade.stelle(dienststelleId, 'frist')}>
      <Auswahl
        {...eingegeben('funktion', eingabe, meldungen)}
        label="Wofür gilt die Frist?"
        moeglichkeiten={fristfunktionen.map((funktion) => ({ wert: funktion, text: fristworte[funktion] }))}
      />
      <Datumsfeld {...eingegebenerTag('bis', eingabe, meldungen)} label="Letzter Tag" />
      <Knopfreihe>
        <Knopf>Frist setzen</Knopf>
      </Knopfreihe>
    </Formular>
    <Datentabelle
      titel="Erinnerungen"
      zeilen={erinnerungen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Am', kopf: true, einzeilig: true, zelle: ({ am }) => zeitpunktKurz(am) },
        { name: 'Anlass', zelle: ({ anlass, tag }) => `${anlassworte[anlass]}, ${datumKurz(tag)}` },
        {
          name: 'E-Mail',
          zelle: ({ gesendet }) => (gesendet === null ? 'noch nicht gesendet' : `gesendet ${zeitpunktKurz(gesendet)}`),
        },
      ]}
      leer={<Absatz>Noch keine Erinnerung.</Absatz>}
    />
  </>
)

const Fristzeile = ({ dienststelleId, funktion, bis, erinnert }: Frist) => (
  <Formular aktion={pfade.stelle(dienststelleId, 'erinnern')} versteckt={{ funktion }}>
    <Absatz>{`${fristworte[funktion]}: bis ${datumLang(bis)}${erinnert === null ? '' : ', erinnert'}`}</Absatz>
    <Knopf art="sekundaer">{`Jetzt erinnern: ${fristworte[funktion]}`}</Knopf>
  </Formular>
)

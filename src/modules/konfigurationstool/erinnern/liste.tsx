import { datumKurz, datumLang, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Datentabelle, Formular, Knopf } from '../../../platform/html/index.ts'
import type { Anlass, Erinnerung, Frist } from '../../konfiguration/index.ts'
import { fristworte } from '../worte.ts'

const anlassworte: Readonly<Record<Anlass, string>> = {
  frist: 'Frist',
  bitte: 'Bitte um Einstellungen',
  nachpruefung: 'Prüfung vor der Aktivierung',
}

/** Deadlines of an office; each can be reminded of now (KT-06). */
export const Fristliste = ({ fristen, aktion }: { fristen: readonly Frist[]; aktion: string }) => (
  <>
    {fristen.length === 0 && <Absatz>Keine Frist gesetzt.</Absatz>}
    {fristen.map(({ funktion, bis, erinnert }) => (
      <Formular key={funktion} aktion={aktion} versteckt={{ funktion }}>
        <Absatz>{`${fristworte[funktion]}: bis ${datumLang(bis)}${erinnert === null ? '' : ', erinnert'}`}</Absatz>
        <Knopf art="sekundaer">{`Jetzt erinnern: ${fristworte[funktion]}`}</Knopf>
      </Formular>
    ))}
  </>
)

/** The last reminders, and whether their mail went out. */
export const Erinnerungsliste = ({ erinnerungen }: { erinnerungen: readonly Erinnerung[] }) => (
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
)

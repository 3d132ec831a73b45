import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Marke,
  Select,
  type Spalte,
  Textfeld,
} from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Testergebnis } from '../entwurf/beweis.ts'
import { zielname } from '../entwurf/ziele.ts'
import { spalten as rahmenspalten } from '../spalten.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import type { Blatt } from '../tisch/tuer.ts'
import { Zielfeld } from '../zeile/page.tsx'
import { inWorten } from './worte.ts'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
}

/** All cases of the rulebook with what they came to. */
export const TestfaelleSeite = ({ rahmen, blatt }: Props) => (
  <EntwurfBlatt rahmen={rahmen} blatt={blatt} hier="testfaelle">
    <Absatz>
      Testfälle gehören zum Regelwerk. Jeder muss in seinen Postkorb kommen, bevor das Regelwerk gelten kann.
    </Absatz>
    {blatt.entwurf.stand === 'entwurf' && (
      <div class="kern-btn-wrapper">
        <Knopf art="sekundaer" href={pfade.testfall('neu')}>
          Neuer Testfall
        </Knopf>
      </div>
    )}
    <Datentabelle
      titel="Testfälle"
      zeilen={blatt.testfaelle}
      zeilenId={({ id }) => id}
      spalten={spalten(blatt)}
      leer={
        <>
          <Absatz art="fett">Noch kein Testfall</Absatz>
          <Absatz art="klein">Legen Sie für jeden Postkorb einen Fall an, der dort ankommen muss.</Absatz>
        </>
      }
    />
  </EntwurfBlatt>
)

const spalten = ({ ziele, entwurf }: Blatt): Spalte<Testergebnis>[] => [
  {
    name: 'Testfall',
    kopf: true,
    zelle: ({ id, name }) => (entwurf.stand === 'entwurf' ? <Link href={pfade.testfall(id)}>{name}</Link> : name),
  },
  { name: 'Angaben', zelle: ({ eingaben }) => inWorten(eingaben) },
  { name: 'Muss kommen in', zelle: ({ ziel }) => zielname(ziele, ziel) },
  { name: 'Kommt in', zelle: ({ ist, zeile }) => ausgang(ist === null ? null : zielname(ziele, ist), zeile) },
  {
    name: 'Ergebnis',
    zelle: ({ bestanden }) => (
      <Marke klein art={bestanden ? 'erfolg' : 'warnung'} text={bestanden ? 'bestanden' : 'nicht bestanden'} />
    ),
  },
]

const ausgang = (ist: string | null, zeile: string | null): string => {
  if (ist === null) return zeile === null ? 'nicht entschieden' : `nicht entschieden: ${zeile} passen`
  return `${ist} (${zeile === 'sonst' ? 'Auffangregel' : zeile})`
}

interface Fallprops extends Props {
  id: string
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One case: what comes in, and where it must arrive. */
export const TestfallSeite = ({ rahmen, blatt, id, eingabe, meldungen }: Fallprops) => (
  <EntwurfBlatt
    rahmen={rahmen}
    blatt={blatt}
    hier="testfaelle"
    titel={id === 'neu' ? 'Neuer Testfall' : 'Testfall ändern'}
    fehler={meldungen.liste}
  >
    <Formular aktion={pfade.testfall(id)}>
      <Textfeld {...eingegeben('name', eingabe, meldungen)} label="Name" />
      {rahmenspalten.map((spalte) => (
        <Angabe key={spalte.id} {...{ spalte, eingabe, meldungen }} />
      ))}
      <Zielfeld ziele={blatt.ziele} wert={wert(eingabe, 'ziel')} fehler={meldungen.fuer('ziel')} />
      <Knopfreihe>
        <Knopf>Testfall speichern</Knopf>
      </Knopfreihe>
    </Formular>
    {id !== 'neu' && (
      <Formular aktion={pfade.testfall(id, 'loeschen')}>
        <Knopf art="sekundaer" klein>
          Testfall löschen
        </Knopf>
      </Formular>
    )}
  </EntwurfBlatt>
)

const Angabe = ({
  spalte,
  eingabe,
  meldungen,
}: Pick<Fallprops, 'eingabe' | 'meldungen'> & { spalte: (typeof rahmenspalten)[number] }) => {
  const name = `e_${spalte.id}`
  const feld = { name, label: spalte.name, wert: wert(eingabe, name), fehler: meldungen.fuer(name), freiwillig: true }
  if (spalte.werte === undefined)
    return <Textfeld {...feld} breite={spalte.id === 'nachname' ? 30 : 5} ziffern={spalte.id !== 'nachname'} />
  const moeglichkeiten = spalte.werte.map((w) => ({ wert: String(w.wert), text: w.name ?? String(w.wert) }))
  return <Select {...feld} leer="fehlt" moeglichkeiten={moeglichkeiten} breite={30} />
}

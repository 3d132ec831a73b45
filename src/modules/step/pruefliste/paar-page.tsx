import { datumKurz, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Select,
  Textbereich,
} from '../../../platform/html/index.ts'
import type { Vergleich } from '../vergleich/paar.ts'
import { sicherheit, stufeVon, urteile } from '../vergleich/texte.ts'
import { Wasserfall } from '../vergleich/wasserfall.tsx'
import { pfade } from '../zusammenfuehren/pfade.ts'

interface Props {
  rahmen: DeskRahmen
  paarId: string
  vergleich: Vergleich
  gefunden: Instant
  /** A colleague who looks at it too. */
  bei: string | null
  eingabe: Eingabe
  meldungen: Meldungen
}

/** When an unclear pair comes up again, in days. */
export const fristen = ['7', '14', '28'] as const

/** Two persons side by side, what speaks for and against, and the decision (W13). */
export const PaarSeite = ({ rahmen, paarId, vergleich, gefunden, bei, eingabe, meldungen }: Props) => {
  const { a, b, p } = vergleich
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Dieselbe Person?"
      bereich="Dubletten"
      untertitel={`${p === undefined ? 'keine Ähnlichkeit' : `${stufeVon(p).text} · ${sicherheit(p)}`} · gefunden ${datumKurz(tagInBerlin(gefunden))}`}
      pfad={[{ text: 'Dubletten prüfen', href: pfade.dubletten }, { text: 'Paar' }]}
      fehler={meldungen.liste}
      tasten={[{ taste: 's', text: 'Überspringen' }]}
      aktionen={
        <Formular aktion={pfade.paar(paarId, 'ueberspringen')}>
          <Knopf art="sekundaer" taste="s">
            Überspringen
          </Knopf>
        </Formular>
      }
    >
      {bei !== null && (
        <Hinweis titel={`${bei} prüft dieses Paar auch`}>
          <Absatz art="klein">
            Es zählt, was zuletzt gespeichert wird. Überspringen Sie es, wenn Sie nicht sicher sind.
          </Absatz>
        </Hinweis>
      )}
      <Absatz art="klein">
        A {a.eigene ? <Link href={pfade.person(a.id)}>{a.name}</Link> : a.name}, zuständig: {a.stellen.join(', ')} · B{' '}
        {b.eigene ? <Link href={pfade.person(b.id)}>{b.name}</Link> : b.name}, zuständig: {b.stellen.join(', ')}
      </Absatz>
      <Wasserfall vergleich={vergleich} titel={`Vergleich von ${a.name} und ${b.name}`} />
      <Formular aktion={pfade.paar(paarId)}>
        <Auswahl
          {...eingegeben('urteil', eingabe, meldungen)}
          label="Ihre Entscheidung"
          moeglichkeiten={urteile}
          waagrecht
        />
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Grund"
          hinweis="Bei „dieselbe Person“ fragen wir ihn auf der nächsten Seite."
          zeilen={2}
          max={500}
        />
        <Select
          name="wieder"
          label="Wenn unklar: wieder vorlegen in"
          leer={false}
          wert={wert(eingabe, 'wieder') || '14'}
          breite={20}
          moeglichkeiten={fristen.map((tage) => ({ wert: tage, text: `${tage} Tagen` }))}
        />
        <Knopfreihe>
          <Knopf>Entscheidung speichern</Knopf>
        </Knopfreihe>
        <Absatz art="klein">
          Bei „dieselbe Person“ sehen Sie als Nächstes, welche Angaben bleiben. Zusammenführen lässt sich rückgängig
          machen.
        </Absatz>
      </Formular>
    </DeskSeite>
  )
}

import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Marke, Textfeld, Ueberschrift } from '../../../platform/html/index.ts'
import type { Vergleich } from './paar.ts'
import { sicherheit, stufeVon, urteile } from './texte.ts'
import { Wasserfall } from './wasserfall.tsx'

interface Props {
  vergleich: Vergleich
  nummer: number
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One candidate with the comparison and the decision on it. */
export const Kandidatenblatt = ({ vergleich, nummer, eingabe, meldungen }: Props) => {
  const { b, p } = vergleich
  const [urteil, grund] = [`urteil.${b.id}`, `grund.${b.id}`]
  return (
    <section class="jc-kandidat" aria-labelledby={`kandidat-${nummer}`}>
      <Ueberschrift ebene={3} id={`kandidat-${nummer}`}>
        {nummer}. {b.name}
        {b.geburt && `, geb. ${b.geburt}`}
      </Ueberschrift>
      {p !== undefined && (
        <Marke art={p >= 0.9 ? 'warnung' : 'info'} klein text={`${stufeVon(p).text} · ${sicherheit(p)}`} />
      )}
      {b.stellen.length > 0 && <Absatz art="klein">Zuständig: {b.stellen.join(', ')}</Absatz>}
      {b.geschuetzt ? (
        <Absatz>
          Die Anschrift dieser Person ist geschützt. Entscheiden darf nur, wer geschützte Personen sehen darf. Bitte
          geben Sie den Vorgang an Ihre Teamleitung.
        </Absatz>
      ) : (
        <>
          <Wasserfall vergleich={vergleich} titel={`Vergleich ${nummer} mit ${b.name}`} />
          <Auswahl
            name={urteil}
            label={`Ist ${b.name} dieselbe Person?`}
            moeglichkeiten={urteile}
            wert={wert(eingabe, urteil)}
            fehler={meldungen.fuer(urteil)}
            waagrecht
          />
          <Textfeld
            name={grund}
            label="Grund"
            hinweis="Zum Beispiel: Ausweis lag vor, andere Unterschrift, Zwillinge."
            wert={wert(eingabe, grund)}
            fehler={meldungen.fuer(grund)}
            breite={30}
          />
        </>
      )}
    </section>
  )
}

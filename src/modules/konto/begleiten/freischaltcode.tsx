import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Auswahl, Beschreibungsliste, Formular, Knopf, Link } from '../../../platform/html/index.ts'
import { letzterTag } from '../code/regel.ts'
import { pfade } from '../pfade.ts'
import { Abschnitt, type Abschnittprops } from './abschnitt.tsx'
import { hindernis } from './command.ts'
import { Druckknopf } from './druckknopf.tsx'
import { codestandname } from './texte.ts'

/** The code that binds an account to this person (KO-08). */
export const Freischaltcode = ({ b, fehler }: Abschnittprops) => {
  const { code, person, empfaenger, freischaltcode } = b
  const grund = hindernis(b)
  const [angekuendigt] = freischaltcode.grundlage.angekuendigt
  return (
    <Abschnitt titel="Freischaltcode">
      {code?.art === 'freischaltcode' && (
        <Beschreibungsliste
          angaben={[
            { name: 'Letzter Code', wert: codestandname[code.stand] ?? code.stand },
            { name: 'Ausgestellt', wert: zeitpunktKurz(code.ausgestellt) },
            { name: 'Gilt bis', wert: datumKurz(letzterTag(code.gueltigBis)) },
          ]}
        />
      )}
      {grund === undefined ? (
        <>
          <Druckknopf b={b} art="freischaltcode" />
          <Formular aktion={pfade.code(person.id)}>
            <Auswahl
              name="weg"
              label="Wie kommt der Code zur Person?"
              hinweis="Prüfen Sie vorher den Ausweis. Ein alter Code gilt dann nicht mehr."
              fehler={fehler}
              moeglichkeiten={[
                { wert: 'blatt', text: 'Ausdrucken und übergeben' },
                ...(empfaenger === undefined
                  ? []
                  : [{ wert: 'brief', text: `Mit der Post an ${empfaenger.zeilen.slice(1).join(', ')}` }]),
              ]}
            />
            {empfaenger === undefined && (
              <Absatz art="klein">Für einen Brief fehlt die Anschrift, oder sie ist für Sie geschützt.</Absatz>
            )}
            <Knopf art="sekundaer">Freischaltcode ausgeben</Knopf>
          </Formular>
        </>
      ) : (
        <Absatz>{grund}</Absatz>
      )}
      {angekuendigt && (
        <Absatz art="klein">
          Grundlage: angekündigt für {angekuendigt.ab ? datumKurz(angekuendigt.ab) : 'einen offenen Tag'}, Weisung{' '}
          <Link href={`/arbeitsplatz/zentrale/weisungen/${angekuendigt.weisung}`}>{angekuendigt.weisung}</Link>. Eine
          eigene Weisung dazu fehlt.
        </Absatz>
      )}
    </Abschnitt>
  )
}

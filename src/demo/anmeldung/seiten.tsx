import { DemoSeite } from '../seite.tsx'
import type { Demoperson } from './personal.ts'

/** Whom to be; one press signs in. */
export function Auswahl({ personal, ziel }: { personal: Demoperson[]; ziel: string }) {
  const dienststellen = [...new Set(personal.map((person) => person.dienststelle))]
  return (
    <DemoSeite titel="Als wen möchten Sie sich anmelden?">
      <p>Diese Seite steht für die Anmeldung Ihres Hauses. Ein Passwort brauchen Sie hier nicht.</p>
      <form method="post" action={ziel}>
        {dienststellen.map((dienststelle) => (
          <section key={dienststelle}>
            <h2>{dienststelle}</h2>
            {personal
              .filter((person) => person.dienststelle === dienststelle)
              .map((person) => (
                <button key={person.sub} type="submit" name="sub" value={person.sub}>
                  {person.vorname} {person.nachname}
                  <br />
                  <span>{person.rolle}</span>
                </button>
              ))}
          </section>
        ))}
      </form>
    </DemoSeite>
  )
}

/** The sign-in can't go on. */
export function Abgebrochen({ grund }: { grund: string }) {
  return (
    <DemoSeite titel="Die Anmeldung geht hier nicht weiter">
      <p>Bitte gehen Sie zurück zum Arbeitsplatz. Melden Sie sich dort noch einmal an.</p>
      <p class="leise">Technischer Grund: {grund}</p>
    </DemoSeite>
  )
}

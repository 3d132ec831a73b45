import type { Eingabe, Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { Kandidatenblatt } from '../vergleich/kandidat.tsx'
import type { Seite, Vergleich } from '../vergleich/paar.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'

interface Props {
  rahmen: DeskRahmen
  personId: string
  person: Seite
  vergleiche: readonly Vergleich[]
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One person beside everyone who may be the same. */
export const AehnlicheSeite = ({ rahmen, personId, person, vergleiche, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Ähnliche Personen"
    bereich="STEP"
    untertitel={`${person.name}, geb. ${person.geburt} · ${person.art} · ${person.stellen.join(', ')}`}
    pfad={[{ text: 'Person', href: pfade.person(personId) }, { text: 'Ähnliche Personen' }]}
    fehler={meldungen.liste}
  >
    {vergleiche.length === 0 ? (
      <Absatz>
        Gesucht wurde in allen Dienststellen. Es gibt niemanden, der ähnlich ist und über den nicht entschieden wäre.
      </Absatz>
    ) : (
      <Formular aktion={pfade.aehnliche(personId)}>
        <Ueberschrift ebene={2}>Bitte entscheiden</Ueberschrift>
        {vergleiche.map((vergleich, stelle) => (
          <Kandidatenblatt
            key={vergleich.b.id}
            vergleich={vergleich}
            nummer={stelle + 1}
            eingabe={eingabe}
            meldungen={meldungen}
          />
        ))}
        <Knopfreihe>
          <Knopf>Entscheidung speichern</Knopf>
        </Knopfreihe>
      </Formular>
    )}
  </DeskSeite>
)

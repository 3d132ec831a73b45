import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  Select,
  Tabelle,
  Ueberschrift,
  Zeilenknopf,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Props } from './page.tsx'
import type { Korb } from './query.ts'

/** Who works in the Postkorb; without anybody it is for all of the office. */
export const Mitglieder = ({ korb, kollegen, meldungen }: Props & { korb: Korb }) => {
  const dabei = new Set(korb.mitglieder.map(({ id }) => id))
  return (
    <>
      <Ueberschrift ebene={2}>Mitglieder</Ueberschrift>
      <Absatz>
        Sind Mitglieder eingetragen, bearbeiten nur sie und ihre Vertretung die Aufträge. Lesen können alle.
      </Absatz>
      <Tabelle
        titel="Mitglieder"
        titelVersteckt
        klein
        zeilen={korb.mitglieder}
        zeilenId={({ id }) => id}
        spalten={[
          { name: 'Name', kopf: true, zelle: ({ name }) => name },
          {
            name: 'Entfernen',
            zelle: ({ id }) => (
              <Zeilenknopf aktion={pfade.mitglied(korb.id, id)} zeile={id}>
                Entfernen
              </Zeilenknopf>
            ),
          },
        ]}
        leer={<Absatz>Niemand ist eingetragen: Alle Ihrer Dienststelle arbeiten in diesem Postkorb.</Absatz>}
      />
      <Formular aktion={pfade.mitglieder(korb.id)}>
        <Select
          name="personal"
          label="Neues Mitglied"
          moeglichkeiten={kollegen.filter(({ id }) => !dabei.has(id)).map(({ id, name }) => ({ wert: id, text: name }))}
          fehler={meldungen.fuer('personal')}
          breite={30}
        />
        <Knopfreihe>
          <Knopf art="sekundaer">Mitglied aufnehmen</Knopf>
        </Knopfreihe>
      </Formular>
    </>
  )
}

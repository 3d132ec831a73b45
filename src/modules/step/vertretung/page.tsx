import { eingegeben, eingegebenerTag, werte } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Datumsfeld, Textbereich, Textfeld } from '../../../platform/html/index.ts'
import { HerkunftFrage } from '../abschnitt/page.tsx'
import type { Formularprops } from '../kopf/formularseite.tsx'
import { Personenformular } from '../kopf/seite.tsx'
import { pfade } from '../pfade.ts'
import type { Vertretung } from './query.ts'
import { nachweise, nachweisName, umfaenge, umfangName, vertretungsarten, vertretungsartName } from './umfang.ts'

/** Records who acts for a person (ST-07). */
export const VertretungSeite = ({ eingabe, meldungen, ...rest }: Formularprops) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Vertretung eintragen"
    aktion={pfade.person(rest.person.id, 'vertretung')}
    knopf="Speichern"
  >
    <Textfeld
      {...eingegeben('vertreter', eingabe, meldungen)}
      label="Wer vertritt die Person?"
      hinweis="Name, bei einer Beratungsstelle auch deren Name"
      breite={30}
    />
    <Auswahl
      {...eingegeben('art', eingabe, meldungen)}
      label="Art der Vertretung"
      moeglichkeiten={vertretungsarten.map((art) => ({ wert: art, text: vertretungsartName[art] }))}
    />
    <Auswahl
      name="umfang"
      label="Wofür gilt sie?"
      hinweis="Außerhalb davon ist die Person nur Bote oder Botin."
      art="mehrfach"
      moeglichkeiten={umfaenge.map((umfang) => ({ wert: umfang, text: umfangName[umfang] }))}
      wert={werte(eingabe, 'umfang')}
      fehler={meldungen.fuer('umfang')}
    />
    <Datumsfeld {...eingegebenerTag('ab', eingabe, meldungen)} label="Gilt ab" />
    <Datumsfeld
      {...eingegebenerTag('bis', eingabe, meldungen)}
      label="Letzter Tag"
      freiwillig
      hinweis="Leer heißt: bis auf Weiteres. Bei Kindern: der Tag vor dem 18. Geburtstag."
    />
    <Auswahl
      {...eingegeben('nachweis', eingabe, meldungen)}
      label="Nachweis"
      moeglichkeiten={nachweise.map((nachweis) => ({ wert: nachweis, text: nachweisName[nachweis] }))}
    />
    <Textbereich
      {...eingegeben('erreichbar', eingabe, meldungen)}
      label="So erreichen Sie die Vertretung"
      freiwillig
      hinweis="Anschrift oder Telefon."
      zeilen={2}
      max={300}
    />
    <HerkunftFrage eingabe={eingabe} meldungen={meldungen} />
  </Personenformular>
)

/** Ends a representation, with a reason. */
export const BeendenSeite = ({
  vertretung,
  eingabe,
  meldungen,
  ...rest
}: Formularprops & { vertretung: Vertretung }) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Vertretung beenden"
    aktion={pfade.person(rest.person.id, `vertretung/${vertretung.id}/beenden`)}
    knopf="Beenden"
  >
    <Absatz>
      {vertretung.vertreterName} handelt ab heute nicht mehr für die Person. Was bis dahin erklärt wurde, bleibt gültig.
    </Absatz>
    <Textbereich
      {...eingegeben('grund', eingabe, meldungen)}
      label="Grund"
      hinweis="Zum Beispiel: Vollmacht widerrufen, Betreuung aufgehoben."
      zeilen={3}
      max={500}
    />
  </Personenformular>
)

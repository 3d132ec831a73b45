import { datumKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Datumsfeld,
  type DeskRahmen,
  Hinweis,
  Textbereich,
} from '../../../platform/html/index.ts'
import type { Personenkopf } from '../kopf/query.ts'
import { Personenformular } from '../kopf/seite.tsx'
import { pfade } from '../pfade.ts'
import type { Auskunftssperre } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  person: Personenkopf
  eingabe: Eingabe
  meldungen: Meldungen
  /** Whoever sets it without the right sees nothing of it afterwards: the page says so first. */
  siehtDanach: boolean
}

/** Protects the address of a person. */
export const SchuetzenSeite = ({ eingabe, meldungen, siehtDanach, ...rest }: Props) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Anschrift schützen"
    aktion={pfade.person(rest.person.id, 'auskunftssperre')}
    knopf="Anschrift schützen"
  >
    <Hinweis titel="Was dann geschieht">
      <Absatz art="klein">
        Anschrift, Telefon und E-Mail sind sofort verborgen: auf allen Seiten, in der Suche und in Listen. Andere
        Dienststellen finden die Person nicht mehr.
        {siehtDanach ? '' : ' Auch Sie sehen sie dann nicht mehr. Aufheben kann nur, wer das Recht dazu hat.'}
      </Absatz>
    </Hinweis>
    <Textbereich
      {...eingegeben('grund', eingabe, meldungen)}
      label="Grund"
      hinweis="Zum Beispiel: Auskunftssperre der Meldebehörde vom 1.7.2026, Aktenzeichen. Verschlüsselt gespeichert."
      zeilen={3}
      max={500}
    />
    <Datumsfeld
      {...eingegebenerTag('bis', eingabe, meldungen)}
      label="Befristet bis"
      freiwillig
      hinweis="Die Meldebehörde befristet auf zwei Jahre (§ 51 Abs. 4 BMG). Der Schutz hier endet nicht von selbst."
    />
  </Personenformular>
)

/** Lifts the protection, with a reason. */
export const AufhebenSeite = ({
  sperre,
  eingabe,
  meldungen,
  ...rest
}: Omit<Props, 'siehtDanach'> & { sperre: Auskunftssperre }) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Schutz der Anschrift aufheben"
    aktion={pfade.person(rest.person.id, 'auskunftssperre/aufheben')}
    knopf="Schutz aufheben"
  >
    <Beschreibungsliste
      angaben={[
        { name: 'Geschützt seit', wert: datumKurz(sperre.seit) },
        { name: 'Befristet bis', wert: sperre.befristetBis === null ? 'ohne Frist' : datumKurz(sperre.befristetBis) },
        { name: 'Grund', wert: sperre.grund },
      ]}
    />
    <Hinweis art="warnung" titel="Danach ist die Anschrift wieder sichtbar">
      <Absatz art="klein">Fragen Sie im Zweifel zuerst die Meldebehörde. Ein Irrtum kann die Person gefährden.</Absatz>
    </Hinweis>
    <Textbereich
      {...eingegeben('grund', eingabe, meldungen)}
      label="Warum heben Sie den Schutz auf?"
      zeilen={3}
      max={500}
    />
  </Personenformular>
)

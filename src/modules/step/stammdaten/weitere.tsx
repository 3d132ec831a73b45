import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { Absatz, Beschreibungsliste, Datentabelle, Link, Liste } from '../../../platform/html/index.ts'
import { mdaStandName } from '../mda/query.ts'
import { pfade } from '../pfade.ts'
import { gilt, type Vertretung } from '../vertretung/query.ts'
import { nachweisName, umfangName, vertretungsartName } from '../vertretung/umfang.ts'
import { Kopf } from './kopf.tsx'
import type { Blatt } from './query.ts'

interface Props {
  readonly blatt: Blatt
  readonly heute: Tag
  readonly darfBearbeiten: boolean
}

/** Who acts for the person, and who did (ST-07). */
export const Vertretungen = ({ blatt: { person, vertretungen, erreichbar }, heute, darfBearbeiten }: Props) => (
  <>
    <Kopf
      id="vertretung"
      titel="Vertretung und Vollmachten"
      href={darfBearbeiten && pfade.person(person.id, 'vertretung')}
      wort="Eintragen"
    />
    <Datentabelle
      titel="Vertretung und Vollmachten"
      zeilen={vertretungen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Wer',
          kopf: true,
          zelle: ({ id, vertreterName }) => [vertreterName, erreichbar.get(id)].filter(Boolean).join(', '),
        },
        { name: 'Art', zelle: ({ art }) => vertretungsartName[art] },
        { name: 'Umfang', zelle: ({ umfang }) => umfang.map((u) => umfangName[u]).join('; ') },
        { name: 'Gilt', zelle: (v) => zeitraum(v, heute) },
        { name: 'Nachweis', zelle: ({ nachweis }) => nachweisName[nachweis] },
        {
          name: 'Schritt',
          zelle: (v) =>
            darfBearbeiten && v.widerrufen === null ? (
              <Link
                href={pfade.person(person.id, `vertretung/${v.id}/beenden`)}
                name={`Beenden: Vertretung durch ${v.vertreterName}`}
              >
                Beenden
              </Link>
            ) : (
              ''
            ),
        },
      ]}
      leer={<Absatz art="klein">Niemand eingetragen. Wer für die Person spricht, ist nur Bote oder Botin.</Absatz>}
    />
  </>
)

function zeitraum(v: Vertretung, heute: Tag): string {
  if (v.widerrufen !== null) return `beendet am ${datumKurz(v.widerrufen)}`
  const bis = v.gueltigBis === null ? '' : ` bis ${datumKurz(v.gueltigBis)}`
  return `${gilt(v, heute) ? '' : 'nicht heute: '}ab ${datumKurz(v.gueltigAb)}${bis}`
}

/** What an adult child declared on the retrieval of data (ST-08). */
export const Einwilligungen = ({ blatt: { person, einwilligungen }, darfBearbeiten }: Props) => (
  <>
    <Kopf
      id="einwilligung"
      titel="Erklärung zum Datenabruf (volljähriges Kind)"
      href={darfBearbeiten && pfade.person(person.id, 'einwilligung')}
      wort="Eintragen"
    />
    <Datentabelle
      titel="Erklärung zum Datenabruf"
      zeilen={einwilligungen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Erklärt am', kopf: true, zelle: ({ erklaertAm }) => datumKurz(erklaertAm) },
        {
          name: 'Inhalt',
          zelle: ({ erteilt, widerrufen }) =>
            widerrufen !== null
              ? `zugestimmt, widerrufen am ${datumKurz(widerrufen)}`
              : erteilt
                ? 'zugestimmt'
                : 'nicht zugestimmt',
        },
        { name: 'Formular', zelle: ({ formular }) => formular },
        {
          name: 'Schritt',
          zelle: (e) =>
            darfBearbeiten && e.erteilt && e.widerrufen === null ? (
              <Link
                href={pfade.person(person.id, `einwilligung/${e.id}/widerrufen`)}
                name={`Widerrufen: Erklärung vom ${datumKurz(e.erklaertAm)}`}
              >
                Widerrufen
              </Link>
            ) : (
              ''
            ),
        },
      ]}
      leer={<Absatz art="klein">Keine Erklärung. Hinweis dazu im Gesprächsleitfaden 2.010.</Absatz>}
    />
  </>
)

const mdaFelder: Readonly<Record<string, string>> = {
  steuer_id: 'Steuer-ID',
  vorname: 'Vornamen',
  nachname: 'Familienname',
  geburtsdatum: 'Geburtsdatum',
  anschrift: 'Anschrift',
}

/** State of the Massendatenabruf and what it changed (ST-06). */
export const MdaTeil = ({ blatt: { mda, person } }: Props) => (
  <>
    <Kopf id="mda" titel="Massendatenabruf (MDA)" />
    {mda === undefined ? (
      <Absatz art="klein">Zu dieser Person gab es noch keinen Abruf.</Absatz>
    ) : (
      <>
        <Beschreibungsliste
          angaben={[
            { name: 'Abruf', wert: datumKurz(mda.abruf) },
            { name: 'Stand', wert: mdaStandName[mda.stand] },
          ]}
        />
        {person.verborgen ? null : (
          <Liste
            punkte={mda.felder.map(
              ({ feld, bisher, geliefert, uebernommen }) =>
                `${mdaFelder[feld] ?? feld}: ${uebernommen ? `übernommen ${geliefert}` : `geliefert ${geliefert}, bei uns ${bisher ?? 'nichts'}; nicht geändert`}`,
            )}
          />
        )}
      </>
    )}
  </>
)

/** Whether the address is protected; since when and why for those with the right. */
export const Sperre = ({ blatt: { person, sperre }, darfBearbeiten }: Props) => (
  <>
    <Kopf
      id="auskunftssperre"
      titel="Geschützte Anschrift (Auskunftssperre)"
      href={darfBearbeiten && (!person.gesperrt || sperre !== undefined) && pfade.person(person.id, 'auskunftssperre')}
      wort={person.gesperrt ? 'Ändern' : 'Schützen'}
    />
    {sperre !== undefined ? (
      <Beschreibungsliste
        angaben={[
          { name: 'Seit', wert: datumKurz(sperre.seit) },
          {
            name: 'Befristet bis',
            wert:
              sperre.befristetBis === null
                ? 'ohne Frist'
                : `${datumKurz(sperre.befristetBis)}; gilt, bis jemand sie aufhebt`,
          },
          { name: 'Grund', wert: sperre.grund },
        ]}
      />
    ) : (
      <Absatz art="klein">
        {person.gesperrt
          ? 'Anschrift, Telefon und E-Mail sind geschützt. Den Grund sieht, wer das Recht dazu hat.'
          : 'Die Anschrift ist nicht geschützt.'}
      </Absatz>
    )}
  </>
)

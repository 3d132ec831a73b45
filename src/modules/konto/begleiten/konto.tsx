import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Beschreibungsliste, Formular, Knopf, Knopfreihe } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Sperre } from '../sperre/query.ts'
import { sperrgrundname } from '../sperre/texte.ts'
import { Abschnitt, type Abschnittprops } from './abschnitt.tsx'
import { Druckknopf } from './druckknopf.tsx'
import type { Begleitung } from './query.ts'
import { stufenname } from './texte.ts'

/** State, level and last sign-in of the account, or the ways to one. */
export const Konto = ({ b, darfAnlegen }: Abschnittprops) => {
  const { konto, person, anlegen, ablehnung, sperre } = b
  if (konto !== undefined)
    return (
      <Abschnitt titel="Konto">
        <Beschreibungsliste
          angaben={[
            { name: 'Stand', wert: sperre === undefined ? 'aktiv' : sperrwort(sperre) },
            { name: 'Sicherheit', wert: stufenname[konto.stufe] ?? konto.stufe },
            { name: 'Angelegt', wert: zeitpunktKurz(konto.erstellt) },
            {
              name: 'Letzte Anmeldung',
              wert: konto.zuletztAngemeldet ? zeitpunktKurz(konto.zuletztAngemeldet) : 'noch nie',
            },
          ]}
        />
        <Absatz art="klein">Passwort und E-Mail-Adresse sieht hier niemand.</Absatz>
        <Knopfreihe>
          <Knopf art="sekundaer" href={pfade.sperre(person.id)}>
            {sperre ? 'Konto entsperren' : 'Konto sperren'}
          </Knopf>
        </Knopfreihe>
        {darfAnlegen && konto.stufe === 'keine' && anlegen.erlaubt && <NeueZugangsdaten b={b} />}
      </Abschnitt>
    )
  return (
    <Abschnitt titel="Konto">
      <Absatz>Diese Person hat kein Online-Konto.</Absatz>
      {darfAnlegen && anlegen.erlaubt && ablehnung === undefined && (
        <Knopfreihe>
          <Knopf art="sekundaer" href={pfade.anlegen(person.id)}>
            Konto von Hand anlegen
          </Knopf>
        </Knopfreihe>
      )}
      {darfAnlegen && !anlegen.erlaubt && (
        <Absatz art="klein">
          {anlegen.endet === undefined
            ? 'Konten von Hand anlegen geht heute nicht.'
            : `Konten von Hand anlegen ging bis ${datumKurz(anlegen.endet)}.`}
        </Absatz>
      )}
    </Abschnitt>
  )
}

const sperrwort = ({ grund, am, vonName }: Sperre): string =>
  `gesperrt seit ${zeitpunktKurz(am)} Uhr von ${vonName}. Grund: ${sperrgrundname[grund]}`

/** As long as the first sign-in is outstanding, lost credentials are replaced by new ones. */
const NeueZugangsdaten = ({ b }: { b: Begleitung }) => (
  <>
    <Druckknopf b={b} art="zugangsdaten" />
    <Formular aktion={pfade.zugangsdaten(b.person.id)}>
      <Absatz art="klein">Neue Zugangsdaten ersetzen die alten.</Absatz>
      <Knopfreihe>
        <Knopf art="sekundaer" name="weg" wert="blatt">
          Neue Zugangsdaten zum Ausdrucken
        </Knopf>
        {b.empfaenger && (
          <Knopf art="sekundaer" name="weg" wert="brief">
            Neue Zugangsdaten mit der Post
          </Knopf>
        )}
      </Knopfreihe>
    </Formular>
  </>
)

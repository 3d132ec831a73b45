import { datumKurz, tagInBerlin, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Link,
  Reiter,
  Seiten,
  Zeilenknopf,
} from '../../../platform/html/index.ts'
import { briefstandname, codename } from '../begleiten/texte.ts'
import { pfade } from '../pfade.ts'
import type { Briefliste } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  liste: Briefliste
  /** Only those that came back and nobody settled. */
  offen: boolean
  erledigt: boolean
  vor: string | undefined
}

const adresse = (offen: boolean, vor?: string): string => {
  const teile = [...(offen ? [] : ['alle=1']), ...(vor === undefined ? [] : [`vor=${vor}`])]
  return teile.length === 0 ? pfade.briefe : `${pfade.briefe}?${teile.join('&')}`
}

/** Letters with codes of the Dienststelle; the ones that came back first, because someone must ask for the address. */
export const BriefeSeite = ({ rahmen, liste, offen, erledigt, vor }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={offen ? 'Zurückgekommene Briefe' : 'Briefe mit Codes'}
    bereich="STEP"
    pfad={[{ text: 'Personen', href: '/arbeitsplatz/step' }, { text: 'Briefe' }]}
    stand={erledigt ? { text: 'Der Rückbrief ist erledigt.' } : undefined}
  >
    <Reiter
      name="Welche Briefe"
      eintraege={[
        { text: 'Zurückgekommen', href: pfade.briefe, aktiv: offen },
        { text: 'Alle', href: adresse(false), aktiv: !offen },
      ]}
    />
    <Datentabelle
      titel="Briefe"
      zeilen={liste.zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Person', kopf: true, zelle: (z) => <Link href={pfade.konto(z.personId)}>{z.name}</Link> },
        { name: 'Art', zelle: (z) => codename[z.art] },
        { name: 'Beauftragt', einzeilig: true, zelle: (z) => zeitpunktKurz(z.beauftragt) },
        { name: 'Stand', zelle: (z) => briefstandname[z.stand] },
        {
          name: 'Zurück',
          zelle: (z) => (z.zurueck ? `${datumKurz(tagInBerlin(z.zurueck))}: ${z.grund ?? 'ohne Grund'}` : '–'),
        },
        {
          name: 'Erledigen',
          zelle: (z) =>
            z.stand === 'unzustellbar' && z.erledigt === null ? (
              <Zeilenknopf aktion={pfade.erledigt(z.id)} zeile={z.id}>
                Erledigt
              </Zeilenknopf>
            ) : z.erledigt ? (
              datumKurz(tagInBerlin(z.erledigt))
            ) : (
              '–'
            ),
        },
      ]}
      leer={
        <>
          <Absatz art="fett">{offen ? 'Es ist kein Brief zurückgekommen' : 'Noch kein Brief'}</Absatz>
          <Absatz art="klein">
            {offen
              ? 'Kommt einer zurück, steht er hier, und die Anschrift trägt in STEP den Vermerk „Rückbrief“.'
              : 'Briefe mit Codes bestellen Personen im Portal oder Sie auf der Seite „Online-Konto“ einer Person.'}
          </Absatz>
        </>
      }
    />
    <Seiten
      zurueck={vor === undefined ? undefined : adresse(offen)}
      weiter={liste.weiter && adresse(offen, liste.weiter)}
    />
    <Absatz art="leise">Dass Sie diese Liste ansehen, wird protokolliert.</Absatz>
  </DeskSeite>
)

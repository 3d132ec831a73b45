import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Beschreibungsliste, DeskSeite, Hinweis } from '../../../platform/html/index.ts'
import { alsWahl } from './bild.ts'
import { felder, feldnamen } from './felder.ts'
import type { Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'
import { Zuordnung } from './zuordnung.tsx'
import { Name, bekannterName } from './name.tsx'
import { type Zusammenfuehrungsprops, Wege } from './wege.tsx'

const saetze: Readonly<Record<string, string>> = {
  zusammengefuehrt: 'Beide sind jetzt eine Person.',
  getrennt: 'Die Zusammenführung ist rückgängig gemacht. Beide sind wieder zwei Personen.',
  widersprochen: 'Ihr Widerspruch ist eingetragen. Die andere Dienststelle sieht ihn.',
  zurueckgezogen: 'Ihr Widerspruch ist zurückgezogen.',
  gesehen: 'Die Zusammenführung ist als gesehen vermerkt.',
  zugeordnet: 'Die Zuordnung ist abgeschlossen.',
}

/** One merge: who, why, what leads, and the ways on. */
export const ZusammenfuehrungSeite = (props: Zusammenfuehrungsprops) => {
  const { rahmen, z, getan } = props
  const satz = getan === undefined ? undefined : saetze[getan]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Zusammenführung"
      bereich="STEP"
      untertitel={`${bekannterName(z)} · ${zeitpunktKurz(z.am)} Uhr · ${z.von_name}, ${z.stelle}`}
      pfad={[{ text: 'Zusammenführungen', href: pfade.zusammenfuehrungen }, { text: 'Zusammenführung' }]}
      fehler={props.meldungen.liste}
      stand={
        satz === undefined
          ? undefined
          : {
              text: satz,
              ...(getan === 'zusammengefuehrt' &&
                z.aufgehoben === null && {
                  rueckgaengig: {
                    aktion: pfade.zusammenfuehrung(z.id, 'aufheben'),
                    versteckt: { grund: 'Gleich danach rückgängig gemacht' },
                  },
                }),
            }
      }
    >
      <Lage z={z} />
      <Beschreibungsliste
        angaben={[
          { name: 'Es führt', wert: <Name z={z} id={z.fuehrend_id} text={z.fuehrendName} /> },
          { name: 'Dazugekommen', wert: <Name z={z} id={z.person_id} text={z.personName} /> },
          { name: 'Grund', wert: z.grund },
          { name: 'Gewählte Angaben', wert: gewaehlt(z) },
        ]}
      />
      {z.aufgehoben === null ? <Wege {...props} /> : <Zuordnung z={z} seither={props.seither} />}
    </DeskSeite>
  )
}

const Lage = ({ z }: { z: Zusammenfuehrung }) => {
  if (z.aufgehoben !== null)
    return (
      <Hinweis titel="Rückgängig gemacht">
        <Absatz art="klein">
          {zeitpunktKurz(z.aufgehoben)} Uhr von {z.aufgehoben_name}, {z.aufgehoben_stelle}. Grund: {z.aufgehoben_grund}
        </Absatz>
      </Hinweis>
    )
  if (z.widerspruch === null) return null
  return (
    <Hinweis art="warnung" titel={`${z.widerspruch_stelle} widerspricht`}>
      <Absatz art="klein">
        {zeitpunktKurz(z.widerspruch)} Uhr, {z.widerspruch_name}: {z.widerspruch_grund}
      </Absatz>
      <Absatz art="klein">
        Bitte klären Sie es miteinander. Dann macht eine Dienststelle die Zusammenführung rückgängig, oder{' '}
        {z.widerspruch_stelle} zieht den Widerspruch zurück.
      </Absatz>
    </Hinweis>
  )
}

function gewaehlt(z: Zusammenfuehrung): string {
  const wahl = alsWahl(z.felder)
  const vomDazugekommenen = feldnamen.filter((feld) => wahl[feld] === z.person_id).map((feld) => felder[feld])
  return vomDazugekommenen.length === 0
    ? 'alle von der führenden Person'
    : `von der dazugekommenen: ${vomDazugekommenen.join(', ')}`
}

import { type Eingabe, eingegeben, type Meldungen } from '../../forms/index.ts'
import { Absatz, Auswahl, Hinweis, Link } from '../../html/index.ts'
import type { Geplantes } from '../entwurf/freigabestand.ts'
import type { Fassungspfade } from '../gegenstand.ts'
import { moment } from './zeitplan.tsx'

interface Props {
  geplant: readonly Geplantes[]
}

const namen = (geplant: readonly Geplantes[]): string => geplant.map(({ nummer }) => `Version ${nummer}`).join(' und ')

/** Says before approval what gives way to the draft: nothing that was approved is withdrawn unnamed (KT-03). */
export const Geplanthinweis = ({ geplant, pfade }: Props & { pfade: Fassungspfade }) => (
  <>
    {geplant.map(({ id, nummer, wirksamAb }) => (
      <Hinweis key={id} art="warnung" titel={`Version ${nummer} ist schon vorgesehen`}>
        <Absatz>
          {`Sie soll ab ${moment(wirksamAb)} gelten. Gilt der Entwurf vom selben Tag an, wird sie zurückgezogen.`}
        </Absatz>
        <Absatz>
          Was sich an ihr ändert, steht unten. <Link href={pfade.version(id)}>{`Version ${nummer} ansehen`}</Link>
        </Absatz>
      </Hinweis>
    ))}
  </>
)

interface Wahl extends Props {
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Asks what becomes of what is scheduled when the draft counts at once: on its day it would override it. */
export const Geplantwahl = ({ geplant, eingabe, meldungen }: Wahl) => {
  const erste = geplant[0]
  if (erste === undefined) return null
  const alle = namen(geplant)
  return (
    <Auswahl
      {...eingegeben('geplante', eingabe, meldungen)}
      label={`Was geschieht mit ${alle}, wenn der Entwurf sofort gilt?`}
      freiwillig
      moeglichkeiten={[
        { wert: 'zurueckziehen', text: `${alle} zurückziehen`, hinweis: 'Der Entwurf gilt dann weiter.' },
        { wert: 'behalten', text: `${alle} behalten`, hinweis: `Der Entwurf gilt nur bis ${moment(erste.wirksamAb)}.` },
      ]}
    />
  )
}

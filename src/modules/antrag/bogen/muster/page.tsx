import type { ComponentChildren } from 'preact'
import { Dateifeld } from '../../../../platform/eingang/index.ts'
import { Liste, type PortalRahmen, PortalSeite, Ueberschrift } from '../../../../platform/html/index.ts'
import { feldarten, type Umfeld } from '../../../strecke/index.ts'
import { dateisaetzeDer, type Feldart, frageDer, saetzeDer } from './saetze.ts'

/** Each kind of field, wrong, with all that it can say. */
export const Feldartenseite = ({ rahmen, heute }: { rahmen: PortalRahmen; heute: string }) => {
  const umfeld: Umfeld = { heute, personen: [{ wert: 'person/1', text: 'Kim' }] }
  const worte = { sprache: rahmen.sprache, wahl: (wert: string) => wert, spalte: (key: string) => key }
  const dateien = dateisaetzeDer(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel="Feldarten">
      {(Object.keys(feldarten) as Feldart[]).map((name) => {
        const { Feld } = feldarten[name]
        const saetze = saetzeDer(name, rahmen.sprache)
        return (
          <Abschnitt key={name} name={name} saetze={saetze}>
            <Feld
              frage={frageDer(name)}
              name={name}
              label={name}
              fehler={saetze[0]}
              eingabe={{}}
              umfeld={umfeld}
              worte={worte}
            />
          </Abschnitt>
        )
      })}
      <Abschnitt name="datei" saetze={dateien}>
        <Dateifeld name="datei" label="datei" fehler={dateien[0]} />
      </Abschnitt>
    </PortalSeite>
  )
}

interface Teil {
  name: string
  saetze: readonly string[]
  children: ComponentChildren
}

const Abschnitt = ({ name, saetze, children }: Teil) => (
  <section>
    <Ueberschrift ebene={2}>{name}</Ueberschrift>
    {children}
    <Liste punkte={saetze} />
  </section>
)
